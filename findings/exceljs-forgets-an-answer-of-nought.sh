#!/usr/bin/env bash
# exceljs 4.4.0 (npm).
# Guess: { formula: "1-1", result: 0 } keeps its result when written and read, as { formula: "1+1", result: 2 } does.
# Seen: in the value of the cell read again, 0, false and the empty text are gone: the object has a formula and no
# result, though the second door, cell.result, still says 0 and false. A total of no days absent is "unknown" to
# whoever reads cell.value, and only totals of nought are.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0
cat >see.mjs <<'JS'
import exceljs from 'exceljs';
const book = new exceljs.Workbook();
const results = [2, 0, false, ''];
book.addWorksheet('4A').addRow(results.map((result) => ({ formula: 'A2', result })));
const again = new exceljs.Workbook();
await again.xlsx.load(await book.xlsx.writeBuffer());
console.log(results.map((result, at) => { const cell = again.worksheets[0].getRow(1).getCell(at + 1); return `${JSON.stringify(result)} -> ${JSON.stringify(cell.value.result)} (${cell.result})`; }).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '2 -> 2 (2) | 0 -> undefined (0) | false -> undefined (false) | "" -> undefined (undefined)' ]
