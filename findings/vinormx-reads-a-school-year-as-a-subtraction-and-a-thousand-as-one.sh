#!/usr/bin/env bash
# vinormx 1.0.8 (PyPI), TTSnorm, which writes Vietnamese text out as it is spoken.
# Guess: "năm học 2026-2027" is read with the two years ("đến" or nothing between), "tuần 1-2" likewise, 1.000 is a
# thousand and 8,5 eight and a half, as every Vietnamese school writes them.
# Seen: "hai nghìn không trăm hai mươi sáu trừ hai nghìn …": the year less the next, week one less two, a result of
# 3-0 three less nought; 1.000 is "một phẩy không không không", one and no thousandths, and 1.234,5 "một phẩy hai ba bốn
# ,năm", while 8,5 is right. A report read aloud to a parent tells of a fee of one đồng.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check --no-deps vinormx==1.0.8 pyyaml==6.0.2
cat >see.py <<'PY'
from vinormx import TTSnorm
print(' | '.join(TTSnorm(text).strip() for text in ['năm học 2026-2027', 'tuần 1-2', '1.000', '1.234,5', '8,5']))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'năm học hai nghìn không trăm hai mươi sáu trừ hai nghìn không trăm hai mươi bảy | tuần một trừ hai | một phẩy không không không | một phẩy hai ba bốn ,năm | tám phẩy năm' ]
