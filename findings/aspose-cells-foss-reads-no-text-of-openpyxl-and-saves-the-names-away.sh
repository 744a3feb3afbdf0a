#!/usr/bin/env bash
# aspose-cells-foss 26.10.0 (PyPI), Workbook(file) and save; the book is made by openpyxl 3.1.5.
# Guess: a class list written by the best known library of the language is read with its names.
# Seen: every text is None while numbers and days are read, for openpyxl writes texts inside their cells (inlineStr) and
# only texts of the common table are looked for. Saving after one change of a mark leaves a file of marks without names
# or headings, and nothing is raised.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check aspose-cells-foss==26.10.0 openpyxl==3.1.5
cat >see.py <<'PY'
from aspose.cells_foss import Workbook
import openpyxl
book = openpyxl.Workbook()
book.active.append(['Họ và tên', 'Toán'])
book.active.append(['Lê An', 8.5])
book.save('book.xlsx')
book = Workbook('book.xlsx')
cells = book.worksheets[0].cells
read = [cells[at].value for at in ['A1', 'B1', 'A2', 'B2']]
cells['B2'].value = 9
book.save('saved.xlsx')
print(read, [[cell.value for cell in row] for row in openpyxl.load_workbook('saved.xlsx').active])
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = "[None, None, None, 8.5] [[None, None], [None, 9]]" ]
