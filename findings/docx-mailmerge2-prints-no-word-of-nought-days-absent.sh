#!/usr/bin/env bash
# docx-mailmerge2 1.0.3 (PyPI), MailMerge.merge; the template is made and the print read by python-docx 1.2.0.
# Guess: a field with words before and after, as Word has them (\b "Vắng: " \f " ngày"), is left out when its value is
# empty; 0 is a value: "Vắng: 0 ngày". 8.25 under \# "0.0" is 8.3 and 8.5 under \# "0" is 9, as in Word.
# Seen: nothing at all for 0, as for the empty text, while a bare field prints 0; and the half goes to the even
# neighbour: 8.2 and 8. A transcript of a pupil who was never absent has no line on it, and a mark merged here differs
# from the one merged by Word.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check docx-mailmerge2==1.0.3 python-docx==1.2.0
cat >see.py <<'PY'
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from mailmerge import MailMerge
words = '\\b "Vắng: " \\f " ngày"'
fields = [('none', words), ('two', words), ('none', ''), ('a', '\\# "0.0"'), ('c', '\\# "0"')]
book = Document()
for name, form in fields:
    instr = f' MERGEFIELD {name} {form} '.replace('"', '&quot;')
    book.add_paragraph()._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{instr}"><w:r><w:t>x</w:t></w:r></w:fldSimple>'))
book.save('template.docx')
with MailMerge('template.docx') as merge:
    merge.merge(none=0, two=2, a=8.25, c=8.5)
    merge.write('print.docx')
print(' | '.join(f'[{part.text}]' for part in Document('print.docx').paragraphs))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '[] | [Vắng: 2 ngày] | [0] | [8.2] | [8]' ]
