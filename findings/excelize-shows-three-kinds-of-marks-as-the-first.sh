#!/usr/bin/env bash
# github.com/xuri/excelize/v2 v2.11.1 (Go), GetCellValue.
# Guess: the number format [>=9]"T";[>=5]"H";"C" (the three levels of a primary school) shows 9.5 as T, 6 as H, 3 as C,
# and "Đạt";;"Chưa đạt" shows 1 as Đạt (passed) and 0 as Chưa đạt (not yet), as Excel and LibreOffice do.
# Seen: the first part is taken for every number: all three pupils have T, and who has not passed is read as passed;
# 0 with 0.0;-0.0;; (noughts not shown) is 0.0. GetCellValue hands on no other text, and raises nothing.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
cat >go.mod <<'MOD'
module see

go 1.24

require github.com/xuri/excelize/v2 v2.11.1
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"
)

func main() {
	book := excelize.NewFile()
	levels, passed := `[>=9]"T";[>=5]"H";"C"`, `"Đạt";;"Chưa đạt"`
	said := []string{}
	for at, cell := range []struct {
		value  float64
		format string
	}{{9.5, levels}, {6, levels}, {3, levels}, {1, passed}, {0, passed}, {0, "0.0;-0.0;;"}} {
		name := fmt.Sprintf("A%d", at+1)
		style, err := book.NewStyle(&excelize.Style{CustomNumFmt: &cell.format})
		if err != nil {
			panic(err)
		}
		book.SetCellValue("Sheet1", name, cell.value)
		book.SetCellStyle("Sheet1", name, name, style)
		shown, err := book.GetCellValue("Sheet1", name)
		if err != nil {
			panic(err)
		}
		said = append(said, fmt.Sprintf("%g %s", cell.value, shown))
	}
	fmt.Println(strings.Join(said, ", "))
}
GO
go mod tidy >/dev/null 2>&1
seen=$(go run .)
echo "seen: $seen"
[ "$seen" = '9.5 T, 6 T, 3 T, 1 Đạt, 0 Đạt, 0 0.0' ]
