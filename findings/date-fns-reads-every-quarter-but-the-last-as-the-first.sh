#!/usr/bin/env bash
# date-fns 4.4.0 (npm), locale vi.
# Guess: what format wrote with QQQQ yyyy is read back as the same quarter, or refused.
# Seen: "quý II 2026" and "quý III 2026" are read as the first quarter, a valid date three and six months early, since
# the Roman numbers are tried from I on; "quý IV" is right. Times with B (5:00 sáng) that it wrote itself are Invalid
# Date. Reports by quarter of a school's budget file themselves under the wrong one.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts date-fns@4.4.0
cat >see.mjs <<'JS'
import { format, parse } from 'date-fns';
import { vi } from 'date-fns/locale';
const back = (day, pattern, show) => {
  const text = format(day, pattern, { locale: vi });
  const read = parse(text, pattern, new Date(2000, 0, 1), { locale: vi });
  return `${text} -> ${Number.isNaN(read.getTime()) ? 'invalid' : show(read)}`;
};
const quarters = [0, 3, 6, 9].map((month) => back(new Date(2026, month, 1), 'QQQQ yyyy', (day) => format(day, 'Q')));
console.log([...quarters, back(new Date(2026, 8, 5, 5), 'h:mm B', (day) => day.getHours())].join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'quý I 2026 -> 1 | quý II 2026 -> 1 | quý III 2026 -> 1 | quý IV 2026 -> 4 | 5:00 sáng -> invalid' ]
