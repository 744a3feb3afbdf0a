#!/usr/bin/env bash
# github.com/emersion/go-vcard v0.0.0-20260618161152-d854b7e0e2d3 (Go), read and written again; vcard4 4.0.5 (npm)
# reads both.
# Guess: the card of a parent, decoded and encoded with nothing changed, says the same: the school "TH Kim Đồng; cơ sở
# 2" with its class 4A, the note "Mẹ: Hà; cha: Đức", the two categories, a parameter in quotes.
# Seen: of the characters with a backslash (RFC 6350, 3.4) the semicolon is not known: \; is read with its backslash
# and written as \\;, so the next reader has three organisations, one ending in a backslash, and a backslash in the
# note. The comma between categories is written as one of their letters, so "4A" and "Toán, Văn" become one category.
# Quotes round a parameter are taken away though a colon is inside, and the telephone number then begins at "mẹ". Cards
# without these characters are right, and nothing is raised.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts vcard4@4.0.5
cat >go.mod <<'MOD'
module see

go 1.24

require github.com/emersion/go-vcard v0.0.0-20260618161152-d854b7e0e2d3
MOD
cat >main.go <<'GO'
package main

import (
	"os"

	"github.com/emersion/go-vcard"
)

func main() {
	card, err := vcard.NewDecoder(os.Stdin).Decode()
	if err != nil {
		panic(err)
	}
	if err := vcard.NewEncoder(os.Stdout).Encode(card); err != nil {
		panic(err)
	}
}
GO
cat >see.mjs <<'JS'
import { readFileSync } from 'node:fs';
import { parse } from 'vcard4';
const said = (file) => {
  const lines = Object.fromEntries(parse(readFileSync(file, 'utf8')).parsedVcard.map((line) => [line.property, line]));
  return ['FN', 'ORG', 'NOTE', 'CATEGORIES'].map((name) => JSON.stringify(lines[name].value)).join(' ') + ' ' + (lines.TEL ? JSON.stringify([lines.TEL.parameters, lines.TEL.value]) : 'no TEL');
};
console.log(said('before.vcf'), '|', said('after.vcf'));
JS
printf '%s\r\n' BEGIN:VCARD VERSION:4.0 'FN:Nguyễn Thị Hà' 'ORG:TH Kim Đồng\; cơ sở 2;4A' 'NOTE:Mẹ: Hà\; cha: Đức' 'CATEGORIES:4A,Toán\, Văn' 'TEL;X-AI="Hà: mẹ":+84' END:VCARD >before.vcf
go mod tidy >/dev/null 2>&1
go run . <before.vcf >after.vcf
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '"Nguyễn Thị Hà" ["TH Kim Đồng; cơ sở 2","4A"] "Mẹ: Hà; cha: Đức" ["4A","Toán, Văn"] [{"X-AI":"Hà: mẹ"},"+84"] | "Nguyễn Thị Hà" ["TH Kim Đồng\\"," cơ sở 2","4A"] ["Mẹ: Hà\\"," cha: Đức"] "4A,Toán, Văn" [{"X-AI":"Hà"}," mẹ:+84"]' ]
