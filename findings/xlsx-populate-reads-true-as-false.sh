#!/usr/bin/env bash
# xlsx-populate 1.21.0 (npm).
# Guess: a boolean cell written "true" (xsd:boolean) is true, or refused.
# Seen: it is false, and so is its formula's answer: only the digit 1 is true. A box "present" ticked by such a writer
# comes back empty; cells of type d (ISO dates) come back undefined beside it, and a rich inline text as a tree of XML
# nodes in place of a value.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts xlsx-populate@1.21.0
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
book('a.xlsx', '<row r="1"><c r="A1" t="b"><v>true</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="d"><v>2016-09-05</v></c><c r="D1" t="inlineStr"><is><r><t>An</t></r></is></c></row>')
PY
cat >see.mjs <<'JS'
import populate from 'xlsx-populate';
const sheet = (await populate.fromFileAsync('a.xlsx')).sheet(0);
console.log(['A1', 'B1', 'C1', 'D1'].map((at) => `${at} ${JSON.stringify(sheet.cell(at).value())}`).join(' | '));
JS
seen=$(python3 mk.py && node see.mjs)
echo "seen: $seen"
[ "$seen" = 'A1 false | B1 true | C1 null | D1 [{"name":"r","attributes":{},"children":[{"name":"t","attributes":{},"children":["An"]}]}]' ]
