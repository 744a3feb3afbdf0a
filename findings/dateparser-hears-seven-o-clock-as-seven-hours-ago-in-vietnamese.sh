#!/usr/bin/env bash
# dateparser 1.5.0 (PyPI), parse(text, languages=['vi']), now being 30 November 2026, 12:00.
# Guess: "7 giờ ngày 5/9/2026" (seven o'clock on 5 September 2026) is that moment or None; "5 tháng sáu" (5 June) is a 5
# June as "5 tháng chín" (5 September) is a 5 September.
# Seen: giờ, which is hour and o'clock alike, is the hour of "ago" alone: the meeting is at five this morning, seven hours
# before now, and the day beside it is passed over; so is the half hour of "7 giờ 30". "7:30 ngày 5/9/2026" is right. Of
# the twelve months in words June alone is another: 5 June is 5 December at noon, without a word.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check dateparser==1.5.0
cat >see.py <<'PY'
from datetime import datetime
import dateparser
now = {'RELATIVE_BASE': datetime(2026, 11, 30, 12)}
def said(text):
    day = dateparser.parse(text, languages=['vi'], settings=now)
    return text + ' > ' + (day.strftime('%Y-%m-%d %H:%M') if day else 'None')
words = 'một hai ba tư năm sáu bảy tám chín mười mười_một mười_hai'.split()
print(*map(said, ['7 giờ ngày 5/9/2026', '7 giờ 30 ngày 5/9/2026', '7:30 ngày 5/9/2026', 'lúc 7 giờ']), sep=', ', end=' | ')
print(*(said('5 tháng ' + word.replace('_', ' ')) for word in words), sep=', ')
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '7 giờ ngày 5/9/2026 > 2026-11-30 05:00, 7 giờ 30 ngày 5/9/2026 > 2026-11-30 05:00, 7:30 ngày 5/9/2026 > 2026-09-05 07:30, lúc 7 giờ > 2026-11-30 05:00 | 5 tháng một > 2026-01-05 00:00, 5 tháng hai > 2026-02-05 00:00, 5 tháng ba > 2026-03-05 00:00, 5 tháng tư > 2026-04-05 00:00, 5 tháng năm > 2026-05-05 00:00, 5 tháng sáu > 2026-12-05 12:00, 5 tháng bảy > 2026-07-05 00:00, 5 tháng tám > 2026-08-05 00:00, 5 tháng chín > 2026-09-05 00:00, 5 tháng mười > 2026-10-05 00:00, 5 tháng mười một > 2026-11-05 00:00, 5 tháng mười hai > 2026-12-05 00:00' ]
