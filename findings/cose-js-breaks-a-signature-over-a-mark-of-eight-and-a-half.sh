#!/usr/bin/env bash
# cose-js 0.9.0 (npm) reading COSE_Sign1 (RFC 9052) signed by pycose 1.1.0 (PyPI).
# Guess: the protected header is a byte string, and its bytes are what is signed (4.4), so the check does not mind what
# a signer put in it beside the algorithm: a class, a mark of 9 or 8.5, a day under its tag, a large whole number.
# Seen: cose-js writes the header anew, every fraction in four bytes, a day as seconds, 2^60 as a big number, and checks
# that: 8.5 in two bytes (the short form, RFC 8949 4.2.1) or in eight (as most libraries write it), the day and 2^60 are
# a "Signature missmatch", where pycose verifies all seven. A signer whose extra header is a word or 9 never sees it.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pycose==1.1.0 cbor2==5.9.0
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts cose-js@0.9.0
cat >mk.py <<'PY'
import cbor2, json
from pycose.keys import EC2Key
from pycose.messages import CoseMessage, Sign1Message
key = EC2Key.generate_key('P_256')
values = {'class': cbor2.dumps('4A'), 'mark 9': cbor2.dumps(9), '8.5 in 2': bytes.fromhex('f94840'), '8.5 in 4': bytes.fromhex('fa41080000'), '8.5 in 8': bytes.fromhex('fb4021000000000000'), 'day': cbor2.dumps(cbor2.CBORTag(0, '2026-09-05T00:00:00+07:00')), '2^60': cbor2.dumps(2**60)}
signed = {}
for name, value in values.items():
    # {1: -7, -70001: value}
    message = Sign1Message(phdr_encoded=bytes.fromhex('a201263a00011170') + value, payload=b'4A', key=key)
    signed[name] = message.encode().hex()
    read = CoseMessage.decode(bytes.fromhex(signed[name]))
    read.key = key
    assert read.verify_signature(), name
json.dump({'x': key.x.hex(), 'y': key.y.hex(), 'signed': signed}, open('signed.json', 'w'))
PY
cat >see.cjs <<'JS'
const cose = require('cose-js');
const { x, y, signed } = require('./signed.json');
const key = { x: Buffer.from(x, 'hex'), y: Buffer.from(y, 'hex') };
const said = Object.entries(signed).map(([name, hex]) => cose.sign.verify(Buffer.from(hex, 'hex'), { key }).then((text) => `${name}: ${text}`, (error) => `${name}: ${error.message}`));
Promise.all(said).then((all) => console.log(all.join(' | ')));
JS
seen=$(venv/bin/python -W ignore mk.py && node see.cjs)
echo "seen: $seen"
[ "$seen" = 'class: 4A | mark 9: 4A | 8.5 in 2: Signature missmatch | 8.5 in 4: 4A | 8.5 in 8: Signature missmatch | day: Signature missmatch | 2^60: Signature missmatch' ]
