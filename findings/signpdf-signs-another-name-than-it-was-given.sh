#!/usr/bin/env bash
# @signpdf/placeholder-pdf-lib and @signpdf/placeholder-plain 3.3.0 with pdf-lib 1.17.1 (npm), read by pikepdf 10.18.0 (PyPI).
# Guess: name, reason and place of a signature are text strings (ISO 32000, 12.8.1): the name given is the one that every
# reader shows beside the signature.
# Seen: of each letter outside Latin-1 the first keeps the lower byte alone: Nguyễn Thị Ánh signs as "NguyÅn ThË Ánh",
# and Đỗ as two characters that are no letters. The second writes UTF-16 with its mark and then takes the bytes for
# letters, which are written as UTF-8: no reader finds the mark, and there are noughts between all letters. Sa Pa, all of
# ASCII, is right in both, and so is the title that pdf-lib wrote into the same file. It is written before signing: the
# wrong name is what is signed.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @signpdf/placeholder-pdf-lib@3.3.0 @signpdf/placeholder-plain@3.3.0 pdf-lib@1.17.1
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pikepdf==10.18.0
cat >see.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
import { pdflibAddPlaceholder } from '@signpdf/placeholder-pdf-lib';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
const document = async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([300, 300]);
  pdf.setTitle('Đỗ Thị Ánh');
  return pdf;
};
const words = { name: 'Nguyễn Thị Ánh', reason: 'Đỗ', location: 'Sa Pa', contactInfo: '-', signingTime: new Date(0) };
const pdf = await document();
pdflibAddPlaceholder({ pdfDoc: pdf, ...words });
writeFileSync('lib.pdf', await pdf.save({ useObjectStreams: false }));
const plain = Buffer.from(await (await document()).save({ useObjectStreams: false }));
writeFileSync('plain.pdf', plainAddPlaceholder({ pdfBuffer: plain, ...words }));
JS
cat >see.py <<'PY'
import pikepdf
for name in ('lib', 'plain'):
    with pikepdf.open(name + '.pdf') as pdf:
        said = pdf.Root.AcroForm.Fields[0].V
        print(name, pdf.docinfo['/Title'], *(ascii(str(said[key])) for key in ('/Name', '/Reason', '/Location')))
PY
node see.mjs
seen=$(venv/bin/python see.py | paste -sd '|')
echo "seen: $seen"
[ "$seen" = "lib Đỗ Thị Ánh 'Nguy\\xc5n Th\\xcb \\xc1nh' '\\x10\\xd7' 'Sa Pa'|plain Đỗ Thị Ánh '\\xc3\\xbe\\xc3\\xbf\\x00N\\x00g\\x00u\\x00y\\u02da\\xc3\\u2013\\x00n\\x00 \\x00T\\x00h\\u02da\\xc3\\u2030\\x00 \\x00\\xc3\\u2020\\x00n\\x00h' '\\xc3\\xbe\\xc3\\xbf\\x01\\x10\\u02da\\xc3\\u0160' 'Sa Pa'" ]
