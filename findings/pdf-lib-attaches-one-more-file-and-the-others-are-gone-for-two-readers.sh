#!/usr/bin/env bash
# pdf-lib 1.17.1 (npm), PDFDocument.attach(), beside pikepdf 10.18.0, pypdfium2 5.15.2 and pypdf 7.1.1 (PyPI).
# Guess: a file attached to a print that carries 40 already (signed copies of a class) makes 41.
# Seen: the names of many files are kept on branches (/Kids; pikepdf starts them by itself with so many), where a node has
# /Kids or /Names and never both (ISO 32000-1, 7.9.6); pdf-lib writes /Names beside the /Kids. qpdf (inside pikepdf) and
# PDFium (inside Chromium) then show the new file alone, pypdf all 41; a reader that saves anew what it sees loses 40.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pikepdf==10.18.0 pypdf==7.1.1 pypdfium2==5.15.2
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts pdf-lib@1.17.1
cat >see.py <<'PY'
import sys, pikepdf, pypdf, pypdfium2
path, make = sys.argv[1], int(sys.argv[2])
if make:
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        for number in range(make): pdf.attachments[f'{number:02}.xml'] = b'<hocba/>'
        pdf.save(path)
with pikepdf.open(path) as pdf:
    keys = ' '.join(sorted(key for key in pdf.Root.Names.EmbeddedFiles.keys() if key != '/Limits'))
    print(path, keys, 'pikepdf', len(list(pdf.attachments)), 'pdfium', pypdfium2.PdfDocument(path).count_attachments(), 'pypdf', len(pypdf.PdfReader(path).attachments))
PY
cat >attach.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { PDFDocument } from 'pdf-lib';
for (const [from, to] of [['few', 'few+1'], ['many', 'many+1']]) {
  const doc = await PDFDocument.load(readFileSync(from));
  await doc.attach(Buffer.from('<moi/>'), 'moi.xml');
  writeFileSync(to, await doc.save());
}
JS
seen="$(venv/bin/python see.py few 3) | $(venv/bin/python see.py many 40)"
node attach.mjs
seen="$seen | $(venv/bin/python see.py few+1 0) | $(venv/bin/python see.py many+1 0)"
echo "seen: $seen"
[ "$seen" = 'few /Names pikepdf 3 pdfium 3 pypdf 3 | many /Kids pikepdf 40 pdfium 40 pypdf 40 | few+1 /Names pikepdf 4 pdfium 4 pypdf 4 | many+1 /Kids /Names pikepdf 1 pdfium 1 pypdf 41' ]
