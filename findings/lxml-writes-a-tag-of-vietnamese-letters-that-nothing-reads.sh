#!/usr/bin/env bash
# lxml 6.1.3 and signxml 5.2.0 (PyPI); names of elements and attributes outside ASCII (XML 1.0, 2.3).
# Guess: tostring without a word on encoding writes ASCII with references, or UTF-8 where that cannot be; what was read
# can be written and read again, and signed.
# Seen: the name of the tag gets references too, "<h&#7885;c_b&#7841;>", which no reader of XML takes: not lxml itself. So
# with attributes. Not a word at writing; signxml, which writes its copy that way before it signs, fails over a good
# document with "error parsing attribute name" at a column that is right in the file. Values and comments are fine.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check lxml==6.1.3 signxml==5.2.0 cryptography==50.0.2
cat >see.py <<'PY'
from cryptography.hazmat.primitives.asymmetric import ec
from lxml import etree
from signxml import XMLSigner, methods
key = ec.generate_private_key(ec.SECP256R1())
def attempt(act):
    try:
        return act()
    except Exception as error:
        return f'{type(error).__name__}: {error}'.split(',')[0]
for text in ('<hoc_ba ten="Đỗ An"/>', '<học_bạ ten="Đỗ An"/>', '<hoc_ba tên="Đỗ An"/>'):
    root = etree.fromstring(text)
    written = etree.tostring(root)
    again = attempt(lambda: etree.fromstring(written).tag)
    signed = attempt(lambda: XMLSigner(method=methods.enveloped, signature_algorithm='ecdsa-sha256').sign(root, key=key) is not None and 'signed')
    print(written.decode(), again, signed, sep=' / ')
PY
seen=$(venv/bin/python see.py | paste -sd"|")
echo "seen: $seen"
[ "$seen" = '<hoc_ba ten="&#272;&#7895; An"/> / hoc_ba / signed|<h&#7885;c_b&#7841; ten="&#272;&#7895; An"/> / XMLSyntaxError: error parsing attribute name / XMLSyntaxError: error parsing attribute name|<hoc_ba t&#234;n="&#272;&#7895; An"/> / XMLSyntaxError: Specification mandates value for attribute t / XMLSyntaxError: Specification mandates value for attribute t' ]
