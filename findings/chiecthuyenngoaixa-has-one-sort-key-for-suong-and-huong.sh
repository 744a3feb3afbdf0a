#!/usr/bin/env bash
# chiecthuyenngoaixa 0.3.0 (PyPI, module ctnx), vi_sort_key.
# Guess: capitals before small letters or mixed with them, each in the order of the Vietnamese alphabet; two words have
# the same key when they are the same.
# Seen: the capitals with their tones are 89 and the room left for them before the small ones is 32: from Ễ on each
# shares its place with a small letter, G with à, S with h, T with i. "Sương" and "hương" have one key, and words of
# both kinds come out as an, Giang, Khôi, ân, bình, Tâm, kim. A list with one name typed small is in no order, and a
# grouping or bisect by the key makes one of two.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check chiecthuyenngoaixa==0.3.0
cat >see.py <<'PY'
from ctnx import vi_sort_key as key
words = ['kim', 'Tâm', 'bình', 'ân', 'Khôi', 'Giang', 'an', 'An']
print(' '.join(sorted(words, key=key)), '|', key('Sương') == key('hương'), key('Ra') == key('ga'), key('An') == key('an'))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'An an Giang Khôi ân bình Tâm kim | True True False' ]
