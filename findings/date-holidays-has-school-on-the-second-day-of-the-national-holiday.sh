#!/usr/bin/env bash
# date-holidays 3.37.0 (npm) and holidays 0.108 (PyPI): the public holidays of Vietnam.
# Guess: both give the days off of the Labour Code of 2019 (article 112): the National Day is two days since 2021.
# Seen: date-holidays has one in every year, nor has it 24 November, a day off since 2026 in the other, nor the first and
# the last of the seven days of Tết 2027. A calendar of school weeks made by the one has lessons, and absences without
# leave, on days off of the other.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check holidays==0.108
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts date-holidays@3.37.0
cat >see.cjs <<'JS'
const Holidays = require('date-holidays');
const vietnam = new (Holidays.default ?? Holidays)('VN', { timezone: 'Asia/Ho_Chi_Minh' });
const days = new Set();
for (const year of [2026, 2027])
  for (const { type, start, end } of vietnam.getHolidays(year))
    if (type === 'public') for (let at = +start; at < +end; at += 86400000) days.add(new Date(at + 7 * 3600000).toISOString().slice(0, 10));
console.log(JSON.stringify([...days]));
JS
cat >see.py <<'PY'
import holidays, json, sys
other = set(json.load(sys.stdin))
mine = {str(day) for day, name in holidays.VN(years=(2026, 2027)).items() if '(' not in name}
print('only holidays:', *sorted(mine - other), '| only date-holidays:', *sorted(other - mine))
PY
seen=$(node see.cjs | venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'only holidays: 2026-09-01 2026-11-24 2027-02-04 2027-02-10 2027-09-03 2027-11-24 | only date-holidays:' ]
