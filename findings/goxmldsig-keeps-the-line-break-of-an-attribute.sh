#!/usr/bin/env bash
# github.com/russellhaering/goxmldsig v1.6.1 with github.com/beevik/etree v1.8.1 (Go) verifying what signxml 5.2.0 (PyPI)
# signed.
# Guess: both bring a transcript into the same canonical form, and what one signed the other verifies, however an
# attribute is laid out in the file.
# Seen: an attribute written over two lines holds a blank there (XML 1.0, 3.3.3), and the blank is what is signed;
# Go's reader of XML keeps the line break, which comes out as &#xA;, and the signature "could not be verified". On one
# line, or with the line break in text, it is right. An editor that wraps long lines of a file breaks it for Go alone.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check signxml==5.2.0 lxml==6.1.3 cryptography==50.0.2
cat >mk.py <<'PY'
from datetime import datetime
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from lxml import etree
from signxml import XMLSigner, XMLVerifier, methods
key = rsa.generate_private_key(65537, 2048)
name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, 'T')])
made = x509.CertificateBuilder(name, name, key.public_key(), 1, datetime(2026, 1, 1), datetime(2060, 1, 1)).sign(key, hashes.SHA256())
pem = made.public_bytes(serialization.Encoding.PEM)
open('cert.der', 'wb').write(made.public_bytes(serialization.Encoding.DER))
exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#'
# the attribute on one line, over two lines, and the line break in text
for file, text in (('one', '<hocba Id="a" noi="Xã A, Hà Nội"/>'), ('two', '<hocba Id="a" noi="Xã A,\nHà Nội"/>'), ('text', '<hocba Id="a">Xã A,\nHà Nội</hocba>')):
    signer = XMLSigner(method=methods.enveloped, signature_algorithm='rsa-sha256', digest_algorithm='sha256', c14n_algorithm=exclusive)
    signed = etree.tostring(signer.sign(etree.fromstring(text), key=key, cert=pem, reference_uri='a'), encoding='unicode')
    # the signature is over the value, not over how it is laid out: signxml verifies both layouts
    if file == 'two': signed = signed.replace('Xã A, Hà Nội', 'Xã A,\nHà Nội')
    XMLVerifier().verify(signed.encode(), x509_cert=pem)
    open(f'{file}.xml', 'w').write(signed)
PY
cat >go.mod <<'MOD'
module see

go 1.24

require (
	github.com/beevik/etree v1.8.1
	github.com/russellhaering/goxmldsig v1.6.1
)
MOD
cat >main.go <<'GO'
package main

import (
	"crypto/x509"
	"fmt"
	"os"

	"github.com/beevik/etree"
	dsig "github.com/russellhaering/goxmldsig"
)

func main() {
	der, _ := os.ReadFile("cert.der")
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		panic(err)
	}
	for at, file := range []string{"one", "two", "text"} {
		document := etree.NewDocument()
		if err := document.ReadFromFile(file + ".xml"); err != nil {
			panic(err)
		}
		verifier := dsig.NewDefaultValidationContext(&dsig.MemoryX509CertificateStore{Roots: []*x509.Certificate{cert}})
		verifier.IdAttribute = "Id"
		_, err = verifier.Validate(document.Root())
		if at > 0 {
			fmt.Print(" | ")
		}
		fmt.Print(file, " ")
		if err == nil {
			fmt.Print("right")
		} else {
			fmt.Print(err)
		}
	}
	fmt.Println()
}
GO
venv/bin/python mk.py
go mod tidy >/dev/null 2>&1
seen=$(go run .)
echo "seen: $seen"
[ "$seen" = 'one right | two Signature could not be verified | text right' ]
