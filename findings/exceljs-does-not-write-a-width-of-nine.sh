#!/usr/bin/env bash
# exceljs 4.4.0 (npm).
# Guess: a column of width 9 is written as wide as one of 8.9 or 9.1.
# Seen: it is left out of the file, because 9 is the library's own default, and every program then shows its own (8.43
# in Excel at the usual font); read again the width is undefined. A form measured to fit a printed page is narrower
# there only in columns of nine.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0
cat >see.mjs <<'JS'
import exceljs from 'exceljs';
const book = new exceljs.Workbook();
const widths = [8.9, 9, 9.1];
const sheet = book.addWorksheet('4A');
widths.forEach((width, at) => { sheet.getColumn(at + 1).width = width; });
sheet.addRow([1, 2, 3]);
const again = new exceljs.Workbook();
await again.xlsx.load(await book.xlsx.writeBuffer());
console.log(widths.map((width, at) => `${width} -> ${again.worksheets[0].getColumn(at + 1).width}`).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '8.9 -> 8.9 | 9 -> undefined | 9.1 -> 9.1' ]
