#!/usr/bin/env bash
# tablib 3.10.0 (PyPI), Dataset.export to latex, jira, html and csv.
# Guess: one data set has the same values in every kind of export.
# Seen: 0 and False are blank in LaTeX and Jira (0.0 too), while HTML and CSV have them: a cell is printed only when
# its value is truthy. On the printed LaTeX table a mark of nought and nought days absent look like a pupil who was not
# assessed, and the columns still line up.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check tablib==3.10.0
cat >see.py <<'PY'
import tablib
data = tablib.Dataset(['An', 0, 0.0, False], headers=['Tên', 'Toán', 'Vắng', 'Đạt'])
latex = [line.strip() for line in data.export('latex').splitlines() if 'An' in line]
jira = data.export('jira').splitlines()[1:]
html = [data.export('html').split('<tbody>')[1].split('</tbody>')[0]]
print(*latex, *jira, *html, data.export('csv').splitlines()[1], sep=' ~ ')
PY
seen=$(venv/bin/python see.py)
echo "seen: $seen"
[ "$seen" = 'An &  &  &  \\ ~ |An| | | | ~ <tr><td>An</td><td>0</td><td>0.0</td><td>False</td></tr> ~ An,0,0.0,False' ]
