#!/usr/bin/env bash
# vn-str 0.4.0 (npm), numToText.
# Guess: 1001 is "một nghìn không trăm linh một", as 1005 is "một nghìn không trăm linh năm".
# Seen: 1001 is "một nghìn", one thousand; 21001 likewise; 1000001 is right. Receipts and decisions written with it say
# one less than their figures.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts vn-str@0.4.0
cat >see.cjs <<'JS'
const { numToText } = require('vn-str');
console.log([1001, 1005, 1000001, 21001].map((n) => `${n}: ${numToText(n)}`).join(' | '));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = '1001: một nghìn | 1005: một nghìn không trăm linh năm | 1000001: một triệu không trăm linh một | 21001: hai mươi mốt nghìn' ]
