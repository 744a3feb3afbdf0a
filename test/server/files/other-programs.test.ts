import assert from 'node:assert/strict';
import fc from 'fast-check';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import type { RawBook } from '../../../core/workbook/raw.js';
import { buildWorkbook } from '../../../server/files/build-workbook.js';
import { readBytes } from '../../../server/files/read-bytes.js';
import { type Habits, writtenBy } from '../../support/other-programs.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';

const OURS: Habits = {
  prefix: '',
  packagePrefix: '',
  strict: false,
  texts: 'shared',
  addresses: 'all',
  names: 'usual',
  encoding: 'utf-8',
  extras: false,
  pretty: false,
};

/** What programs are known for, each in a line. */
const PROGRAMS: Readonly<Record<string, Partial<Habits>>> = {
  'ClosedXML and the Open XML SDK': { prefix: 'x', names: 'absolute' },
  EPPlus: { texts: 'runs', encoding: 'bom', names: 'absolute' },
  NPOI: { prefix: 'main', addresses: 'all', pretty: true },
  Aspose: { texts: 'inline', extras: true },
  SheetJS: { texts: 'str', names: 'capitals' },
  LibreOffice: { pretty: true, extras: true },
  WPS: { texts: 'phonetic', extras: true },
  'Google Sheets': { prefix: '', packagePrefix: 'r', texts: 'inline' },
  Numbers: { texts: 'inline', addresses: 'all', names: 'other' },
  'Excel, strict': { strict: true, extras: true },
  'a zip library on Windows': { names: 'backslashes', addresses: 'none' },
};

describe('workbooks of other programs', () => {
  let good: Uint8Array;
  let expected: RawBook;

  const bookOf = (bytes: Uint8Array): RawBook => {
    const opened = readBytes(bytes);
    if (!opened.ok) throw new Error(opened.refusal.code);
    return opened.book;
  };
  before(async () => {
    good = await buildWorkbook(await planWorkbook('class', [partOf(buildContext({ pupils: 3 }))], digest));
    expected = bookOf(good);
    assert.ok(expected.sheets.length > 2 && expected.sheets.every(({ rows, doubt }) => rows.length > 3 && !doubt));
  });

  for (const [program, habits] of Object.entries(PROGRAMS)) {
    it(`${program}: every cell is read`, () => {
      assert.deepEqual(bookOf(writtenBy(good, { ...OURS, ...habits })), expected);
    });
  }

  it('190 of them, in every mixture of habits: none is damaged, every cell is read', async () => {
    const habits: fc.Arbitrary<Habits> = fc.record({
      prefix: fc.constantFrom('', 'x', 'ss', 'main', 'bảng'),
      packagePrefix: fc.constantFrom('', 'p'),
      strict: fc.boolean(),
      texts: fc.constantFrom('shared', 'inline', 'runs', 'phonetic', 'str', 'section'),
      addresses: fc.constantFrom('all', 'no-rows', 'no-cells', 'none'),
      names: fc.constantFrom('usual', 'capitals', 'other', 'backslashes', 'absolute'),
      encoding: fc.constantFrom('utf-8', 'bom', 'utf-16'),
      extras: fc.boolean(),
      pretty: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(habits, (each) => Promise.resolve(assert.deepEqual(bookOf(writtenBy(good, each)), expected))),
      { numRuns: 190, seed: 190 },
    );
  }).timeout(120_000);
});
