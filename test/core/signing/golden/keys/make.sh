#!/usr/bin/env bash
# Makes the keys, certificates and revocation lists of these tests anew, into this folder. Test keys only: they open
# nothing and nobody trusts them. The golden signatures beside it have to be made anew afterwards.
set -euo pipefail
out=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
export OPENSSL_CONF="$work/openssl.cnf"
cat >openssl.cnf <<'CONF'
[req]
distinguished_name = names
prompt = no
[names]
[authority]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign, cRLSign
subjectKeyIdentifier = hash
[signer]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature, nonRepudiation
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[stamper]
basicConstraints = critical, CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[ca]
default_ca = here
[here]
database = index.txt
crlnumber = crlnumber
default_md = sha256
CONF
touch index.txt && echo 01 >crlnumber

self_signed() { # NAME SUBJECT
  openssl req -x509 -newkey rsa:2048 -nodes -utf8 -sha256 -days 10950 -extensions authority -keyout "$1.key" -out "$1.pem" -subj "$2"
}
issued() { # NAME SUBJECT EXTENSIONS ALGORITHM
  openssl req -new -newkey ${4:-rsa:2048} -nodes -utf8 -keyout "$1.key" -out "$1.csr" -subj "$2"
  openssl x509 -req -in "$1.csr" -CA authority.pem -CAkey authority.key -CAcreateserial -days 10950 -sha256 \
    -extfile openssl.cnf -extensions "${3:-signer}" -out "$1.pem"
}
list() { openssl ca -gencrl -cert authority.pem -keyfile authority.key -crldays 10900 -out "$1.crl.pem"; }

self_signed authority '/C=VN/O=Trường Tiểu học Đoàn Thị Điểm/CN=Cơ quan chứng thực thử nghiệm'
self_signed stranger '/C=VN/O=Trường khác/CN=Cơ quan chứng thực lạ'
issued homeroom '/C=VN/O=Trường Tiểu học Đoàn Thị Điểm/CN=Nguyễn Thị Hồng Hạnh'
issued principal '/C=VN/O=Trường Tiểu học Đoàn Thị Điểm/CN=Phạm Thị Lan, hiệu trưởng'
issued seal '/C=VN/CN=Trường Tiểu học Đoàn Thị Điểm'
issued teacher '/C=VN/O=Trường Tiểu học Đoàn Thị Điểm/CN=Đỗ Quốc Ỷ'
issued short '/C=VN/CN=Khóa ngắn' signer rsa:1024
issued nameless '/C=VN/O=Trường Tiểu học Đoàn Thị Điểm'
issued stamper '/C=VN/CN=Dịch vụ dấu thời gian thử nghiệm' stamper
list none-revoked
openssl ca -cert authority.pem -keyfile authority.key -revoke homeroom.pem
list homeroom-revoked

for name in authority stranger homeroom principal seal teacher short nameless stamper; do
  openssl x509 -in $name.pem -outform DER -out "$out/$name.der"
  openssl pkey -in $name.key -out "$out/$name.key.pem"
done
for name in none-revoked homeroom-revoked; do openssl crl -in $name.crl.pem -outform DER -out "$out/$name.crl"; done
