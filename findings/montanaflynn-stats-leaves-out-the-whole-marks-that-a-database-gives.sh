#!/usr/bin/env bash
# github.com/montanaflynn/stats v0.14.0 (Go), LoadRawData, which makes the data of its statistics from any kind of
# values.
# Guess: a mark is a mark in whatever kind of number it comes; what cannot be read is an error, or missing in each kind
# alike.
# Seen: of a list of mixed values int and float64 are taken, int64, int32, uint8 and float32 are left out without a
# word. database/sql hands every whole number over as int64 (driver.Value), so of the marks 9, 8.5 and 10 of a query
# the one with a half is left, and the median of a class is 8.5. true is one mark more, a 1. A map from the pupil's
# number to the mark is read from 0 to its size: of pupils 1, 2 and 7 the two are marks, a nought stands for a pupil 0
# who is not there, and the mark of the seventh is gone.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
cat >go.mod <<'MOD'
module see

go 1.24

require github.com/montanaflynn/stats v0.14.0
MOD
cat >main.go <<'GO'
package main

import (
	"fmt"

	"github.com/montanaflynn/stats"
)

func main() {
	query := stats.LoadRawData([]any{int64(9), 8.5, int64(10)})
	median, _ := query.Median()
	fmt.Print("query ", query, " median ", median)
	for _, mark := range []any{9, int64(9), int32(9), uint8(9), float32(9), 9.0, true} {
		fmt.Printf(" | %T %v", mark, stats.LoadRawData([]any{mark}))
	}
	fmt.Println(" | same kind", stats.LoadRawData([]int64{9, 10}), "| pupils 1, 2, 7", stats.LoadRawData(map[int]float64{1: 9, 2: 8.5, 7: 10}))
}
GO
go mod tidy >/dev/null 2>&1
seen=$(go run .)
echo "seen: $seen"
[ "$seen" = 'query [8.5] median 8.5 | int [9] | int64 [] | int32 [] | uint8 [] | float32 [] | float64 [9] | bool [1] | same kind [9 10] | pupils 1, 2, 7 [0 9 8.5]' ]
