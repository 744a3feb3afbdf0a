#!/usr/bin/env bash
# python-calamine 0.9.1 (PyPI).
# Guess: a sheet whose XML was indented, <v> on one line and 8.5 on the next, has the number 8.5: white space around a
# number is nothing in XML Schema, and openpyxl and exceljs read it so.
# Seen: the cell is the text with its line breaks, so sums and comparisons with it raise an error or leave it out, and
# only for files that went through an XML formatter.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check python-calamine==0.9.1 openpyxl==3.1.5
cat >mk.py <<'PY'
import zipfile
M = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
P, D = 'http://schemas.openxmlformats.org/package/2006', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
V = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
def rel(n, kind, to): return f'<Relationship Id="rId{n}" Type="{D}/{kind}" Target="{to}"/>'
def rels(*all): return f'<Relationships xmlns="{P}/relationships">' + ''.join(all) + '</Relationships>'
def part(name, at): return f'<Override PartName="/xl/{name}" ContentType="{V}.{at}+xml"/>'
def book(path, rows, formats='', xfs='', head='', tail=''):
    with zipfile.ZipFile(path, 'w') as z:
        z.writestr('[Content_Types].xml', f'<Types xmlns="{P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' + part('workbook.xml', 'sheet.main') + part('worksheets/sheet1.xml', 'worksheet') + part('styles.xml', 'styles') + '</Types>')
        z.writestr('_rels/.rels', rels(rel(1, 'officeDocument', 'xl/workbook.xml')))
        z.writestr('xl/workbook.xml', f'<workbook xmlns="{M}" xmlns:r="{D}"><sheets><sheet name="4A" sheetId="1" r:id="rId1"/></sheets></workbook>')
        z.writestr('xl/_rels/workbook.xml.rels', rels(rel(1, 'worksheet', 'worksheets/sheet1.xml'), rel(2, 'styles', 'styles.xml')))
        z.writestr('xl/styles.xml', f'<styleSheet xmlns="{M}">{formats}<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs><xf/>{xfs}</cellXfs></styleSheet>')
        z.writestr('xl/worksheets/sheet1.xml', f'<worksheet xmlns="{M}">{head}<sheetData>{rows}</sheetData>{tail}</worksheet>')
book('a.xlsx', '<row r="1"><c r="A1"><v>\n  8.5\n</v></c><c r="B1"><v>9</v></c></row>')
PY
cat >see.py <<'PY'
import json, openpyxl
from python_calamine import load_workbook
print(json.dumps(load_workbook('a.xlsx').get_sheet_by_index(0).to_python()), '|', [list(row) for row in openpyxl.load_workbook('a.xlsx').active.values])
PY
seen=$(python3 mk.py && venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '[["\n  8.5\n", 9.0]] | [[8.5, 9]]' ]
