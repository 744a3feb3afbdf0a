#!/usr/bin/env bash
# @turbodocx/html-to-docx 1.23.1 (npm); the print is read by python-docx 1.2.0.
# Guess: an element it has no form for is written as its plain text, as every browser does; the rows of a table are all
# there.
# Seen: tfoot and caption are left out with all they hold, and so is the text of time, abbr, q, cite and data in the
# midst of a sentence: "Sinh ngày <time>5/9/2016</time>, đạt <data>8,5</data>" becomes "Sinh ngày , đạt". Nothing is
# raised; the class sheet has no sum and the certificate no day.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check python-docx==1.2.0
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @turbodocx/html-to-docx@1.23.1
cat >see.cjs <<'JS'
const { writeFileSync } = require('node:fs');
const turn = require('@turbodocx/html-to-docx');
const rows = (part, ...names) => `<${part}>${names.map((name) => `<tr><td>${name}</td></tr>`).join('')}</${part}>`;
const table = `<table><caption>Lớp 4A</caption>${rows('thead', 'Tên')}${rows('tbody', 'An', 'Vi')}${rows('tfoot', 'Cộng: 2')}</table>`;
const page = `${table}<p>Sinh ngày <time datetime="2016-09-05">5/9/2016</time>, đạt <data value="8.5">8,5</data> môn <abbr>TV</abbr>.</p>`;
turn(page).then((print) => writeFileSync('print.docx', print));
JS
node see.cjs
seen=$(venv/bin/python -c "
from docx import Document
book = Document('print.docx')
print([cell.text for table in book.tables for row in table.rows for cell in row.cells], [part.text for part in book.paragraphs if part.text])")
echo "seen: $seen"
[ "$seen" = "['Tên', 'An', 'Vi'] ['Sinh ngày , đạtmôn .']" ]
