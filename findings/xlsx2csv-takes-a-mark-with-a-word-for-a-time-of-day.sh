#!/usr/bin/env bash
# xlsx2csv 0.8.6 (PyPI), as it comes.
# Guess: a CSV file holds what the sheet shows or the bare numbers: 8 with 0" điểm" (points) is 8 điểm or 8.
# Seen: neither. Letters inside the quotation marks are taken for the parts of a date: the mark is 0" điể01", the levels
# [>=9]"T";[>=5]"H";"C" are the format itself with 12 for H, who has not passed ("Đạt";;"Chưa đạt") is 00:00; and
# 8.45 with 0.0 is 8.4 where the sheet shows 8.5.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check xlsx2csv==0.8.6
cat >mk.py <<'PY'
import zipfile
from xml.sax.saxutils import escape
M = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
P, D = 'http://schemas.openxmlformats.org/package/2006', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
V = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
def rel(n, kind, to): return f'<Relationship Id="rId{n}" Type="{D}/{kind}" Target="{to}"/>'
def rels(*all): return f'<Relationships xmlns="{P}/relationships">' + ''.join(all) + '</Relationships>'
def part(name, at): return f'<Override PartName="/xl/{name}" ContentType="{V}.{at}+xml"/>'
cells = [(8.5, '0.0'), (8.45, '0.0'), (8, '0" điểm"'), (6, '[>=9]"T";[>=5]"H";"C"'), (0, '"Đạt";;"Chưa đạt"')]
formats = ''.join(f'<numFmt numFmtId="{164 + i}" formatCode="{escape(code, {chr(34): "&quot;"})}"/>' for i, (_, code) in enumerate(cells))
xfs = ''.join(f'<xf numFmtId="{164 + i}" applyNumberFormat="1"/>' for i in range(len(cells)))
row = ''.join(f'<c r="{"ABCDE"[i]}1" s="{i + 1}"><v>{value}</v></c>' for i, (value, _) in enumerate(cells))
with zipfile.ZipFile('a.xlsx', 'w') as z:
    z.writestr('[Content_Types].xml', f'<Types xmlns="{P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' + part('workbook.xml', 'sheet.main') + part('worksheets/sheet1.xml', 'worksheet') + part('styles.xml', 'styles') + '</Types>')
    z.writestr('_rels/.rels', rels(rel(1, 'officeDocument', 'xl/workbook.xml')))
    z.writestr('xl/workbook.xml', f'<workbook xmlns="{M}" xmlns:r="{D}"><sheets><sheet name="4A" sheetId="1" r:id="rId1"/></sheets></workbook>')
    z.writestr('xl/_rels/workbook.xml.rels', rels(rel(1, 'worksheet', 'worksheets/sheet1.xml'), rel(2, 'styles', 'styles.xml')))
    z.writestr('xl/styles.xml', f'<styleSheet xmlns="{M}"><numFmts count="{len(cells)}">{formats}</numFmts><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="{len(cells) + 1}"><xf/>{xfs}</cellXfs></styleSheet>')
    z.writestr('xl/worksheets/sheet1.xml', f'<worksheet xmlns="{M}"><sheetData><row r="1">{row}</row></sheetData></worksheet>')
PY
cat >see.py <<'PY'
import csv, subprocess
from pathlib import Path
subprocess.run([Path('venv/bin/xlsx2csv'), 'a.xlsx', 'a.csv'], check=True)
print(*next(csv.reader(open('a.csv', encoding='utf-8', newline=''))), sep=' | ')
PY
seen=$(python3 mk.py && venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '8.5 | 8.4 | 0" điể01" | [>=9]"t";[>=5]"12";"c" | 00:00' ]
