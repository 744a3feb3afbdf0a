#!/usr/bin/env bash
# viet-itn 0.1.0 (PyPI), InverseTextNormalizer.inverse_normalize(): spoken Vietnamese to figures.
# Guess: "điểm chín rưỡi", a mark of nine and a half, becomes "điểm 9,5", as "chín phẩy năm" does, or stays in words.
# Seen: it becomes "điểm 09h30", half past nine, whatever stands before it, while "tám điểm rưỡi" stays in words; and no
# clock bounds it: a pupil of thirty kilos and a half weighs "30h30". A school year "hai nghìn không trăm hai mươi lăm"
# gets the dot of the thousands, "năm học 2.025", where a date has 2016.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check --no-deps --no-compile viet-itn==0.1.0 pynini==2.1.7
cat >see.py <<'PY'
from src.normalize import InverseTextNormalizer
spoken = InverseTextNormalizer()
for text in ('điểm chín rưỡi', 'điểm chín phẩy năm', 'tám điểm rưỡi', 'nặng ba mươi rưỡi', 'năm học hai nghìn không trăm hai mươi lăm', 'ngày năm tháng chín năm hai nghìn không trăm mười sáu'):
    print(f'{text} > {spoken.inverse_normalize(text)}')
PY
seen=$(venv/bin/python see.py | paste -sd'|')
echo "seen: $seen"
[ "$seen" = 'điểm chín rưỡi > điểm 09h30|điểm chín phẩy năm > điểm 9,5|tám điểm rưỡi > tám điểm rưỡi|nặng ba mươi rưỡi > nặng 30h30|năm học hai nghìn không trăm hai mươi lăm > năm học 2.025|ngày năm tháng chín năm hai nghìn không trăm mười sáu > ngày 05/09/2016' ]
