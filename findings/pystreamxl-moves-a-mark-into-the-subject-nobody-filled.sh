#!/usr/bin/env bash
# pystreamxl 6.2.0 (PyPI), functions read, append; the book is made by openpyxl 3.1.5.
# Guess: a cell that was never filled is None (its page: "empty cells round-trip correctly"), and append leaves the rows
# that are there as they are.
# Seen: a row is only the cells of the file one after the other: 8.5 of Tiếng Việt is read as Toán, with as_dict under
# that name, and append of one line writes all rows of the sheet anew in that way: 8.5 now stands in Toán on the disk,
# the formula is gone from the other sheet too, and nothing is raised.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pystreamxl==6.2.0 openpyxl==3.1.5
cat >see.py <<'PY'
import warnings
import pystreamxl
from openpyxl import Workbook, load_workbook
warnings.simplefilter('ignore')
book = Workbook()
book.active.append(['Tên', 'Toán', 'Tiếng Việt'])
book.active.append(['An', None, 8.5])
book.create_sheet('Tổng')['A1'] = '=1+1'
book.save('book.xlsx')
read = list(pystreamxl.read('book.xlsx', as_dict=True))
pystreamxl.append('book.xlsx', [['Vi', 7, 9]])
book = load_workbook('book.xlsx')
print(read, '|', [[cell.value for cell in row] for row in book.worksheets[0]], '|', book.worksheets[1]['A1'].value)
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = "[{'Tên': 'An', 'Toán': 8.5}] | [['Tên', 'Toán', 'Tiếng Việt'], ['An', 8.5, None], ['Vi', 7, 9]] | None" ]
