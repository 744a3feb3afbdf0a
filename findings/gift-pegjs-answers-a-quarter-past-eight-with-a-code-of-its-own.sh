#!/usr/bin/env bash
# gift-pegjs 1.0.2 (npm), parse(): questions in Moodle's GIFT format.
# Guess: what has a meaning of its own in GIFT (: = { } ~ #) is written with a backslash before it, and the text of a
# question, an answer or a title is what was meant, wherever it stands: a lesson at 8:15, 1=1.
# Seen: not in the right half of a pair to be matched. It comes out with the parser's own stand-in for the character,
# "8&&058;15" for 8:15 and "1&&061;1" for 1=1, while the left half of the same pair, choices and titles are right. No
# browser takes the stand-in for a character, so pupils match their lessons with "8&&058;15", and whoever answers 8:15
# has it wrong.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts gift-pegjs@1.0.2
cat >see.cjs <<'JS'
const { parse } = require('gift-pegjs');
const [pairs] = parse('::Giờ::Nối{=Toán -> 8\\:15 =7\\:30 -> 1\\=1}');
const [choice] = parse('::Câu 1\\: giờ::Mấy giờ?{=8\\:15 ~1\\=1}');
console.log('pairs', pairs.matchPairs.map((pair) => `${pair.subquestion.text} > ${pair.subanswer}`).join(', '), '| choices', choice.choices.map((one) => one.text.text).join(', '), '| title', choice.title);
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = 'pairs Toán > 8&&058;15, 7:30 > 1&&061;1 | choices 8:15, 1=1 | title Câu 1: giờ' ]
