#!/usr/bin/env bash
# vn-collate 0.1.0 and viet-text-tools 0.1.6 (PyPI), sort keys for Vietnamese, beside Intl.Collator("vi") of Node.js.
# Guess: "derived from ICU", and one that knows the order of the tones, put a space before every letter: Hà Anh, Hàn.
# Seen: both put the space behind the letters: Hàn before Hà Anh, Anh before An Bình, Lên before Lê An. A list of full
# names no longer stands by family name: Nguyễn Vănh comes before every Nguyễn Văn.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check vn-collate==0.1.0 viet-text-tools==0.1.6
cat >see.py <<'PY'
import vn_collate
from viet_text_tools import vietnamese_sort_key
names = ['Hà Anh', 'Hàn', 'An Bình', 'Anh', 'Lê An', 'Lên']
print(', '.join(vn_collate.sort(names)), '|', ', '.join(sorted(names, key=vietnamese_sort_key)))
PY
seen="$(venv/bin/python see.py) | $(node -p '["Hà Anh", "Hàn", "An Bình", "Anh", "Lê An", "Lên"].sort(new Intl.Collator("vi").compare).join(", ")')"
echo "seen: $seen"
[ "$seen" = 'Anh, An Bình, Hàn, Hà Anh, Lên, Lê An | Anh, An Bình, Hàn, Hà Anh, Lên, Lê An | An Bình, Anh, Hà Anh, Hàn, Lê An, Lên' ]
