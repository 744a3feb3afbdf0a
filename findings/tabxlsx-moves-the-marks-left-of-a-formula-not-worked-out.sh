#!/usr/bin/env bash
# tabxlsx 1.1.3365 (PyPI), tablistfileXLSX; the book is made by openpyxl 3.1.5.
# Guess: a formula with no stored answer (all that a program writes have none) is read as nothing or as its text, and
# the cells after it stay under their headings.
# Seen: the cell is left out of its row and all after it move left by one: 8.5 of Toán stands under Cộng, the birthday
# under Toán as 42694 (dd/mm/yyyy is no day to it), the first school day under Ngày sinh. Its own load_workbook().cell
# has them in place, formula and all. Nothing is raised, and every row of the class is moved alike.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check tabxlsx==1.1.3365 openpyxl==3.1.5
cat >see.py <<'PY'
import tabxlsx
from datetime import date
from openpyxl import Workbook
book = Workbook()
book.active.append(['Tên', 'Cộng', 'Toán', 'Ngày sinh', 'Vào học'])
book.active.append(['An', '=C2+1', 8.5, date(2016, 11, 20), date(2026, 9, 5)])
book.active['D2'].number_format = 'dd/mm/yyyy'
book.save('book.xlsx')
row = tabxlsx.tablistfileXLSX('book.xlsx')[0].data[0]
cell = tabxlsx.load_workbook('book.xlsx').active.cell
print({name: str(value) for name, value in row.items()}, '|', [str(cell(2, at).value) for at in range(1, 6)])
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = "{'Tên': 'An', 'Cộng': '8.5', 'Toán': '42694', 'Ngày sinh': '2026-09-05'} | ['An', '=C2+1', '8.5', '42694', '2026-09-05']" ]
