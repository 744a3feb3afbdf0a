#!/usr/bin/env bash
# github.com/arran4/golang-ical v0.3.4 (Go), iCalendar, its output read by icalendar 7.3.2 and ics 0.7.3 (PyPI).
# Guess: a calendar of the school, parsed and serialized with nothing changed, says the same: an event of the two
# categories "Họp, lớp" and "Thi", with the teacher CN="Đỗ, An" (and with CN="Lớp 4A: Đỗ An").
# Seen: the comma between the categories gets a backslash, and they are one category "Họp, lớp,Thi". A name loses its
# quotation marks and gets a backslash, which is no escape in a parameter (RFC 5545, 3.2): ics refuses the event, which
# has two names now, and of the teacher with a colon "Lớp 4A\" is left, the rest of the name being the address.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check icalendar==7.3.2 ics==0.7.3
cat >go.mod <<'MOD'
module see

go 1.24

require github.com/arran4/golang-ical v0.3.4
MOD
cat >main.go <<'GO'
package main

import (
	"os"

	ics "github.com/arran4/golang-ical"
)

func main() {
	calendar, err := ics.ParseCalendar(os.Stdin)
	if err != nil {
		panic(err)
	}
	os.Stdout.WriteString(calendar.Serialize())
}
GO
cat >see.py <<'PY'
import icalendar, ics, subprocess
def calendar(*lines):
    return '\r\n'.join(['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//T//T//VI', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260801T000000Z', 'DTSTART:20260905T003000Z', *lines, 'END:VEVENT', 'END:VCALENDAR', ''])
def again(text): return subprocess.run(['./see'], input=text.encode(), stdout=subprocess.PIPE, check=True).stdout.decode()
def categories(text): return '/'.join(str(one) for one in icalendar.Calendar.from_ical(text).walk('VEVENT')[0]['CATEGORIES'].cats)
def teacher(text):
    try: return '/'.join(one.common_name for event in ics.Calendar(text).events for one in event.attendees)
    except ValueError as error: return str(error)
def line(text): return next(line for line in text.splitlines() if line[:3] in ('CAT', 'ATT'))
said = []
text = calendar('CATEGORIES:Họp\\, lớp,Thi')
said.append(f'{categories(text)} > {line(again(text))} > {categories(again(text))}')
for name in ('Đỗ, An', 'Lớp 4A: Đỗ An'):
    text = calendar(f'ATTENDEE;CN="{name}":mailto:a@example.com')
    said.append(f'{teacher(text)} > {line(again(text))} > {teacher(again(text))}')
print(' | '.join(said))
PY
go mod tidy >/dev/null 2>&1
go build -o see .
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'Họp, lớp/Thi > CATEGORIES:Họp\, lớp\,Thi > Họp, lớp,Thi | Đỗ, An > ATTENDEE;CN=Đỗ\, An:mailto:a@example.com > A ATTENDEE must have at most one CN | Lớp 4A: Đỗ An > ATTENDEE;CN=Lớp 4A\: Đỗ An:mailto:a@example.com > Lớp 4A\' ]
