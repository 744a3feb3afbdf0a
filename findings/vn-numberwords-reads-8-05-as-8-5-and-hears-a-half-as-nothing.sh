#!/usr/bin/env bash
# vn-numberwords 0.2.0 (PyPI), number_to_words and words_to_number.
# Guess: 8.05 is "tám phẩy không năm", other words than 8.5; "một trăm rưỡi" is 150, "hăm ba" 23, "bẩy" 7, or an error.
# Seen: 8.05, 8.005 and 8.5 are all "tám phẩy năm": the noughts behind the comma are lost. The other way "một trăm
# rưỡi" is 100, "tám rưỡi" 8, "hăm ba" 3, "bẩy" 0, "tám phẩy năm" 85: a word that is not known is taken for nothing and
# no error is raised. Two pupils with averages half a mark apart have the same words on paper.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check vn-numberwords==0.2.0
cat >see.py <<'PY'
from vn_numberwords import number_to_words, words_to_number
said = [f'{n} {number_to_words(n)}' for n in [8.5, 8.05, 8.005, 8.25]]
heard = [f'{words} {words_to_number(words)}' for words in ['một trăm rưỡi', 'tám rưỡi', 'hăm ba', 'bẩy', 'tám phẩy năm', 'hai mươi ba']]
print(' | '.join(said + heard))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '8.5 tám phẩy năm | 8.05 tám phẩy năm | 8.005 tám phẩy năm | 8.25 tám phẩy hai mươi lăm | một trăm rưỡi 100 | tám rưỡi 8 | hăm ba 3 | bẩy 0 | tám phẩy năm 85 | hai mươi ba 23' ]
