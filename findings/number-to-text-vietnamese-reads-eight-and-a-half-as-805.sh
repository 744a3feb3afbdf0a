#!/usr/bin/env bash
# number-to-text-vietnamese 1.1.7 and vn-str 0.4.0 (npm): numbers in Vietnamese words.
# Guess: 8.5 is "tám phẩy năm", or an error, as the readme of the first promises integers only.
# Seen: both say "tám trăm linh năm", eight hundred and five: the point is taken for a zero digit. A mark of eight and
# a half in the column "in words" is printed as 805; 0.5 starts with "không trăm".
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts number-to-text-vietnamese@1.1.7 vn-str@0.4.0
cat >see.cjs <<'JS'
const { getText } = require('number-to-text-vietnamese');
const { numToText } = require('vn-str');
console.log([getText(8.5), numToText(8.5), getText(0.5)].join(' | '));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = 'tám trăm linh năm | tám trăm linh năm | không trăm linh năm' ]
