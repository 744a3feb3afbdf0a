#!/usr/bin/env bash
# vietnamese-lunar-calendar 0.0.6 and @dqcai/vn-lunar 1.0.1 (npm).
# Guess: 25 July 2025 is the first day of the leap sixth month, in both.
# Seen: the first says the second day of the seventh month, not leap, and is a day off at the leap month of 2023 too;
# the second is right. Tết falls right in both, so nobody notices before a memorial day in summer is kept on the wrong
# date.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts vietnamese-lunar-calendar@0.0.6 @dqcai/vn-lunar@1.0.1
cat >see.mjs <<'JS'
import { LunarDate } from 'vietnamese-lunar-calendar';
import { LunarCalendar } from '@dqcai/vn-lunar';
const say = (year, month, day) => {
  const a = new LunarDate(year, month, day);
  const b = LunarCalendar.fromSolar(day, month, year).lunarDate;
  return `${day}/${month}/${year}: ${a.date}/${a.month} leap ${a.isLeap}, ${b.day}/${b.month} leap ${b.leap}`;
};
console.log([say(2026, 2, 17), say(2025, 7, 25), say(2023, 3, 22)].join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '17/2/2026: 1/1 leap false, 1/1 leap false | 25/7/2025: 2/7 leap false, 1/6 leap true | 22/3/2023: 2/2 leap true, 1/2 leap true' ]
