/**
 * `node report.js FOLDER [--write]`: what strangers said, against what was foreseen and what `docs/STRANGERS.md` has. Ends
 * with `N passed, N failed, N skipped` and a status of 1 where anything failed.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORESEEN } from './foreseen.js';

const [, , folder = '', write] = process.argv;
const PAGE = 'docs/STRANGERS.md';
const BEGIN = '<!-- said -->';
const END = '<!-- end -->';

const rows = readFileSync(join(folder, 'said.tsv'), 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t'));
const skipped = rows.filter(([, what]) => what === 'skipped').map(([tool]) => tool!);
const judged = rows.filter(([, what]) => what !== 'skipped');
const table = judged.map(([tool, file, ...said]) => `| ${tool} | ${file} | ${said.join(' · ')} |`);

const page = readFileSync(PAGE, 'utf8');
const before = page.slice(0, page.indexOf(BEGIN) + BEGIN.length);
const after = page.slice(page.indexOf(END));
const kept = page
  .slice(before.length, page.indexOf(END))
  .split('\n')
  .map((line) => line.replace(/ +/g, ' ').trim())
  .filter((line) => line.startsWith('| ') && !/^\| (Program|-)/.test(line));

let passed = 0;
let failed = 0;
const hold = (ok: boolean, about: string): void => {
  if (ok) passed += 1;
  else {
    failed += 1;
    console.log(`FAILED  ${about}`);
  }
};
for (const { tool, file, says } of FORESEEN) {
  if (skipped.some((name) => name.includes(tool.split(' ')[0]!))) continue;
  const found = judged.filter((row) => row[0] === tool && row[1] === file).map((row) => row.slice(2).join(' · '));
  for (const one of says)
    hold(found.includes(one), `${tool} was to say of ${file}: ${one}; it said ${found.join(' | ') || 'nothing'}`);
}
if (write === '--write') {
  const digest = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex');
  const files = [...new Set(judged.map(([, file]) => file!))].filter((name) => existsSync(join(folder, name))).sort();
  const said = ['', `Judged on ${new Date().toISOString().slice(0, 10)}, files of that day:`, ''];
  said.push(...files.map((file) => `- \`${file}\` ${digest(file)}`), '');
  said.push('| Program | File | What it said |', '| --- | --- | --- |', ...table, '');
  const many = readFileSync(join(folder, 'thousand', 'table.md'), 'utf8');
  const behind = after.replace(/(?<=<!-- many -->\n)[^]*(?=<!-- end of many -->)/, () => `\n${many}\n`);
  writeFileSync(PAGE, before + said.join('\n') + behind);
} else {
  const tools = (line: string): boolean => !skipped.some((name) => line.includes(name.split(' ')[0]!));
  for (const line of new Set([...table, ...kept.filter(tools)])) {
    hold(
      table.includes(line) && kept.includes(line),
      `${kept.includes(line) ? 'said no longer' : `not in ${PAGE}`}: ${line}`,
    );
  }
}
console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
