#!/usr/bin/env bash
# xlsx-extract 0.2.0 (npm), extract with its defaults; the book is made by exceljs 4.4.0.
# Guess: a cell's value is its value; or, as the option round_floats says, "rounded per cell format": 8.9 under 0 is 9,
# 0.085 under 0.0% is 8.5.
# Seen: 8.9 under 0 is 8 and 0.9 under 0" ngày" is 0: cut, not rounded, while 7.25 under 0.0 is 7.3. 0.85 under 0% is
# 85, but 0.085 under 0.0% is 0.1, and 0.955 is 1: neither the value nor what the cell shows. A pupil shown as 9 by
# Excel is read as 8, and two columns of percents differ a hundredfold.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts xlsx-extract@0.2.0 exceljs@4.4.0
cat >see.cjs <<'JS'
const exceljs = require('exceljs');
const { XLSX } = require('xlsx-extract');
const cells = [[8.9, '0'], [0.9, '0" ngày"'], [7.25, '0.0'], [0.85, '0%'], [0.085, '0.0%'], [0.955, '0.0%']];
const book = new exceljs.Workbook();
const sheet = book.addWorksheet('4A');
cells.forEach(([value, numFmt], at) => Object.assign(sheet.getCell(1, at + 1), { value, numFmt }));
book.xlsx.writeFile('book.xlsx').then(() =>
  new XLSX().extract('book.xlsx', { sheet_nr: '1' }).on('row', (row) => console.log(cells.map(([value, numFmt], at) => `${value} ${numFmt}: ${row[at]}`).join(' | '))),
);
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = '8.9 0: 8 | 0.9 0" ngày": 0 | 7.25 0.0: 7.3 | 0.85 0%: 85 | 0.085 0.0%: 0.1 | 0.955 0.0%: 1' ]
