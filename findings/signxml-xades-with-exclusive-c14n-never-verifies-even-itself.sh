#!/usr/bin/env bash
# signxml 5.2.0 (PyPI), xades.XAdESSigner with c14n_algorithm=EXCLUSIVE_XML_CANONICALIZATION_1_0, and xades.XAdESVerifier.
# Guess: the exclusive canonical form, which XMLSigner takes and which SOAP mostly asks for, can be chosen for XAdES.
# Seen: it signs without a word and the result is valid nowhere, on the plainest document: the references to the SignedProperties
# and the certificate name no transform, so that the inclusive form is meant (XMLDSig 4.4.3.2), while their digests are
# taken over the exclusive one. A school learns of it when the sheets come back; the signing time cannot be had again.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check signxml==5.2.0 lxml==6.1.3
openssl req -x509 -newkey rsa:2048 -nodes -keyout key -out cert -days 30 -subj /CN=4A 2>made
cat >see.py <<'PY'
import signxml
from lxml import etree
from signxml import xades
key, cert, kinds = open('key').read(), open('cert').read(), signxml.CanonicalizationMethod
for kind in (kinds.CANONICAL_XML_1_1, kinds.CANONICAL_XML_1_0, kinds.EXCLUSIVE_XML_CANONICALIZATION_1_0):
    for signer, verifier, count in ((signxml.XMLSigner, signxml.XMLVerifier, 1), (xades.XAdESSigner, xades.XAdESVerifier, 3)):
        signed = etree.tostring(signer(c14n_algorithm=kind).sign(etree.fromstring('<hocba>4A</hocba>'), key=key, cert=cert))
        try: said = bool(verifier().verify(signed, x509_cert=cert, expect_references=count))
        except signxml.InvalidDigest as error: said = str(error).split(' (')[0]
        print(kind.name.split('_')[0], signer.__name__, said, sep=' ')
PY
seen=$(venv/bin/python see.py | paste -sd'|')
echo "seen: $seen"
[ "$seen" = 'CANONICAL XMLSigner True|CANONICAL XAdESSigner True|CANONICAL XMLSigner True|CANONICAL XAdESSigner True|EXCLUSIVE XMLSigner True|EXCLUSIVE XAdESSigner Digest mismatch for reference 1' ]
