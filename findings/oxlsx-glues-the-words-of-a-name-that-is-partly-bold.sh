#!/usr/bin/env bash
# oxlsx 0.2.0 (PyPI, "an openpyxl-style API"), functions load_workbook and save; the book is made by xlsxwriter 3.2.0,
# openpyxl 3.1.5 looks at what is left.
# Guess: a name with its last word in bold is read as the whole text, "Lê Văn An", and blanks marked to be kept are kept.
# Seen: 'Lê VănAn': each run loses the blanks at its ends, though the file says xml:space="preserve"; a text beginning
# with two blanks or a tab loses them. load and save writes it so: the file has Lê VănAn, no pupil of any list.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check oxlsx==0.2.0 xlsxwriter==3.2.0 openpyxl==3.1.5
cat >see.py <<'PY'
import openpyxl, oxlsx, xlsxwriter
book = xlsxwriter.Workbook('book.xlsx')
sheet = book.add_worksheet()
sheet.write_rich_string('A1', 'Lê Văn ', book.add_format({'bold': True}), 'An')
sheet.write_string('B1', '  Tổ 1')
book.close()
other = openpyxl.load_workbook('book.xlsx').active
book = oxlsx.load_workbook('book.xlsx')
read = [book.active[at].value for at in ['A1', 'B1']]
book.save('saved.xlsx')
saved = openpyxl.load_workbook('saved.xlsx').active
print([other[at].value for at in ['A1', 'B1']], read, [saved[at].value for at in ['A1', 'B1']])
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = "['Lê Văn An', '  Tổ 1'] ['Lê VănAn', 'Tổ 1'] ['Lê VănAn', 'Tổ 1']" ]
