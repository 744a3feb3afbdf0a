#!/usr/bin/env bash
# vobject 0.9.9 (PyPI), iCalendar.serialize(), its output read by icalendar 7.3.2 (PyPI).
# Guess: 7:30 in Chicago and 7:30 in Taipei are written with two zones, named (TZID) America/Chicago and Asia/Taipei, and
# are eleven hours apart when read again.
# Seen: a zone is called by its abbreviation, which is CST in both places in winter, and the first zone of a name is kept
# for the life of the process: both are 12:30 UTC, for vobject and for icalendar, even when each stands in a calendar
# of its own. In the other order both are Taipei's. India beside Israel (IST) goes the same way. A process alone with
# Taipei is right, so no test of one meeting shows it, and nothing is raised.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check vobject==0.9.9 icalendar==7.3.2 tzdata==2026.3
cat >see.py <<'PY'
import icalendar, sys, vobject
from datetime import datetime, timezone
from zoneinfo import ZoneInfo
def utc(time): return time.astimezone(timezone.utc).strftime('%H:%M')
def start(zone): return datetime(2026, 9, 5, 7, 30, tzinfo=ZoneInfo(zone))
for zones in (one.split(',') for one in sys.argv[1:]):
    calendar = vobject.iCalendar()
    for zone in zones: calendar.add('vevent').add('dtstart').value = start(zone)
    text = calendar.serialize()
    names = ','.join(line[5:] for line in text.splitlines() if line.startswith('TZID:'))
    meant = ' '.join(utc(start(zone)) for zone in zones)
    mine = ' '.join(utc(event.dtstart.value) for event in vobject.readOne(text).vevent_list)
    theirs = ' '.join(utc(event['DTSTART'].dt) for event in icalendar.Calendar.from_ical(text).walk('VEVENT'))
    print(f'{names}: {meant} > {mine} and {theirs}')
PY
see() { venv/bin/python see.py "$@" | paste -sd';'; }
seen=$(for zones in 'Asia/Taipei' 'America/Chicago,Asia/Taipei' 'Asia/Taipei,America/Chicago' 'Asia/Jerusalem,Asia/Kolkata' 'America/Chicago Asia/Taipei'; do see $zones; done | paste -sd'|')
echo "seen: $seen"
[ "$seen" = 'CST: 23:30 > 23:30 and 23:30|CST: 12:30 23:30 > 12:30 12:30 and 12:30 12:30|CST: 23:30 12:30 > 23:30 23:30 and 23:30 23:30|IST: 04:30 02:00 > 04:30 04:30 and 04:30 04:30|CST: 12:30 > 12:30 and 12:30;CST: 23:30 > 12:30 and 12:30' ]
