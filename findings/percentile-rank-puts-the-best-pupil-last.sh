#!/usr/bin/env bash
# percentile-rank 1.0.6 (npm), beside @formulajs/formulajs 4.6.1 (npm), PERCENTRANK.INC.
# Guess: its page says "the same values as the Excel PERCENTRANK", which takes the marks in any order: the best pupil of a
# class has 1, the worst 0.
# Seen: only when the marks stand in rising order, of which no word is said. From the best down (10, 9, 8.5, 7, 6) the
# pupil with 10 has 0 and the one with 6 has 1; in the order of the alphabet (7, 10, 6, 9, 8.5) the best has 0.25, the
# worst 0.5 and the one in the middle 1. Every answer lies between 0 and 1 and the middle one is often right.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts percentile-rank@1.0.6 @formulajs/formulajs@4.6.1
cat >see.cjs <<'JS'
const rank = require('percentile-rank');
const { PERCENTRANK } = require('@formulajs/formulajs');
const excel = PERCENTRANK.INC;
for (const marks of [[6, 7, 8.5, 9, 10], [10, 9, 8.5, 7, 6], [7, 10, 6, 9, 8.5]]) {
  console.log(`${marks}:`, [6, 8.5, 10].map((mark) => `${mark} is ${rank(marks, mark)} (${excel(marks, mark)})`).join(', '));
}
JS
seen=$(node see.cjs | paste -sd '|')
echo "seen: $seen"
[ "$seen" = '6,7,8.5,9,10: 6 is 0 (0), 8.5 is 0.5 (0.5), 10 is 1 (1)|10,9,8.5,7,6: 6 is 1 (0), 8.5 is 0.5 (0.5), 10 is 0 (1)|7,10,6,9,8.5: 6 is 0.5 (0), 8.5 is 1 (0.5), 10 is 0.25 (1)' ]
