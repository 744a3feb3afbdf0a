#!/usr/bin/env bash
# exceljs 4.4.0 (npm).
# Guess: the number format 0.0\ \c\m (128.5 shown as "128.5 cm") and 0_d (a number with room for a d) leave a number a
# number; only unescaped d, m, y, h, s make a date (ECMA-376 part 1, 18.8.31).
# Seen: letters behind a backslash or an underscore count: 128.5 becomes noon of 7 May 1900 and the mark 9 becomes 8
# January 1900, while 9 with a quoted "d" stays 9.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0
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
book('cm.xlsx', '<row r="1"><c r="A1" s="2"><v>128.5</v></c><c r="B1" s="3"><v>9</v></c><c r="C1" s="4"><v>9</v></c></row>', r'0.0\ \c\m|0_d|0&quot;d&quot;')
PY
python3 mk.py
cat >see.mjs <<'JS'
import exceljs from 'exceljs';
const show = async (path) => {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(path);
  const rows = [];
  book.worksheets[0].eachRow((row) => row.eachCell((cell) => rows.push(`${cell.address}=${cell.value instanceof Date ? cell.value.toISOString().slice(0, 10) : cell.value}`)));
  return rows.join(' ') || 'nothing';
};
console.log((await Promise.all(process.argv.slice(2).map(show))).join(' | '));
JS
seen=$(node see.mjs cm.xlsx)
echo "seen: $seen"
[ "$seen" = 'A1=1900-05-07 B1=1900-01-08 C1=9' ]
