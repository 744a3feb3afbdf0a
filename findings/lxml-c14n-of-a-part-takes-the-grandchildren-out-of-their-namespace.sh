#!/usr/bin/env bash
# lxml 6.1.3 (PyPI, libxml2 inside), tostring(element, method="c14n") of an element inside a document.
# Guess: the canonical form of one pupil of a class file says the same as the pupil, with or without exclusive=True, and in
# whichever way the namespace is written: as the default one or with a prefix.
# Seen: where the default namespace is declared above the piece, the inclusive form is right for the piece and its children
# and puts xmlns="" on the grandchildren: <ho> is no longer a ho of the school's format when it is read again. It is not what
# others sign: Java's signature (its SignedInfo is such a piece, with Transforms two below) is refused by signxml 5.2.0,
# which is built on it. Exclusive, or with a prefix, or a document of its own, all is well.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check lxml==6.1.3
cat >see.py <<'PY'
from lxml import etree
default = etree.fromstring('<lop xmlns="urn:hb"><em><ten><ho>Lê</ho></ten></em></lop>')[0]
prefix = etree.fromstring('<h:lop xmlns:h="urn:hb"><h:em><h:ten><h:ho>Lê</h:ho></h:ten></h:em></h:lop>')[0]
alone = etree.fromstring('<em xmlns="urn:hb"><ten><ho>Lê</ho></ten></em>')
for piece, exclusive in ((default, False), (default, True), (prefix, False), (alone, False)):
    text = etree.tostring(piece, method='c14n', exclusive=exclusive)
    print(text.decode(), etree.fromstring(text).xpath('namespace-uri(//*[local-name()="ho"])'))
PY
seen=$(venv/bin/python see.py | paste -sd'|')
echo "seen: $seen"
good='<em xmlns="urn:hb"><ten><ho>Lê</ho></ten></em> urn:hb'
[ "$seen" = "<em xmlns=\"urn:hb\"><ten><ho xmlns=\"\">Lê</ho></ten></em> |$good|<h:em xmlns:h=\"urn:hb\"><h:ten><h:ho>Lê</h:ho></h:ten></h:em> urn:hb|$good" ]
