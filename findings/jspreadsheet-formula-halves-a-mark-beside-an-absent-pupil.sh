#!/usr/bin/env bash
# @jspreadsheet/formula 2.0.2 (npm), formulas of Excel worked out over the values of cells, texts in quotes as it takes
# them.
# Guess: a text in a range is no number, for MEDIAN as for AVERAGE; COUNTIF knows "<>"; a text of digits is added as a
# number, as in Excel and LibreOffice.
# Seen: MEDIAN of "vắng" (absent) and 9 is 4.5, and of 8, 9, "vắng" and 10 it is 8.5, for the absent pupil is a nought,
# while AVERAGE, MIN and COUNT of the same leave the pupil out. COUNTIF(…,"<>9") is 0 where two of three are not 9. A
# mark typed as text, "8", plus 1 is 81 (times 2 it is 16). ROUND(8.5,0) is 9 and ROUND(-8.5,0) is -8.
# IF(A1>5,TRUE,FALSE) hands on a function of JavaScript in place of a truth value.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @jspreadsheet/formula@2.0.2
cat >see.cjs <<'JS'
const found = require('@jspreadsheet/formula');
const formula = found.default ?? found;
const cells = { A1: 8, A2: 9, A3: '"vắng"', A4: 10, A5: '"8"' };
const texts = ['A3="vắng"', 'MEDIAN(A2:A3)', 'MEDIAN(A1:A4)', 'AVERAGE(A1:A4)', 'MIN(A1:A4)', 'COUNT(A1:A4)', 'MEDIAN(A1:A2)', 'COUNTIF(A1:A3,"<>9")', 'COUNTIF(A1:A3,9)', 'A5+1', 'A5*2', 'ROUND(8.5,0)', 'ROUND(-8.5,0)'];
const said = texts.map((text) => `${text}: ${formula(text, cells)}`);
console.log([...said, `IF: ${typeof formula('IF(A1>5,TRUE,FALSE)', cells)}`].join(' | '));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = 'A3="vắng": true | MEDIAN(A2:A3): 4.5 | MEDIAN(A1:A4): 8.5 | AVERAGE(A1:A4): 9 | MIN(A1:A4): 8 | COUNT(A1:A4): 3 | MEDIAN(A1:A2): 8.5 | COUNTIF(A1:A3,"<>9"): 0 | COUNTIF(A1:A3,9): 1 | A5+1: 81 | A5*2: 16 | ROUND(8.5,0): 9 | ROUND(-8.5,0): -8 | IF: function' ]
