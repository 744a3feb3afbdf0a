#!/usr/bin/env bash
# vnnum2word 0.3.0 (PyPI), convert_number.
# Guess: -3 is "âm ba", or an error.
# Seen: "mười bảy", seventeen: the negative number picks from the end of the list of words; -1 is nineteen. 0.05 is
# "không phẩy năm", nought point five. A correction of a score by minus three is announced as plus seventeen.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check vnnum2word==0.3.0
cat >see.py <<'PY'
from vnnum2word import convert_number
print(' | '.join(f'{n}: {convert_number(n)}' for n in (-3, -1, 0.5, 0.05)))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '-3: mười bảy | -1: mười chín | 0.5: không phẩy năm | 0.05: không phẩy năm' ]
