#!/usr/bin/env bash
# vn-num2words 1.0.4 (npm).
# Guess: 11 is "mười một", 15 "mười lăm", -3 "âm ba" or an error.
# Seen: "muời một" and "muời năm": from 11 to 19, and in 111 too, the word for ten has u for ư, which is no word, while
# 10, 110 and 1010 have it right; 15 has năm for lăm though 25 is right; -3 is "undefined mươi ba". A number of days
# absent written out in words on a transcript is misspelt only between ten and twenty, where nobody tried it.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts vn-num2words@1.0.4
seen=$(node -e "
const words = require('vn-num2words');
console.log([10, 11, 15, 25, 110, 111, -3].map((n) => n + ' ' + words(n)).join(' | '));")
echo "seen: $seen"
[ "$seen" = '10 mười | 11 muời một | 15 muời năm | 25 hai mươi lăm | 110 một trăm mười | 111 một trăm muời một | -3 undefined mươi ba' ]
