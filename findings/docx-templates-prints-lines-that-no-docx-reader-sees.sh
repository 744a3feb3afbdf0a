#!/usr/bin/env bash
# docx-templates 4.15.0 (npm), createReport as it comes; read by python-docx 1.2.0, docx2txt 0.9 (PyPI) and mammoth
# 1.9.1 (npm).
# Guess: a remark of three lines put in by INS is read back as three lines, as one typed into Word is.
# Seen: the lines are written as br elements inside the text element, where the format has only letters: python-docx and
# docx2txt give the first line alone, mammoth ends with "Not implemented". Whatever a word processor makes of it, what is
# searched, compared or turned into another kind has lost the second half of every remark.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts docx-templates@4.15.0 mammoth@1.9.1
venv/bin/python -c "
from docx import Document
book = Document()
book.add_paragraph('Nhận xét: +++INS note+++ Hết.')
book.save('template.docx')"
cat >see.cjs <<'JS'
const { readFileSync, writeFileSync } = require('node:fs');
const { createReport } = require('docx-templates');
const mammoth = require('mammoth');
process.on('unhandledRejection', (error) => console.log(`mammoth ${error.message}`));
createReport({ template: readFileSync('template.docx'), cmdDelimiter: '+++', data: { note: 'Ngoan.\nChăm.\nVui.' } }).then((print) => {
  writeFileSync('print.docx', print);
  mammoth.extractRawText({ path: 'print.docx' }).then(({ value }) => console.log(`mammoth ${value}`), (error) => console.log(`mammoth ${error.message}`));
});
JS
by_node=$(node see.cjs)
by_python=$(venv/bin/python -c "
import docx, docx2txt
print('python-docx', docx.Document('print.docx').paragraphs[0].text, '| docx2txt', ' '.join(docx2txt.process('print.docx').split()))")
seen="$by_node | $by_python"
echo "seen: $seen"
[ "$seen" = 'mammoth Not implemented | python-docx Nhận xét: Ngoan. Hết. | docx2txt Nhận xét: Ngoan. Hết.' ]
