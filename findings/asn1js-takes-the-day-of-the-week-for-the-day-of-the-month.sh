#!/usr/bin/env bash
# asn1js 4.0.0 (npm), beside asn1crypto 1.5.1 (PyPI): GeneralizedTime and UTCTime of ASN.1 (X.680, 46 and 47).
# Guess: the times that BER allows, with +0700, with a comma or without seconds, are the same moment in both, or refused.
# Seen: 08:00 at +0700 on 15 September is 15:00 on the 4th: the difference is added instead of taken off, and the day is
# the number of a weekday (that of 15 October, a Thursday). A UTCTime with a difference or without seconds is 30 November
# 1899, without an error; a decimal comma, which the standard names first, is refused. What certificates may hold (Z,
# seconds) is right; what other files of BER hold is not.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check asn1crypto==1.5.1
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts asn1js@4.0.0
cat >see.mjs <<'JS'
import * as asn1js from 'asn1js';
for (const given of process.argv.slice(2)) {
  const [tag, text] = given.split(':');
  try {
    const read = asn1js.fromBER(Buffer.from([Number(tag), text.length, ...Buffer.from(text)]));
    console.log(read.result.toDate().toISOString());
  } catch (error) {
    console.log(error.message);
  }
}
JS
cat >see.py <<'PY'
import sys
from datetime import timezone
from asn1crypto.core import Asn1Value
for given in sys.argv[1:]:
    tag, text = given.split(':')
    print(Asn1Value.load(bytes([int(tag), len(text)]) + text.encode()).native.astimezone(timezone.utc).isoformat(timespec='milliseconds').replace('+00:00', 'Z'))
PY
set -- 24:20260915080000Z 24:20260915080000+0700 23:260915080000+0700 23:2609150800Z 24:20260915080000,25Z
seen="asn1js $(TZ=UTC node see.mjs "$@" | paste -sd' ') | asn1crypto $(venv/bin/python see.py "$@" | paste -sd' ')"
echo "seen: $seen"
[ "$seen" = 'asn1js 2026-09-15T08:00:00.000Z 2026-09-04T15:00:00.000Z 1899-11-30T00:00:00.000Z 1899-11-30T00:00:00.000Z Wrong input string for conversion | asn1crypto 2026-09-15T08:00:00.000Z 2026-09-15T01:00:00.000Z 2026-09-15T01:00:00.000Z 2026-09-15T08:00:00.000Z 2026-09-15T08:00:00.250Z' ]
