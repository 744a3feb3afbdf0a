#!/usr/bin/env bash
# xlsx 0.18.5 (npm, SheetJS), from an ODS sheet to an XLSX file.
# Guess: number-columns-spanned="2" without number-rows-spanned, which is 1 where left out (ODF 1.3), is
# A1:B1; and a first column of cells whose text stands in string-value alone is in the sheet's range.
# Seen: the merge ends in row -1 and is written into the XLSX file as A1:B0, a range that no sheet has; and the range
# begins at the second column, so sheet_to_json puts "Nữ" where the name should be.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts xlsx@0.18.5
cat >mk.py <<'PY'
import zipfile
O = 'urn:oasis:names:tc:opendocument:xmlns'
NAMES = ' '.join(f'xmlns:{short}="{O}:{short}:1.0"' for short in ('office', 'table', 'text')) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'
KIND = 'application/vnd.oasis.opendocument.spreadsheet'
def cell(attributes, text): return f'<table:table-cell {attributes}><text:p>{text}</text:p></table:table-cell>'
def word(text): return cell('office:value-type="string"', text)
def row(*cells): return '<table:table-row>' + ''.join(cells) + '</table:table-row>'
def book(path, *rows):
    with zipfile.ZipFile(path, 'w') as z:
        z.writestr('mimetype', KIND)
        z.writestr('META-INF/manifest.xml', f'<manifest:manifest xmlns:manifest="{O}:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{KIND}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
        z.writestr('content.xml', f'<office:document-content {NAMES} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="4A">' + ''.join(rows) + '</table:table></office:spreadsheet></office:body></office:document-content>')
book('merge.ods', row('<table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Học kỳ I</text:p></table:table-cell><table:covered-table-cell/>'))
book('names.ods', row('<table:table-cell office:value-type="string" office:string-value="Đỗ An"/>', word('Nữ')))
PY
cat >see.mjs <<'JS'
import xlsx from 'xlsx';
const merged = xlsx.read(xlsx.write(xlsx.readFile('merge.ods'), { type: 'buffer', bookType: 'xlsx' }), { bookFiles: true });
const [ref] = /<mergeCell [^>]*>/.exec(Buffer.from(merged.files['xl/worksheets/sheet1.xml'].content).toString());
const names = xlsx.readFile('names.ods').Sheets['4A'];
console.log(`${ref} | A1 ${names.A1.v}, range ${names['!ref']}: ${JSON.stringify(xlsx.utils.sheet_to_json(names, { header: 1 }))}`);
JS
seen=$(python3 mk.py && node see.mjs)
echo "seen: $seen"
[ "$seen" = '<mergeCell ref="A1:B0"/> | A1 Đỗ An, range B1: [["Nữ"]]' ]
