#!/usr/bin/env bash
# cbor-x 1.6.9 (npm) beside cbor 10.0.12 (npm).
# Guess: a whole number that JavaScript holds exactly is written as a CBOR integer, and a map of one member with a
# head of one byte (RFC 8949, 4.1).
# Seen: from 2^32 on numbers are floats (fb...), and an object has a head of three bytes (b9 00 01). Milliseconds
# since 1970 as a number, or a header map, have other bytes in the other library: what was hashed or signed as bytes
# no longer compares, though both decode to the same.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts cbor@10.0.12 cbor-x@1.6.9
cat >see.mjs <<'JS'
import cbor from 'cbor';
import { encode } from 'cbor-x';
const values = [2 ** 32 - 1, 2 ** 32, { a: 1 }];
console.log(values.map((value) => [encode(value), cbor.encode(value)].map((bytes) => Buffer.from(bytes).toString('hex')).join(' / ')).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '1affffffff / 1affffffff | fb41f0000000000000 / 1b0000000100000000 | b90001616101 / a1616101' ]
