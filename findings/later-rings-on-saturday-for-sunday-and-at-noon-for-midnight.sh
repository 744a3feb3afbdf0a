#!/usr/bin/env bash
# later 1.2.0 and @breejs/later 4.2.0 (npm), parse.cron and parse.text, beside cron-parser 5.10.6 and croner 11.0.1
# (npm).
# Guess: day 7 of a cron line is Sunday, as 0 is, 5-7 Friday to Sunday, LW the last weekday of the month or an error;
# and "at 12:30 am" is half an hour past midnight.
# Seen: 7 is Saturday and 5-7 Friday and Saturday, in both, while 0 is Sunday. LW is passed over without a word: what
# was to run on the last weekday runs on every day. later 1.2.0 rings at noon for 12:00 am and 12:30 am, as it does for
# 12:00 pm; @breejs/later has that right. A weekly backup of Sunday comes a day early, and the closing of a month comes
# thirty times.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts later@1.2.0 @breejs/later@4.2.0 cron-parser@5.10.6 croner@11.0.1
cat >see.cjs <<'JS'
const { CronExpressionParser } = require('cron-parser');
const { Cron } = require('croner');
const from = new Date('2026-09-01T00:00:00Z'); // a Tuesday
const days = (dates) => dates.map((date) => `${'Su Mo Tu We Th Fr Sa'.split(' ')[date.getUTCDay()]} ${date.toISOString().slice(8, 10)}`).join(', ');
const lines = ['0 7 * * 0', '0 7 * * 7', '0 7 * * 5-7'];
for (const name of ['later', '@breejs/later']) {
  const found = require(name);
  const later = found.default ?? found;
  later.date.UTC();
  const next = (parsed) => days(later.schedule(parsed).next(3, from));
  console.log([name, ...[...lines, '0 7 LW * ?'].map((line) => `${line}: ${next(later.parse.cron(line))}`), ...['12:00 am', '12:30 am', '12:00 pm'].map((time) => `${time}: ${later.schedule(later.parse.text(`at ${time}`)).next(1, from).toISOString().slice(11, 16)}`)].join(' | '));
}
const parser = (line) => days(CronExpressionParser.parse(line, { tz: 'UTC', currentDate: from }).take(3).map((date) => date.toDate()));
console.log(['cron-parser', ...lines.map((line) => `${line}: ${parser(line)}`), `croner 0 7 LW * *: ${days(new Cron('0 7 LW * *', { timezone: 'UTC' }).nextRuns(3, from))}`].join(' | '));
JS
seen=$(node see.cjs | paste -sd'~')
echo "seen: $seen"
[ "$seen" = 'later | 0 7 * * 0: Su 06, Su 13, Su 20 | 0 7 * * 7: Sa 05, Sa 12, Sa 19 | 0 7 * * 5-7: Fr 04, Sa 05, Fr 11 | 0 7 LW * ?: Tu 01, We 02, Th 03 | 12:00 am: 12:00 | 12:30 am: 12:30 | 12:00 pm: 12:00~@breejs/later | 0 7 * * 0: Su 06, Su 13, Su 20 | 0 7 * * 7: Sa 05, Sa 12, Sa 19 | 0 7 * * 5-7: Fr 04, Sa 05, Fr 11 | 0 7 LW * ?: Tu 01, We 02, Th 03 | 12:00 am: 00:00 | 12:30 am: 00:30 | 12:00 pm: 12:00~cron-parser | 0 7 * * 0: Su 06, Su 13, Su 20 | 0 7 * * 7: Su 06, Su 13, Su 20 | 0 7 * * 5-7: Fr 04, Sa 05, Su 06 | croner 0 7 LW * *: We 30, Fr 30, Mo 30' ]
