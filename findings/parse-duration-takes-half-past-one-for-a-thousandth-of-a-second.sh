#!/usr/bin/env bash
# parse-duration 2.1.9 (npm), as it comes (English units, milliseconds), beside tinyduration 3.4.1 (npm).
# Guess: "1:30", an hour and a half or ninety seconds, is one of the two or null, as "35 phút" is; of ISO 8601, whose PT45M
# and P1Y it reads right, it reads P1M, a month, too.
# Seen: "1:30" is 1.03 ms and "0:45" 0.045 ms: a number without a unit behind takes the next smaller one each time, so
# the minutes are microseconds; "1/2 h" is two hours and a little. P1M is a minute, as the M is not told from the m. "1,5h"
# is fifteen hours, the comma being a thousands' comma wherever it stands. None is null, so no check for null helps.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >made && npm install --silent --no-fund --no-audit parse-duration@2.1.9 tinyduration@3.4.1 >made 2>&1
cat >see.mjs <<'JS'
import parse from 'parse-duration'
import { parse as iso } from 'tinyduration'
for (const text of ['45 min', '1h30', '1:30', '0:45', '1/2 h', '1,5h', '35 phút']) console.log(`${text} ${parse(text)}`)
for (const text of ['PT45M', 'P1Y', 'P1M']) console.log(`${text} ${parse(text)} ${JSON.stringify(iso(text))}`)
JS
seen=$(node see.mjs | paste -sd'|')
echo "seen: $seen"
[ "$seen" = '45 min 2700000|1h30 5400000|1:30 1.03|0:45 0.045|1/2 h 7200001|1,5h 54000000|35 phút null|PT45M 2700000 {"minutes":45}|P1Y 31557600000 {"years":1}|P1M 60000 {"months":1}' ]
