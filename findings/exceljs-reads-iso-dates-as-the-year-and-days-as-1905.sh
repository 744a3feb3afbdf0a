#!/usr/bin/env bash
# exceljs 4.4.0 (npm).
# Guess: a cell of type d (ECMA-376 part 1, 18.18.11: an ISO 8601 date, what Office writes in strict files) is that
# date.
# Seen: the text is handed to parseFloat: 5 September 2016 is the number 2016, and where the cell also has a date
# format, the 2016th day after 1900, which is 8 July 1905. A pupil born in 2016 is a hundred and twenty.
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
book('day.xlsx', '<row r="1"><c r="A1" t="d"><v>2016-09-05</v></c><c r="B1" t="d" s="1"><v>2016-09-05T00:00:00</v></c></row>')
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
seen=$(node see.mjs day.xlsx)
echo "seen: $seen"
[ "$seen" = 'A1=2016 B1=1905-07-08' ]
