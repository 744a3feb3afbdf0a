"""Checks a paper code as a stranger would: base45 by RFC 9285's own words, CBOR by cbor2, RSA by cryptography.

Usage: check_cose.py CERTIFICATE.der < TEXT. Prints what the code says as JSON; ends with 1 where the signature is wrong."""
import hashlib
import json
import sys

import cbor2
from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


def base45(text):
    out = bytearray()
    for at in range(0, len(text), 3):
        signs = [ALPHABET.index(sign) for sign in text[at : at + 3]]
        value = sum(sign * 45**place for place, sign in enumerate(signs))
        out += value.to_bytes(len(signs) - 1, "big")
    return bytes(out)


text = sys.stdin.read()
assert text.startswith("HB1:"), "no prefix"
message = base45(text[4:])
assert len(message) <= 800, len(message)
tagged = cbor2.loads(message)
assert tagged.tag == 18, tagged.tag
protected, unprotected, payload, signature = tagged.value
head = cbor2.loads(protected)
assert head[1] == -257 and unprotected == {}, head
der = open(sys.argv[1], "rb").read()
assert head[4] == hashlib.sha256(der).digest()[:8]
signed = cbor2.dumps(["Signature1", protected, b"", payload])
try:
    x509.load_der_x509_certificate(der).public_key().verify(signature, signed, padding.PKCS1v15(), hashes.SHA256())
except InvalidSignature:
    sys.exit(1)
values = cbor2.loads(payload)
print(
    json.dumps(
        {
            "code": values[1].hex(),
            "digest": values[2].hex(),
            "name": values[3],
            "birthDay": values[4],
            "schoolYear": values[5],
            "className": values[6],
            "subjects": values[7],
            "traits": values[8],
            "result": values[9],
            "issuedAt": head[15][6],
        }
    )
)
