#!/usr/bin/env bash
# docxtemplater 3.71.0 with pizzip 3.3.0 (npm), default parser, the template written by docx 9.15.2 (npm).
# Guess: in a loop over marks, {.} of a mark that is null goes as {mark} of a null goes elsewhere: through nullGetter, here
# "chưa có"; and a pupil whose note is null has no note.
# Seen: null inside a loop means "look further out": {.} prints the whole of the data, "[object Object]", and the pupil
# gets the note of the class. nullGetter is asked only when nothing further out has the name, so the same template and
# pupil print differently when the class gets a field of that name. 0 and "" stay what they are.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts docxtemplater@3.71.0 pizzip@3.3.0 docx@9.15.2
cat >see.mjs <<'JS'
import { Document, Packer, Paragraph } from 'docx';
import Template from 'docxtemplater';
import PizZip from 'pizzip';
const fill = async (text, data) => {
  const file = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph(text)] }] }));
  const made = new Template(new PizZip(file), { nullGetter: () => 'chưa có' });
  made.render(data);
  return made.getFullText();
};
const pupils = [{ ten: 'An', ghi: 'tốt' }, { ten: 'Bình', ghi: null }, { ten: 'Chi', ghi: '' }];
const loop = '{#em}{ten} {ghi}; {/em}';
const said = [
  await fill('{diem}', { diem: null }),
  await fill('{#diem}{.}, {/diem}', { diem: [9, null, 0] }),
  await fill(loop, { em: pupils }),
  await fill(loop, { em: pupils, ghi: 'Lớp 4A học thứ bảy' }),
];
console.log(said.map((text) => text.trim()).join(' | '));
JS
seen=$(node see.mjs)
echo "seen: $seen"
[ "$seen" = 'chưa có | 9, [object Object], 0, | An tốt; Bình chưa có; Chi ; | An tốt; Bình Lớp 4A học thứ bảy; Chi ;' ]
