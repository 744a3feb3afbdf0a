#!/usr/bin/env bash
# node-ical 0.26.1 (npm) beside ical.js 2.2.1 (npm).
# Guess: names of properties and parameters are the same in small letters (RFC 5545, 1.3 and 2), and what is written
# with a backslash before it is a plain letter: "Họp\, lớp 4A" one category, C:\\nam the folder C:\nam.
# Seen: "dtstart;value=date:20260905" leaves an event without a day while its "summary" is read; the category is torn
# in two at its comma with the backslash left over; the folder gets a line break in the midst. Nothing is raised.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts node-ical@0.26.1 ical.js@2.2.1
cat >see.mjs <<'JS'
import ICAL from 'ical.js';
import ical from 'node-ical';
const calendar = (...lines) => ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//T//T//VI', 'BEGIN:VEVENT', 'UID:1', 'DTSTAMP:20260801T000000Z', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const one = (text) => ical.sync.parseICS(text)['1'];
const other = (text) => new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
const small = calendar('dtstart;value=date:20260905', 'summary:Khai giảng');
const category = calendar('DTSTART;VALUE=DATE:20260905', 'CATEGORIES:Họp\\, lớp 4A');
const folder = calendar('DTSTART;VALUE=DATE:20260905', 'SUMMARY:C:\\\\nam');
const said = [[one(small).summary, one(small).start, `${other(small).getFirstPropertyValue('dtstart')}`], [one(category).categories, other(category).getFirstProperty('categories').getValues()], [one(folder).summary, other(folder).getFirstPropertyValue('summary')]];
console.log(said.map((value) => JSON.stringify(value)).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '["Khai giảng",null,"2026-09-05"] | [["Họp\\","lớp 4A"],["Họp, lớp 4A"]] | ["C:\\\nam","C:\\nam"]' ]
