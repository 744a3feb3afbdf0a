#!/usr/bin/env bash
# ical.js 2.2.1 (npm), beside rrule 2.8.1 (npm) and python-dateutil 4.0.0 (PyPI).
# Guess: a rule of a calendar gives the same days in all three: the Monday of week 36 (the opening of the school year)
# comes once a year, and every second month from September on, within September to November, leaves out October.
# Seen: in ical.js the number of the week is passed over without a word, and the opening stands on every Monday, but not
# on the one the event itself is on; with BYMONTH it takes every month named, whatever INTERVAL says.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check python-dateutil==4.0.0
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts ical.js@2.2.1 rrule@2.8.1
cat >see.mjs <<'JS'
import ICAL from 'ical.js';
import rules from 'rrule';
const [start, text] = process.argv.slice(2);
const steps = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString(start));
const here = Array.from({ length: 4 }, () => steps.next().toString().slice(0, 10));
const there = new rules.RRule({ ...rules.RRule.parseString(text), dtstart: new Date(`${start}Z`) }).all().map((day) => day.toISOString().slice(0, 10));
console.log(`ical.js ${here.join(' ')}, rrule ${there.join(' ')}`);
JS
cat >see.py <<'PY'
import sys
from datetime import datetime
from dateutil.rrule import rrulestr
start, text = sys.argv[1:]
print('dateutil', *[day.date() for day in rrulestr(text, dtstart=datetime.fromisoformat(start))])
PY
look() { echo "$(node see.mjs "$@"), $(venv/bin/python see.py "$@")"; }
seen="$(look 2026-08-31T07:00:00 'FREQ=YEARLY;COUNT=4;BYWEEKNO=36;BYDAY=MO') | $(look 2026-09-05T07:00:00 'FREQ=MONTHLY;COUNT=4;INTERVAL=2;BYMONTH=9,10,11')"
echo "seen: $seen"
[ "$seen" = 'ical.js 2026-09-07 2026-09-14 2026-09-21 2026-09-28, rrule 2026-08-31 2027-09-06 2028-09-04 2029-09-03, dateutil 2026-08-31 2027-09-06 2028-09-04 2029-09-03 | ical.js 2026-09-05 2026-10-05 2026-11-05 2027-09-05, rrule 2026-09-05 2026-11-05 2027-09-05 2027-11-05, dateutil 2026-09-05 2026-11-05 2027-09-05 2027-11-05' ]
