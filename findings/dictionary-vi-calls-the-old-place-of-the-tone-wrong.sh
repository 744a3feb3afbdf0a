#!/usr/bin/env bash
# dictionary-vi 3.0.0 with nspell 2.1.5 (npm), the Vietnamese dictionary of LibreOffice and Firefox made for npm.
# Guess: hòa, thủy, khỏe, tùy, as newspapers and most teachers write them, and hoà, thuỷ, khoẻ, tuỳ, as schoolbooks
# do, are both right, like kỹ and kĩ.
# Seen: only the schoolbook place of the tone is right; the other is wrong, in names too, and for "hòan" (hoàn) it
# offers han, hoan, hòn. A check of remarks marks every second "hòa đồng" and no keyboard setting of the teacher's is
# wrong.
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
