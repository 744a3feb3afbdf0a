#!/usr/bin/env bash
# xlsx2html 0.6.4 (PyPI), function xlsx2html; the book is made by openpyxl 3.1.5.
# Guess: a cell is shown as Excel and LibreOffice show it: 7.25 under 0.0 is 7.3, 8.5 under 0 is 9, 4 under "Lớp "0 is
# Lớp 4.
# Seen: 7.2 and 8, for the half goes to the even neighbour: 7.25 goes down while 7.75 goes up to 7.8, and 6.5 under 0
# is 6; "Lớp "4 and 5 "ngày" come with their quotes, and 0.5 under # ?/? is "0 /". Two averages that Excel rounds up
# part ways on the printed page, and a pupil of 8.5 stands below the line of 9.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check xlsx2html==0.6.4 openpyxl==3.1.5 babel==2.17.0
cat >see.py <<'PY'
import io, re
from openpyxl import Workbook
from xlsx2html import xlsx2html
cells = [(7.25, '0.0'), (7.75, '0.0'), (8.5, '0'), (7.5, '0'), (6.5, '0'), (4, '"Lớp "0'), (5, '0 "ngày"'), (0.5, '# ?/?')]
book = Workbook()
book.active.append([value for value, _ in cells])
for cell, (_, pattern) in zip(book.active[1], cells):
    cell.number_format = pattern
book.save('book.xlsx')
page = io.StringIO()
xlsx2html('book.xlsx', page, locale='en')
shown = re.findall(r'<td[^>]*>(.*?)</td>', page.getvalue(), re.S)
print(' | '.join(f'{value} {pattern}: {text}' for (value, pattern), text in zip(cells, shown)))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '7.25 0.0: 7.2 | 7.75 0.0: 7.8 | 8.5 0: 8 | 7.5 0: 8 | 6.5 0: 6 | 4 "Lớp "0: "Lớp "4 | 5 0 "ngày": 5 "ngày" | 0.5 # ?/?: 0 /' ]
