#!/usr/bin/env bash
# exceljs 4.4.0 and xlsx-populate 1.21.0 (npm).
# Guess: <t><![CDATA[Đỗ & An]]></t> is the text "Đỗ & An"; CDATA is nothing but another way to write an ampersand, and
# writers that paste text use it.
# Seen: exceljs says the cell does not exist, xlsx-populate has nothing in it; no error. openpyxl and calamine read
# it. Remarks with an ampersand vanish and look never written.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 xlsx-populate@1.21.0
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
book('a.xlsx', '<row r="1"><c r="A1" t="inlineStr"><is><t><![CDATA[Đỗ & An]]></t></is></c><c r="B1"><v>8</v></c></row>')
PY
cat >see.mjs <<'JS'
import exceljs from 'exceljs';
import populate from 'xlsx-populate';
const book = new exceljs.Workbook();
await book.xlsx.readFile('a.xlsx');
const other = await populate.fromFileAsync('a.xlsx');
console.log(`exceljs ${book.worksheets[0].getCell('A1').value} ${book.worksheets[0].getCell('B1').value} | xlsx-populate ${other.sheet(0).cell('A1').value()} ${other.sheet(0).cell('B1').value()}`);
JS
seen=$(python3 mk.py && node see.mjs)
echo "seen: $seen"
[ "$seen" = 'exceljs null 8 | xlsx-populate undefined 8' ]
