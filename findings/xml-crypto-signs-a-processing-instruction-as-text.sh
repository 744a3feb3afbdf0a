#!/usr/bin/env bash
# xml-crypto 6.3.2 with @xmldom/xmldom 0.9.12 (npm), beside lxml 6.1.3 (PyPI).
# Guess: both bring a document into the same canonical form (Canonical XML 1.0 and the exclusive one), to the byte.
# Seen: a processing instruction inside the signed part, which both forms keep as it is, comes out of xml-crypto as
# plain text: "<?in A4 ngang?>" becomes "A4 ngang". A transcript signed by any other library does not verify with
# it, and what it signs verifies nowhere else.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check lxml==6.1.3
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts xml-crypto@6.3.2 @xmldom/xmldom@0.9.12
printf '%s' '<hocba><?in A4 ngang?><ten b="1" a="2">Đỗ An</ten></hocba>' >a.xml
cat >see.py <<'PY'
from lxml import etree
tree = etree.parse('a.xml')
print(*[etree.tostring(tree, method='c14n', exclusive=exclusive).decode() for exclusive in (True, False)], sep=' | ')
PY
cat >see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import signed from 'xml-crypto';
const { documentElement } = new DOMParser().parseFromString(readFileSync('a.xml', 'utf8'), 'text/xml');
console.log([signed.ExclusiveCanonicalization, signed.C14nCanonicalization].map((Form) => new Form().process(documentElement, {})).join(' | '));
JS
seen="lxml $(venv/bin/python see.py) xml-crypto $(node see.mjs)"
echo "seen: $seen"
[ "$seen" = 'lxml <hocba><?in A4 ngang?><ten a="2" b="1">Đỗ An</ten></hocba> | <hocba><?in A4 ngang?><ten a="2" b="1">Đỗ An</ten></hocba> xml-crypto <hocba>A4 ngang<ten a="2" b="1">Đỗ An</ten></hocba> | <hocba>A4 ngang<ten a="2" b="1">Đỗ An</ten></hocba>' ]
