#!/usr/bin/env bash
# vcf 2.1.2 (npm), cards made as vCard 4.0 and read as 3.0; vcard4 4.0.5 (npm) reads what it wrote.
# Guess: a note of two lines, a school with a semicolon in its name and a list of categories, set on a card, are
# written with the signs of RFC 6350, 3.4 (\n, \; and \,), and the label that phones put on a number ("Mẹ", mother)
# stays.
# Seen: the line break of the note is left out and the words are joined, "dòng 1dòng 2"; the semicolon is written bare,
# so the school has three parts for the next reader; categories are parted by semicolons and at their own commas, so
# "4A" and "Toán, Văn" come back as 4A and a list of two. A card only read and written has X-AB-LABEL for X-ABLabel, by
# which name phones know no label, so of two numbers nobody sees which is the mother's; and what is read keeps its
# backslashes, "4A\, tổ 2".
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts vcf@2.1.2 vcard4@4.0.5
cat >see.cjs <<'JS'
const Card = require('vcf');
const { parse } = require('vcard4');
const made = new Card();
made.set('fn', 'Nguyễn Văn An');
made.set('n', 'Nguyễn;An;Văn;;');
made.set('note', 'dòng 1\ndòng 2');
made.set('org', ['TH A; cơ sở 2', '4A']);
made.set('categories', ['4A', 'Toán, Văn']);
const lines = parse(`${made.toString('4.0')}\r\n`).parsedVcard;
const value = (name) => JSON.stringify(lines.find((line) => line.property === name).value);
const read = new Card().parse(['BEGIN:VCARD', 'VERSION:3.0', 'FN:Nguyễn Văn An', 'N:Nguyễn;An;Văn;;', 'item1.TEL:+841', 'item1.X-ABLabel:Mẹ', 'NOTE:4A\\, tổ 2', 'END:VCARD', ''].join('\r\n'));
const again = read.toString('3.0').split('\r\n').find((line) => line.startsWith('item1.X'));
console.log(['NOTE', 'ORG', 'CATEGORIES'].map(value).join(' | '), '|', again, '|', read.get('note').valueOf());
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = '"dòng 1dòng 2" | ["TH A"," cơ sở 2","4A"] | ["4A",["Toán"," Văn"]] | item1.X-AB-LABEL:Mẹ | 4A\, tổ 2' ]
