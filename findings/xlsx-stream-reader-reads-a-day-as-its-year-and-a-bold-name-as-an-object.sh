#!/usr/bin/env bash
# xlsx-stream-reader 1.1.1 (npm).
# Guess: a day of type d (ECMA-376 part 1, 18.18.11: an ISO 8601 date, what Office writes in strict files) is that day
# or its text; a name typed in bold, or half in bold (runs, 18.4.4), is the name.
# Seen: 2016-09-05 is the number 2016, which passes for a mark or a year of birth; and both names are
# objects with the name of an XML element in them, so the list prints [object Object] twice.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts xlsx-stream-reader@1.1.1
cat >mk.py <<'PY'
import zipfile
M = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
P, D = 'http://schemas.openxmlformats.org/package/2006', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
V = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
def rel(n, kind, to): return f'<Relationship Id="rId{n}" Type="{D}/{kind}" Target="{to}"/>'
def rels(*all): return f'<Relationships xmlns="{P}/relationships">' + ''.join(all) + '</Relationships>'
def part(name, at): return f'<Override PartName="/xl/{name}" ContentType="{V}.{at}+xml"/>'
row = '<c r="A1" t="d"><v>2016-09-05</v></c><c r="B1" t="inlineStr"><is><r><rPr><b/></rPr><t>Đỗ An</t></r></is></c><c r="C1" t="inlineStr"><is><r><t xml:space="preserve">Đỗ </t></r><r><rPr><b/></rPr><t>An</t></r></is></c>'
with zipfile.ZipFile('a.xlsx', 'w') as z:
    z.writestr('[Content_Types].xml', f'<Types xmlns="{P}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' + part('workbook.xml', 'sheet.main') + part('worksheets/sheet1.xml', 'worksheet') + part('styles.xml', 'styles') + '</Types>')
    z.writestr('_rels/.rels', rels(rel(1, 'officeDocument', 'xl/workbook.xml')))
    z.writestr('xl/workbook.xml', f'<workbook xmlns="{M}" xmlns:r="{D}"><sheets><sheet name="4A" sheetId="1" r:id="rId1"/></sheets></workbook>')
    z.writestr('xl/_rels/workbook.xml.rels', rels(rel(1, 'worksheet', 'worksheets/sheet1.xml'), rel(2, 'styles', 'styles.xml')))
    z.writestr('xl/styles.xml', f'<styleSheet xmlns="{M}"><fonts count="1"><font/></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>')
    z.writestr('xl/worksheets/sheet1.xml', f'<worksheet xmlns="{M}"><sheetData><row r="1">{row}</row></sheetData></worksheet>')
PY
cat >see.cjs <<'JS'
const { createReadStream } = require('node:fs');
const XlsxStreamReader = require('xlsx-stream-reader');
const reader = new XlsxStreamReader();
reader.on('worksheet', (sheet) => {
  sheet.on('row', ({ values }) => console.log(values.slice(1).map((value) => JSON.stringify(value)).join(' | ')));
  sheet.process();
});
createReadStream('a.xlsx').pipe(reader);
JS
seen=$(python3 mk.py && node see.cjs)
echo "seen: $seen"
[ "$seen" = '2016 | {"name":"rPr"} | {"name":"t","attributes":{"xml:space":"preserve"}}' ]
