#!/usr/bin/env bash
# github.com/shakinm/xlsReader v0.9.12 (Go) reading what xlwt 1.3.0 (PyPI) wrote, beside xlrd 2.0.2 (PyPI).
# Guess: GetString gives names as UTF-8, like every string of Go, and a number as the sheet has it.
# Seen: Đỗ is right and Bình is not: a text all of whose letters are in Latin-1 is kept in XLS with one byte each, and the
# bytes are handed on as they are, so Bình, Hà and Toán are no valid UTF-8 while their neighbours are. A number below nought
# with two decimals at most loses its sign: -1.25 is 10737416.99 and -1 is 1073741823; -1.234 is right. With the
# format 0.0" cm" the text for 128.5 is 128, without its half and its unit. No error is raised.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check xlwt==1.3.0 xlrd==2.0.2
cat >see.py <<'PY'
import xlrd, xlwt
book = xlwt.Workbook()
sheet = book.add_sheet('4A')
for at, value in enumerate(['Đỗ', 'Bình', 'Hà', 8.5, -1.25, -1, -1.234, 128.5]):
    sheet.write(0, at, value, xlwt.easyxf(num_format_str='0.0" cm"' if value == 128.5 else 'General'))
book.save('class.xls')
print('xlrd', *(cell.value for cell in xlrd.open_workbook('class.xls').sheet_by_index(0).row(0)))
PY
cat >go.mod <<'MOD'
module see

go 1.24

require github.com/shakinm/xlsReader v0.9.12
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/shakinm/xlsReader/xls"
)

func main() {
	book, err := xls.OpenFile("class.xls")
	if err != nil {
		panic(err)
	}
	sheet, err := book.GetSheet(0)
	if err != nil {
		panic(err)
	}
	row, err := sheet.GetRow(0)
	if err != nil {
		panic(err)
	}
	said := []string{}
	for _, cell := range row.GetCols() {
		said = append(said, strings.Trim(fmt.Sprintf("%q", cell.GetString()), `"`))
	}
	last, err := row.GetCol(7)
	if err != nil {
		panic(err)
	}
	form := book.GetXFbyIndex(last.GetXFIndex())
	shown := book.GetFormatByIndex(form.GetFormatIndex())
	fmt.Println("xlsReader", strings.Join(said, " "), "shown", shown.GetFormatString(last))
}
GO
go mod tidy >/dev/null 2>&1
seen=$({ venv/bin/python see.py; go run .; } | paste -sd '|')
echo "seen: $seen"
[ "$seen" = 'xlrd Đỗ Bình Hà 8.5 -1.25 -1.0 -1.234 128.5|xlsReader Đỗ B\xecnh H\xe0 8.5 10737416.99 1073741823 -1.234 128.5 shown 128' ]
