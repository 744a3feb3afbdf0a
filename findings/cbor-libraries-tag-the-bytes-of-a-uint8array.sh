#!/usr/bin/env bash
# cbor 10.0.12 and cbor-x 1.6.9 (npm).
# Guess: Uint8Array and Buffer with the same bytes are the same byte string in CBOR.
# Seen: Buffer is 42 01 02, Uint8Array is d8 40 42 01 02, a typed array under tag 64 (RFC 8746). Bytes from WebCrypto
# or @noble are Uint8Array: a COSE Sig_structure (RFC 9052, 4.4) built with them is other bytes than the verifier
# builds, and every signature fails.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts cbor@10.0.12 cbor-x@1.6.9
cat >see.mjs <<'JS'
import cbor from 'cbor';
import { encode } from 'cbor-x';
const hex = (bytes) => Buffer.from(bytes).toString('hex');
const both = [Buffer.from([1, 2]), new Uint8Array([1, 2])];
console.log(`cbor ${both.map((bytes) => hex(cbor.encode(bytes))).join(' ')} | cbor-x ${both.map((bytes) => hex(encode(bytes))).join(' ')}`);
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'cbor 420102 d840420102 | cbor-x 420102 d840420102' ]
