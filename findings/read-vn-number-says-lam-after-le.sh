#!/usr/bin/env bash
# read-vn-number 4.1.0 and vn-num2words 1.0.4 (npm): numbers in Vietnamese words.
# Guess: five is "lăm" after a ten (mười lăm) and "năm" after a gap (một trăm lẻ năm), as primary school teaches.
# Seen: one says "lẻ lăm" for 105, the other "muời năm" for 15, with the ten misspelt at that (ư without its horn),
# while 25 is right in both. No speech engine and no search for "mười" finds it.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts read-vn-number@4.1.0 vn-num2words@1.0.4
cat >see.cjs <<'JS'
const read = require('read-vn-number').default;
const words = require('vn-num2words');
console.log([15, 25, 105].map((n) => `${n}: ${read(n)} / ${words(n)}`).join(' | '));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = '15: mười lăm / muời năm | 25: hai mươi lăm / hai mươi lăm | 105: một trăm lẻ lăm / một trăm linh năm' ]
