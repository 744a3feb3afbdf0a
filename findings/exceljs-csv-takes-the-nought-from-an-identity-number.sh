#!/usr/bin/env bash
# exceljs 4.4.0 (npm), csv.
# Guess: what csv.write wrote from texts, csv.read gives back as texts; a day is read one way.
# Seen: the identity number 001216000123 comes back as the number 1216000123, "0x1F" as 31; 05-09-2016 is the ninth of
# May while 5/9/2016 stays text. Vietnamese citizen numbers have twelve digits and begin with 0, so none matches any
# more.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0
cat >see.mjs <<'JS'
import { Readable } from 'node:stream';
import exceljs from 'exceljs';
const book = new exceljs.Workbook();
book.addWorksheet('4A').addRow(['001216000123', '0x1F', '05-09-2016', '5/9/2016']);
const sheet = await new exceljs.Workbook().csv.read(Readable.from([await book.csv.writeBuffer()]));
console.log(sheet.getRow(1).values.slice(1).map((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : JSON.stringify(value))).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '1216000123 | 31 | 2016-05-09 | "5/9/2016"' ]
