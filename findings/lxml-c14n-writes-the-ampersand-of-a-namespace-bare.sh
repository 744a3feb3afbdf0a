#!/usr/bin/env bash
# lxml 6.1.3 (PyPI, libxml2 inside); Canonical XML 1.0 and exclusive (W3C, 2.3: text and attributes are escaped).
# Guess: the canonical form of a document is a document, and a library's two ways to it, method="c14n" and canonicalize(),
# differ in little more than the version of the rules.
# Seen: in the address of a namespace "&amp;" comes out as a bare "&", inclusive and exclusive alike, while the same in a usual
# attribute is right: what is written is no XML any more and lxml itself does not read it. canonicalize() (version 2.0)
# writes it right, so that one library gives one document two digests. Whoever signs with libxml2 below signs the broken text.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check lxml==6.1.3
cat >see.py <<'PY'
from lxml import etree
root = etree.fromstring('<hocba xmlns="https://vi.du/?a=1&amp;b=2" ten="An &amp; Bình"/>')
def again(data):
    try:
        return etree.fromstring(data).get('ten')
    except etree.XMLSyntaxError as error:
        return str(error).split(',')[0]
ways = [etree.tostring(root, method='c14n', exclusive=one) for one in (False, True)]
ways += [etree.canonicalize(root).encode(), etree.tostring(root, encoding='UTF-8')]
for data in ways:
    print(data.decode().split('\n')[-1], again(data), sep=' / ')
PY
seen=$(venv/bin/python see.py | paste -sd"|")
echo "seen: $seen"
bare='<hocba xmlns="https://vi.du/?a=1&b=2" ten="An &amp; Bình"></hocba> / EntityRef: expecting '"';'"
good='xmlns="https://vi.du/?a=1&amp;b=2" ten="An &amp; Bình"'
[ "$seen" = "$bare|$bare|<hocba $good></hocba> / An & Bình|<hocba $good/> / An & Bình" ]
