#!/usr/bin/env bash
# asn1tools 0.169.0 (PyPI), GeneralizedTime in ber (jer, xer and oer alike), beside asn1crypto 1.5.1 and pyasn1 0.6.5 (PyPI).
# Guess: a time with half a second is written so that any reader of ASN.1 sees half a second.
# Seen: where the seconds are nought, asn1tools leaves them out and hangs the fraction on the minute: 01:00:00.5 becomes
# 202609050100.5, which is 01:00:30 (X.680, 46.2: a fraction of the minute); its der, and 01:00:09.5, are right. It reads its own
# back as .5, and so does pyasn1, while asn1crypto says 30 seconds: only one stamp in sixty, and only between two
# libraries. By the hour it is worse: 2026090501.5, half past one, is one minute and half a second past midnight.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check asn1tools==0.169.0 asn1crypto==1.5.1 pyasn1==0.6.5
cat >see.py <<'PY'
import asn1tools
from asn1crypto import core
from datetime import datetime, timezone
from pyasn1.codec.ber import decoder
from pyasn1.type import useful
def show(time): return time.strftime('%H:%M:%S.%f')[:10]
def readers(der):
    return f'asn1tools {show(ber.decode("G", der))}, pyasn1 {show(decoder.decode(der, asn1Spec=useful.GeneralizedTime())[0].asDateTime)}, asn1crypto {show(core.GeneralizedTime.load(der).native)}'
ber, der = (asn1tools.compile_string('F DEFINITIONS ::= BEGIN G ::= GeneralizedTime END', kind) for kind in ('ber', 'der'))
for second in (0, 9):
    time = datetime(2026, 9, 5, 1, 0, second, 500000, tzinfo=timezone.utc)
    text = ber.encode('G', time)
    print(text[2:].decode(), der.encode('G', time)[2:].decode(), readers(text))
hour = b'\x18\x0d2026090501.5Z'
print(hour[2:].decode(), show(ber.decode('G', hour)), show(core.GeneralizedTime.load(hour).native))
PY
seen=$(venv/bin/python see.py | paste -sd'|')
echo "seen: $seen"
[ "$seen" = '202609050100.5Z 20260905010000.5Z asn1tools 01:00:00.5, pyasn1 01:00:00.5, asn1crypto 01:00:30.0|20260905010009.5Z 20260905010009.5Z asn1tools 01:00:09.5, pyasn1 01:00:09.5, asn1crypto 01:00:09.5|2026090501.5Z 00:01:00.5 01:30:00.0' ]
