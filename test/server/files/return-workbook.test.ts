import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { checkPart } from '../../../core/check/check-part.js';
import type { IssueBody } from '../../../core/contract/cells.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { shortcuts } from '../../../core/workbook/read-workbook.js';
import type { ReadWorkbook } from '../../../core/workbook/read-types.js';
import { closeFilePool } from '../../../server/files/file-pool.js';
import { openWorkbook } from '../../../server/files/open-workbook.js';
import { returnWorkbook, type ReturnInput } from '../../../server/files/return-workbook.js';
import { writeWorkbook } from '../../../server/files/write-workbook.js';
import { sheetTextOf } from '../../support/packages.js';
import { buildContext } from '../../support/sheets.js';
import { digest, hasLibreOffice, partOf, readOk, savedByLibreOffice } from '../../support/workbooks.js';

const context = buildContext({ pupils: 5 });
const [first, second] = context.pupils.map(({ id }) => id) as [string, string];
const key = { classId: context.class.id, period: context.period } as const;
const NOTHING: ReturnInput = { parts: [], issues: [], values: [] };

const load = async (bytes: Uint8Array): Promise<ExcelJS.Workbook> => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
};
const save = async (workbook: ExcelJS.Workbook): Promise<Uint8Array> =>
  new Uint8Array(await workbook.xlsx.writeBuffer());

async function read(bytes: Uint8Array): Promise<ReadWorkbook> {
  const opened = await openWorkbook(bytes);
  assert.ok(opened.ok, JSON.stringify(opened));
  return readOk(opened.book);
}

const issue = (
  severity: 'error' | 'warning',
  sheet: string | null,
  cell: string | null,
  more: Partial<IssueBody> = {},
): IssueBody => ({
  rule: 'score-not-whole',
  severity,
  pupil: first,
  field: null,
  sheet,
  cell,
  message: 'Điểm 8,5 không hợp lệ.',
  remedy: 'Nhập số nguyên.',
  ...more,
});
const fillOf = (cell: ExcelJS.Cell): string | undefined =>
  cell.fill?.type === 'pattern' ? cell.fill.fgColor?.argb : undefined;

describe('the workbook that comes back', () => {
  let fresh: Uint8Array;
  before(async () => {
    fresh = await writeWorkbook(await planWorkbook('class', [partOf(context)], digest));
  });
  after(closeFilePool);

  it('is the same one when there is nothing to say', async () => {
    const back = await read(await returnWorkbook(fresh, NOTHING));
    const before = await read(fresh);
    assert.deepEqual(back, before);
  });

  it('marks findings at their cells, lists them first with a way to each, and keeps values', async () => {
    const issues = [
      issue('warning', 'Bảng tổng hợp', 'F9'),
      issue('error', 'Bảng tổng hợp', 'G9'),
      issue('error', 'Bảng tổng hợp', 'F9'),
      issue('warning', null, null, { pupil: null }),
    ];
    const workbook = await load(await returnWorkbook(fresh, { ...NOTHING, issues }));
    const form = workbook.getWorksheet('Bảng tổng hợp')!;
    assert.deepEqual(
      [fillOf(form.getCell('F9')), fillOf(form.getCell('G9')), fillOf(form.getCell('H9'))],
      ['FFFFC9CE', 'FFFFC9CE', undefined],
    );
    assert.deepEqual([form.getCell('F9').value, form.getCell('F9').protection?.locked], ['T', false]);
    const list = workbook.worksheets[0]!;
    assert.equal(list.name, 'Kết quả soát');
    assert.equal(list.getCell('A2').value, '✕ 2 lỗi cần sửa   ! 2 điều cần xem lại');
    assert.deepEqual(
      [list.getCell('B4').value, list.getCell('D4').text, list.getCell('E4').value],
      ['✕ Lỗi', 'G9', context.pupils[0]!.name],
    );
    assert.match(String(list.getCell('D4').formula), /HYPERLINK\("#'Bảng tổng hợp'!G9"/);
    assert.deepEqual((await read(await save(workbook))).parts[0]!.issues, []);
  });

  it('loses the marks of an earlier round, also where rows were moved and on headers and ids', async () => {
    const issues = [
      issue('error', 'Bảng tổng hợp', 'F9'),
      issue('warning', 'Bảng tổng hợp', 'B10'),
      issue('warning', 'Bảng tổng hợp', 'Z6'),
    ];
    const once = await load(await returnWorkbook(fresh, { ...NOTHING, issues }));
    once.getWorksheet('Bảng tổng hợp')!.insertRow(9, []);
    const twice = await load(await returnWorkbook(await save(once), NOTHING));
    for (const sheet of twice.worksheets)
      sheet.eachRow((row) =>
        row.eachCell((cell) => assert.ok(!['FFFFC9CE', 'FFFFE8A3'].includes(fillOf(cell) ?? ''), cell.address)),
      );
    assert.equal(twice.worksheets.filter(({ name }) => name.startsWith('Kết quả soát')).length, 1);
    assert.equal(twice.getWorksheet('Kết quả soát')!.getCell('A2').value, '✓ Không có lỗi nào.');
  });

  it('speaks English when asked', async () => {
    const workbook = await load(
      await returnWorkbook(fresh, { ...NOTHING, issues: [issue('error', 'Bảng tổng hợp', 'F9')], locale: 'en' }),
    );
    assert.equal(workbook.getWorksheet('Kết quả soát')!.getCell('B4').value, '✕ Error');
  });

  it('carries others’ new values and the renewed base, so that nothing counts as changed', async () => {
    const edited = await load(fresh);
    const place = shortcuts(await read(fresh))(key, first, 'note')!;
    edited.getWorksheet(place.sheet)!.getCell(place.cell).value = 'của tôi';
    const back = await read(
      await returnWorkbook(await save(edited), {
        issues: [],
        values: [
          { ...key, pupil: second, field: 'subject.AN.level', value: 'HT' },
          { ...key, pupil: second, field: 'homeroom.remark', value: null },
        ],
        parts: [
          {
            ...key,
            revision: 8,
            values: { [first]: { note: 'của tôi' }, [second]: { 'subject.AN.level': 'HT', 'homeroom.remark': null } },
          },
        ],
      }),
    );
    const part = back.parts[0]!;
    assert.equal(part.baseRevision, 8);
    assert.deepEqual(
      [part.base[first]?.note, part.base[second]?.['subject.AN.level'], part.base[second]?.['homeroom.remark']],
      ['của tôi', 'HT', undefined],
    );
    assert.deepEqual(checkPart(part).changes, []);
    const shown = part.cells.find(({ pupil, field }) => pupil === second && field === 'subject.AN.level');
    assert.equal(shown?.raw, 'H');
  });

  it('writes an untrusted text as text', async () => {
    const value = '=HYPERLINK("http://example.org","x")';
    const back = await returnWorkbook(fresh, { ...NOTHING, values: [{ ...key, pupil: first, field: 'note', value }] });
    const raw = (await read(back)).parts[0]!.cells.find(({ pupil, field }) => pupil === first && field === 'note')?.raw;
    assert.equal(raw, value);
  });

  it('keeps her own columns, tabs and formulas, and sets locks, looks and lists of known cells right', async () => {
    const edited = await load(fresh);
    const form = edited.getWorksheet('Bảng tổng hợp')!;
    const last = form.columnCount + 2;
    form.getRow(6).getCell(last).value = 'Của tôi';
    form.getRow(9).getCell(last).value = { formula: 'G9*2', result: 16 };
    form.getCell('F9').style = { font: { size: 30 }, protection: { locked: true } };
    form.getCell('G9').value = {
      formula: '4+4',
      result: 8,
      shareType: 'shared',
      ref: 'G9:G11',
    } as ExcelJS.CellFormulaValue;
    form.getCell('G10').value = { sharedFormula: 'G9', result: 8 };
    edited.addWorksheet('Nháp').getCell('A1').value = 'mua phấn';
    const input = { ...NOTHING, values: [{ ...key, pupil: first, field: 'subject.TV.score', value: '9' }] };
    const workbook = await load(await returnWorkbook(await save(edited), input));
    const back = workbook.getWorksheet('Bảng tổng hợp')!;
    assert.equal(workbook.getWorksheet('Nháp')?.getCell('A1').value, 'mua phấn');
    assert.equal(back.getRow(9).getCell(last).formula, 'G9*2');
    assert.deepEqual([back.getCell('F9').font.size, back.getCell('F9').protection?.locked], [12, false]);
    assert.deepEqual([back.getCell('G9').value, back.getCell('G10').formula], [9, '4+4']);
    assert.deepEqual(back.getCell('F9').dataValidation.formulae, ['list.subject_level']);
    assert.equal(workbook.getWorksheet('_hocba')?.state, 'veryHidden');
  });

  it('comes back whole after LibreOffice had saved it: open cells open again, hidden sheet very hidden again', async function () {
    if (!hasLibreOffice()) return this.skip();
    const saved = savedByLibreOffice(fresh);
    assert.equal(
      (await load(saved)).getWorksheet('Bảng tổng hợp')!.getCell('F9').protection?.locked,
      undefined,
      'the trap is still there',
    );
    const back = await returnWorkbook(saved, { ...NOTHING, issues: [issue('error', 'Bảng tổng hợp', 'F9')] });
    const workbook = await load(back);
    const form = workbook.getWorksheet('Bảng tổng hợp')!;
    assert.equal(form.getCell('F9').protection?.locked, false);
    assert.equal(form.getCell('J9').protection?.locked, undefined);
    assert.match(sheetTextOf(back, 'Bảng tổng hợp'), /fitToPage="true"/, 'and prints as LibreOffice left it');
    assert.equal(workbook.getWorksheet('_hocba')?.state, 'veryHidden');
    assert.deepEqual(form.getCell('F9').dataValidation.formulae, ['list.subject_level']);
    const again = await read(savedByLibreOffice(back));
    assert.deepEqual([again.issues, again.parts[0]!.issues], [[], []]);
    assert.deepEqual(checkPart(again.parts[0]!).changes, []);
  }).timeout(180_000);

  it('is refused plainly for a file that is not ours', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('A').getCell('A1').value = 1;
    await assert.rejects(returnWorkbook(await save(workbook), NOTHING), /file-foreign/);
  });
});
