#!/usr/bin/env bash
# slugify 1.6.9 (npm), the usual library for file names and addresses.
# Guess: "Đỗ Đức" becomes "Do-Duc", as every Vietnamese reader would write it.
# Seen: it becomes "DJo-DJuc": Đ is read as the Serbian letter (Dj), with both letters capital, and đ as
# "dj"; only with locale "vi" both are D. A list sorted or matched by such names puts all
# pupils called Đỗ, Đặng, Đinh elsewhere, and a second program's "Do-Duc" is never found.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts slugify@1.6.9
cat >see.mjs <<'JS'
import slugify from 'slugify';
console.log([slugify('Đỗ Đức Đặng'), slugify('đường đi'), slugify('Đỗ Đức Đặng', { locale: 'vi' })].join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'DJo-DJuc-DJang | djuong-dji | Do-Duc-Dang' ]
