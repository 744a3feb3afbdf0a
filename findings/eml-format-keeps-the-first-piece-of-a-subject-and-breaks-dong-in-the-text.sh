#!/usr/bin/env bash
# eml-format 0.6.1 (npm), read(), of a mail written by nodemailer 10.6.1 (npm).
# Guess: a long Vietnamese subject, which any mailer writes in pieces of at most 75 characters (RFC 2047, 2), is read whole,
# as is a short one with words around the coded piece, and the sender's name is his name.
# Seen: only the first coded piece is left, whatever stands before, between or after, and _ stays where a blank is meant: "Re:
# kết quả 4A" is filed as "kết quả", the class is gone. Bytes are decoded by threes wherever they stand: Đ or ư (two bytes)
# before ồ or ờ (three) break both, in names and in the text of a mail in quoted-printable, where "cếp" stays. Error: null.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts eml-format@0.6.1 nodemailer@10.6.1
cat >see.cjs <<'JS'
const eml = require('eml-format');
const nodemailer = require('nodemailer');
const read = (text) => new Promise((done) => eml.read(text, (error, mail) => done(`${error} ${mail.subject} (${mail.from.name}) ${mail.text.trim()}`)));
const mailer = nodemailer.createTransport({ streamTransport: true, buffer: true });
(async () => {
  const written = await mailer.sendMail({ from: 'Trường Kim Đồng <a@vi.du>', to: 'b@vi.du', subject: 'Lớp 4A: kết quả của em Bế Văn Đàn', text: 'Trường Kim Đồng, cếp', textEncoding: 'quoted-printable' });
  const inside = 'From: =?UTF-8?Q?B=E1=BA=A3n_c=E1=BA=BFp?= <a@vi.du>\r\nTo: b@vi.du\r\nSubject: Re: =?UTF-8?B?a+G6v3QgcXXhuqM=?= 4A\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n4A\r\n';
  console.log([await read(written.message.toString()), await read(inside)].join(' | '));
})();
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = 'null Lớp_4A:_kết_qu (Trư���ng_Kim_Đ���n) Trư���ng Kim Đ���ng, cếp | null kết quả (Bản_cếp) 4A' ]
