#!/usr/bin/env bash
# dictionary-vi 3.0.0 with nspell 2.1.5 (npm).
# Guess: hòa, thủy, khỏe and hoà, thuỷ, khoẻ, two places of the tone both in daily use, are both right, like kỹ and
# kĩ.
# Seen: only the second place is right; for "hòan" (hoàn) it offers han, hoan, hòn. A check of remarks marks every
# "hòa đồng" of teachers whose keyboard puts the tone the other way.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts dictionary-vi@3.0.0 nspell@2.1.5
cat >see.mjs <<'JS'
import dictionary from 'dictionary-vi';
import nspell from 'nspell';
const spell = nspell(dictionary);
console.log(['hoà', 'hòa', 'thuỷ', 'thủy', 'khoẻ', 'khỏe', 'kĩ', 'kỹ'].map((word) => `${word} ${spell.correct(word)}`).join(' | '), '|', spell.suggest('hòan').join(','));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'hoà true | hòa false | thuỷ true | thủy false | khoẻ true | khỏe false | kĩ true | kỹ true | han,hoan,hòn' ]
