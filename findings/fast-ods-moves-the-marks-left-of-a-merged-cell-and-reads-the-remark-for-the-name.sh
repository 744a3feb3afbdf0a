#!/usr/bin/env bash
# fast-ods 0.3.2 (PyPI), ODSParser as it comes, beside python-calamine 0.9.1 (PyPI): OpenDocument 1.3 (9.1.5 and 14.1).
# Guess: its page leaves out styles, formulas and metadata; the texts and numbers come in the columns where they stand.
# Seen: what a merged cell covers (covered-table-cell) is left out, so a name over two columns moves all the marks of its
# pupil one column to the left, into the subject before. A cell with a comment of the teacher has the comment, with the
# teacher's name before it, and the pupil's name is nowhere. Of a name on two lines the second is gone, and spaces kept as
# text:s are none. Rows without these are right, and repeated cells, which its page names, too.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check fast-ods==0.3.2 python-calamine==0.9.1
cat >see.py <<'PY'
from zipfile import ZipFile
from fast_ods import ODSParser
from python_calamine import CalamineWorkbook
names = ' '.join(f'xmlns:{name}="{url}"' for name, url in [('dc', 'http://purl.org/dc/elements/1.1/')] + [(part, f'urn:oasis:names:tc:opendocument:xmlns:{part}:1.0') for part in ('office', 'table', 'text')])
text = lambda inside, more='': f'<table:table-cell office:value-type="string"{more}>{inside}</table:table-cell>'
mark = lambda value: f'<table:table-cell office:value-type="float" office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
remark = '<office:annotation><dc:creator>GV</dc:creator><text:p>hay quên</text:p></office:annotation>'
rows = [
    text('<text:p>Hà</text:p>') + '<table:table-cell table:number-columns-repeated="2"/>' + mark(8) + mark(9),
    text('<text:p>Đỗ Ánh</text:p>', ' table:number-columns-spanned="3" table:number-rows-spanned="1"') + '<table:covered-table-cell table:number-columns-repeated="2"/>' + mark(8) + mark(9),
    text(remark + '<text:p>Vy</text:p>') + text('<text:p>Lê</text:p><text:p>Tú</text:p>') + text('<text:p>4A<text:s text:c="2"/>B</text:p>') + mark(8) + mark(9),
]
table = ''.join(f'<table:table-row>{row}</table:table-row>' for row in rows)
with ZipFile('class.ods', 'w') as file:
    file.writestr('mimetype', 'application/vnd.oasis.opendocument.spreadsheet')
    file.writestr('content.xml', f'<office:document-content {names} office:version="1.3"><office:body><office:spreadsheet><table:table table:name="4A">{table}</table:table></office:spreadsheet></office:body></office:document-content>')
    file.writestr('META-INF/manifest.xml', '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>')
print('fast-ods', *ODSParser().parse('class.ods'))
print('calamine', *map(tuple, CalamineWorkbook.from_path('class.ods').get_sheet_by_index(0).to_python()))
PY
seen=$(venv/bin/python see.py | paste -sd '|')
echo "seen: $seen"
[ "$seen" = "fast-ods ('Hà', None, None, '8', '9') ('Đỗ Ánh', '8', '9') ('GVhay quên', 'Lê', '4AB', '8', '9')|calamine ('Hà', '', '', 8.0, 9.0) ('Đỗ Ánh', '', '', 8.0, 9.0) ('Vy', 'Lê\\nTú', '4A  B', 8.0, 9.0)" ]
