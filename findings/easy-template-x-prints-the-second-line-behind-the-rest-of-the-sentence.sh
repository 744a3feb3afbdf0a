#!/usr/bin/env bash
# easy-template-x 7.2.8 (npm), TemplateHandler.process; the template is made and the print read by python-docx 1.2.0.
# Guess: "Nhận xét: {note} Ký tên: {name}" with a remark of two lines gives the two lines and then "Ký tên".
# Seen: the first line, then the rest of the sentence, and only then the second line: "Nhận xét: Em ngoan. Ký tên: cô
# Hoa" and below it "Cần đọc thêm."; the new lines are put at the end of the run and not behind the value. Two such
# remarks in one paragraph are shuffled, the first lines of both before the second ones.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check python-docx==1.2.0
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts easy-template-x@7.2.8
venv/bin/python -c "
from docx import Document
book = Document()
for text in ['Nhận xét: {note} Ký tên: {name}', '{note} / {note}']:
    book.add_paragraph(text)
book.save('template.docx')"
cat >see.cjs <<'JS'
const { readFileSync, writeFileSync } = require('node:fs');
const { TemplateHandler } = require('easy-template-x');
const data = { note: 'Em ngoan.\nCần đọc thêm.', name: 'cô Hoa' };
new TemplateHandler().process(readFileSync('template.docx'), data).then((print) => writeFileSync('print.docx', print));
JS
node see.cjs
seen=$(venv/bin/python -c "
from docx import Document
print(' | '.join(part.text.replace('\n', '~') for part in Document('print.docx').paragraphs))")
echo "seen: $seen"
[ "$seen" = 'Nhận xét: Em ngoan. Ký tên: cô Hoa~Cần đọc thêm. | Em ngoan. / Em ngoan.~Cần đọc thêm.~Cần đọc thêm.' ]
