#!/usr/bin/env bash
# @xmldom/xmldom 0.9.12 (npm), DOMParser and XMLSerializer.
# Guess: read, written and read again, a document holds the same text; &#13; (a carriage return kept by its code, as
# .NET writes it in texts and in the base64 of signatures) stays.
# Seen: in text it is written as the bare character, which the next reader must take for a line feed (XML 1.0, 2.11);
# &#10; in an attribute keeps its code. A signed document that only passed through the serializer no longer verifies.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @xmldom/xmldom@0.9.12
cat >see.mjs <<'JS'
import { DOMParser, XMLSerializer } from '@xmldom/xmldom';
const read = (text) => new DOMParser().parseFromString(text, 'text/xml');
const once = read('<a b="x&#10;y">x&#13;y</a>');
const twice = read(new XMLSerializer().serializeToString(once));
console.log([once, twice].map((doc) => `${JSON.stringify(doc.documentElement.textContent)} ${JSON.stringify(doc.documentElement.getAttribute('b'))}`).join(' then ').replaceAll(String.fromCharCode(39), ''));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '"x\ry" "x\ny" then "x\ny" "x\ny"' ]
