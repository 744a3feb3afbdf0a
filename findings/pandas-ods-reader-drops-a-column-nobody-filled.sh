#!/usr/bin/env bash
# pandas-ods-reader 1.0.2 with pandas 3.1.1 (PyPI).
# Guess: its readme says that only empty rows and columns at the end are dropped; a column in the midst that nobody has
# filled yet stays.
# Seen: it is dropped, and the columns behind it move to the left: the second term is read as the first.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pandas-ods-reader==1.0.2 pandas==3.1.1
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
def mark(value): return cell(f'office:value-type="float" office:value="{value}"', value)
book('a.ods', row(word('An'), '<table:table-cell/>', mark(9)), row(word('Chi'), '<table:table-cell/>', mark(7)))
PY
cat >see.py <<'PY'
from pandas_ods_reader import read_ods
print(read_ods('a.ods', 1, headers=False).values.tolist())
PY
seen=$(python3 mk.py && venv/bin/python see.py | tr -d "'")
echo "seen: $seen"
[ "$seen" = '[[An, 9.0], [Chi, 7.0]]' ]
