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
new_certs_dir = .
serial = serial
crlnumber = crlnumber
default_md = sha256
policy = any
unique_subject = no
[any]
countryName = optional
organizationName = optional
commonName = optional
CONF
touch index.txt && echo 01 >crlnumber && echo 1000 >serial

FROM=20250101000000Z
TO=20491231000000Z
made() { # NAME SUBJECT EXTENSIONS KEY SIGNED-BY...
  local name=$1 subject=$2 extensions=$3 key=$4
  shift 4
  openssl req -new -newkey "$key" -nodes -utf8 -keyout "$name.key" -out "$name.csr" -subj "$subject"
  openssl ca -batch -utf8 -notext -preserveDN -in "$name.csr" -out "$name.pem" -extensions "$extensions" \
    -startdate $FROM -enddate $TO "$@"
}
root() { made "$1" "$2" authority rsa:2048 -selfsign -keyfile "$1.key"; }
issued() { made "$1" "$2" "${3:-signer}" "${4:-rsa:2048}" -cert authority.pem -keyfile authority.key; }
list() {
  openssl ca -gencrl -cert authority.pem -keyfile authority.key -crl_lastupdate "${2:-20270602000000Z}" \
    -crl_nextupdate $TO -out "$1.crl.pem"
}

root authority '/C=VN/O=Trường Tiểu học Đoàn Thị Điểm/CN=Cơ quan chứng thực thử nghiệm'
root stranger '/C=VN/O=Trường khác/CN=Cơ quan chứng thực lạ'
issued homeroom '/C=VN/O=Trường Tiểu học Đoàn Thị Điểm/CN=Nguyễn Thị Hồng Hạnh'
issued principal '/C=VN/O=Trường Tiểu học Đoàn Thị Điểm/CN=Phạm Thị Lan, hiệu trưởng'
issued seal '/C=VN/CN=Trường Tiểu học Đoàn Thị Điểm'
issued teacher '/C=VN/O=Trường Tiểu học Đoàn Thị Điểm/CN=Đỗ Quốc Ỷ'
issued second '/C=VN/O=Trường Tiểu học Đoàn Thị Điểm/CN=Đỗ Thị Hai'
issued short '/C=VN/CN=Khóa ngắn' signer rsa:1024
issued nameless '/C=VN/O=Trường Tiểu học Đoàn Thị Điểm'
issued stamper '/C=VN/CN=Dịch vụ dấu thời gian thử nghiệm' stamper
list none-revoked
openssl ca -cert authority.pem -keyfile authority.key -revoke homeroom.pem
# Between the homeroom teacher's signature and the principal's.
sed -i -E 's/^R\t([0-9Z]+)\t[0-9]+Z/R\t\1\t270602000000Z/' index.txt
list homeroom-revoked
# Later than any clock these tests run by.
sed -i 's/270602000000Z/490101000000Z/' index.txt
list homeroom-revoked-late 20490102000000Z

for name in authority stranger homeroom principal seal teacher second short nameless stamper; do
  openssl x509 -in $name.pem -outform DER -out "$out/$name.der"
  openssl pkey -in $name.key -out "$out/$name.key.pem"
done
for name in none-revoked homeroom-revoked homeroom-revoked-late; do openssl crl -in $name.crl.pem -outform DER -out "$out/$name.crl"; done
