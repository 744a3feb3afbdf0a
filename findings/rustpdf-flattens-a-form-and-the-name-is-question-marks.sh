#!/usr/bin/env bash
# rustpdf 0.5.0 (PyPI), Document.text_field, EditableDoc.fill_text_field, flatten_forms and set_info, read by pypdf 7.1.1
# (PyPI).
# Guess: a field filled with a Vietnamese name is drawn with it, and flattening, for which the field becomes part of the
# page, leaves it there; the title of the document is what was given.
# Seen: the field's value is right, and field_names and a reader's list of fields show nothing wrong; what is drawn in it has
# a question mark for every letter outside Latin-1. Flattening keeps the drawing and takes the value away: from then on the
# file says "Nguy?n Th? Ánh", and "Em ?ng: ??t" for a remark, and nowhere what it was. Title and author are UTF-8 without its
# mark, which a text string may not be (ISO 32000, 7.9.2.2), so pypdf shows other letters; get_info reads them back right.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check rustpdf==0.5.0 pypdf==7.1.1
cat >see.py <<'PY'
from io import BytesIO
from pypdf import PdfReader
import rustpdf
with rustpdf.Document() as form:
    form.set_info(title='Học bạ')
    form.add_page()
    form.text_field('name', 0, (72, 500, 300, 520), 'Nguyễn Thị Ánh', 12.0)
    form.text_field('remark', 0, (72, 450, 300, 470), '', 12.0)
    data = form.to_bytes()
with rustpdf.EditableDoc.load(data) as edited:
    edited.fill_text_field('remark', 'Em Ưng: đạt 8,5')
    own = edited.get_info('Title')
    filled = edited.to_bytes()
    edited.flatten_forms()
    flat = edited.to_bytes()
before, after = PdfReader(BytesIO(filled)), PdfReader(BytesIO(flat))
print('fields', *before.get_form_text_fields().values(), sep=' / ', end=' | ')
print('after', after.get_fields(), *after.pages[0].extract_text().split('\n'), sep=' / ', end=' | ')
print('title', own, after.metadata.title, sep=' / ')
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'fields / Nguyễn Thị Ánh / Em Ưng: đạt 8,5 | after / None / Nguy?n Th? Ánh / Em ?ng: ??t 8,5 | title / Học bạ / Há»“c báº¡' ]
