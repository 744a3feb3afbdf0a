#!/usr/bin/env bash
# pyexcel 0.7.6 with pyexcel-xlsx 0.6.1 and openpyxl 3.1.5 (PyPI).
# Guess: reading a sheet gives all its rows, and an empty part of a merged range is empty, as openpyxl alone does.
# Seen: hidden rows and columns are left out by default, so a teacher who saved with a filter on hands in fewer pupils
# and those behind move up; and every cell of a merged range repeats the first.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pyexcel==0.7.6 pyexcel-xlsx==0.6.1 openpyxl==3.1.5
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
book('a.xlsx', '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c><c r="B3"/></row>', tail='<autoFilter ref="A1:A3"/><mergeCells count="1"><mergeCell ref="A3:B3"/></mergeCells>')
PY
cat >see.py <<'PY'
import openpyxl, pyexcel
import json
print(json.dumps(pyexcel.get_array(file_name='a.xlsx')), '|', [list(row) for row in openpyxl.load_workbook('a.xlsx').active.values])
PY
seen=$(python3 mk.py && venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '[[1, ""], [3, 3]] | [[1, None], [2, None], [3, None]]' ]
