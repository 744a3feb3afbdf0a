#!/usr/bin/env bash
# date-fns 4.4.0 (npm), locale vi.
# Guess: what format writes with LLLL yyyy (the month standing alone, as over a calendar page), parse reads with the
# same pattern.
# Seen: ten months come back; "Tháng Mười Một 2026" and "Tháng Mười Hai 2026" are Invalid Date: the month names are
# tried from the first on and "tháng mười" (October) eats their beginning. The end of every first term cannot be read.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts date-fns@4.4.0
cat >see.mjs <<'JS'
import { format, parse } from 'date-fns';
import { vi } from 'date-fns/locale';
const back = (month) => {
  const text = format(new Date(2026, month - 1, 5), 'LLLL yyyy', { locale: vi });
  const day = parse(text, 'LLLL yyyy', new Date(2000, 0, 1), { locale: vi });
  return `${text} -> ${Number.isNaN(day.getTime()) ? 'invalid' : day.getMonth() + 1}`;
};
console.log([9, 10, 11, 12].map(back).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'Tháng Chín 2026 -> 9 | Tháng Mười 2026 -> 10 | Tháng Mười Một 2026 -> invalid | Tháng Mười Hai 2026 -> invalid' ]
