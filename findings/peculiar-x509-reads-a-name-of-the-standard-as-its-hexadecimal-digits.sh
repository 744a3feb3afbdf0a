#!/usr/bin/env bash
# @peculiar/x509 2.2.0 (npm), names as text, beside cryptography 50.0.2 (PyPI).
# Guess: a name written as RFC 4514 writes it is understood, the RFC's own example (section 4) at the least:
# "CN=Lu\C4\8Di\C4\87" is Lučić; so tools that print names in ASCII write every Vietnamese one.
# Seen: the strokes are dropped and the digits kept: "LuC48DiC487" goes into the certificate, signed and without an
# error, and the teacher Đỗ An is "C490E1BB97 An". UID, which the RFC's table requires and where Vietnamese
# certificates keep the identity number, is refused as a type with an empty name.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check cryptography==50.0.2
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @peculiar/x509@2.2.0 reflect-metadata@0.2.2
cat >see.mjs <<'JS'
import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import { X509CertificateGenerator } from '@peculiar/x509';
const keys = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify']);
const said = [];
for (const name of process.argv.slice(2)) {
  const dates = { notBefore: new Date('2026-01-01'), notAfter: new Date('2046-01-01') };
  try {
    const made = await X509CertificateGenerator.createSelfSigned({ serialNumber: '01', name, ...dates, keys, signingAlgorithm: { name: 'ECDSA', hash: 'SHA-256' } });
    said.push(JSON.stringify(new X509Certificate(Buffer.from(made.rawData)).subject));
  } catch (error) {
    said.push(error.message);
  }
}
console.log(said.join(' | '));
JS
cat >see.py <<'PY'
import sys
from cryptography import x509
print(*[repr(x509.Name.from_rfc4514_string(name).rdns[0].get_attributes_for_oid(name_of)[0].value) for name, name_of in zip(sys.argv[1:], [x509.NameOID.COMMON_NAME] * 2 + [x509.NameOID.USER_ID])], sep=' | ')
PY
set -- 'CN=Lu\C4\8Di\C4\87' 'CN=\C4\90\E1\BB\97 An' 'UID=001199012345'
seen="$(node see.mjs "$@") beside $(venv/bin/python see.py "$@")"
echo "seen: $seen"
[ "$seen" = "\"CN=LuC48DiC487\" | \"CN=C490E1BB97 An\" | Cannot get OID for name type '' beside 'Lučić' | 'Đỗ An' | '001199012345'" ]
