#!/usr/bin/env bash
# odswriter 0.5.0 (PyPI), writerow() without new_sheet(), its file read by python-calamine 0.9.1 (PyPI) and xlsx 0.18.5
# (npm).
# Guess: the first example on odswriter's page, rows written straight to the file, gives a sheet with a name such as Sheet1,
# or one that every reader gives a name, for a name is optional (OpenDocument 1.3, 9.1.2).
# Seen: the table has no name. calamine has no sheet at all, and none by its number either, so the file counts as empty;
# xlsx has the row, in a sheet called undefined (no text, but as a key it is made one and finds the sheet). With
# new_sheet("4A") both read the same.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check odswriter==0.5.0 python-calamine==0.9.1
npm init -y >made && npm install --silent --no-fund --no-audit xlsx@0.18.5 >made 2>&1
cat >see.py <<'PY'
import odswriter, python_calamine, subprocess
def tried(work):
    try: return work()
    except Exception as error: return type(error).__name__
for name in (None, '4A'):
    with open('class.ods', 'wb') as file, odswriter.writer(file) as book:
        (book.new_sheet(name) if name else book).writerow(['Đỗ An', 8.5])
    calamine = python_calamine.CalamineWorkbook.from_path('class.ods')
    print('calamine', calamine.sheet_names, tried(lambda: calamine.get_sheet_by_index(0).to_python()), end='; ')
    print('xlsx', subprocess.run(['node', '-p', 'const { SheetNames, Sheets } = require("xlsx").readFile("class.ods"); [typeof SheetNames[0], Object.keys(Sheets)[0], Sheets[SheetNames[0]].B1.v].join(" ")'], stdout=subprocess.PIPE, check=True).stdout.decode().strip())
PY
seen=$(venv/bin/python see.py | paste -sd'|')
echo "seen: $seen"
[ "$seen" = 'calamine [] WorksheetNotFound; xlsx undefined undefined 8.5|calamine ['"'4A'] [['Đỗ An', 8.5]]; xlsx string 4A 8.5" ]
