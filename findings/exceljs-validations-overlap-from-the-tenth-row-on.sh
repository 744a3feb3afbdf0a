#!/usr/bin/env bash
# exceljs 4.4.0 (npm).
# Guess: the same list rule set on B2:B12, C2:C12 and D2:D12 without D9 is written as ranges that share no cell.
# Seen: "B10:D12", "B2:C12" and "D2:D8": the cells are joined in the order of their addresses as text, where B10 comes
# before B2, so rows 10 to 12 of two columns stand in two rules; up to row 9 all is well. A reader that gives a cell
# its first rule, or counts ruled cells, is wrong.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0 fflate@0.8.3
cat >see.mjs <<'JS'
import exceljs from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
const say = async (last, gap) => {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet('4A');
  for (const column of 'BCD')
    for (let row = 2; row <= last; row += 1)
      if (`${column}${row}` !== gap) sheet.getCell(`${column}${row}`).dataValidation = { type: 'list', formulae: ['"T,H,C"'] };
  return strFromU8(unzipSync(await book.xlsx.writeBuffer())['xl/worksheets/sheet1.xml']).match(/sqref="[^"]*"/g).join(' ');
};
console.log(`${await say(9, 'D7')} | ${await say(12, 'D9')}`);
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'sqref="B2:C9" sqref="D2:D6" sqref="D8:D9" | sqref="B10:D12" sqref="B2:C12" sqref="D2:D8"' ]
