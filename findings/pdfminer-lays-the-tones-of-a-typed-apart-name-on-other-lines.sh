#!/usr/bin/env bash
# pdfkit 0.20.2 with the font of @expo-google-fonts/tinos 0.4.2 (npm), read by pdfminer.six 20260107 and pypdf 7.1.1 (PyPI).
# Guess: a name whose tones are characters of their own (NFD, as some keyboards and file systems give it) looks right
# on paper, so its text, read back and put together (NFC), is the name.
# Seen: the tones stand by themselves, moved over the letter, and the readers take them for their own words: pypdf puts
# a space before the tone ("Trâ ̀n"), and pdfminer lays it on a line of its own far from its letter. No search
# for the pupil finds the page. The same name put together before it is drawn is read back whole.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pdfminer.six==20260107 pypdf==7.1.1
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts pdfkit@0.20.2 @expo-google-fonts/tinos@0.4.2
cat >mk.cjs <<'JS'
const { createWriteStream, readdirSync } = require('node:fs');
const PDFDocument = require('pdfkit');
const folder = 'node_modules/@expo-google-fonts/tinos/400Regular/';
const font = folder + readdirSync(folder).find((name) => name.endsWith('.ttf'));
for (const form of ['NFC', 'NFD']) {
  const drawn = new PDFDocument();
  drawn.pipe(createWriteStream(`${form}.pdf`));
  for (const name of ['Trần Đình Ẩn', 'Nguyễn Hoa']) drawn.font(font).fontSize(14).text(name.normalize(form));
  drawn.end();
}
JS
cat >see.py <<'PY'
import unicodedata
from pdfminer.high_level import extract_text
from pypdf import PdfReader
def lines(text): return '/'.join(line.strip(' \f') for line in unicodedata.normalize('NFC', text).split('\n') if line.strip(' \f'))
def shown(text): return ''.join(f'<{ord(c):x}>' if unicodedata.combining(c) else c for c in text)
for form in ('NFC', 'NFD'):
    print(form, 'pypdf', shown(lines(PdfReader(f'{form}.pdf').pages[0].extract_text())), 'pdfminer', shown(lines(extract_text(f'{form}.pdf'))), sep=' | ', end=' | ' if form == 'NFC' else '\n')
PY
node mk.cjs
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'NFC | pypdf | Trần Đình Ẩn/Nguyễn Hoa | pdfminer | Trần Đình Ẩn/Nguyễn Hoa | NFD | pypdf | Trâ <300>n Đình Â <309>n/Nguyễ n Hoa | pdfminer | Trâ/Nguyê/<309>n/<300>n Đình Â/<303> n Hoa' ]
