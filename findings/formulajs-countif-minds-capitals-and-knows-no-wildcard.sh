#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 (npm), COUNTIF beside VLOOKUP.
# Guess: COUNTIF ignores case and knows the wildcards * and ?, as Excel documents; so does VLOOKUP exact.
# Seen: COUNTIF of "t" in T, t, T is 1 and of "H*" in Hoa is 0, without an error, while VLOOKUP("t", ...) finds T.
# Counts of levels (T, H, C) typed in small letters come out short.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @formulajs/formulajs@4.6.1
cat >see.mjs <<'JS'
import { COUNTIF, VLOOKUP } from '@formulajs/formulajs';
console.log(`${COUNTIF(['T', 't', 'T'], 't')} | ${COUNTIF(['Hoa'], 'H*')} | ${VLOOKUP('t', [['T', 'good']], 2, false)}`);
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '1 | 0 | good' ]
