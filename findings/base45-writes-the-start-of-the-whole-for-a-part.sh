#!/usr/bin/env bash
# @digitalbazaar/base45 1.0.0 (npm), encode, beside base45 3.0.0 (npm).
# Guess: encode takes a Uint8Array, so a subarray or a Buffer, which are Uint8Arrays, are written as the bytes they show.
# Seen: it looks at the memory behind the view from its first byte on: the part "AB" of "..AB" is written as "..", the
# right number of letters for the wrong bytes, and decode gives those back without complaint. A QR code on a transcript
# made from a slice of a buffer holds a neighbour's bytes; only a check of its signature finds out.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @digitalbazaar/base45@1.0.0 base45@3.0.0
cat >see.mjs <<'JS'
import { decode, encode } from '@digitalbazaar/base45';
import other from 'base45';
const whole = new TextEncoder().encode('..AB');
const part = whole.subarray(2);
const text = (bytes) => new TextDecoder().decode(bytes);
console.log(`${text(part)}: ${encode(part.slice())} | part ${encode(part)} read ${text(decode(encode(part)))} | Buffer ${text(decode(encode(Buffer.from(whole.buffer, 2, 2))))} | base45 ${other.encode(part)}`);
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'AB: BB8 | part W$5 read .. | Buffer .. | base45 BB8' ]
