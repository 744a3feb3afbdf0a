import assert from 'node:assert/strict';
import { SYNCS } from '../../../addin/excel/open-door.js';
import type { CellWrite } from '../../../addin/excel/door.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { planHiddenSheet } from '../../../core/workbook/hidden-sheet.js';
import { HIDDEN_SHEET } from '../../../core/workbook/markers.js';
import { placeInSheet } from '../../../core/workbook/address.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import type { RawBook, RawCell } from '../../../core/workbook/raw.js';
import { buildWorkbook } from '../../../server/files/build-workbook.js';
import { buildContext, fullValues } from '../../support/sheets.js';
import { digest, ownOf, partOf, readOk } from '../../support/workbooks.js';
import { bookOf, closeExcel, openExcel, refusedAs } from './support.js';

const SCORE: FieldKey = 'subject.TOAN.score';

async function classBook(pupils = 12) {
  const context = buildContext({ pupils });
  const bytes = await buildWorkbook(await planWorkbook('class', [partOf(context)], digest));
  const part = (await readOk(await bookOf(bytes))).parts[0]!;
  const cellsOf = (field: string) => part.cells.filter((cell) => cell.field === field);
  const hidden = (values = fullValues(context)) =>
    planHiddenSheet('class', [{ context, revision: 4, own: ownOf(context), base: values }], digest);
  return { context, bytes, cellsOf, hidden, part };
}

const put = (
  cells: readonly { sheet: string; cell: string }[],
  value: (i: number) => CellWrite['value'],
): CellWrite[] => cells.map(({ sheet, cell }, i) => ({ sheet, cell, value: value(i) }));

function cellIn(book: RawBook, { sheet, cell }: { sheet: string; cell: string }): RawCell {
  const { row, column } = placeInSheet(cell)!;
  return book.sheets.find(({ name }) => name === sheet)!.rows[row - 1]?.[column - 1] ?? null;
}

describe('writing into the open workbook', () => {
  afterEach(closeExcel);

  it('puts each value into its cell, and the saved file says the same', async () => {
    const { bytes, cellsOf } = await classBook();
    const { door, saved } = await openExcel(bytes);
    const before = await bookOf(bytes);
    const scores = cellsOf(SCORE);
    const some = [scores[0]!, scores[1]!, scores[4]!, cellsOf('subject.TV.remark')[2]!];
    await door.write(put(some, (i) => [9, null, 10, '=1+1 là phép cộng'][i]!));
    const after = await saved();
    assert.deepEqual(
      some.map((place) => cellIn(after, place)),
      [9, null, 10, '=1+1 là phép cộng'],
    );
    assert.deepEqual(await door.read(), after);
    // Nothing else has changed.
    await door.write(put(some, (i) => cellIn(before, some[i]!) as string));
    assert.deepEqual(await saved(), before);
  });

  it('keeps texts texts: no formula, no date, no number', async () => {
    const texts = ['=1+1', '+84 912', '-5', '@SUM(A1)', '1/2', '00123', 'TRUE', "'nháy", 'a\nb', '1e5', '10%'];
    const { bytes, cellsOf } = await classBook();
    const { door, saved } = await openExcel(bytes);
    for (const field of [SCORE, 'subject.TV.remark']) {
      const cells = cellsOf(field).slice(0, texts.length);
      await door.write(put(cells, (i) => texts[i]!));
      const after = await saved();
      assert.deepEqual(
        cells.map((cell) => cellIn(after, cell)),
        texts,
        field,
      );
    }
  });

  it('writes locked cells of others, and leaves the protection as it was', async () => {
    const { bytes, cellsOf, part } = await classBook();
    const { host, door, saved } = await openExcel(bytes);
    const place = cellsOf('subject.AN.level')[0]!;
    assert.ok(!part.own.includes('subject.AN.level') && host.look(place.sheet, place.cell).locked);
    const before = structuredClone(host.sheet(place.sheet).protection);
    await door.write([{ ...place, value: 'C' }]);
    assert.equal(cellIn(await saved(), place), 'C');
    assert.ok(before);
    assert.deepEqual(
      Object.entries(host.sheet(place.sheet).protection!).filter(([, value]) => value === true),
      Object.entries(before).filter(([, value]) => value === true),
    );
  });

  it('leaves an open sheet open', async () => {
    const { bytes, cellsOf } = await classBook();
    const { host, door } = await openExcel(bytes);
    const place = cellsOf(SCORE)[0]!;
    host.person.unprotect(place.sheet);
    await door.write([{ ...place, value: 3 }]);
    assert.equal(host.sheet(place.sheet).protection, null);
    assert.equal(host.value(place.sheet, place.cell), 3);
  });

  it('does not scramble rows under a filter or beside hidden rows', async () => {
    const { bytes, cellsOf } = await classBook();
    const { host, door, saved } = await openExcel(bytes);
    const cells = cellsOf(SCORE);
    const rows = cells.map(({ cell }) => placeInSheet(cell)!.row);
    host.person.hideRows(cells[0]!.sheet, rows[1]!, rows[2]!, rows[7]!);
    await door.write(put(cells, (i) => i % 11));
    const after = await saved();
    assert.deepEqual(
      cells.map((cell) => cellIn(after, cell)),
      cells.map((_, i) => i % 11),
    );
  });

  it('renews the very hidden sheet with the cells, emptying what was longer before', async () => {
    const { bytes, cellsOf, hidden, context } = await classBook(30);
    const { host, door, saved } = await openExcel(bytes);
    const place = cellsOf(SCORE)[0]!;
    await door.write([{ ...place, value: 2 }], await hidden({}));
    assert.deepEqual(
      (await readOk(await saved())).parts[0]!.base,
      Object.fromEntries(context.pupils.map(({ id }) => [id, {}])),
    );

    const few = { ...context, pupils: context.pupils.slice(0, 2) };
    const plan = await planHiddenSheet('class', [{ context: few, revision: 5, own: [], base: {} }], digest);
    await door.write([], plan);
    const after = await saved();
    const sheet = after.sheets.find(({ name }) => name === HIDDEN_SHEET)!;
    assert.equal(sheet.hidden, true);
    assert.equal(host.look(HIDDEN_SHEET, 'C3').numberFormat, '@');
    assert.equal(sheet.rows.length, Math.max(...plan.cells.map(({ row }) => row)));
    assert.equal((await readOk(after)).parts[0]!.baseRevision, 5);
    assert.deepEqual(await door.read(), after);
  });

  it('takes two syncs, whatever is written', async () => {
    for (const pupils of [3, 45]) {
      const { bytes, part, hidden } = await classBook(pupils);
      const { door, counted } = await openExcel(bytes);
      const cells = put(part.cells, () => 'x');
      assert.equal(await counted(async () => door.write(cells, await hidden())), SYNCS.write);
      assert.equal(await counted(() => door.write(cells.slice(0, 1))), SYNCS.write);
      assert.equal(await counted(() => door.write([])), 0);
    }
  });

  it('is refused as a whole where a password keeps a locked cell, and the other cells are put back', async () => {
    const { bytes, cellsOf } = await classBook();
    const { host, door, saved, counted } = await openExcel(bytes);
    const [open, locked] = [cellsOf(SCORE)[0]!, cellsOf('subject.AN.level')[0]!];
    host.person.unprotect(open.sheet);
    await host.person.protect(open.sheet, { password: 'bí mật' });
    const before = await saved();
    const cells = [
      { ...open, value: 1 },
      { ...locked, value: 'C' },
    ];
    const syncs = await counted(() => assert.rejects(door.write(cells), refusedAs('excel-protected')));
    assert.ok(syncs <= SYNCS.writeRefused);
    assert.deepEqual(await saved(), before);
    // Open cells alone go through: what the teacher may type, we may write.
    await door.write(cells.slice(0, 1));
    assert.equal(host.value(open.sheet, open.cell), 1);
    assert.ok(host.sheet(open.sheet).protection?.hashValue);
  });

  it('renews the very hidden sheet also beside a tab with a password', async () => {
    const { bytes, cellsOf, hidden } = await classBook();
    const { host, door, saved, counted } = await openExcel(bytes);
    const [open, locked] = [cellsOf(SCORE)[0]!, cellsOf('subject.AN.level')[0]!];
    host.person.unprotect(open.sheet);
    await host.person.protect(open.sheet, { password: 'bí mật' });
    await door.write([{ ...open, value: 1 }], await hidden());
    const after = await saved();
    assert.equal((await readOk(after)).parts[0]!.baseRevision, 4);
    assert.equal(cellIn(after, open), 1);
    assert.ok(host.sheet(open.sheet).protection?.hashValue && host.sheet(HIDDEN_SHEET).protection);
    // A locked cell beside it: then nothing of it is written.
    const plan = await hidden({});
    const cells = [
      { ...open, value: 2 },
      { ...locked, value: 'C' },
    ];
    const syncs = await counted(() => assert.rejects(door.write(cells, plan), refusedAs('excel-protected')));
    assert.ok(syncs <= SYNCS.writeRefused);
    assert.deepEqual(await saved(), after);
    assert.ok(host.sheet(HIDDEN_SHEET).protection);
  });

  it('takes back what was done when Excel refuses in the middle, and protects again', async () => {
    const { bytes, cellsOf, hidden } = await classBook();
    const { host, door, saved, counted } = await openExcel(bytes);
    const before = await saved();
    const cells = put([...cellsOf(SCORE), ...cellsOf('subject.TV.score')], () => 1);
    const plan = await hidden({});
    const act = (): Promise<void> => {
      // The very last of the batch.
      host.faults.failNext('MergedRangeConflict', { at: 'WorksheetProtection.protect' });
      return assert.rejects(door.write(cells, plan), refusedAs('excel-in-the-way'));
    };
    assert.ok((await counted(act)) <= SYNCS.writeRefused);
    assert.deepEqual(await saved(), before);
    for (const name of new Set(cells.map(({ sheet }) => sheet)).add(HIDDEN_SHEET))
      assert.ok(host.sheet(name).protection, name);
    await door.write(cells, plan);
    assert.equal(host.value(cells[0]!.sheet, cells[0]!.cell), 1);
  });

  it('is refused before anything is done where a tab was renamed', async () => {
    const { bytes, cellsOf } = await classBook();
    const { host, door } = await openExcel(bytes);
    const place = cellsOf(SCORE)[0]!;
    host.person.renameSheet(place.sheet, 'Tên khác');
    await assert.rejects(door.write([{ ...place, value: 1 }]), refusedAs('excel-place-gone'));
  });
});
