#!/usr/bin/env bash
# rfc3161-client 1.0.9 (PyPI), tst_info.gen_time, beside rfc3161ng 2.1.3 (PyPI) and openssl ts.
# Guess: gen_time of a stamp of 21:11:26.477 with an accuracy of a thousandth and ordering=yes is a datetime with 477 ms.
# Seen: the fraction is dropped without a word, accuracy and ordering are given as they are. Of two stamps of one second the
# later is no longer the later, though the TSA vouches for their order (RFC 3161, 2.4.2), and the time is earlier than
# accuracy allows: a signature made at .3 looks stamped before it was made. openssl and rfc3161ng show the thousandths.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check rfc3161-client==1.0.9 rfc3161ng==2.1.3
openssl req -x509 -newkey rsa:2048 -nodes -keyout key -out cert -days 30 -subj /CN=TSA -addext extendedKeyUsage=critical,timeStamping 2>made
printf '%s\n' '[tsa]' default_tsa=t '[t]' serial=serial signer_cert=cert signer_key=key signer_digest=sha256 default_policy=1.2.3.4 digests=sha256 accuracy=millisecs:1 clock_precision_digits=3 ordering=yes >conf
echo 01 >serial && echo 4A >sheet
openssl ts -query -data sheet -sha256 -cert -out query 2>made
stamp() { openssl ts -reply -config conf -queryfile query -out "$1" 2>made; openssl ts -verify -in "$1" -queryfile query -CAfile cert >made 2>&1; }
stamp first
stamp first.again # a fraction of .000 shows nothing: take whichever of the two has one
openssl ts -reply -in first -text 2>made | grep -q 'Time stamp:.*\.' || mv first.again first
cat >see.py <<'PY'
import rfc3161_client, rfc3161ng
der = open('first', 'rb').read()
mine = rfc3161_client.decode_timestamp_response(der).tst_info
theirs = rfc3161ng.get_timestamp(rfc3161ng.decode_timestamp_response(der).time_stamp_token)
print('rfc3161ng has a fraction', theirs.microsecond > 0, '| rfc3161-client', mine.gen_time.microsecond, '| same second', mine.gen_time.replace(tzinfo=None) == theirs.replace(microsecond=0), '| accuracy', mine.accuracy.millis, 'ms')
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'rfc3161ng has a fraction True | rfc3161-client 0 | same second True | accuracy 1 ms' ]
