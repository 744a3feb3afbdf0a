#!/usr/bin/env bash
# pyasn1 0.6.5 (PyPI), codec.der.encoder, GeneralizedTime (X.690 11.7: no noughts at the END of a fraction), beside asn1crypto 1.5.1.
# Guess: the time of a time-stamp (RFC 3161), 01:00:00.007 UTC, read and written again in DER is the same time.
# Seen: the encoder takes away every nought of the fraction, those before the digits too: .007 becomes .7 and .050 becomes .5;
# .477 stays. A stamp is moved by up to 0.9 s, and whole structures read and written again no longer have their digest; only
# about one time in ten has a nought there, so that it looks like a fault of the clock.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pyasn1==0.6.5 asn1crypto==1.5.1
cat >see.py <<'PY'
from asn1crypto import core
from pyasn1.codec.der import decoder, encoder
from pyasn1.type import useful
for ms in ('477', '05', '007', '105'):
    text = f'20260905010000.{ms}Z'.encode()
    der = bytes([0x18, len(text)]) + text
    time, rest = decoder.decode(der, asn1Spec=useful.GeneralizedTime())
    again = encoder.encode(time)
    assert core.GeneralizedTime(core.GeneralizedTime.load(der).native).dump() == der
    print(f'.{ms} {time.asDateTime.microsecond} {core.GeneralizedTime.load(again).native.microsecond} {again[2:].decode()}')
PY
seen=$(venv/bin/python see.py | paste -sd'|')
echo "seen: $seen"
[ "$seen" = '.477 477000 477000 20260905010000.477Z|.05 50000 500000 20260905010000.5Z|.007 7000 700000 20260905010000.7Z|.105 105000 150000 20260905010000.15Z' ]
