#!/usr/bin/env bash
# read-excel-file 9.3.17 and xlsx 0.18.5 (npm).
# Guess: <v>1<!-- checked -->0</v> is 10 for every reader: XML lets a comment stand anywhere in text.
# Seen: SheetJS reads 1, read-excel-file reads 0, both without a word; openpyxl, exceljs and excelize read 10. A mark of
# ten becomes one or none.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts read-excel-file@9.3.17 xlsx@0.18.5
cat >mk.py <<'PY'
import sys, zipfile
X, M = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>', 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
P, D = 'http://schemas.openxmlformats.org/package/2006', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
V = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
def part(name, at): return f'<Override PartName="/xl/{name}" ContentType="{V}.{at}+xml"/>'
def rel(n, kind, to): return f'<Relationship Id="rId{n}" Type="{D}/{kind}" Target="{to}"/>'
def book(path, rows, formats=''):
    with zipfile.ZipFile(path, 'w') as z:
        z.writestr('[Content_Types].xml', f'{X}<Types xmlns="{P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' + part('workbook.xml', 'sheet.main') + part('worksheets/sheet1.xml', 'worksheet') + part('styles.xml', 'styles') + '</Types>')
        z.writestr('_rels/.rels', f'{X}<Relationships xmlns="{P}/relationships">' + rel(1, 'officeDocument', 'xl/workbook.xml') + '</Relationships>')
        z.writestr('xl/workbook.xml', f'{X}<workbook xmlns="{M}" xmlns:r="{D}"><sheets><sheet name="4A" sheetId="1" r:id="rId1"/></sheets></workbook>')
        z.writestr('xl/_rels/workbook.xml.rels', f'{X}<Relationships xmlns="{P}/relationships">' + rel(1, 'worksheet', 'worksheets/sheet1.xml') + rel(2, 'styles', 'styles.xml') + '</Relationships>')
        codes = formats.split('|') if formats else []
        z.writestr('xl/styles.xml', f'{X}<styleSheet xmlns="{M}">' + (f'<numFmts count="{len(codes)}">' + ''.join(f'<numFmt numFmtId="{164 + i}" formatCode="{c}"/>' for i, c in enumerate(codes)) + '</numFmts>' if codes else '') + '<fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' + f'<cellXfs count="{2 + len(codes)}"><xf/><xf numFmtId="14" applyNumberFormat="1"/>' + ''.join(f'<xf numFmtId="{164 + i}" applyNumberFormat="1"/>' for i in range(len(codes))) + '</cellXfs></styleSheet>')
        z.writestr('xl/worksheets/sheet1.xml', f'{X}<worksheet xmlns="{M}"><sheetData>{rows}</sheetData></worksheet>')
book('ten.xlsx', '<row r="1"><c r="A1"><v>1<!-- checked -->0</v></c></row>')
PY
python3 mk.py
cat >see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import read from 'read-excel-file/node';
import xlsx from 'xlsx';
const [{ data }] = await read('ten.xlsx');
console.log(`${xlsx.read(readFileSync('ten.xlsx')).Sheets['4A'].A1.v} | ${data[0][0]}`);
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '1 | 0' ]
