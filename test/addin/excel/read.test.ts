import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { SYNCS } from '../../../addin/excel/open-door.js';
import { GRADES } from '../../../core/law/law.js';
import { CLASS_PERIODS } from '../../../core/codes/periods.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import type { RawBook } from '../../../core/workbook/raw.js';
import { buildWorkbook } from '../../../server/files/build-workbook.js';
import { buildContext } from '../../support/sheets.js';
import {
  digest,
  find,
  hasLibreOffice,
  type OpenBook,
  partOf,
  readOk,
  savedByLibreOffice,
} from '../../support/workbooks.js';
import { bookOf, bookWithMerges, closeExcel, openExcel, refusedAs } from './support.js';

const build = async (
  kind: 'class' | 'teacher',
  ...contexts: Parameters<typeof buildContext>[0][]
): Promise<Uint8Array> =>
  buildWorkbook(
    await planWorkbook(
      kind,
      contexts.map((parts) => partOf(buildContext(parts))),
      digest,
    ),
  );

describe('reading the open workbook', () => {
  afterEach(closeExcel);

  for (const grade of GRADES) {
    for (const period of CLASS_PERIODS) {
      it(`finds what the server finds in the file: grade ${grade}, ${period}`, async () => {
        const bytes = await build('class', { grade, period });
        const { door } = await openExcel(bytes);
        assert.deepEqual(await door.read(), await bookOf(bytes));
      });
    }
  }

  it('finds the same in a workbook of several classes, and its meaning', async () => {
    const classes = [4, 5].map((grade) => ({ grade: grade as 4 | 5, pupils: 35 }));
    const { door } = await openExcel(await build('teacher', ...classes));
    const { parts, issues } = await readOk(await door.read());
    assert.deepEqual(
      parts.map(({ context, issues: ofPart }) => [context.class.name, context.pupils.length, ofPart.length]),
      [
        ['4A', 35, 0],
        ['5A', 35, 0],
      ],
    );
    assert.deepEqual(issues, []);
  });

  it('finds the same after LibreOffice saved the file', async function () {
    if (!hasLibreOffice()) this.skip();
    const bytes = savedByLibreOffice(await build('class', { pupils: 5 }));
    const { door } = await openExcel(bytes);
    assert.deepEqual(await door.read(), await bookOf(bytes));
  });

  it('finds the same in cells of every kind, wherever they stand', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Đủ thứ');
    sheet.getCell('C4').value = 'chữ';
    sheet.getCell('D4').value = 7.5;
    sheet.getCell('E4').value = true;
    sheet.getCell('C6').value = new Date('2026-06-29');
    sheet.getCell('C6').numFmt = 'dd/mm/yyyy;@';
    sheet.getCell('D6').value = 12;
    sheet.getCell('D6').numFmt = 'General;[Red]-General';
    sheet.getCell('E6').value = { formula: 'D4+1', result: 8.5 };
    sheet.getCell('F6').value = { error: '#N/A' };
    sheet.getCell('C7').value = { richText: [{ text: 'Nguyễn ' }, { font: { bold: true }, text: 'An' }] };
    sheet.getCell('D7').value = '=1+1';
    sheet.mergeCells('C9:E10');
    sheet.getCell('C9').value = 'gộp';
    book.addWorksheet('Trống');
    book.addWorksheet('Ẩn', { state: 'hidden' }).getCell('B2').value = 1;
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const { door } = await openExcel(bytes);
    const read = await door.read();
    assert.deepEqual(read, await bookOf(bytes));
    assert.deepEqual(read.sheets[0]!.rows[5], [
      null,
      null,
      { date: '2026-06-29' },
      12,
      { formula: 'D4+1', value: 8.5 },
      { error: '#N/A' },
    ]);
  });

  it('finds 7/8 typed into a cell as the day Excel makes of it', async () => {
    const bytes = await build('class', {});
    const { host, door } = await openExcel(bytes);
    const tab = (await bookOf(bytes)).sheets[0]!;
    const { row, column } = find(((await bookOf(bytes)) as OpenBook).sheets[0]!, 8);
    const cell = `${String.fromCharCode(65 + column)}${row + 1}`;
    host.person.unprotect(tab.name);
    host.person.paste(tab.name, cell, [['7/8']]);
    assert.deepEqual((await door.read()).sheets[0]!.rows[row]![column], { date: '2026-08-07' });
  });

  it('is not misled by something far away from the table', async () => {
    const book = new ExcelJS.Workbook();
    book.addWorksheet('a').getCell('B2').value = 'x';
    book.getWorksheet('a')!.getCell('XFD1048576').value = 'lạc';
    const { door } = await openExcel(new Uint8Array(await book.xlsx.writeBuffer()));
    assert.deepEqual((await door.read()).sheets[0]!.rows, [[], [null, 'x']]);
  });

  const merging = async (range: string): Promise<Uint8Array> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await build('class', {})).slice().buffer);
    book.worksheets[0]!.mergeCells(range);
    book.addWorksheet('Không gộp').getCell('A1').value = 'x';
    return new Uint8Array(await book.xlsx.writeBuffer());
  };
  const byPlace = (book: RawBook): RawBook => ({
    sheets: book.sheets.map(({ merges, ...sheet }) => ({
      ...sheet,
      merges: [...merges!].sort((a, b) => a.top - b.top || a.left - b.left),
    })),
  });

  it('finds merges as the server does, in no more syncs, where Excel tells them', async () => {
    const bytes = await merging('D60:E61');
    const { door, counted } = await openExcel(bytes, { excelApi: '1.13' });
    const read = await door.read();
    assert.deepEqual(byPlace(read), byPlace(await bookWithMerges(bytes)));
    assert.deepEqual(read.sheets.at(-1)!.merges, []);
    assert.equal(await counted(() => door.read()), SYNCS.read);
  });

  it('reads a workbook whose merges Excel does not tell, and says nothing of them', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('Nhiều');
    for (let row = 1; row <= 513; row++) sheet.mergeCells(row, 1, row, 2);
    sheet.getCell('A1').value = 'gộp';
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const tooMany = await openExcel(bytes, { excelApi: '1.13' });
    assert.deepEqual(await tooMany.door.read(), await bookOf(bytes));
    closeExcel();
    const tooOld = await openExcel(bytes, { excelApi: '1.12' });
    assert.deepEqual(await tooOld.door.read(), await bookOf(bytes));
  });

  it('takes the same number of syncs for 3 pupils, 45 pupils and nine tabs', async () => {
    for (const bytes of [
      await build('class', { pupils: 3 }),
      await build('class', { pupils: 45 }),
      await build('teacher', ...[1, 2, 3, 4, 5].map((grade) => ({ grade: grade as 1, pupils: 20 }))),
    ]) {
      const { door, counted } = await openExcel(bytes);
      assert.equal(await counted(() => door.read()), SYNCS.read);
    }
  });

  it('says so where Excel gives nothing for too much', async () => {
    const { host, door } = await openExcel(await build('class', {}));
    host.faults.nullValuesNext(2);
    await assert.rejects(door.read(), refusedAs('excel-too-large'));
  });

  for (const [code, refusal] of [
    ['ResponsePayloadSizeLimitExceeded', 'excel-too-large'],
    ['InvalidOrTimedOutSession', 'excel-lost'],
    ['ActivityLimitReached', 'excel-busy'],
    ['InactiveWorkbook', 'excel-inactive'],
    ['GeneralException', 'excel-fault'],
  ] as const) {
    it(`tells ${code} in our words`, async () => {
      const { host, door } = await openExcel(await build('class', {}));
      host.faults.failNext(code);
      await assert.rejects(door.read(), refusedAs(refusal));
      assert.ok(await door.read());
    });
  }
});
