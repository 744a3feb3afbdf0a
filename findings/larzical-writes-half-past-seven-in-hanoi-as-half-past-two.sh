#!/usr/bin/env bash
# larzical 0.1.0 (PyPI), Event, Calendar.to_ical and Calendar.parse, read by icalendar 7.3.2 (PyPI).
# Guess: a lesson at 7:30 with the zone Asia/Ho_Chi_Minh is written as 00:30 UTC (its page: "Date-time (3.3.5) - UTC"), and
# an .ics that was read and written again says the same.
# Seen: the zone is passed over and a Z put behind the clock, so the lesson is at 7:30 UTC, half past two in the afternoon
# of Hanoi, whether the moment was given with its zone or read from a file with its TZID. A lesson of 45 minutes that had a
# DURATION, and the Monday that EXDATE takes out, are lost in writing. The UID is the start and the place in the file: the
# first lessons of class 4A and class 4B, at the same hour in two files, are one event to a calendar that takes both.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check larzical==0.1.0 icalendar==7.3.2 tzdata==2026.6
cat >see.py <<'PY'
from datetime import datetime
from zoneinfo import ZoneInfo
import icalendar
from larzical import Calendar, Event
home = ZoneInfo('Asia/Ho_Chi_Minh')
def said(text):
    lesson = icalendar.Calendar.from_ical(text).walk('VEVENT')[0]
    return str(lesson['SUMMARY']), lesson['DTSTART'].dt.astimezone(home).strftime('%H:%M'), 'DURATION' in lesson, 'EXDATE' in lesson
def made(name):
    calendar = Calendar(name=name)
    calendar.add(Event(summary=name, start=datetime(2026, 9, 7, 7, 30, tzinfo=home)))
    return calendar.to_ical()
lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//truong//lich//VI', 'BEGIN:VTIMEZONE', 'TZID:Asia/Ho_Chi_Minh', 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZOFFSETFROM:+0700', 'TZOFFSETTO:+0700', 'END:STANDARD', 'END:VTIMEZONE', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260901T000000Z', 'DTSTART;TZID=Asia/Ho_Chi_Minh:20260907T073000', 'DURATION:PT45M', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=Asia/Ho_Chi_Minh:20260914T073000', 'SUMMARY:Toán', 'END:VEVENT', 'END:VCALENDAR', '']
text = '\r\n'.join(lines)
print('made', *said(made('4A')), '| file', *said(text), '| read and written', *said(Calendar.parse(text).to_ical()), '| UID', *(icalendar.Calendar.from_ical(made(name)).walk('VEVENT')[0]['UID'] for name in ('4A', '4B')))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'made 4A 14:30 False False | file Toán 07:30 True True | read and written Toán 14:30 False False | UID 20260907T073000Z-0@larzical 20260907T073000Z-0@larzical' ]
