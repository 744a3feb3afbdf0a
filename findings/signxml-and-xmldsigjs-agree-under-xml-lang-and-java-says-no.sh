#!/usr/bin/env bash
# signxml 5.2.0 (PyPI, over lxml 6.1.3), XMLSigner and XMLVerifier; xmldsigjs 2.8.8 (npm, under xadesjs); Java's XML signatures.
# Guess: a document signed inside itself, verified by its signer and by a library of another language, is verified by a third.
# Seen: inclusive Canonical XML (1.0 here; 1.1, signxml's default, alike) gives a piece the xml:lang and xml:space of what stands
# above it (2.4); both canonicalize the SignedInfo without, and so agree on what Java refuses and so will a ministry's. Nothing
# shows as long as the root has neither, or with the exclusive kind.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check signxml==5.2.0 lxml==6.1.3
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts xmldsigjs@2.8.8 @peculiar/webcrypto@1.7.2 xml-core@1.2.6 @xmldom/xmldom@0.9.12 xpath@0.0.34
openssl req -x509 -newkey rsa:2048 -nodes -keyout key -out cert -days 30 -subj /CN=4A 2>made
cat >see.py <<'PY'
import lxml.etree as etree, signxml
key, cert, kinds = open('key').read(), open('cert').read(), signxml.CanonicalizationMethod
for name, text, kind in (('none', '<hocba/>', kinds.CANONICAL_XML_1_0), ('lang', '<hocba xml:lang="vi"/>', kinds.CANONICAL_XML_1_0), ('exclusive', '<hocba xml:lang="vi"/>', kinds.EXCLUSIVE_XML_CANONICALIZATION_1_0)):
    open(name, 'wb').write(signed := etree.tostring(signxml.XMLSigner(c14n_algorithm=kind).sign(etree.fromstring(text), key=key, cert=cert)))
    print('', name, str(bool(signxml.XMLVerifier().verify(signed, x509_cert=cert))).lower(), end='')
PY
cat >see.cjs <<'JS'
const { DOMParser, XMLSerializer, DOMImplementation } = require('@xmldom/xmldom');
require('xml-core').setNodeDependencies({ DOMParser, XMLSerializer, DOMImplementation, xpath: require('xpath') });
const { Application, Parse, SignedXml } = require('xmldsigjs');
Application.setEngine('node', new (require('@peculiar/webcrypto').Crypto)());
const doc = Parse(require('node:fs').readFileSync(process.argv[2], 'utf8')), signed = new SignedXml(doc);
signed.LoadXml(doc.getElementsByTagName('ds:Signature')[0]);
signed.Verify().then((right) => process.stdout.write(` ${process.argv[2]} ${right}`));
JS
cat >Xml.java <<'JAVA'
public class Xml { public static void main(String[] path) throws Exception {
  var key = java.security.cert.CertificateFactory.getInstance("X.509").generateCertificate(new java.io.FileInputStream("cert")).getPublicKey();
  var parse = javax.xml.parsers.DocumentBuilderFactory.newNSInstance();
  var context = new javax.xml.crypto.dsig.dom.DOMValidateContext(key, parse.newDocumentBuilder().parse(new java.io.File(path[0])).getElementsByTagName("ds:Signature").item(0));
  System.out.print(" " + path[0] + " " + javax.xml.crypto.dsig.XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context).validate(context));
} }
JAVA
seen="signxml:$(venv/bin/python see.py)"
for with in 'xmldsigjs node see.cjs' 'java java Xml.java'; do seen="$seen | ${with%% *}:$(for name in none lang exclusive; do ${with#* } $name; done)"; done
echo "seen: $seen"
[ "$seen" = 'signxml: none true lang true exclusive true | xmldsigjs: none true lang true exclusive true | java: none true lang false exclusive true' ]
