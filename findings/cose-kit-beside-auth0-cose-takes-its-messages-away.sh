#!/usr/bin/env bash
# cose-kit 1.7.1 and @auth0/cose 1.0.2 (npm), COSE_Sign1 (RFC 9052), both over cbor-x 1.6.9.
# Guess: two libraries in one program do not touch one another; a message (tag 18) that @auth0/cose signed and verified
# is verified by it after cose-kit was imported too, and cose-kit verifies it in whatever order they are loaded.
# Seen: both teach the one cbor-x what tag 18 is, and whoever is loaded last has it for the whole program. After
# cose-kit, @auth0/cose says of its own message that it has no tag ("got undefined"); in the other order cose-kit no
# longer knows a message that it verified a moment before. An import of a file elsewhere decides.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @auth0/cose@1.0.2 cose-kit@1.7.1 cbor-x@1.6.9 jose@4.15.9
cat >see.mjs <<'JS'
import { readFileSync, writeFileSync } from 'node:fs';
import { generateKeyPair, exportJWK, importJWK } from 'jose';
const order = process.argv[2];
const loaded = {};
const checks = {
  auth0: async (text, key) => (await loaded.auth0.Sign1.decode(text).verify(key), 'right'),
  kit: async (text, key) => ((await loaded.kit.coseVerify(text, key)).isValid ? 'right' : 'wrong'),
};
const load = async (name) => (loaded[name] = await import(name === 'kit' ? 'cose-kit' : '@auth0/cose'));
if (order === 'make') {
  const { ProtectedHeaders, Algorithms, Sign1 } = await import('@auth0/cose');
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const message = await Sign1.sign(new Map([[1, -7]]), new Map(), Buffer.from('4A'), privateKey);
  writeFileSync('a.json', JSON.stringify({ jwk: await exportJWK(publicKey), hex: Buffer.from(message.encode()).toString('hex') }));
} else {
  const { jwk, hex } = JSON.parse(readFileSync('a.json', 'utf8'));
  const key = await importJWK(jwk, 'ES256');
  const said = [];
  for (const name of order.split(',')) {
    await load(name);
    for (const reader of Object.keys(loaded)) said.push(`${reader} ${await checks[reader](Buffer.from(hex, 'hex'), key).catch((error) => error.message)}`);
  }
  console.log(said.join(', '));
}
JS
node see.mjs make
seen="$(node see.mjs auth0,kit) | $(node see.mjs kit,auth0)"
echo "seen: $seen"
[ "$seen" = 'auth0 right, auth0 Unexpected CBOR tag. Expected tag 18 (Sign1) but got undefined, kit right | kit right, kit unknown COSE type, auth0 right' ]
