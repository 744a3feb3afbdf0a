#!/usr/bin/env bash
# ics 0.7.3 (PyPI), iCalendar, beside icalendar 7.3.2 (PyPI).
# Guess: a school year's calendar, read and written again, is the same calendar.
# Seen: CALSCALE:GEORGIAN is added (Gregorian is meant, the only scale RFC 5545 knows); the folder C:\nam,
# written C:\\nam as the format asks, becomes "C:\", a line break and "am", and goes into the file so; an event with two
# lines of CATEGORIES, which RFC 5545 3.6.1 allows, is refused.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check ics==0.7.3 icalendar==7.3.2
cat >see.py <<'PY'
import icalendar, ics
def calendar(*lines):
    return '\r\n'.join(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//T//T//VI', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260801T000000Z', 'DTSTART;VALUE=DATE:20260905', *lines, 'END:VEVENT', 'END:VCALENDAR', ''])
text = calendar('SUMMARY:C:\\\\nam')
written = ics.Calendar(text).serialize().splitlines()
def refused(*lines):
    try: return len(ics.Calendar(calendar(*lines)).events)
    except ValueError as error: return str(error)
print(*[line for line in written if line[:3] in ('CAL', 'SUM')], icalendar.Calendar.from_ical(text).walk('VEVENT')[0]['SUMMARY'], refused('CATEGORIES:Thi', 'CATEGORIES:Khối 4'), sep=' | ')
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'CALSCALE:GEORGIAN | SUMMARY:C:\\\nam | C:\nam | A VEVENT must have at most one CATEGORIES' ]
