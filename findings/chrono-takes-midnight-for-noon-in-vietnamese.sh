#!/usr/bin/env bash
# chrono-node 2.10.3 (npm), chrono.vi.
# Guess: "12 giờ đêm" (twelve at night) is midnight, "sáng mai" tomorrow morning, "8 giờ kém 15" a quarter to eight.
# Seen: twelve at night is noon; tomorrow morning is this morning, though "ngày mai" alone is tomorrow; a quarter to
# eight is eight. A deadline said in words falls half a day early.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3
cat >see.mjs <<'JS'
import { vi } from 'chrono-node';
const at = new Date(2026, 8, 5, 20);
const two = (n) => String(n).padStart(2, '0');
const say = (text) => { const day = vi.parseDate(text, at); return `${text}: ${day.getDate()}/${day.getMonth() + 1} ${two(day.getHours())}:${two(day.getMinutes())}`; };
console.log(['12 giờ đêm', '12 giờ trưa', 'sáng mai', '8 giờ kém 15'].map(say).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '12 giờ đêm: 5/9 12:00 | 12 giờ trưa: 5/9 12:00 | sáng mai: 5/9 09:00 | 8 giờ kém 15: 5/9 08:00' ]
