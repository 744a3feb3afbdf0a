#!/usr/bin/env bash
# pyexcel-ods3 0.6.1 (PyPI).
# Guess: a lunch of 50,000 dong (value type currency) is a number, as 50000 is; a lesson of PT45M, a valid duration, is
# a time, as PT0H45M0S is.
# Seen: the money is the text "50000 VND", which no sum takes, and the lesson is None, the same as a mark of no value.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pyexcel-ods3==0.6.1
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
book('a.ods', row(cell('office:value-type="float" office:value="50000"', '50.000'), cell('office:value-type="currency" office:currency="VND" office:value="50000"', '50.000 đ'), cell('office:value-type="time" office:time-value="PT0H45M0S"', '00:45'), cell('office:value-type="time" office:time-value="PT45M"', '00:45'), word('An')))
PY
cat >see.py <<'PY'
from pyexcel_ods3 import get_data
print(*map(repr, get_data('a.ods')['4A'][0]), sep=' | ')
PY
seen=$(python3 mk.py && venv/bin/python see.py | tr -d "'")
echo "seen: $seen"
[ "$seen" = '50000 | 50000 VND | datetime.time(0, 45) | None | An' ]
