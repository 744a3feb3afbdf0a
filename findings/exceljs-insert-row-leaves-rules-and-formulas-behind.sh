#!/usr/bin/env bash
# exceljs 4.4.0 (npm), insertRow and spliceRows.
# Guess: a row put in above moves what is below: values, formulas, rules (data validation) and merged ranges, as in
# Excel.
# Seen: values and styles move; the rule stays on the old cell, so it watches the neighbour and the moved cell takes
# anything; =A1*2 still points at A1; a range merged below a deleted row is no longer merged. A pupil added in the
# middle of a class loosens all checks below.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts exceljs@4.4.0
cat >see.mjs <<'JS'
import exceljs from 'exceljs';
const sheet = new exceljs.Workbook().addWorksheet('4A');
sheet.addRow([1]);
sheet.addRow([{ formula: 'A1*2', result: 2 }]);
sheet.getCell('A2').dataValidation = { type: 'list', formulae: ['"T"'] };
sheet.insertRow(1, ['new']);
const other = new exceljs.Workbook().addWorksheet('4B');
other.addRow([1]);
other.addRow([2]);
other.mergeCells('A2:B2');
other.spliceRows(1, 1);
console.log(`A3 ${sheet.getCell('A3').formula} rule ${sheet.getCell('A3').dataValidation?.type} | A2 rule ${sheet.getCell('A2').dataValidation?.type} | merged A1 ${other.getCell('A1').isMerged}`);
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'A3 A1*2 rule undefined | A2 rule list | merged A1 false' ]
