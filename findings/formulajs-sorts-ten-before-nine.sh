#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1 (npm), SORT.
# Guess: SORT of the marks 9, 10 and 8.5 is 8.5, 9, 10; a library of spreadsheet functions sorts numbers as numbers.
# Seen: 10, 8.5, 9: they are sorted as text, by JavaScript's default, though LARGE and MAX know better. A ranking puts
# the best pupil last.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts @formulajs/formulajs@4.6.1
cat >see.mjs <<'JS'
import { LARGE, SORT } from '@formulajs/formulajs';
console.log(`${SORT([[9], [10], [8.5], [100]]).flat().join(' ')} | largest ${LARGE([9, 10, 8.5], 1)}`);
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '10 100 8.5 9 | largest 10' ]
