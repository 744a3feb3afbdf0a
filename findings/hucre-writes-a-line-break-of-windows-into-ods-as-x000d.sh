#!/usr/bin/env bash
# hucre 1.0.0 (npm) writing OpenDocument 1.2, read by python-calamine 0.9.1, odfdo 3.27.3 (PyPI) and xlsx 0.18.5 (npm).
# Guess: a remark of two lines typed on Windows (CR LF) is two paragraphs or a text:line-break of the cell, as ODF has it.
# Seen: the CR becomes "_x000D_", an escape that only Excel's own format knows, and stands in the remark as seven letters
# for calamine, odfdo and hucre itself; the LF goes into the text as it is, which ODF (6.1.2) takes for a blank: xlsx
# reads "Chăm ngoan" as the format says. In .xlsx the same library gives back what was put in.
set -eu
dir=$(mktemp -d) && trap 'rm -rf "$dir"' EXIT && cd "$dir"
python3 -m venv venv && venv/bin/pip -q install --disable-pip-version-check odfdo==3.27.3 python-calamine==0.9.1
npm init -y >/dev/null && npm install --silent --no-audit --no-fund --ignore-scripts hucre@1.0.0 xlsx@0.18.5
cat >see.mjs <<'JS'
import { writeFileSync } from 'node:fs';
import { readOds, writeOds } from 'hucre/ods';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import sheets from 'xlsx';
const book = { sheets: [{ name: '4A', rows: [['Chăm\r\nngoan', 'Chăm\nngoan']] }] };
const [ods, xlsx] = [await writeOds(book), await writeXlsx(book)];
writeFileSync('a.ods', ods);
const first = ({ sheets: [sheet] }) => JSON.stringify(sheet.rows[0]);
console.log(`hucre ${first(await readOds(ods))}, as .xlsx ${first(await readXlsx(xlsx))} | xlsx ${JSON.stringify(sheets.utils.sheet_to_json(sheets.read(ods).Sheets['4A'], { header: 1 })[0])}`);
JS
cat >see.py <<'PY'
import json, odfdo, python_calamine
print('odfdo', json.dumps(list(odfdo.Document('a.ods').body.tables[0].iter_values())[0], ensure_ascii=False), '| calamine', json.dumps(python_calamine.load_workbook('a.ods').get_sheet_by_index(0).to_python()[0], ensure_ascii=False))
PY
seen="$(node see.mjs) | $(venv/bin/python see.py)"
echo "seen: $seen"
[ "$seen" = 'hucre ["Chăm_x000D_\nngoan","Chăm\nngoan"], as .xlsx ["Chăm\r\nngoan","Chăm\nngoan"] | xlsx ["Chăm\r ngoan","Chăm ngoan"] | odfdo ["Chăm_x000D_\nngoan", "Chăm\nngoan"] | calamine ["Chăm_x000D_\nngoan", "Chăm\nngoan"]' ]
