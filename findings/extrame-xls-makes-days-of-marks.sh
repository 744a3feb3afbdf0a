#!/usr/bin/env bash
# github.com/extrame/xls v0.0.1 (Go) reading what xlwt 1.3.0 (PyPI) wrote, beside xlrd 2.0.2 (PyPI).
# Guess: of a class list in XLS the marks are numbers, or the texts that the sheet shows, and a day is a day.
# Seen: the birthday is right, and the marks are days as well. A short number (RK) under any format of the book's own,
# 0.0 for one, is taken for a day, and xlwt writes even General as one of its own; with two decimals at most XLS keeps it
# a hundred times as large, which is not divided. So 8.5 is 29 April 1902 and 8.45 five days before, 0 is 30 December
# 1899 and 10 is 9 January 1900; 85% is 85; 7.25 under 0.00 is 725; TRUE is nothing. No error is raised.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check xlwt==1.3.0 xlrd==2.0.2
cat >see.py <<'PY'
import datetime, xlrd, xlwt
book = xlwt.Workbook()
sheet = book.add_sheet('4A')
cells = [('Ánh', ''), (datetime.date(2017, 5, 12), 'dd/mm/yyyy'), (8.5, ''), (8.45, '0.0'), (0, ''), (10, ''), (0.85, '0%'), (7.25, '0.00'), (True, '')]
for at, (value, shown) in enumerate(cells):
    sheet.write(0, at, value, xlwt.easyxf(num_format_str=shown or 'General'))
book.save('class.xls')
print('xlrd', *(cell.value for cell in xlrd.open_workbook('class.xls').sheet_by_index(0).row(0)))
PY
cat >go.mod <<'MOD'
module see

go 1.24

require github.com/extrame/xls v0.0.1
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/extrame/xls"
)

func main() {
	book, err := xls.Open("class.xls", "utf-8")
	if err != nil {
		panic(err)
	}
	row := book.GetSheet(0).Row(0)
	said := []string{}
	for at := 0; at < 9; at++ {
		said = append(said, strings.TrimSuffix(row.Col(at), "T00:00:00Z"))
	}
	fmt.Println("extrame", strings.Join(said, ", "))
}
GO
go mod tidy >/dev/null 2>&1
seen=$({ venv/bin/python see.py; go run .; } | paste -sd '|')
echo "seen: $seen"
[ "$seen" = 'xlrd Ánh 42867.0 8.5 8.45 0.0 10.0 0.85 7.25 1|extrame Ánh, 2017-05-12, 1902-04-29, 1902-04-24, 1899-12-30, 1900-01-09, 85, 725, ' ]
