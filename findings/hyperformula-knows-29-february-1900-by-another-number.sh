#!/usr/bin/env bash
# hyperformula 3.5.0 (npm) beside numfmt 4.0.1 (npm) and every spreadsheet file.
# Guess: a library that follows Excel counts days as Excel does: 60 is 29 February 1900 and 61 is 1 March.
# Seen: DATE(1900,1,1) is 2, because day nought is 30 December 1899, and DATE(1900,2,29) is 61; so all dates before
# March 1900 are one off against the serial numbers in files, later ones agree. Records of grandparents and of
# founding days shift by a day when formulas and formats come from two libraries.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0 numfmt@4.0.1
cat >see.cjs <<'JS'
const { HyperFormula } = require('hyperformula');
const say = (formula, rows = []) => { const book = HyperFormula.buildFromArray([[formula], ...rows], { licenseKey: 'gpl-v3' }); const cell = book.getCellValue({ sheet: 0, row: 0, col: 0 }); return `${formula} ${cell?.value ?? cell}`; };

import('numfmt').then(({ format }) => console.log([say('=DATE(1900,1,1)'), say('=DATE(1900,2,29)'), say('=DATE(1900,3,1)'), `numfmt 2 ${format('d/m/yyyy', 2)}`, `numfmt 61 ${format('d/m/yyyy', 61)}`].join(' | ')));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = '=DATE(1900,1,1) 2 | =DATE(1900,2,29) 61 | =DATE(1900,3,1) 61 | numfmt 2 2/1/1900 | numfmt 61 1/3/1900' ]
