#!/usr/bin/env bash
# jstat 1.9.6 (npm), histogram, quartiles and median, beside simple-statistics 7.12.1 (npm).
# Guess: the counts of a histogram add up to the number of pupils; the second quartile is the median, half-way between
# the two in the middle when they are even in number.
# Seen: four marks of nine are counted in none of four classes; what was counted stands under the name NaN, which no
# loop over the list meets. With one ten among them all four are there. The second quartile of 5 to 10 is 7 where
# median() of the same library says 7.5, and that of 7 to 10 is 8 for 8.5; of an odd number of pupils both agree. A
# report shows a class without pupils, and a middle mark half a mark too low.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts jstat@1.9.6 simple-statistics@7.12.1
cat >see.cjs <<'JS'
const { jStat } = require('jstat');
const { quantile } = require('simple-statistics');
const counts = (marks) => `${marks}: ${JSON.stringify(jStat.histogram(marks, 4))} ${Object.keys(jStat.histogram(marks, 4)).join()}`;
const middle = (marks) => `${marks}: ${jStat.quartiles(marks).join(' ')}, median ${jStat.median(marks)}, simple-statistics ${quantile(marks, 0.5)}`;
console.log([counts([9, 9, 9, 9]), counts([9, 9, 9, 10]), middle([5, 6, 7, 8, 9]), middle([5, 6, 7, 8, 9, 10]), middle([7, 8, 9, 10])].join(' | '));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = '9,9,9,9: [0,0,0,0] 0,1,2,3,NaN | 9,9,9,10: [3,0,0,1] 0,1,2,3 | 5,6,7,8,9: 5 7 8, median 7, simple-statistics 7 | 5,6,7,8,9,10: 6 7 9, median 7.5, simple-statistics 7.5 | 7,8,9,10: 7 8 9, median 8.5, simple-statistics 8.5' ]
