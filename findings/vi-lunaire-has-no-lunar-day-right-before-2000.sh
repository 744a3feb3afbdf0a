#!/usr/bin/env bash
# vi-lunaire 2026.4.11 (PyPI), beside lunar-vn 1.4.0 (PyPI): solar days to lunar ones, years 1900 to 2100 by both.
# Guess: Tết of Canh Ngọ, 27 January 1990, is 1/1, and two libraries differ at most by a day near a new moon at midnight.
# Seen: from 2000 to 2038 they are the same day by day; of the days from 1968 to 1999 not one is the same: vi-lunaire is
# a month or two behind, and Tết of 1968 and of 1990 are the first of the eleventh. Nothing is raised, so a
# grandparent's birthday or the anniversary of a death, put into a family's calendar by the day of the certificate, is
# in the wrong season.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check vi-lunaire==2026.4.11 lunar-vn==1.4.0
cat >see.py <<'PY'
from datetime import date, timedelta
import lunar_vn, vi_lunaire
def here(day):
    lunar = vi_lunaire.solar_to_lunar(day.year, day.month, day.day)
    return lunar.day, lunar.month, lunar.year
def there(day):
    lunar = lunar_vn.solar_to_lunar(day)
    return lunar.day, lunar.month, lunar.year
def same(first, last):
    days = [date(first, 1, 1) + timedelta(days=count) for count in range((date(last + 1, 1, 1) - date(first, 1, 1)).days)]
    return f'{first} to {last}: {sum(here(day) == there(day) for day in days)} of {len(days)}'
said = [f'{day}: {"/".join(map(str, here(day)))} and {"/".join(map(str, there(day)))}' for day in (date(1968, 1, 29), date(1990, 1, 27), date(2026, 2, 17))]
print(*said, same(1968, 1999), same(2000, 2038), sep=' | ')
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '1968-01-29: 1/11/1967 and 1/1/1968 | 1990-01-27: 1/11/1989 and 1/1/1990 | 2026-02-17: 1/1/2026 and 1/1/2026 | 1968 to 1999: 0 of 11688 | 2000 to 2038: 14245 of 14245' ]
