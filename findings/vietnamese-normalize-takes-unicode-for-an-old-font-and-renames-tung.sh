#!/usr/bin/env bash
# vietnamese 0.0.8 (PyPI), normalize(): "converts the input string from various Vietnamese encodings to Unicode".
# Guess: what is Unicode already comes back as it is, the more so when it has letters that no old font could hold.
# Seen: the Latin-1 letters ò ì ê í ù á are taken for the bytes of TCVN3 (a font of the nineties) whatever stands
# beside them: "Nguyễn Văn Tùng", whose ễ is in no TCVN3 text, becomes "Tựng", "Lê Thị Hà" becomes "Lờ", "Hòa Bình"
# "Hũa Bỡnh". "Hoà" and "Nguyễn" stay, what has been done once is not undone by a second time, and real TCVN3 is read
# right, as is what the package's own page shows. Most results are syllables of the language, so no check of spelling sees them.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check vietnamese==0.0.8
cat >see.py <<'PY'
import unicodedata, vietnamese
for text in ('Nguyễn Văn Tùng', 'Lê Thị Hà', 'Hòa Bình', 'Hoà', 'Trần Tuấn', 'TiÕng ViÖt'):
    once = vietnamese.normalize(text)
    assert text == unicodedata.normalize('NFC', text)
    print(f'{text} > {once} > {vietnamese.normalize(once)}')
PY
seen=$(venv/bin/python see.py | paste -sd'|')
echo "seen: $seen"
[ "$seen" = 'Nguyễn Văn Tùng > Nguyễn Văn Tựng > Nguyễn Văn Tựng|Lê Thị Hà > Lờ Thị Hà > Lờ Thị Hà|Hòa Bình > Hũa Bỡnh > Hũa Bỡnh|Hoà > Hoà > Hoà|Trần Tuấn > Trần Tuấn > Trần Tuấn|TiÕng ViÖt > Tiếng Việt > Tiếng Việt' ]
