#!/usr/bin/env bash
# pdfkit 0.20.2 (npm), text(…, { goTo }) and { destination }, beside pypdfium2 5.15.2 (PyPI; the reader inside Chromium).
# Guess: a list of pupils whose names are links to their pages leads to the pages, in any reader.
# Seen: a PDF's names are sorted by their bytes (ISO 32000-1, 7.9.6), and readers look them up by halves; pdfkit sorts them by
# localeCompare, so Đạt (written in UTF-16, FE FF first) stands before Lan and an before Chi. PDFium then finds no page for
# some of the links: a click does nothing, and on which of them depends on the other names. Attachments are sorted so too.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pypdfium2==5.15.2
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts pdfkit@0.20.2
cat >mk.cjs <<'JS'
const PDF = require('pdfkit');
const fs = require('fs');
for (const names of ['An Chi Lan', 'An Đạt Lan', 'an Chi Lan']) {
  const doc = new PDF();
  doc.pipe(fs.createWriteStream(`${names}.pdf`));
  for (const name of names.split(' ')) doc.text('link', { goTo: name });
  for (const name of names.split(' ')) doc.addPage().text('page', { destination: name });
  doc.end();
}
JS
node mk.cjs
cat >see.py <<'PY'
import ctypes, pypdfium2, pypdfium2.raw as raw
def pages(path):
    doc = pypdfium2.PdfDocument(path)
    page, at, link, found = doc[0], ctypes.c_int(0), raw.FPDF_LINK(), []
    while raw.FPDFLink_Enumerate(page.raw, at, link):
        goal = raw.FPDFLink_GetDest(doc.raw, link)
        found.append(raw.FPDFDest_GetDestPageIndex(doc.raw, goal) if goal else 'nowhere')
    return found
print(*[f'{names}: ' + ' '.join(map(str, pages(f'{names}.pdf'))) for names in ('An Chi Lan', 'An Đạt Lan', 'an Chi Lan')], sep=' | ')
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'An Chi Lan: 1 2 3 | An Đạt Lan: 1 nowhere nowhere | an Chi Lan: 1 nowhere nowhere' ]
