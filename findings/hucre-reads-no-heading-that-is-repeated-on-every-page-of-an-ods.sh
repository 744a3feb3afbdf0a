#!/usr/bin/env bash
# hucre 1.0.0 (npm) and odfdo 3.27.3 (PyPI), OpenDocument 1.3 (9.1), beside python-calamine 0.9.1 (PyPI) and xlsx 0.18.5 (npm).
# Guess: rows that are to be repeated on every printed page (table-header-rows), or lie in an outline group
# (table-row-group, the groups within one another), are rows of the sheet, as they are on the screen.
# Seen: hucre reads only rows right under the table: heading and pupils of both groups are gone, and the first pupil
# stands where the heading was. odfdo loses the inner group only. Nothing is raised; calamine and xlsx read all five.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check odfdo==3.27.3 python-calamine==0.9.1
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts hucre@1.0.0 xlsx@0.18.5
cat >mk.py <<'PY'
import zipfile
O = 'urn:oasis:names:tc:opendocument:xmlns'
NAMES = ' '.join(f'xmlns:{short}="{O}:{short}:1.0"' for short in ('office', 'table', 'text'))
KIND = 'application/vnd.oasis.opendocument.spreadsheet'
def row(text): return f'<table:table-row><table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell></table:table-row>'
def within(name, rows): return f'<table:table-{name}>{rows}</table:table-{name}>'
rows = within('header-rows', row('Tên')) + row('An') + within('row-group', row('Bình') + within('row-group', row('Chi'))) + row('Dung')
with zipfile.ZipFile('a.ods', 'w') as z:
    z.writestr('mimetype', KIND)
    z.writestr('META-INF/manifest.xml', f'<manifest:manifest xmlns:manifest="{O}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{KIND}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
    z.writestr('content.xml', f'<office:document-content {NAMES} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="4A"><table:table-column/>{rows}</table:table></office:spreadsheet></office:body></office:document-content>')
PY
cat >see.py <<'PY'
import odfdo, python_calamine
print('odfdo', *[row[0] for row in odfdo.Document('a.ods').body.tables[0].iter_values()], '| calamine', *[row[0] for row in python_calamine.load_workbook('a.ods').get_sheet_by_index(0).to_python()])
PY
cat >see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { readOds } from 'hucre/ods';
import sheets from 'xlsx';
const file = readFileSync('a.ods');
const { sheets: [here] } = await readOds(file);
console.log('hucre', ...here.rows.map((row) => row[0]), '| xlsx', ...sheets.utils.sheet_to_json(sheets.read(file).Sheets['4A'], { header: 1 }).map((row) => row[0]));
JS
python3 mk.py
seen="$(node see.mjs) | $(venv/bin/python see.py)"
echo "seen: $seen"
[ "$seen" = 'hucre An Dung | xlsx Tên An Bình Chi Dung | odfdo Tên An Bình Dung | calamine Tên An Bình Chi Dung' ]
