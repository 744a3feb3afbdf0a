#!/usr/bin/env bash
# github.com/mithrandie/csvq v1.18.1 (Go), SQL over CSV files, where every value is text.
# Guess: muc = 'T' finds the pupils at level T (tốt, good), lop = '4E1' the class 4E1, ma = '0123' the pupil of that
# number; GROUP BY makes one group of each text.
# Seen: texts that can be read as a number, or as true or false, are compared as such, in quotes or not. 'T' finds the
# pupil with the mark 1 as well and 'F' the one with 0, and GROUP BY counts them as one, under the name of whoever stands
# first; 4E1 is four times ten, so class 40 comes along; 0123, 123 and 00123 are one pupil. Levels H and C, which are no
# truth values, are kept apart, so the counts look right.
set -eu
dir=$(mktemp -d) && trap 'chmod -R u+w "$dir"; rm -rf "$dir"' EXIT && cd "$dir"
GOBIN="$dir/bin" go install github.com/mithrandie/csvq@v1.18.1 2>/dev/null
printf '%s\n' ten,muc,lop,ma An,T,4E1,0123 Hà,1,40,123 Chi,F,4A,00123 Tú,0,4B,7 Vy,H,4C,8 >class.csv
ask() { bin/csvq -f csv -N "$1" | paste -sd ' '; }
{
  ask "SELECT ten FROM class WHERE muc = 'T'"
  ask "SELECT ten FROM class WHERE muc = 'F'"
  ask "SELECT ten FROM class WHERE muc = 'H'"
  ask "SELECT muc, COUNT(*) FROM class GROUP BY muc ORDER BY COUNT(*) DESC, muc"
  ask "SELECT ten FROM class WHERE lop = '4E1'"
  ask "SELECT ten FROM class WHERE ma = '0123'"
} >out
seen=$(paste -sd '|' out)
echo "seen: $seen"
[ "$seen" = 'An Hà|Chi Tú|Vy|T,2 F,2 H,1|An Hà|An Hà Chi' ]
