#!/usr/bin/env bash
# xlsx-calc 0.9.2 (npm), which works out the formulas of a SheetJS book.
# Guess: in a range text and TRUE count for nothing, as in Excel and LibreOffice: AVERAGE of 8, "vắng", 9 is 8.5, SUM of
# 8, "vắng", TRUE is 8, SUMIF(">4") of 5, 4, 9 is 14.
# Seen: 5.67, for the text is counted as a nought (a cell left empty is not); TRUE adds one to SUM and is the MIN of
# all; SUMIF looks at the first row of a column alone and knows no ">". A class with one absent pupil, or one not
# assessed, loses three marks of its average and no cell shows an error.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts xlsx-calc@0.9.2
cat >see.cjs <<'JS'
const calc = require('xlsx-calc');
const types = { number: 'n', string: 's', boolean: 'b' };
const say = (formula, ...values) => {
  const cells = values.map((v, at) => [`A${at + 1}`, { t: types[typeof v], v }]).filter(([, { v }]) => v !== null);
  const sheet = { '!ref': 'A1:B9', ...Object.fromEntries(cells), B1: { f: formula.replace('@', 'A1:A3') } };
  calc({ SheetNames: ['4A'], Sheets: { '4A': sheet } });
  return `${formula} ${JSON.stringify(values)} ${sheet.B1.v}`;
};
console.log([say('AVERAGE(@)', 8, 'vắng', 9), say('AVERAGE(@)', 8, null, 9), say('SUM(@)', 8, 'vắng', true), say('MIN(@)', 8, true, 9), say('SUMIF(@,">4")', 5, 4, 9), say('SUMIF(@,9)', 5, 4, 9)].join(' | '));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = 'AVERAGE(@) [8,"vắng",9] 5.666666666666667 | AVERAGE(@) [8,null,9] 8.5 | SUM(@) [8,"vắng",true] 9 | MIN(@) [8,true,9] true | SUMIF(@,">4") [5,4,9] 0 | SUMIF(@,9) [5,4,9] 0' ]
