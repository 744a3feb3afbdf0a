#!/usr/bin/env bash
# hyperformula 3.5.0 (npm), TEXT.
# Guess: TEXT(1234.5, "#,##0.0") is 1,234.5; TEXT(8.45, "0.0") is 8.5 like ROUND(8.45, 1); TEXT(8.5, "General") is
# 8.5.
# Seen: "1235,##0.0": the format is printed behind the number; 8.4 beside ROUND's 8.5; "General". No error in any of
# the three: a report with marks in words and sums as text carries them to paper.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0
cat >see.cjs <<'JS'
const { HyperFormula } = require('hyperformula');
const say = (formula, rows = []) => { const book = HyperFormula.buildFromArray([[formula], ...rows], { licenseKey: 'gpl-v3' }); const cell = book.getCellValue({ sheet: 0, row: 0, col: 0 }); return `${formula} ${cell?.value ?? cell}`; };

console.log([say('=TEXT(1234.5,"#,##0.0")'), say('=TEXT(8.45,"0.0")'), say('=ROUND(8.45,1)'), say('=TEXT(8.5,"General")')].join(' | '));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = '=TEXT(1234.5,"#,##0.0") 1235,##0.0 | =TEXT(8.45,"0.0") 8.4 | =ROUND(8.45,1) 8.5 | =TEXT(8.5,"General") General' ]
