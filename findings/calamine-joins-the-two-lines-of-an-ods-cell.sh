#!/usr/bin/env bash
# python-calamine 0.9.1 (PyPI), Rust calamine behind it, an ODS sheet.
# Guess: a name broken over two lines in its cell (text:line-break) or set off with a tab (text:tab) keeps the two words
# apart, as two paragraphs do and as doubled spaces (text:s) do.
# Seen: "Đỗ" and "An" become "ĐỗAn", which is found in no list; and a duration of 36 hours, or PT45M, is handed on as the
# text of its code while 7:30 is a time.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check python-calamine==0.9.1
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
time = 'office:value-type="time" office:time-value='
book('a.ods', row(word('Đỗ<text:s/>An'), word('Đỗ<text:line-break/>An'), word('Đỗ<text:tab/>An'), cell(f'{time}"PT07H30M00S"', '07:30'), cell(f'{time}"PT36H30M00S"', '36:30'), cell(f'{time}"PT45M"', '00:45')))
PY
cat >see.py <<'PY'
from python_calamine import load_workbook
print(*load_workbook('a.ods').get_sheet_by_index(0).to_python()[0], sep=' | ')
PY
seen=$(python3 mk.py && venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'Đỗ An | ĐỗAn | ĐỗAn | 07:30:00 | PT36H30M00S | PT45M' ]
