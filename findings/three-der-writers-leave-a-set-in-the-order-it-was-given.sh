#!/usr/bin/env bash
# asn1tools 0.169.0 (PyPI, codec der), asn1.js 5.4.1 ('der') and @peculiar/asn1-schema 2.11.1 (npm), SET OF, beside asn1crypto
# 1.5.1 and pyasn1 0.6.5 (PyPI).
# Guess: DER has one form for one value; a writer that is asked for DER sorts the members of a SET OF (X.690, 11.6), as it
# leaves a DEFAULT out, so that a set of attributes has one digest, whoever writes it.
# Seen: the three write them as they come, two forms of one set; the readers take both, and asn1crypto and pyasn1 write the sorted one
# again. The signed attributes of a CMS signature or a time-stamp are such a set: who checks over what he has read and
# written anew finds another digest; it shows only with a signer who does not happen to list them in order.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check asn1tools==0.169.0 asn1crypto==1.5.1 pyasn1==0.6.5
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts asn1.js@5.4.1 @peculiar/asn1-schema@2.11.1
cat >see.py <<'PY'
import asn1tools
from asn1crypto import core
from pyasn1.codec.der import decoder, encoder
from pyasn1.type import univ
class Whole(core.SetOf): _child_spec = core.Integer
class Other(univ.SetOf): componentType = univ.Integer()
der = asn1tools.compile_string('F DEFINITIONS ::= BEGIN S ::= SET OF INTEGER D ::= SEQUENCE { a BOOLEAN DEFAULT FALSE } END', 'der')
for values in ([3, 1, 2], [1, 2, 3]):
    text = der.encode('S', values)
    print('asn1tools', text.hex()[4:], 'asn1crypto', Whole(values).dump().hex()[4:], 'pyasn1', encoder.encode(decoder.decode(text, asn1Spec=Other())[0]).hex()[4:])
print('default', der.encode('D', {'a': False}).hex())
PY
cat >see.cjs <<'JS'
const asn = require('asn1.js');
const { AsnArray, AsnConvert, AsnPropTypes, AsnType, AsnTypeTypes } = require('@peculiar/asn1-schema');
const Whole = asn.define('Whole', function () { this.int(); });
const All = asn.define('All', function () { this.setof(Whole); });
class Other extends AsnArray { constructor(items) { super(items); Object.setPrototypeOf(this, Other.prototype); } }
AsnType({ type: AsnTypeTypes.Set, itemType: AsnPropTypes.Integer })(Other);
for (const values of [[3, 1, 2], [1, 2, 3]]) console.log('asn1.js', All.encode(values, 'der').toString('hex').slice(4), '@peculiar', Buffer.from(AsnConvert.serialize(new Other(values))).toString('hex').slice(4));
JS
seen="$(venv/bin/python see.py | paste -sd'|')|$(node see.cjs | paste -sd'|')"
echo "seen: $seen"
given=020103020101020102 sorted=020101020102020103
[ "$seen" = "asn1tools $given asn1crypto $sorted pyasn1 $sorted|asn1tools $sorted asn1crypto $sorted pyasn1 $sorted|default 3000|asn1.js $given @peculiar $given|asn1.js $sorted @peculiar $sorted" ]
