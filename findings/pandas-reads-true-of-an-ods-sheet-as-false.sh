#!/usr/bin/env bash
# pandas 3.1.1 with odfpy 1.4.1 (PyPI), read_excel of an ODS sheet.
# Guess: a cell with office:boolean-value="true" is True, whatever is shown: a format may show a word in its place.
# Seen: only the shown text TRUE is true. Shown as "Đạt" (passed) or in Vietnamese as "ĐÚNG" the cell is False, as if the
# pupil had failed; and 36 hours 30 shown as "36:30" end the reading with DateParseError, as it parses what is shown.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pandas==3.1.1 odfpy==1.4.1
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
true = 'office:value-type="boolean" office:boolean-value="true"'
book('true.ods', row(cell(true, 'TRUE'), cell(true, 'Đạt'), cell(true, 'ĐÚNG')))
book('hours.ods', row(cell('office:value-type="time" office:time-value="PT36H30M00S"', '36:30')))
PY
cat >see.py <<'PY'
import pandas
def say(path):
    try: return ' '.join(str(value) for value in pandas.read_excel(path, engine='odf', header=None).values[0])
    except Exception as error: return type(error).__name__
print(say('true.ods'), '|', say('hours.ods'))
PY
seen=$(python3 mk.py && venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'True False False | DateParseError' ]
