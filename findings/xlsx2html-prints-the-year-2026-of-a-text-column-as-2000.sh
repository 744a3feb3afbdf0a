#!/usr/bin/env bash
# xlsx2html 0.6.4 (PyPI), function xlsx2html; the book is made by openpyxl 3.1.5.
# Guess: a number in a column formatted as Text ("@", what a school sheet has on every column) is shown as it is stored,
# as in Excel and LibreOffice.
# Seen: 46 becomes 50, 2026 becomes 2000, 125 becomes 100 and 8.25 becomes 8: the "@" is handed to Babel, where it is
# the sign for one significant digit. The same number under General is shown right. A class list printed by way of HTML
# has other marks, years and numbers of pupils, all of them likely.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check xlsx2html==0.6.4 openpyxl==3.1.5 babel==2.17.0
cat >see.py <<'PY'
import io, re
from openpyxl import Workbook
from xlsx2html import xlsx2html
values = [46, 2026, 125, 8.25, 10]
def shown(pattern):
    book = Workbook()
    book.active.append(values)
    for cell in book.active[1]:
        cell.number_format = pattern
    book.save('book.xlsx')
    page = io.StringIO()
    xlsx2html('book.xlsx', page, locale='en')
    return ' '.join(re.findall(r'<td[^>]*>(.*?)</td>', page.getvalue(), re.S))
print('General', shown('General'), '| @', shown('@'))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'General 46 2026 125 8.25 10 | @ 50 2000 100 8 10' ]
