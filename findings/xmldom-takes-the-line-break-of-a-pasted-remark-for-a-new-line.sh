#!/usr/bin/env bash
# @xmldom/xmldom 0.9.12 with xml-crypto 6.3.2 (npm), verifying what signxml 5.2.0 (PyPI) signed.
# Guess: in a document of XML 1.0 only CR and LF are ends of lines; U+2028, which a text pasted from slides or a web page
# brings along, and U+0085 are letters like any other (XML 1.0, 2.11), and a signature over them holds.
# Seen: xmldom reads both as a line feed, as XML 1.1 would, and in attributes as a blank: a transcript with such a remark,
# signed and verified by signxml, does not verify in xml-crypto, and the text read is another one. With U+00A0 it is right.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check signxml==5.2.0 lxml==6.1.3 cryptography==50.0.2
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @xmldom/xmldom@0.9.12 xml-crypto@6.3.2
cat >mk.py <<'PY'
from datetime import datetime
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree
from signxml import XMLSigner, XMLVerifier, methods
key = rsa.generate_private_key(65537, 2048)
name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, 'T')])
pem = x509.CertificateBuilder(name, name, key.public_key(), 1, datetime(2026, 1, 1), datetime(2060, 1, 1)).sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.PEM)
open('cert.pem', 'wb').write(pem)
exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
for code in ('00a0', '0085', '2028'):
    signer = XMLSigner(method=methods.enveloped, signature_algorithm='rsa-sha256', digest_algorithm='sha256', c14n_algorithm=exclusive)
    signed = etree.tostring(signer.sign(etree.fromstring(f'<hocba Id="a">Chăm{chr(int(code, 16))}ngoan</hocba>'), key=key, cert=pem, reference_uri='a'), encoding='unicode')
    XMLVerifier().verify(signed.encode(), x509_cert=pem)
    open(f'{code}.xml', 'w').write(signed)
PY
cat >see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { DOMParser } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
const said = ['00a0', '0085', '2028'].map((code) => {
  const xml = readFileSync(`${code}.xml`, 'utf8');
  const { documentElement } = new DOMParser().parseFromString(xml, 'text/xml');
  const verifier = new SignedXml({ publicCert: readFileSync('cert.pem', 'utf8') });
  verifier.loadSignature(documentElement.getElementsByTagNameNS('http://www.w3.org/2000/09/xmldsig#', 'Signature')[0]);
  let right;
  try {
    right = verifier.checkSignature(xml) ? 'right' : 'wrong';
  } catch (error) {
    right = error.message.split(':')[0];
  }
  return `${code} read as ${documentElement.firstChild.data.charCodeAt(4).toString(16).padStart(4, '0')}, ${right}`;
});
console.log(said.join(' | '));
JS
venv/bin/python mk.py
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '00a0 read as 00a0, right | 0085 read as 000a, wrong | 2028 read as 000a, wrong' ]
