#!/usr/bin/env bash
# dayjs 1.11.23 (npm) with its vi locale and the plugin customParseFormat.
# Guess: a date written with the pattern D MMMM YYYY is read back with the same pattern and locale.
# Seen: "5 tháng 9 2026" and "5 Th09 2026", both dayjs' own, are Invalid Date for every month: the reader takes
# letters only, and all names of months in Vietnamese hold digits. The English dates come back. A list exported and
# imported again by one program loses every date.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts dayjs@1.11.23
cat >see.mjs <<'JS'
import dayjs from 'dayjs';
import 'dayjs/locale/vi.js';
import custom from 'dayjs/plugin/customParseFormat.js';
dayjs.extend(custom);
const back = (locale, pattern) => {
  const text = dayjs('2026-09-05').locale(locale).format(pattern);
  return `${text} -> ${dayjs(text, pattern, locale).locale('en').format('YYYY-MM-DD')}`;
};
console.log([back('en', 'D MMMM YYYY'), back('vi', 'D MMMM YYYY'), back('vi', 'D MMM YYYY')].join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '5 September 2026 -> 2026-09-05 | 5 tháng 9 2026 -> Invalid Date | 5 Th09 2026 -> Invalid Date' ]
