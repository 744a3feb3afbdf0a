#!/usr/bin/env bash
# ssf 0.11.2 (npm), the number formats of SheetJS, beside numfmt 4.0.1 (npm).
# Guess: a moment a few milliseconds before midnight, which sums of times give, is shown with hh:mm as 00:00 of the
# next day, as Excel does; with seconds ssf does the same.
# Seen: without seconds it is "05/09/2016 24:00", a time that no reader of dates takes back; numfmt gives 06/09/2016
# 00:00.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts ssf@0.11.2 numfmt@4.0.1
cat >see.mjs <<'JS'
import { format } from 'numfmt';
import ssf from 'ssf';
const at = 42618.99999999;
console.log([ssf.format('dd/mm/yyyy hh:mm', at), ssf.format('dd/mm/yyyy hh:mm:ss', at), format('dd/mm/yyyy hh:mm', at)].join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = '05/09/2016 24:00 | 05/09/2016 23:59:00 | 06/09/2016 00:00' ]
