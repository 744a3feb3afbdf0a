#!/usr/bin/env bash
# hyperformula 3.5.0 (npm), as it comes.
# Guess: ="má"="ma" is FALSE and COUNTIF(..., "Hoa") finds Hoa and hoa, as in Excel and LibreOffice: case does not
# count, tones do.
# Seen: TRUE, and Đ equals D; COUNTIF finds Hòa, Hoa, Hoá and hoà, VLOOKUP exact hands back the first of them, while
# SEARCH("o", "Hòa") finds nothing. The option accentSensitive is off unless asked for. A class with Hoa and Hòa has
# one pupil's mark twice.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts hyperformula@3.5.0
cat >see.cjs <<'JS'
const { HyperFormula } = require('hyperformula');
const say = (formula, rows = []) => { const book = HyperFormula.buildFromArray([[formula], ...rows], { licenseKey: 'gpl-v3' }); const cell = book.getCellValue({ sheet: 0, row: 0, col: 0 }); return `${formula} ${cell?.value ?? cell}`; };

const names = [['Hòa'], ['Hoa'], ['Hoá'], ['Đào'], ['hoà']];
console.log([say('="má"="ma"'), say('="Đ"="D"'), say('=COUNTIF(A2:A6,"Hoa")', names), say('=VLOOKUP("Hoa",A2:A6,1,FALSE())', names), say('=SEARCH("o","Hòa")')].join(' | '));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = '="má"="ma" true | ="Đ"="D" true | =COUNTIF(A2:A6,"Hoa") 4 | =VLOOKUP("Hoa",A2:A6,1,FALSE()) Hòa | =SEARCH("o","Hòa") #VALUE!' ]
