#!/usr/bin/env bash
# moment 2.31.0 (npm) with its vi locale, reading dates that dayjs 1.11.23 wrote with its vi locale.
# Guess: "5 Th12 2026" is the fifth of December, or, as the two libraries shorten the month otherwise (Thg 12),
# invalid.
# Seen: it is 5 January 2026 and isValid() is true; so are Thg12 without the space, "tháng Mười Hai" and every other
# month: the leading letters match the first name in the list. Strict mode refuses it. A birthday list carried from
# one library to the other gives all pupils January.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts moment@2.31.0 dayjs@1.11.23
cat >see.mjs <<'JS'
import dayjs from 'dayjs';
import 'dayjs/locale/vi.js';
import moment from 'moment';
import 'moment/locale/vi.js';
moment.locale('vi');
const texts = [dayjs('2026-12-05').locale('vi').format('D MMM YYYY'), '5 Thg12 2026', '5 tháng Mười Hai 2026', '5 Thg 12 2026'];
console.log(texts.map((text) => { const day = moment(text, 'D MMM YYYY'); return `${text} -> ${day.isValid()} ${day.format('D/M/YYYY')}`; }).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '5 Th12 2026 -> true 5/1/2026 | 5 Thg12 2026 -> true 5/1/2026 | 5 tháng Mười Hai 2026 -> true 5/1/2026 | 5 Thg 12 2026 -> true 5/12/2026' ]
