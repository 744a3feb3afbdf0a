#!/usr/bin/env bash
# lunr 2.3.9 with lunr-languages 1.22.0 (npm), lunr.vi, beside lunr without it.
# Guess: without a pack lunr trims words to ASCII, so Ánh is kept as "nh"; the pack for Vietnamese mends that.
# Seen: it changes nothing for what a keyboard writes. It trims to a list of its own, which has the bare vowels and the
# tones as characters apart, not the letters with a tone. Quế and Quý are both kept as "qu", Ánh as "nh", Đỗ as "đ"; a
# search is not trimmed, so for quế, ánh or đỗ nobody is found, and for "qu" two pupils, while Nguyễn, whose tone stands
# inside the word, is found and hides it. Names in the index and in the search typed apart (NFD) are found with the pack.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts lunr@2.3.9 lunr-languages@1.22.0
cat >see.cjs <<'JS'
const lunr = require('lunr');
require('lunr-languages/lunr.stemmer.support')(lunr);
require('lunr-languages/lunr.vi')(lunr);
lunr.utils.warn = () => {};
const names = ['Nguyễn Ánh', 'Đỗ Quế', 'Lê Quý'];
const make = (form, pack) => lunr(function () {
  if (pack) this.use(lunr.vi);
  this.ref('name');
  this.field('name');
  for (const name of names) this.add({ name: name.normalize(form) });
});
const ask = (form, pack) => ['nguyễn', 'ánh', 'đỗ', 'quế', 'qu'].map((word) => `${word} ${make(form, pack).search(word.normalize(form)).length}`).join(' ');
console.log('kept', Object.keys(make('NFC', true).invertedIndex).join(' '), '| with', ask('NFC', true), '| apart', ask('NFD', true), '| without', ask('NFC', false), '| apart', ask('NFD', false));
JS
seen=$(node see.cjs)
echo "seen: $seen"
[ "$seen" = 'kept nguyễn nh đ qu lê | with nguyễn 1 ánh 0 đỗ 0 quế 0 qu 2 | apart nguyễn 1 ánh 1 đỗ 1 quế 1 qu 0 | without nguyễn 1 ánh 0 đỗ 0 quế 0 qu 2 | apart nguyễn 1 ánh 1 đỗ 0 quế 0 qu 0' ]
