#!/usr/bin/env bash
# exceljs 4.4.0 (npm).
# Guess: locked="false" and fitToPage="true" mean what locked="0" and fitToPage="1" mean: all four are xsd:boolean
# (ECMA-376 part 1, 18.8.33 and 18.3.1.65).
# Seen: the cell that may be typed in comes back without protection, that is locked; the page is not fitted. Read and
# written again, a sheet made by such a writer lets the teacher type nowhere.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0
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
for name, yes, no in (('digit', '1', '0'), ('word', 'true', 'false')):
    book(name + '.xlsx', '<row r="1"><c r="A1" s="1"><v>1</v></c></row>', xfs=f'<xf applyProtection="1"><protection locked="{no}"/></xf>', head=f'<sheetPr><pageSetUpPr fitToPage="{yes}"/></sheetPr>')
PY
cat >see.mjs <<'JS'
import exceljs from 'exceljs';
const say = async (name) => {
  const book = new exceljs.Workbook();
  await book.xlsx.readFile(`${name}.xlsx`);
  const [sheet] = book.worksheets;
  return `${name}: locked ${sheet.getCell('A1').protection?.locked}, fit ${sheet.pageSetup.fitToPage}`;
};
console.log(`${await say('digit')} | ${await say('word')}`);
JS
seen=$(python3 mk.py && node see.mjs)
echo "seen: $seen"
[ "$seen" = 'digit: locked false, fit true | word: locked undefined, fit false' ]
