#!/usr/bin/env bash
# vietnam-number 1.0.6 and vn-numberwords 0.2.0 (PyPI): Vietnamese words to numbers, for dictation and forms.
# Guess: "tám phẩy năm" (8.5) is 8.5, or refused; what vn-numberwords writes for 8.5 it reads back.
# Seen: both hear 85; "tám phẩy hai mươi lăm" (8.25) is 825 for one and 25 for the other; "tám rưỡi" (eight and a
# half) is 85 or 8; "âm ba" (minus three) is 3. Nothing is raised: a dictated mark is ten times itself.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check vietnam-number==1.0.6 vn-numberwords==0.2.0
cat >see.py <<'PY'
from vietnam_number import w2n
from vn_numberwords import number_to_words, words_to_number
words = (number_to_words(8.5), 'tám phẩy hai mươi lăm', 'tám rưỡi', 'âm ba')
print(' | '.join(f'{said}: {w2n(said)} {words_to_number(said)}' for said in words))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'tám phẩy năm: 85 85 | tám phẩy hai mươi lăm: 825 25 | tám rưỡi: 85 8 | âm ba: 3 3' ]
