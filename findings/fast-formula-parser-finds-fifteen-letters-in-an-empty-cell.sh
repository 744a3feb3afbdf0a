#!/usr/bin/env bash
# fast-formula-parser 1.0.19 (npm), formulas of Excel worked out over rows of JavaScript, as its readme shows.
# Guess: a cell nobody filled equals "" and has no letters, COUNTIF with ">=8" counts numbers alone, one month from 31
# January is 28 February, and TRIM leaves one blank between two words, as in Excel and LibreOffice.
# Seen: LEN of the empty cell is 15 (the letters of [object Object]), and IF(E1="","chưa có",E1), which stands in every
# register, never says "chưa có" (not yet), though E1=0 is true and E1&"x" is x. COUNTIF(…,">=8") counts the pupil who
# was absent ("vắng"), and so does ">10"; AVERAGEIF of the same does not. EDATE is 3 March; TRIM keeps the blanks
# inside a name. "vắng"="Vắng" is FALSE.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts fast-formula-parser@1.0.19
cat >see.cjs <<'JS'
const FormulaParser = require('fast-formula-parser');
const rows = [[8, 9, 'vắng', 8.5, null]];
const parser = new FormulaParser({
  onCell: ({ row, col }) => rows[row - 1][col - 1],
  onRange: ({ from, to }) => rows.slice(from.row - 1, to.row).map((row) => row.slice(from.col - 1, to.col)),
});
const said = ['LEN(E1)', 'IF(E1="","chưa có",E1)', 'E1=0', 'E1&"x"', 'COUNTIF(A1:D1,">=8")', 'COUNTIF(A1:D1,">10")', 'AVERAGEIF(A1:D1,">=8")', 'EDATE(DATE(2026,1,31),1)-DATE(2026,3,3)', 'TRIM(" Lê   An ")', '"vắng"="Vắng"'];
console.log(said.map((text) => `${text}: ${parser.parse(text, { row: 9, col: 9, sheet: '4A' })}`).join(' | '));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = 'LEN(E1): 15 | IF(E1="","chưa có",E1): null | E1=0: true | E1&"x": x | COUNTIF(A1:D1,">=8"): 4 | COUNTIF(A1:D1,">10"): 1 | AVERAGEIF(A1:D1,">=8"): 8.5 | EDATE(DATE(2026,1,31),1)-DATE(2026,3,3): 0 | TRIM(" Lê   An "): Lê   An | "vắng"="Vắng": false' ]
