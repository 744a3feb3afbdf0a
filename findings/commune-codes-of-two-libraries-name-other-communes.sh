#!/usr/bin/env bash
# vietnam-provinces 2025.10.1 and vietnamadminunits 1.0.4 (PyPI): the 3321 communes since the merger of 2025, each with
# its five digit code of the state's list.
# Guess: the code of a commune is the same in both, and a code means one commune.
# Seen: 114 codes of each are not in the other, and of those in both some are another commune: 00331 is Yên Sở in the
# one and Hoàng Mai in the other, 01537, 01558 and 01561 have changed places in a ring. A list that stores the code
# and looks the name up with the other library moves a pupil to the next commune and raises nothing.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check --no-deps vietnam-provinces==2025.10.1 vietnamadminunits==1.0.4
cat >see.py <<'PY'
import sqlite3, unicodedata
from importlib.util import find_spec
from pathlib import Path
from vietnam_provinces import Ward
def letters(name):
    # The place of the tone, doubled spaces and the shape of the apostrophe are no other commune.
    bare = ''.join(mark for mark in unicodedata.normalize('NFD', name.lower()) if not unicodedata.combining(mark))
    return ' '.join(bare.replace('’', "'").split())
one = {f'{int(ward.code):05d}': ward.name for ward in Ward.iter_all()}
base = Path(find_spec('vietnamadminunits').origin).parent / 'data' / 'dataset.db'
rows = sqlite3.connect(base).execute("select wardCode, ward from admin_units where wardCode <> ''")
other = dict(rows)
apart = [code for code in sorted(one.keys() & other.keys()) if letters(one[code]) != letters(other[code])]
print(len(one), len(other), len(one.keys() - other.keys()), '|', ', '.join(f'{code} {one[code]}/{other[code]}' for code in apart))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '3321 3321 114 | 00226 Phường Kim Liên/Phường Văn Miếu - Quốc Tử Giám, 00331 Phường Yên Sở/Phường Hoàng Mai, 01537 Xã Vinh Quý/Xã Lý Quốc, 01558 Xã Lý Quốc/Xã Hạ Lang, 01561 Xã Hạ Lang/Xã Vinh Quý, 13285 Phường Châu Sơn/Phường Phủ Lý, 13291 Phường Phủ Lý/Phường Phù Vân, 13318 Phường Phù Vân/Phường Châu Sơn, 31207 Phường Thuận Hưng/Phường Thốt Nốt' ]
