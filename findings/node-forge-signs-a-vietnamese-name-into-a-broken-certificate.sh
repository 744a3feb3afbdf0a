#!/usr/bin/env bash
# node-forge 1.4.3 (npm), a certificate's subject.
# Guess: setSubject with commonName "Đỗ Văn Ngữ" writes a UTF8String, as OpenSSL does for such names, or refuses
# letters that a PrintableString cannot hold.
# Seen: it is written as a PrintableString without an error, signed and put into PEM, and the library itself cannot
# read that: "Too few bytes to read ASN.1 value", the lengths are wrong. With valueTagClass UTF8 the file is right,
# but its reader hands out the bytes as letters, to be decoded once more. A test authority finds out at the first
# teacher whose name has more than ASCII.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts node-forge@1.4.3
cat >see.mjs <<'JS'
import forge from 'node-forge';
const { privateKey, publicKey } = forge.pki.rsa.generateKeyPair({ bits: 1024 });
const issue = (attribute) => {
  const made = forge.pki.createCertificate();
  made.publicKey = publicKey;
  made.setSubject([{ name: 'commonName', ...attribute }]);
  made.setIssuer([{ name: 'commonName', value: 'T' }]);
  made.sign(privateKey, forge.md.sha256.create());
  const pem = forge.pki.certificateToPem(made);
  try {
    return forge.util.decodeUtf8(forge.pki.certificateFromPem(pem).subject.getField('CN').value);
  } catch (error) {
    return error.message;
  }
};
console.log([issue({ value: 'Do Van Ngu' }), issue({ value: 'Đỗ Văn Ngữ' }), issue({ value: 'Đỗ Văn Ngữ', valueTagClass: forge.asn1.Type.UTF8 })].join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'Do Van Ngu | Too few bytes to read ASN.1 value. | Đỗ Văn Ngữ' ]
