#!/usr/bin/env bash
# csvkit 2.2.0 over agate 1.14.2 (PyPI), csvlook as it comes, beside csvcut; csvstat for the mean.
# Guess: a tool whose page says that it makes a table for the eye shows what is in the file: level T (tốt, good), class
# 4/1 beside class 4_1, a number of a pupil 0123, a mark written 8,5.
# Seen: every column is another one. A class in which all pupils are T is "True", class 4/1 is 1 April 2001,
# class 4_1 is 41, 0123 is 123, and the marks 8,5 and 9,0 are 85 and 90 with a mean of 87.5 (the decimal comma of Vietnam
# is the thousands' mark of the default locale and is taken out wherever it stands). Nothing is said on stderr. The
# level is told by its neighbours: with one pupil at H (hoàn thành) the same T is T again.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check csvkit==2.2.0 agate==1.14.2
printf '%s\n' ten,muc,lop,to,ma,toan 'An,T,4/1,4_1,0123,"8,5"' 'Hà,T,4/2,4_2,0456,"9,0"' >class.csv
printf '%s\n' ten,muc An,T Hà,H >other.csv
{
  venv/bin/csvcut class.csv | tail -n 2
  venv/bin/csvlook class.csv | tail -n 2 | tr -s ' '
  venv/bin/csvstat --mean -c toan class.csv
  venv/bin/csvlook other.csv | tail -n 2 | tr -s ' '
} >out 2>&1
seen=$(paste -sd '~' out)
echo "seen: $seen"
[ "$seen" = 'An,T,4/1,4_1,0123,"8,5"~Hà,T,4/2,4_2,0456,"9,0"~| An | True | 2001-04-01 | 41 | 123 | 85 |~| Hà | True | 2001-04-02 | 42 | 456 | 90 |~87.5~| An | T |~| Hà | H |' ]
