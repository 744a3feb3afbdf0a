#!/usr/bin/env bash
# pystreamxl 6.2.0 (PyPI), functions write, read, append; openpyxl 3.1.5 looks at the file.
# Guess: 5 September 2026, 7:30 is written and read as 7:30 (its page: datetimes "round-trip correctly").
# Seen: the file has 7:30:00, the library reads 7:30:00.500000 from it, midnight as half a second past; 7:30:15 has
# 499999 microseconds. Each append of a name writes the rows that are there anew, half a second later: after two of
# them 7:30 is 7:30:01 on the disk. A list of arrivals kept by append drifts with every pupil, and a search for the
# exact hour finds nothing.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check pystreamxl==6.2.0 openpyxl==3.1.5
cat >see.py <<'PY'
import warnings
from datetime import datetime
import pystreamxl
from openpyxl import load_workbook
warnings.simplefilter('ignore')
def disk():
    return ' '.join(str(cell.value.time()) for cell in load_workbook('book.xlsx').active[1])
def read():
    return ' '.join(str(value.time()) for value in next(iter(pystreamxl.read('book.xlsx'))))
pystreamxl.write('book.xlsx', [[datetime(2026, 9, 5, 7, 30), datetime(2026, 9, 5), datetime(2026, 9, 5, 7, 30, 15)]])
said = [disk(), read()]
for name in ['An', 'Vi']:
    pystreamxl.append('book.xlsx', [[name]])
    said.append(disk())
print(' | '.join(said))
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = '07:30:00 00:00:00 07:30:15 | 07:30:00.500000 00:00:00.500000 07:30:15.499999 | 07:30:00.500000 00:00:00.500000 07:30:15.500000 | 07:30:01 00:00:01 07:30:16' ]
