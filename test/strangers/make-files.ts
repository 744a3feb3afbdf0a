/** `node make-files.js FOLDER`: what a school releases, and the workbooks it issues and gives back, for strangers to judge. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { planWorkbook } from '../../core/workbook/plan-workbook.js';
import { closeFilePool } from '../../server/files/file-pool.js';
import { returnWorkbook } from '../../server/files/return-workbook.js';
import { writeWorkbook } from '../../server/files/write-workbook.js';
import { furnished } from '../support/furnished-workbook.js';
import { issueEvidence } from '../support/issued-evidence.js';
import { issueTranscript } from '../support/issued-transcript.js';
import { buildContext } from '../support/sheets.js';
import { digest, partOf } from '../support/workbooks.js';

const [, , folder = ''] = process.argv;
await mkdir(folder, { recursive: true });
const put = (name: string, bytes: string | Uint8Array): Promise<void> => writeFile(join(folder, name), bytes);

const { xml, pdf, published } = await issueTranscript(false);
await put('hoc-ba.xml', xml);
await put('hoc-ba.pdf', pdf);
for (const [name, bytes] of Object.entries(published)) await put(name, bytes);

for (const [name, stamped] of [
  ['co-dau', true],
  ['lau-dai', 'long-term'],
  // Its seals keep what the authority answered about each certificate, instead of its list.
  ['ocsp', 'answers'],
] as const) {
  await mkdir(join(folder, name), { recursive: true });
  const answers = stamped === 'answers';
  const transcript = await issueTranscript(false, { stamped: answers ? 'long-term' : stamped, answers });
  await put(`${name}/hoc-ba-${name}.xml`, transcript.xml);
  await put(`${name}/hoc-ba-${name}.pdf`, transcript.pdf);
  for (const one of ['root', 'issuing'])
    for (const end of ['cer', 'crl']) await put(`${name}/${one}.${end}`, transcript.published[`${one}.${end}`]!);
  for (const [file, bytes] of Object.entries(transcript.published))
    if (file.endsWith('.ors')) await put(`${name}/${file}`, bytes);
  if (stamped !== 'long-term') continue;
  // Beside the unit's two files, each in a folder of its own with the file it is shown with.
  const evidence = await issueEvidence([Buffer.from(transcript.xml), transcript.pdf], transcript.authority);
  for (const [file, bytes, of] of [
    ['bang-chung.xml', evidence.once, transcript.xml],
    ['bang-chung.pdf', evidence.once, transcript.pdf],
    ['lam-moi.xml', evidence.renewed, transcript.xml],
    ['bam-moi.xml', evidence.anew, transcript.xml],
    ['cua-tep-khac.xml', evidence.once, transcript.xml.replace('<HOC_BA', ' <HOC_BA')],
  ] as const) {
    await put(`${name}/${file}.ers`, bytes);
    await put(`${name}/${file}.of`, of);
  }
  for (const [file, bytes] of Object.entries(evidence.published)) await put(`${name}/${file}`, bytes);
}

const context = buildContext({ pupils: 5 });
const plan = await planWorkbook('class', [partOf(context)], digest);
const issued = await writeWorkbook(plan);
const [pupil] = context.pupils.map(({ id }) => id) as [string];
await put('phat-hanh.xlsx', issued);
await put(
  'tra-lai.xlsx',
  await returnWorkbook(furnished(issued), {
    parts: [],
    issues: [],
    values: [{ classId: context.class.id, period: context.period, pupil, field: 'subject.TV.score', value: '6' }],
  }),
);
const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);
const cells = plan.sheets
  .filter(({ state }) => state === 'visible')
  .flatMap(({ name, cells: planned }) =>
    planned.map(({ row, column, value }) => [name, `${letters(column)}${row}`, value === '' ? null : value] as const),
  );
const at = cells.findIndex(([tab, cell]) => tab === 'Bảng tổng hợp' && cell === 'G9');
await put(
  'written.json',
  JSON.stringify({
    'phat-hanh.xlsx': cells,
    'tra-lai.xlsx': cells.map((cell, n) => (n === at ? [cell[0], cell[1], 6] : cell)),
  }),
);
await closeFilePool();
