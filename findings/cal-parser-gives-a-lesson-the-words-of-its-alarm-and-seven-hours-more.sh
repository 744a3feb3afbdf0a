#!/usr/bin/env bash
# cal-parser 1.0.2 (npm), parseString(), beside ical.js 2.2.1 (npm).
# Guess: a lesson every Monday at 7:30 in Vietnam with an alarm, as every phone writes it, is read so.
# Seen: the alarm has no place of its own: its DESCRIPTION takes that of the lesson's. With TZID the zone is passed over and Z set
# behind, 7:30 UTC, 14:30 in Hanoi, while the same lesson in UTC is right. A colon inside the quotes of CN="Lê An: HT" ends the
# name, and the half of it stands before the address. ical.js reads all three as they are.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts cal-parser@1.0.2 ical.js@2.2.1
cat >see.mjs <<'JS'
import cal from 'cal-parser';
import ICAL from 'ical.js';
const text = (start) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//T//T//VI', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260801T000000Z', start, 'RRULE:FREQ=WEEKLY;BYDAY=MO', 'SUMMARY:4A', 'DESCRIPTION:Mang bút', 'ATTENDEE;CN="Lê An: HT":mailto:a@vi.du', 'BEGIN:VALARM', 'ACTION:DISPLAY', 'DESCRIPTION:Nhắc', 'TRIGGER:-PT15M', 'END:VALARM', 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
for (const start of ['DTSTART;TZID=Asia/Ho_Chi_Minh:20260907T073000', 'DTSTART:20260907T003000Z']) {
  const read = cal.parseString(text(start));
  const [event] = read.events;
  const other = new ICAL.Event(new ICAL.Component(ICAL.parse(text(start))).getFirstSubcomponent('vevent'));
  console.log(`${event.description.value}, ${event.dtstart.value.toISOString().slice(11, 16)}Z, ${event.attendee.value} / ${other.description}, ${other.startDate.toString().slice(11, 16)}, ${other.attendees[0].getParameter('cn')}`);
}
JS
seen=$(node see.mjs | paste -sd'|')
echo "seen: $seen"
[ "$seen" = 'Nhắc, 07:30Z,  HT":mailto:a@vi.du / Mang bút, 07:30, Lê An: HT|Nhắc, 00:30Z,  HT":mailto:a@vi.du / Mang bút, 00:30, Lê An: HT' ]
