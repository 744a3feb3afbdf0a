import assert from 'node:assert/strict';
import { SYNCS } from '../../../addin/excel/open-door.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { buildWorkbook } from '../../../server/files/build-workbook.js';
import { formattingsOf } from '../../support/excel-host/kind-conditional-format.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf, readOk } from '../../support/workbooks.js';
import { bookOf, closeExcel, openExcel } from './support.js';

async function classBook(pupils = 12) {
  const bytes = await buildWorkbook(await planWorkbook('class', [partOf(buildContext({ pupils }))], digest));
  const { cells } = (await readOk(await bookOf(bytes))).parts[0]!;
  return { bytes, scores: cells.filter(({ field }) => field === 'subject.TOAN.score'), cells };
}

const as = (severity: 'error' | 'warning', ...places: readonly { sheet: string; cell: string }[]) =>
  places.map(({ sheet, cell }) => ({ sheet, cell, severity }));

describe('marks at cells', () => {
  afterEach(closeExcel);

  it('show errors and warnings apart, and go when they are mended', async () => {
    const { bytes, scores } = await classBook();
    const { host, door } = await openExcel(bytes);
    const [a, b, c] = [scores[0]!, scores[1]!, scores[5]!];
    await door.mark([...as('error', a), ...as('warning', b, c)]);
    const looks = (): (string | null)[] => [a, b, c].map(({ sheet, cell }) => host.look(sheet, cell).fill);
    assert.deepEqual(looks(), ['#FFC9CE', '#FFE8A3', '#FFE8A3']);
    assert.ok(host.look(a.sheet, a.cell).underline);
    await door.mark(as('error', c));
    assert.deepEqual(looks(), [null, null, '#FFC9CE']);
    await door.mark([]);
    assert.deepEqual(looks(), [null, null, null]);
  });

  it('let an error outweigh a warning at the same cell', async () => {
    const { bytes, scores } = await classBook();
    const { host, door } = await openExcel(bytes);
    const place = scores[0]!;
    await door.mark([...as('error', place), ...as('warning', place)]);
    assert.equal(host.look(place.sheet, place.cell).fill, '#FFC9CE');
  });

  it('are found and taken away after the workbook was saved and opened again, also on a copied tab', async () => {
    const { bytes, scores } = await classBook();
    const first = await openExcel(bytes);
    await first.door.mark(as('error', ...scores));
    const copy = first.host.person.copySheet(scores[0]!.sheet);
    const again = await openExcel(await first.host.save());
    assert.equal(again.host.look(copy, scores[0]!.cell).fill, '#FFC9CE');
    await again.door.mark([]);
    for (const { name } of again.host.sheets) assert.deepEqual(formattingsOf(again.host.sheet(name)), [], name);
  });

  it('leave the conditional formats of others alone, and a whole run is one of ours', async () => {
    const { bytes, scores } = await classBook();
    const { host, door } = await openExcel(bytes);
    const { sheet } = scores[0]!;
    host.sheet(sheet).sheet.addConditionalFormatting({
      ref: 'A1:Z99',
      rules: [
        { type: 'expression', formulae: ['$A1="x"'], priority: 1, style: {} },
        { type: 'cellIs', operator: 'lessThan', formulae: [5], priority: 2, style: {} },
      ],
    });
    const theirs = structuredClone(
      formattingsOf(host.sheet(sheet)).flatMap(({ rules }) => rules.map(({ type, formulae }) => ({ type, formulae }))),
    );
    await door.mark(as('error', ...scores));
    assert.equal(formattingsOf(host.sheet(sheet)).flatMap(({ rules }) => rules).length, theirs.length + 1);
    await door.mark([]);
    assert.deepEqual(
      formattingsOf(host.sheet(sheet)).flatMap(({ rules }) => rules.map(({ type, formulae }) => ({ type, formulae }))),
      theirs,
    );
  });

  it('change no value, and leave protection as it was', async () => {
    const { bytes, scores } = await classBook();
    const { host, door, saved } = await openExcel(bytes);
    await door.mark(as('error', ...scores));
    assert.deepEqual(await saved(), await bookOf(bytes));
    assert.ok(host.sheet(scores[0]!.sheet).protection);
  });

  it('can be laid on a sheet with a password that lets cells be formatted', async () => {
    const { bytes, scores } = await classBook();
    const { host, door } = await openExcel(bytes);
    const { sheet, cell } = scores[0]!;
    host.person.unprotect(sheet);
    await host.person.protect(sheet, { password: 'bí mật', allow: ['formatCells'] });
    await door.mark(as('error', scores[0]!));
    assert.equal(host.look(sheet, cell).fill, '#FFC9CE');
    assert.ok(host.sheet(sheet).protection?.hashValue);
  });

  it('leave out a tab that was renamed meanwhile', async () => {
    const { bytes, scores } = await classBook();
    const { host, door } = await openExcel(bytes);
    host.person.renameSheet(scores[0]!.sheet, 'Tên khác');
    await door.mark(as('error', ...scores));
    assert.equal(host.look('Tên khác', scores[0]!.cell).fill, null);
  });

  it('take as many syncs for one mark as for a thousand', async () => {
    for (const pupils of [3, 45]) {
      const { bytes, cells } = await classBook(pupils);
      const { door, counted } = await openExcel(bytes);
      // Nothing of anybody's is there yet, which spares a sync.
      assert.equal(await counted(() => door.mark(as('error', cells[0]!))), SYNCS.mark - 1);
      assert.equal(await counted(() => door.mark(as('error', ...cells))), SYNCS.mark);
      assert.equal(await counted(() => door.mark(as('warning', cells[0]!))), SYNCS.mark);
    }
  });
});
