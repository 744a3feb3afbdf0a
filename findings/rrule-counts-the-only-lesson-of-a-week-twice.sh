#!/usr/bin/env bash
# rrule 2.8.1 (npm), beside python-dateutil 4.0.0 (PyPI): BYSETPOS of RFC 5545 (3.3.10).
# Guess: the first and the last lesson of each week, BYSETPOS=1,-1, are one lesson where a subject has one a week; a plan
# of four lessons is four days, as in dateutil, from which rrule was made.
# Seen: right with two lessons a week; with one, each day is there twice, both count towards COUNT, and the plan ends
# after two weeks instead of four.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check python-dateutil==4.0.0
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts rrule@2.8.1
cat >see.mjs <<'JS'
import rules from 'rrule';
const rule = new rules.RRule({ ...rules.RRule.parseString(process.argv[2]), dtstart: new Date('2026-08-31T07:00:00Z') });
console.log('rrule', ...rule.all().map((day) => day.toISOString().slice(0, 10)));
JS
cat >see.py <<'PY'
import sys
from datetime import datetime
from dateutil.rrule import rrulestr
print('dateutil', *[day.date() for day in rrulestr(sys.argv[1], dtstart=datetime(2026, 8, 31, 7))])
PY
look() { echo "$(node see.mjs "$1"), $(venv/bin/python see.py "$1")"; }
seen="$(look 'FREQ=WEEKLY;COUNT=4;BYDAY=MO,TH;BYSETPOS=1,-1') | $(look 'FREQ=WEEKLY;COUNT=4;BYDAY=WE;BYSETPOS=1,-1')"
echo "seen: $seen"
[ "$seen" = 'rrule 2026-08-31 2026-09-03 2026-09-07 2026-09-10, dateutil 2026-08-31 2026-09-03 2026-09-07 2026-09-10 | rrule 2026-09-02 2026-09-02 2026-09-09 2026-09-09, dateutil 2026-09-02 2026-09-09 2026-09-16 2026-09-23' ]
