#!/usr/bin/env bash
# lodash.deburr 4.1.0 (npm), the usual way to compare names without accents.
# Guess: "Nguyễn Thị Thương" becomes "Nguyen Thi Thuong", or stays as it is.
# Seen: letters of Latin-1 and Latin Extended-A lose their accents (Đ, à, ĩ), those of Latin Extended Additional and
# Extended-B keep them (ễ, ị, ơ, ư), unless the text came decomposed: then the marks go and the horn of ơ and ư goes too.
# One name typed on two machines gives two keys.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts lodash.deburr@4.1.0
cat >see.mjs <<'JS'
import deburr from 'lodash.deburr';
const name = 'Đào Thị Ngữ Thơ';
console.log([deburr(name.normalize('NFC')), deburr(name.normalize('NFD'))].join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'Dao Thị Ngữ Thơ | Dao Thi Ngu Tho' ]
