#!/usr/bin/env bash
# read-vietnamese-number 2.3.1 (npm).
# Guess: in a library for Vietnamese "8,5" is eight point five (Vietnam writes a decimal comma) and "1.234" one
# thousand two hundred thirty-four.
# Seen: the comma is dropped as a group mark: "8,5" is "tám mươi lăm", eighty-five; "1.234" is one point two hundred
# thirty-four. Cells copied as text from a Vietnamese Excel are read ten times too high, without an error.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts read-vietnamese-number@2.3.1
cat >see.mjs <<'JS'
import { doReadNumber } from 'read-vietnamese-number';
console.log(['8,5', '8.5', '1.234'].map((text) => `${text}: ${doReadNumber(text)}`).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '8,5: tám mươi lăm đơn vị | 8.5: tám chấm năm đơn vị | 1.234: một chấm hai trăm ba mươi tư đơn vị' ]
