#!/usr/bin/env bash
# pyexcel 0.7.6 with pyexcel-io 0.6.8, petl 1.7.30 (convertnumbers) and xmljson 0.2.1 (PyPI).
# Guess: of the texts of a CSV or XML file 8.5 becomes a number and what is none stays text: class 4_1, a mark 8,5.
# Seen: class 4_1 (year 4, first class) is 41 in all three, a float in pyexcel: they ask int() or float(), and Python
# reads 4_1 as it reads 1_000 in a program. Class 4/1 and class 4_A are text. pyexcel reads 8,5 as 85 and 9,25 as 925, for
# it takes commas out first, petl leaves them; a number of a pupil 0123 keeps its nought in pyexcel and loses it in the
# others. So the class whose pupils are found again depends on the sign that the school writes in its name.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pyexcel==0.7.6 pyexcel-io==0.6.8 petl==1.7.30 xmljson==0.2.1
printf '%s\n' 4_1,4/1,4_A,0123,8.5,'"8,5","9,25"' >class.csv
cat >see.py <<'PY'
import json
from xml.etree.ElementTree import fromstring
import petl, pyexcel, xmljson
print('pyexcel', *map(repr, pyexcel.get_array(file_name='class.csv')[0]))
print('petl', *map(repr, petl.convertnumbers(petl.pushheader(petl.fromcsv('class.csv'), list('abcdefg')))[1]))
read = xmljson.parker.data(fromstring('<c><a>4_1</a><b>4/1</b><d>0123</d><e>8,5</e></c>'))
print('xmljson', *map(repr, read.values()))
PY
seen=$(venv/bin/python see.py | paste -sd '|')
echo "seen: $seen"
[ "$seen" = "pyexcel 41.0 '4/1' '4_A' '0123' 8.5 85 925|petl 41 '4/1' '4_A' 123 8.5 '8,5' '9,25'|xmljson 41 '4/1' 123 '8,5'" ]
