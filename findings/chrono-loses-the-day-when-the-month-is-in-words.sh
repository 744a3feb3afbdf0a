#!/usr/bin/env bash
# chrono-node 2.10.3 (npm), chrono.vi: finds dates in Vietnamese text.
# Guess: "ngày 5 tháng chín năm 2026" is the fifth of September like "ngày 5 tháng 9 năm 2026"; both are how minutes
# and decisions are dated.
# Seen: with the month in words the found text starts at "tháng": the answer is the first of the month, and the same
# for "5 tháng tư" and "mùng 5 tháng giêng". Nothing says that a number stood before it.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3
cat >see.mjs <<'JS'
import { vi } from 'chrono-node';
const at = new Date(2026, 0, 20);
const texts = ['ngày 5 tháng 9 năm 2026', 'ngày 5 tháng chín năm 2026', '5 tháng tư năm 2026', 'ngày mùng 5 tháng giêng năm 2026'];
const day = ({ start }) => `${start.get('day')}/${start.get('month')}`;
console.log(texts.map((text) => vi.parse(text, at).map((found) => `${found.text}: ${day(found)}`).join()).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'ngày 5 tháng 9 năm 2026: 5/9 | tháng chín năm 2026: 1/9 | tháng tư năm 2026: 1/4 | tháng giêng năm 2026: 1/1' ]
