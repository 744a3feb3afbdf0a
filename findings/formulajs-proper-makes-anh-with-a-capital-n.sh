#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 (npm), PROPER.
# Guess: PROPER("nguyễn thị ánh") is "Nguyễn Thị Ánh", as in Excel.
# Seen: "Nguyễn Thị áNh", and "đỗ" stays small: a letter beyond ASCII is no letter to it, so the word begins behind
# it. Lists of names put right with it are put wrong, but only for pupils called Ánh, Ân, Đỗ, Ước ...
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @formulajs/formulajs@4.6.1
cat >see.mjs <<'JS'
import { PROPER } from '@formulajs/formulajs';
console.log(['nguyễn thị ánh', 'đỗ minh an', 'lê thị ước'].map((name) => PROPER(name)).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'Nguyễn Thị áNh | đỗ Minh An | Lê Thị ướC' ]
