#!/usr/bin/env bash
# xlsx 0.18.5 (npm, SheetJS) writing XLSB, read by pyxlsb 1.0.10, pyxlsb2 0.0.9 and python-calamine 0.9.1 (PyPI).
# Guess: a class of names and marks written as a binary workbook has its marks in every reader.
# Seen: SheetJS writes a cell right of a filled one as a short record (types 12 to 18), which does not say its column;
# its makers found that Excel takes them, [MS-XLSB] does not describe them, and none of the three knows them. The names,
# first in their rows, are there, and so is a mark right of a gap; every other mark, a nought, a yes and every text is an
# empty cell. No error is raised, SheetJS reads its file whole, and calamine reads its XLS whole.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pyxlsb==1.0.10 pyxlsb2==0.0.9 python-calamine==0.9.1
cat >see.cjs <<'JS'
const { utils, writeFile, readFile } = require('xlsx');
const sheet = utils.aoa_to_sheet([['Tên', 'Toán', 'Vắng', 'Đạt', 'Lớp', '', 'Văn'], ['Ánh', 8.5, 0, true, '4A', undefined, 9]]);
const book = utils.book_new();
utils.book_append_sheet(book, sheet, 'Lớp');
writeFile(book, 'class.xlsb', { bookType: 'xlsb', bookSST: true });
writeFile(book, 'class.xls', { bookType: 'biff8' });
console.log('SheetJS', JSON.stringify(utils.sheet_to_json(readFile('class.xlsb').Sheets['Lớp'], { header: 1 })[1]));
JS
cat >see.py <<'PY'
import json
import pyxlsb, pyxlsb2
from python_calamine import CalamineWorkbook
show = lambda name, row: print(name, json.dumps(row, ensure_ascii=False))
with pyxlsb.open_workbook('class.xlsb') as book, book.get_sheet(1) as sheet:
    show('pyxlsb', [cell.v for cell in list(sheet.rows())[1]])
with pyxlsb2.open_workbook('class.xlsb') as book, book.get_sheet_by_index(0) as sheet:
    show('pyxlsb2', [cell.value for cell in list(sheet)[1]])
for kind in ('xlsb', 'xls'):
    show('calamine ' + kind, CalamineWorkbook.from_path('class.' + kind).get_sheet_by_index(0).to_python()[1])
PY
seen=$({ node see.cjs; venv/bin/python see.py; } | paste -sd '|')
echo "seen: $seen"
[ "$seen" = 'SheetJS ["Ánh",8.5,0,true,"4A",null,9]|pyxlsb ["Ánh", null, null, null, null, null, 9.0]|pyxlsb2 ["Ánh", null, null, null, null, null, 9.0]|calamine xlsb ["Ánh", "", "", "", "", "", 9]|calamine xls ["Ánh", 8.5, 0.0, true, "4A", "", 9.0]' ]
