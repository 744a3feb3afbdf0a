#!/usr/bin/env bash
# num2words 0.5.14 (PyPI), language vi: numbers in words for lists and certificates.
# Guess: 8.5 is "tám phẩy năm" (eight point five) and 1001 "một nghìn không trăm linh một".
# Seen: 8.5 is "tám phẩy năm mươi", eight point fifty, and 0.05 is "không phẩy năm",
# zero point five;
# 1001 is "một nghìn lẻ một", which leaves the hundreds out; "thứ nhất" (first) does not exist: ordinals are cardinals.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install num2words==0.5.14
cat >see.py <<'PY'
from num2words import num2words
print(' | '.join(num2words(n, lang='vi') for n in (8.5, 0.05, 1001)) + ' | ' + num2words(1, lang='vi', to='ordinal'))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'tám phẩy năm mươi | không phẩy năm | một nghìn lẻ một | một' ]
