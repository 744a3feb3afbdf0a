/** The table of Office's errors, and the page made of it: `UPDATE_DOCS=1` writes the page anew. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import prettier from 'prettier';
import { type ExcelRefusalCode, OFFICE_ERRORS, refusalOf } from '../../../addin/excel/office-errors.js';
import { ExcelRefusal } from '../../../addin/excel/excel-refusal.js';
import { refusals as en } from '../../../core/words/en/refusals.js';
import { refusalBody } from '../../../core/words/render.js';
import { refusals as vi } from '../../../core/words/vi/refusals.js';

const at = (path: string): string => fileURLToPath(new URL(`../../../../${path}`, import.meta.url));
const ours = Object.keys(vi).filter((code): code is ExcelRefusalCode => code.startsWith('excel-'));
/** Said without an error of Office. */
const OWN = { 'excel-silent': 'no answer within a minute' } as const;

/** Members of all declarations of this kind in the types of the library. */
function codesIn(declaration: RegExp): string[] {
  const types = readFileSync(at('node_modules/@microsoft/office-js/dist/office.d.ts'), 'utf8');
  return [...types.matchAll(declaration)].flatMap(({ index }) =>
    [...types.slice(index, types.indexOf('}', index)).matchAll(/= "(\w+)"|static (\w+): string/g)].map(
      ([, value, name]) => value ?? name![0]!.toUpperCase() + name!.slice(1),
    ),
  );
}

function section(code: ExcelRefusalCode): string[] {
  const office = Object.entries(OFFICE_ERRORS)
    .filter(([, refusal]) => refusal === code)
    .map(([name]) => `\`${name}\``);
  const from = [...office, ...(code in OWN ? [OWN[code as keyof typeof OWN]] : [])].join(', ');
  const words = [vi[code], en[code]].map(({ reason, remedy }) => `- ${reason} **${remedy}**`);
  return [`## ${code}`, '', `Office: ${from}.`, '', ...words, ''];
}

const page = (): string =>
  [
    '# What Excel may refuse, and what the teacher reads',
    '',
    'Made from `addin/excel/office-errors.ts` and `core/words` by `test/addin/excel/office-errors.test.ts`, which fails',
    'when the two differ (`UPDATE_DOCS=1` writes this page anew). Codes come from Microsoft’s “Error handling with the',
    'application-specific JavaScript APIs”, from `Excel.ErrorCodes` and from inside office.js. Office’s own messages are never',
    'shown. A code that is not listed becomes `excel-fault` and is named, so that it can be reported.',
    '',
    'Before anything is said: while a cell is being typed in, the act waits (and says so) and can be stopped; where Excel',
    'cannot wait by itself it is asked again. A sheet whose protection cannot be lifted is tried as it is, for open cells can',
    'still be written. A change that fails half-way is taken back and protection put back as it was.',
    '',
    ...ours.flatMap(section),
  ].join('\n');

describe('errors of Office', () => {
  it('have words of ours for every code the library and the reference name', () => {
    const codes = codesIn(/enum ErrorCodes \{(?=[^}]*emptyChartSeries)|class ErrorCodes \{/g);
    assert.ok(codes.length > 40 && codes.includes('FilteredRangeConflict') && codes.includes('ConnectionFailure'));
    assert.deepEqual(
      codes.filter((code) => !(code in OFFICE_ERRORS)),
      [],
    );
  });
  for (const code of ours) {
    it(`${code} can happen, and says what and what to do in both languages`, () => {
      assert.ok(code in OWN || Object.values<string>(OFFICE_ERRORS).includes(code));
      for (const { reason, remedy } of [vi[code], en[code]]) {
        for (const text of [reason, remedy]) {
          assert.match(text, /[.!]$/);
          assert.equal(text, text.normalize('NFC'));
        }
      }
      const parameters = ({ reason, remedy }: { reason: string; remedy: string }): string[] =>
        [...`${reason} ${remedy}`.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
      assert.deepEqual(parameters(en[code]), parameters(vi[code]));
    });
  }
  it('become refusals that remember their cause', () => {
    const cause = Object.assign(new Error('Cannot complete the operation.'), { code: 'FilteredRangeConflict' });
    const refused = refusalOf(cause);
    assert.ok(refused instanceof ExcelRefusal);
    assert.equal(refused.refusal.code, 'excel-filtered');
    assert.equal(refused.cause, cause);
  });
  it('are named where nobody knows them', () => {
    const refused = refusalOf(Object.assign(new Error(), { code: 'SomethingNew' })) as ExcelRefusal;
    assert.equal(refusalBody(refused.refusal, 'vi').reason, 'Excel báo sự cố ngoài dự kiến (SomethingNew).');
  });
  it('leave slips of ours as they are', () => {
    const slip = new TypeError('x is undefined');
    assert.equal(refusalOf(slip), slip);
  });
});

describe('docs/HOST-ERRORS.md', () => {
  it('says what the table says', async () => {
    const path = at('docs/HOST-ERRORS.md');
    const options = await prettier.resolveConfig(path);
    const expected = await prettier.format(page(), { ...options, parser: 'markdown' });
    if (process.env.UPDATE_DOCS) writeFileSync(path, expected);
    assert.equal(readFileSync(path, 'utf8'), expected);
  });
});
