#!/usr/bin/env bash
# jsrsasign 11.1.5 (npm), X509.getSubjectString(), getX500Name().str and new KJUR.asn1.x509.X500Name({ str }).
# Guess: the name that the library reads from a certificate may be given to it as the issuer of the next, and is the same name.
# Seen: a slash is read as \/ (Trường TH/THCS Kim Đồng, a primary with a secondary school), and what was written with \/ keeps the
# backslash as a letter: the issuer is "TH\/THCS", no longer the bytes of the subject above it, so that the chain does not hold
# (openssl finds no issuer); the next copy has two. A slash before a letter and "=" makes two parts of one all the same.
# A comma, a plus and quotes come back as they were.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts jsrsasign@11.1.5
cat >see.cjs <<'JS'
const { KJUR, KEYUTIL, X509 } = require('jsrsasign');
const { writeFileSync } = require('node:fs');
const { prvKeyObj, pubKeyObj } = KEYUTIL.generateKeypair('EC', 'secp256r1');
const make = (issuer, subject, file) => {
  const pem = new KJUR.asn1.x509.Certificate({ version: 3, serial: { int: 4 }, issuer, subject, notbefore: '20260101000000Z', notafter: '20460101000000Z', sbjpubkey: pubKeyObj, ext: [{ extname: 'basicConstraints', cA: true, critical: true }], sigalg: 'SHA256withECDSA', cakey: prvKeyObj }).getPEM();
  writeFileSync(file, pem);
  return new X509(pem);
};
const words = (name) => name.array.map((part) => part[0].value).join('; ');
const said = ['A, B + "C"', 'TH/THCS', 'A/CN=B'].map((school, i) => {
  const name = { array: [[{ type: 'O', value: school, ds: 'utf8' }]] };
  const top = make(name, name, `top${i}.pem`);
  const next = make({ str: top.getSubjectString() }, { str: '/CN=4A' }, `next${i}.pem`);
  return `${words(top.getSubject())} -> ${words(next.getIssuer())}`;
});
console.log(said.join(' | '));
JS
seen=$(node see.cjs)
for i in 0 1 2; do seen="$seen | $(openssl verify -CAfile top$i.pem next$i.pem 2>&1 | grep -c ': OK' || true)"; done
echo "seen: $seen"
[ "$seen" = 'A, B + "C" -> A, B + "C" | TH/THCS -> TH\/THCS | A/CN=B -> A\; B | 1 | 0 | 0' ]
