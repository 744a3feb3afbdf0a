#!/usr/bin/env bash
# @dqcai/vn-lunar 1.0.1 (npm), LunarCalendar.fromLunar, getSolarDate and the names of years and months.
# Guess: the first of the leap sixth month of 2025 is 25 July in both functions; the first month of 2026 is Canh Dần of
# the year Bính Ngọ.
# Seen: getSolarDate says 25 July, fromLunar 25 June, and its one object says of itself 1/6/2025 (nhuận) and 25/6/2025,
# which its own fromSolar calls the month before. The months have pairs that the cycle of sixty does not have, Kỷ Dần,
# Đinh Dần; the year is Bình for Bính. A day of a festival counted from such a month is printed four weeks early.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @dqcai/vn-lunar@1.0.1
cat >see.mjs <<'JS'
import { LunarCalendar, getSolarDate } from '@dqcai/vn-lunar';
const { day, month } = getSolarDate(1, 6, 2025, true);
const leap = LunarCalendar.fromLunar(1, 6, 2025, true);
const back = LunarCalendar.fromSolar(25, 6, 2025);
const named = [[29, 1, 2025], [17, 2, 2026]].map((at) => LunarCalendar.fromSolar(...at)).map((one) => `${one.monthCanChi}/${one.yearCanChi}`);
console.log([`${day}/${month}`, `${leap.formatLunar()} = ${leap.formatSolar()}`, `${back.formatSolar()} = ${back.formatLunar()}`, ...named].join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '25/7 | 1/6/2025 (nhuận) = 25/6/2025 | 25/6/2025 = 1/6/2025 | Đinh Dần/Ất Tỵ | Kỷ Dần/Bình Ngọ' ]
