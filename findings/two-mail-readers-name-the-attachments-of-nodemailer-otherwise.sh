#!/usr/bin/env bash
# eml-parse-js 1.1.15, readEml(), and letterparser 0.1.8, extract() (npm), of a mail written by nodemailer 10.6.1 (npm).
# Guess: a file attached as "Bang diem 4A.xml", or by a long Vietnamese name, arrives by that name in every mail reader.
# Seen: eml-parse-js takes the blanks out of the plain name ("Bangdiem4A.xml") and puts one into the sender's ("Đồn g");
# of filename="…" beside filename*=UTF-8''…, as most mailers write, it makes one name of both. letterparser cuts at a
# semicolon inside the quotes, so that the ending is gone, and puts blanks where a long name was folded ("c ủa", "x ml"),
# which RFC 2047, 6.2 takes away. mailparser 3.14.2 reads all the names as they were given.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts eml-parse-js@1.1.15 letterparser@0.1.8 mailparser@3.14.2 nodemailer@10.6.1
cat >see.cjs <<'JS'
const nodemailer = require('nodemailer');
const { simpleParser } = require('mailparser');
const letterparser = require('letterparser');
const { readEml } = require('eml-parse-js');
const names = ['Bang diem 4A.xml', 'Bảng điểm 4A của học sinh Nguyễn Thị Ánh Tuyết học kỳ II.xml', '4A; HK1.xml'];
const mailer = nodemailer.createTransport({ streamTransport: true, buffer: true });
(async () => {
  const sent = await mailer.sendMail({ from: 'Trường Kim Đồng <a@vi.du>', to: 'b@vi.du', subject: '4A', text: '4A', attachments: names.map((filename) => ({ filename, content: '<a/>' })) });
  const text = sent.message.toString();
  const same = (await simpleParser(text)).attachments.map((file, i) => file.filename === names[i]);
  const js = readEml(text);
  const both = text.replace('filename="Bang diem 4A.xml"', `filename="Bang diem 4A.xml"; filename*=UTF-8''B%E1%BA%A3ng.xml`);
  console.log('mailparser', ...same);
  console.log('eml-parse-js', js.from.name, '/', js.attachments[0].name, '/', readEml(both).attachments[0].name);
  console.log('letterparser', letterparser.extract(text).attachments.slice(1).map((file) => file.filename).join(' / '));
})();
JS
seen=$(node see.cjs | paste -sd'|')
echo "seen: $seen"
[ "$seen" = 'mailparser true true true|eml-parse-js Trường Kim Đồn g / Bangdiem4A.xml / Bangdiem4A.xmlUTF-8Bảng.xml|letterparser Bảng điểm 4A c ủa học sinh Nguyễn Thị Ánh Tuyết học kỳ II.x ml / 4A' ]
