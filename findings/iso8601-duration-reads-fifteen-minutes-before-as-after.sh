#!/usr/bin/env bash
# iso8601-duration 2.1.4 (npm), parse(), toSeconds() and end(), beside tinyduration 3.4.1 (npm).
# Guess: its page says that a sign is not supported yet, so "-PT15M", the trigger of nearly every reminder (RFC 5545, 3.8.6.3),
# is refused as "PT-15M" and "P0.5D" are; half a month, which its pattern takes, is half a month.
# Seen: "-PT15M" is a quarter of an hour forward: the reminder of a lesson at 7:30 rings at 7:45. The pattern is looked for
# anywhere in the text and what stands around it is left. P1Y0.5M counts 365 days: the half month is taken in by parse() and
# gone in toSeconds(), where half an hour stays. Only a duration with no place in its pattern raises an error.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >made && npm install --silent --no-fund --no-audit iso8601-duration@2.1.4 tinyduration@3.4.1 >made 2>&1
cat >see.cjs <<'JS'
const { end, parse, toSeconds } = require('iso8601-duration')
const { parse: other } = require('tinyduration')
const tried = work => { try { return work() } catch (error) { return error.message } }
const lesson = new Date('2026-09-05T00:30:00Z')
const said = ['PT15M', '-PT15M', 'PT-15M', 'P0.5D', 'PT0.5H', 'P1Y0.5M'].map(text =>
  `${text} ${tried(() => toSeconds(parse(text), lesson))} ${JSON.stringify(other(text))}`)
console.log([...said, end(parse('-PT15M'), lesson).toISOString().slice(11, 16)].join(' | '))
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = 'PT15M 900 {"minutes":15} | -PT15M 900 {"minutes":15,"negative":true} | PT-15M invalid duration: PT-15M {"minutes":-15} | P0.5D invalid duration: P0.5D {"days":0.5} | PT0.5H 1800 {"hours":0.5} | P1Y0.5M 31536000 {"years":1,"months":0.5} | 00:45' ]
