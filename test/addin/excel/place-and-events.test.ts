import assert from 'node:assert/strict';
import type { ExcelEvent } from '../../../addin/excel/door.js';
import { MERGED_WITHIN } from '../../../addin/excel/listen.js';
import { SYNCS } from '../../../addin/excel/open-door.js';
import type { CellPlace } from '../../../core/workbook/read-types.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { buildWorkbook } from '../../../server/files/build-workbook.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf } from '../../support/workbooks.js';
import { closeExcel, openExcel, refusedAs } from './support.js';

const twoClasses = async (): Promise<Uint8Array> =>
  buildWorkbook(await planWorkbook('teacher', [partOf(buildContext()), partOf(buildContext({ grade: 5 }))], digest));

describe('going to a cell', () => {
  afterEach(closeExcel);

  it('shows its tab and selects it, in one sync; the selection says so', async () => {
    const { host, door, counted } = await openExcel(await twoClasses());
    const second = host.sheets[1]!.name;
    assert.equal(await counted(() => door.goTo({ sheet: second, cell: 'D9' })), SYNCS.goTo);
    assert.equal(await counted(() => door.selection()), SYNCS.selection);
    assert.deepEqual(await door.selection(), { sheet: second, top: 9, left: 4, bottom: 9, right: 4 });
    host.person.select(host.sheets[0]!.name, 'B3:C7');
    assert.deepEqual(await door.selection(), { sheet: host.sheets[0]!.name, top: 3, left: 2, bottom: 7, right: 3 });
  });
  it('is refused in words where the tab is gone', async () => {
    const { door } = await openExcel(await twoClasses());
    await assert.rejects(door.goTo({ sheet: 'Không có', cell: 'A1' }), refusedAs('excel-place-gone'));
  });
  it('knows no selection where no cells are selected', async () => {
    const { host, door } = await openExcel(await twoClasses());
    host.faults.failNext('InvalidSelection');
    assert.equal(await door.selection(), null);
    host.faults.failNext('InactiveWorkbook');
    await assert.rejects(door.selection(), refusedAs('excel-inactive'));
  });
});

describe('opening a workbook', () => {
  afterEach(closeExcel);

  it('gives Excel the bytes from ExcelApi 1.8 on', async () => {
    const { host, door, counted } = await openExcel(await twoClasses(), { excelApi: '1.8' });
    assert.equal(door.canOpenWorkbooks, true);
    assert.equal(await counted(() => door.openWorkbook('UEsDBA==')), SYNCS.openWorkbook);
    assert.deepEqual(host.openedWorkbooks, ['UEsDBA==']);
  });
  it('is not offered below', async () => {
    const { door } = await openExcel(await twoClasses(), { excelApi: '1.7' });
    assert.equal(door.canOpenWorkbooks, false);
    await assert.rejects(door.openWorkbook('UEsDBA=='), refusedAs('excel-too-old'));
  });
});

describe('listening', () => {
  afterEach(closeExcel);

  /** Excel's events and the time within which they are merged have passed. */
  const passed = (): Promise<void> =>
    new Promise((resolve) => setTimeout(resolve, Math.max(...Object.values(MERGED_WITHIN)) + 80));

  async function listening() {
    const opened = await openExcel(await twoClasses());
    const events: ExcelEvent[] = [];
    const places: (CellPlace | null)[] = [];
    let end: () => Promise<void> = () => Promise.resolve();
    const syncs = await opened.counted(async () => {
      end = await opened.door.listen(
        (event) => events.push(event),
        (first) => places.push(first),
      );
    });
    for (const { name } of opened.host.sheets) opened.host.sheet(name).protection = null;
    return { ...opened, events, places, end, syncs, tabs: opened.host.sheets.map(({ name }) => name) };
  }

  it('begins in two syncs, tells of a selection at once, of those that follow and of many changes as one', async () => {
    const { host, events, places, syncs, tabs } = await listening();
    assert.equal(syncs, SYNCS.listen);
    for (let row = 9; row < 20; row++) host.person.type(tabs[0]!, `B${row}`, 'x');
    await host.settled();
    assert.deepEqual(events, ['selected']);
    await passed();
    assert.deepEqual(events.toSorted(), ['changed', 'selected', 'selected']);
    assert.deepEqual(
      places.map((place) => place?.cell),
      ['B9', 'B10', 'B11', 'B12', 'B13', 'B14', 'B15', 'B16', 'B17', 'B18', 'B19'],
    );
    host.person.select(tabs[1]!, 'C3:D7');
    await passed();
    assert.deepEqual(places.slice(-2), [null, { sheet: tabs[1]!, cell: 'C3' }]);
  });
  it('tells of another tab, also of one that was added later', async () => {
    const { host, events, tabs } = await listening();
    host.person.activate(tabs[1]!);
    await passed();
    assert.deepEqual(events.splice(0), ['selected']);
    host.person.addSheet('Mới');
    host.person.activate('Mới');
    await passed();
    assert.deepEqual(events.splice(0).toSorted(), ['changed', 'selected']);
    host.person.paste('Mới', 'A1', [['x']]);
    await passed();
    assert.deepEqual(events, ['changed']);
  });
  it('ends quietly', async () => {
    const { host, events, places, end, tabs } = await listening();
    host.person.type(tabs[0]!, 'B9', 'x');
    await host.settled();
    await end();
    const before = [events.length, places.length];
    host.person.type(tabs[0]!, 'B10', 'x');
    await passed();
    assert.deepEqual([events.length, places.length], before);
  });
  it('ends quietly also where Excel is gone', async () => {
    const { host, end } = await listening();
    host.faults.failNext('InvalidOrTimedOutSession', { times: 9 });
    await end();
    await end();
  });
});
