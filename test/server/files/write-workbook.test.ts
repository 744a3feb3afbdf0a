import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { checkPart } from '../../../core/check/check-part.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import type { SheetValues } from '../../../core/sheet/values.js';
import { planWorkbook, type WorkbookPartInput } from '../../../core/workbook/plan-workbook.js';
import type { ReadWorkbook } from '../../../core/workbook/read-types.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { openWorkbook } from '../../../server/files/open-workbook.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { buildContext, buildPupil, fullValues } from '../../support/sheets.js';
import {
  digest,
  hasLibreOffice,
  ownOf,
  partOf,
  readOk,
  savedByLibreOffice,
  withoutEmptyRows,
} from '../../support/workbooks.js';

const written = async (kind: 'class' | 'teacher', ...parts: WorkbookPartInput[]): Promise<Uint8Array> =>
  writeWorkbook(await planWorkbook(kind, parts, digest));

async function read(bytes: Uint8Array): Promise<ReadWorkbook> {
  const opened = await openWorkbook(bytes);
  assert.ok(opened.ok, JSON.stringify(opened));
  return readOk(opened.book);
}

function assertUnchanged(book: ReadWorkbook, ...parts: WorkbookPartInput[]): void {
  assert.deepEqual(book.issues, []);
  parts.forEach(({ context, revision, values, own }, i) => {
    const part = book.parts[i]!;
    assert.deepEqual(part.issues, []);
    assert.deepEqual(part.context, JSON.parse(JSON.stringify(context)));
    assert.deepEqual([part.baseRevision, [...part.own]], [revision, [...own]]);
    assert.deepEqual(withoutEmptyRows(part.base), withoutEmptyRows(values));
    const checked = checkPart(part);
    assert.deepEqual(checked.changes, []);
    assert.deepEqual(withoutEmptyRows(checked.values), withoutEmptyRows(values));
  });
}

/** Texts that spreadsheets like to misunderstand, one a pupil. */
const ODD = [
  '=1+1',
  '+84 912',
  '-5',
  '@x',
  '_x0041_',
  '00123',
  '1,5',
  'a  b',
  'Dòng một\nDòng hai',
  '<b>&amp;</b> "x"',
  "'nháy",
  '10/8',
  '😀 tốt',
];

const oddSheet = (): WorkbookPartInput => {
  const context = buildContext({ pupils: ODD.length });
  const overrides = Object.fromEntries(
    context.pupils.map(({ id }, i) => [
      id,
      {
        note: ODD[i]!,
        'homeroom.remark': ODD[i]!,
        'award.SUDDEN.content': ODD[i]!,
        'subject.TOAN.score': String(i % 11),
      },
    ]),
  );
  return partOf(context, { values: fullValues(context, overrides) });
};

describe('a workbook as a file', () => {
  after(closeFilePool);

  it('read as it was written changes nothing', async () => {
    const year = buildContext({ period: 'year', pupils: ODD.length });
    const parts = [oddSheet(), partOf(year)] as const;
    assertUnchanged(await read(await written('class', ...parts)), ...parts);
  });

  it('does so for any values in any cells', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(1, 2, 3, 4, 5),
        fc.constantFrom('mid-term-1', 'year-end', 'year'),
        fc.infiniteStream(fc.boolean()),
        async (grade, period, coins) => {
          const context = buildContext({ grade: grade as 1, period: period as 'year', pupils: 3 });
          const values: SheetValues = Object.fromEntries(
            Object.entries(fullValues(context)).map(([id, row]) => [
              id,
              Object.fromEntries(Object.entries(row).filter(() => coins.next().value)),
            ]),
          );
          const part = partOf(context, { values });
          assertUnchanged(await read(await written('class', part)), part);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('of a combined class and of a teacher too', async () => {
    const pupils = [buildPupil({ grade: 2 }), buildPupil({ grade: 3 }), buildPupil({ grade: 2 })];
    const combined = partOf(buildContext({ pupils, class: { optionalSubjects: ['NN1'] } }));
    assertUnchanged(await read(await written('class', combined)), combined);
    const own = fieldsOf(buildContext(), 4).filter((field) => field.startsWith('subject.TIN.'));
    const book = await read(
      await written('teacher', ...['4a', '4b'].map((id) => partOf(buildContext({ class: { id, name: id } }), { own }))),
    );
    assert.deepEqual(
      book.parts.map(({ issues, cells }) => [issues.length, new Set(cells.map(({ field }) => field)).size]),
      [
        [0, 3],
        [0, 3],
      ],
    );
  });

  it('holds no formula, keeps others’ cells locked and own ones open, offers lists from the very hidden sheet', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await written('class', oddSheet())).buffer as ArrayBuffer);
    const form = workbook.worksheets[0]!;
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) => row.eachCell((cell) => assert.equal(cell.formula, undefined))),
    );
    assert.equal(workbook.getWorksheet('_hocba')?.state, 'veryHidden');
    assert.equal((form as unknown as { sheetProtection: { sheet: boolean } }).sheetProtection.sheet, true);
    // F9 is the level of Tiếng Việt, hers; J9 that of the foreign language, another teacher's.
    assert.deepEqual(
      [form.getCell('F9').protection?.locked, form.getCell('J9').protection?.locked],
      [false, undefined],
    );
    assert.deepEqual(form.getCell('F9').dataValidation.formulae, ['list.subject_level']);
    assert.deepEqual(form.getCell('G9').dataValidation.formulae, [0, 10]);
    assert.equal(form.getCell('J9').dataValidation, undefined);
    assert.deepEqual(workbook.definedNames.getRanges('list.trait_level').ranges, ["'_hocba'!$C$5:$E$5"]);
    assert.equal(workbook.getWorksheet('_hocba')?.getCell('D5').value, 'Đ');
  });

  it('lets nobody sort while it is protected: entry cells alone would leave their pupils', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await written('class', oddSheet())).buffer as ArrayBuffer);
    assert.ok(workbook.worksheets.length > 3);
    for (const sheet of workbook.worksheets) {
      const { sheetProtection } = sheet as unknown as { sheetProtection: Record<string, unknown> };
      // Read as: locked unless the file says sort="0".
      assert.deepEqual(
        [sheetProtection.sheet, sheetProtection.sort, sheetProtection.autoFilter, sheetProtection.insertRows],
        [true, undefined, undefined, true],
        sheet.name,
      );
    }
  });

  it('still means the same after LibreOffice saved it', async function () {
    if (!hasLibreOffice()) return this.skip();
    const year = buildContext({ period: 'year', pupils: ODD.length });
    const parts = [oddSheet(), partOf(year)] as const;
    const saved = savedByLibreOffice(await written('class', ...parts));
    assertUnchanged(await read(saved), ...parts);
    const combined = partOf(buildContext({ pupils: [buildPupil({ grade: 1 }), buildPupil({ grade: 5 })] }));
    assertUnchanged(await read(savedByLibreOffice(await written('class', combined))), combined);
  }).timeout(180_000);

  it('understands what people and programs put into cells', async () => {
    const context = buildContext({ pupils: 7, class: { optionalSubjects: [] } });
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await written('class', partOf(context))).buffer as ArrayBuffer);
    const form = workbook.worksheets[0]!;
    const header = form.getRow(6);
    let column = 0;
    header.eachCell((cell, c) => {
      if (cell.value === 'Ghi chú') column = c;
    });
    const put = (row: number, value: ExcelJS.CellValue): void => {
      form.getRow(row).getCell(column).value = value;
    };
    form.getRow(12).getCell(column).style = { numFmt: 'dd/mm/yyyy' };
    put(9, { richText: [{ text: 'đậm' }, { font: { bold: true }, text: ' nhạt' }] });
    put(10, { text: 'trang web', hyperlink: 'https://example.org' });
    put(11, { formula: '1+1', result: 2 });
    put(12, new Date(Date.UTC(2027, 2, 8)));
    put(13, { error: '#N/A' });
    const formula = form.getRow(11).getCell(column).address;
    put(14, { sharedFormula: formula, result: 3 });
    put(15, true);
    const raw = (await read(new Uint8Array(await workbook.xlsx.writeBuffer()))).parts[0]!.cells.filter(
      ({ field }) => field === 'note',
    ).map((cell) => cell.raw);
    assert.deepEqual(raw, [
      'đậm nhạt',
      'trang web',
      { formula: '1+1', value: 2 },
      { date: '2027-03-08' },
      { error: '#N/A' },
      { formula: '1+1', value: 3 },
      true,
    ]);
  });

  it('is written by several at a time', async () => {
    const part = partOf(buildContext({ pupils: 35 }), { own: ownOf(buildContext()) });
    const books = await Promise.all(Array.from({ length: 6 }, () => written('class', part)));
    for (const bytes of books) assertUnchanged(await read(bytes), part);
  });
});
