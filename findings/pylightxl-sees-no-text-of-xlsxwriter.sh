#!/usr/bin/env bash
# pylightxl 1.61 (PyPI) reading what xlsxwriter 3.2.9 (PyPI) wrote with constant_memory.
# Guess: the two Python libraries agree on a sheet of names and marks.
# Seen: xlsxwriter saves memory by writing texts inline (t="inlineStr"), pylightxl reads such cells as empty: all
# names are gone, the marks are there, no error. Without constant_memory the names come.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pylightxl==1.61 xlsxwriter==3.2.9
cat >see.py <<'PY'
import pylightxl, xlsxwriter
def say(small):
    with xlsxwriter.Workbook('a.xlsx', {'constant_memory': small}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ['An', 8]); sheet.write_row(1, 0, ['Hoa', 9])
    read = pylightxl.readxl('a.xlsx')
    return str(list(read.ws(read.ws_names[0]).rows)).replace("'", '"')
print(say(False), '|', say(True))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '[["An", 8], ["Hoa", 9]] | [["", 8], ["", 9]]' ]
