#!/usr/bin/env bash
# @auth0/cose 1.0.2 (npm) beside cwt 3.3.0 and pycose 1.1.0 (PyPI): COSE_Sign1 (RFC 9052).
# Guess: a protected header with nothing in it, as h'' or as h'a0' (an empty map), may be written either way, and what is
# signed is h'' for both (4.4), so the three libraries say the same of the same message.
# Seen: @auth0/cose puts h'a0' under the signature where it was written; it calls the message broken that the others
# accept, and accepts the one that they refuse. A card signed by a school is right or wrong by the reader's library.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check cwt==3.3.0 pycose==1.1.0 cbor2==5.9.0
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @auth0/cose@1.0.2 jose@4.15.9
cat >see.py <<'PY'
import json, cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, utils
from cwt import COSE, COSEKey
from pycose.keys import EC2Key
from pycose.messages import CoseMessage
key = ec.generate_private_key(ec.SECP256R1())
point = key.public_key().public_numbers()
x, y = point.x.to_bytes(32, 'big'), point.y.to_bytes(32, 'big')
def message(written, signed):
    r, s = utils.decode_dss_signature(key.sign(cbor2.dumps(['Signature1', signed, b'', b'4A']), ec.ECDSA(hashes.SHA256())))
    return cbor2.dumps(cbor2.CBORTag(18, [written, {1: -7}, b'4A', r.to_bytes(32, 'big') + s.to_bytes(32, 'big')]))
def by_cwt(text):
    try: return COSE.new().decode(text, COSEKey.new({1: 2, -1: 1, -2: x, -3: y, 3: -7})) == b'4A'
    except Exception as error: return type(error).__name__
def by_pycose(text):
    read = CoseMessage.decode(text)
    read.key = EC2Key(crv='P_256', x=x, y=y)
    return read.verify_signature()
messages = [message(b'', b''), message(b'\xa0', b''), message(b'\xa0', b'\xa0')]
json.dump({'x': x.hex(), 'y': y.hex(), 'messages': [text.hex() for text in messages]}, open('messages.json', 'w'))
print('cwt', *map(by_cwt, messages), '| pycose', *map(by_pycose, messages))
PY
cat >see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { Sign1 } from '@auth0/cose';
import { importJWK } from 'jose';
const { x, y, messages } = JSON.parse(readFileSync('messages.json', 'utf8'));
const coordinate = (hex) => Buffer.from(hex, 'hex').toString('base64url');
const key = await importJWK({ kty: 'EC', crv: 'P-256', x: coordinate(x), y: coordinate(y) }, 'ES256');
const said = [];
for (const hex of messages) said.push(await Sign1.decode(Buffer.from(hex, 'hex')).verify(key).then(() => 'True', (error) => error.message));
console.log(said.join(', '));
JS
seen="$(venv/bin/python -W ignore see.py) | auth0 $(node see.mjs)"
echo "seen: $seen"
[ "$seen" = 'cwt True True VerifyError | pycose True True False | auth0 True, signature verification failed, True' ]
