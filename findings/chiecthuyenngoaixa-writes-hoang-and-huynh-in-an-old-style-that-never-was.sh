#!/usr/bin/env bash
# chiecthuyenngoaixa 0.3.0 (PyPI, module ctnx), normalize_tone_placement_old_style and ..._new_style.
# Guess: the old style writes Hòa, Thủy, Thúy; a syllable that has a letter more (Hoàng,
# Huỳnh, Toản, khuỷu) and one of qu (Quý, quỹ) are the same in both styles.
# Seen: Hòang, Hùynh, Tỏan, khủyu, Qùynh, Qúy, qũy: the first vowel gets the tone, in no style and no dictionary. A
# register brought to the old style has no Hoàng, Huỳnh or Quỳnh left, family names of every class, and a look-up of
# the names as they are on the birth papers fails.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check chiecthuyenngoaixa==0.3.0
cat >see.py <<'PY'
from ctnx.misc import normalize_tone_placement_old_style as old
print(' '.join(f'{word}={old(word)}' for word in 'Hoà Thuỷ Hoàng Huỳnh Toản Quỳnh Quý quỹ khuỷu'.split()))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'Hoà=Hòa Thuỷ=Thủy Hoàng=Hòang Huỳnh=Hùynh Toản=Tỏan Quỳnh=Qùynh Quý=Qúy quỹ=qũy khuỷu=khủyu' ]
