#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 (npm), TEXT and VALUE.
# Guess: TEXT(42618, "dd/mm/yyyy") is 05/09/2016, TEXT(8.45, "0.0") is 8.5 like ROUND(8.45, 1), and VALUE("8,5") an
# error outside lands of the decimal comma.
# Seen: "42618"; "8.4" beside ROUND's 8.5; 85. All silent: the printed mark differs from the stored one, and eight and
# a half becomes eighty-five.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @formulajs/formulajs@4.6.1
cat >see.mjs <<'JS'
import { ROUND, TEXT, VALUE } from '@formulajs/formulajs';
console.log([TEXT(42618, 'dd/mm/yyyy'), TEXT(8.45, '0.0'), ROUND(8.45, 1), VALUE('8,5')].join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '42618 | 8.4 | 8.5 | 85' ]
