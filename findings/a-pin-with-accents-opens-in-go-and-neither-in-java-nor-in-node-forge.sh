#!/usr/bin/env bash
# PKCS#12 files of cryptography 50.0.2 (PyPI) read by software.sslmate.com/src/go-pkcs12 v0.7.4 (Go), OpenJDK's KeyStore
# and node-forge 1.4.3 (npm).
# Guess: a file closed with the PIN "mật khẩu" opens with it everywhere, in today's cipher (PBES2) and in the old one.
# Seen: only in Go. OpenJDK 17 opens neither and says that the password was incorrect (it takes ASCII alone, the reason
# lies below the error); node-forge opens the old one alone, for it takes one form of the PIN where the check of the new
# one needs its letters and the cipher their UTF-8. With "matkhau" all are opened. A teacher is told that the PIN is wrong.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check cryptography==50.0.2
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts node-forge@1.4.3
cat >mk.py <<'PY'
from datetime import datetime
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import PrivateFormat, pkcs12
key = rsa.generate_private_key(65537, 2048)
name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, 'T')])
made = x509.CertificateBuilder(name, name, key.public_key(), 1, datetime(2026, 1, 1), datetime(2060, 1, 1)).sign(key, hashes.SHA256())
for cipher, scheme, digest in (('new', pkcs12.PBES.PBESv2SHA256AndAES256CBC, hashes.SHA256()), ('old', pkcs12.PBES.PBESv1SHA1And3KeyTripleDESCBC, hashes.SHA1())):
    closed = PrivateFormat.PKCS12.encryption_builder().kdf_rounds(2000).key_cert_algorithm(scheme).hmac_hash(digest)
    for word, pin in (('plain', 'matkhau'), ('accents', 'm\u1eadt kh\u1ea9u')):
        open(f'{word}-{cipher}.p12', 'wb').write(pkcs12.serialize_key_and_certificates(b't', key, made, None, closed.build(pin.encode())))
PY
cat >go.mod <<'MOD'
module see

go 1.24

require software.sslmate.com/src/go-pkcs12 v0.7.4
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"os"

	"software.sslmate.com/src/go-pkcs12"
)

func main() {
	fmt.Print("Go")
	for _, kind := range [][2]string{{"plain", "matkhau"}, {"accents", "m\u1eadt kh\u1ea9u"}} {
		for _, cipher := range []string{"new", "old"} {
			bytes, _ := os.ReadFile(kind[0] + "-" + cipher + ".p12")
			_, _, _, err := pkcs12.DecodeChain(bytes, kind[1])
			fmt.Print(" ", err == nil)
		}
	}
}
GO
cat >See.java <<'JAVA'
import java.io.FileInputStream;
import java.security.KeyStore;

class See {
  public static void main(String[] none) throws Exception {
    var said = "Java";
    for (var kind : new String[][] {{"plain", "matkhau"}, {"accents", "m\u1eadt kh\u1ea9u"}})
      for (var cipher : new String[] {"new", "old"}) {
        try (var file = new FileInputStream(kind[0] + "-" + cipher + ".p12")) {
          KeyStore.getInstance("PKCS12").load(file, kind[1].toCharArray());
          said += " true";
        } catch (java.io.IOException error) {
          said += " " + error.getMessage();
        }
      }
    System.out.print(said);
  }
}
JAVA
cat >see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import forge from 'node-forge';
const opened = (file, forms) =>
  forms.some((pin) => {
    try {
      return Boolean(forge.pkcs12.pkcs12FromAsn1(forge.asn1.fromDer(readFileSync(file, 'binary')), pin));
    } catch {
      return false;
    }
  });
const pins = { plain: 'matkhau', accents: 'm\u1eadt kh\u1ea9u' };
const said = Object.entries(pins).flatMap(([word, pin]) => ['new', 'old'].map((cipher) => opened(`${word}-${cipher}.p12`, [pin, forge.util.encodeUtf8(pin)])));
console.log(`node-forge ${said.join(' ')}`);
JS
venv/bin/python mk.py
go mod tidy >/dev/null 2>&1
seen="$(go run .) | $(java See.java) | $(node see.mjs)"
echo "seen: $seen"
[ "$seen" = 'Go true true true true | Java true true keystore password was incorrect keystore password was incorrect | node-forge true true false true' ]
