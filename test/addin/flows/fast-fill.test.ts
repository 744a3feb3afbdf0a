/**
 * Fast fingers on the genuine office.js: keys, clicks, pastes and sorting come in any order while Excel's answers are held
 * back, and every value is found at the child it was meant for.
 */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { CLICK_LAG, FastFill, type FillNews } from '../../../addin/fill/fast-fill.js';
import { SheetWork } from '../../../addin/sheet/sheet-work.js';
import type { EntryCell } from '../../../addin/sheet/sheet-state.js';
import { entryCells } from '../../../addin/sheet/open-book.js';
import { placeInSheet } from '../../../core/workbook/address.js';
import { planWorkbook } from '../../../core/workbook/plan-workbook.js';
import { buildWorkbook } from '../../../server/files/build-workbook.js';
import type { Gate } from '../../support/excel-host/faults.js';
import { buildContext } from '../../support/sheets.js';
import { digest, partOf, readOk } from '../../support/workbooks.js';
import { closeExcel, openExcel } from '../excel/support.js';

const FIELD = 'subject.TOAN.level';
const KEYS = { t: 'HTT', h: 'HT', c: 'CHT' } as const;
type Key = keyof typeof KEYS;

type Act =
  /** A key; `gap`: how long after the act before it, ms. */
  | { readonly kind: 'key'; readonly key: Key; readonly gap: number }
  | { readonly kind: 'click'; readonly row: number; readonly gap: number }
  | { readonly kind: 'paste'; readonly row: number; readonly key: Key }
  /** Excel answers nothing until it is let go. */
  | { readonly kind: 'hold' }
  | { readonly kind: 'release' }
  /** She looks at the screen: everything has come to rest. */
  | { readonly kind: 'rest' };

const key = fc.constantFrom<Key[]>('t', 'h', 'c');
const gap = fc.constantFrom(0, 5, CLICK_LAG + 1, 400);
const act = (pupils: number): fc.Arbitrary<Act> => {
  const row = fc.nat(pupils - 1);
  return fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('key' as const), key, gap }) },
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('click' as const), row, gap }) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('paste' as const), row, key }) },
    { weight: 2, arbitrary: fc.constantFrom<Act[]>({ kind: 'hold' }, { kind: 'release' }) },
    { weight: 2, arbitrary: fc.constant<Act>({ kind: 'rest' }) },
  );
};

/** Turns of the emulated Excel in which a key that nothing holds up is written and gone on from. */
const TURNS_OF_A_LAG = 8;

/** The second key finds its value there already and goes on at once: Excel tells of two steps after both were made. */
const TWO_STEPS_TOLD_LATE: Act[] = [
  ...[0, 0].map((gap): Act => ({ kind: 'key', key: 't', gap })),
  { kind: 'paste', row: 3, key: 'h' },
  { kind: 'key', key: 't', gap: 0 },
  { kind: 'key', key: 'h', gap: 0 },
  { kind: 'key', key: 't', gap: 400 },
  { kind: 'rest' },
];

/** Clicked elsewhere, pressed, and back again before Excel has answered. */
const AWAY_AND_BACK: Act[] = [
  { kind: 'click', row: 1, gap: 0 },
  { kind: 'key', key: 't', gap: 0 },
  { kind: 'click', row: 0, gap: 0 },
];

/** Pasted over what was just written, and pressed again before Excel has told of the paste. */
const WRITTEN_OVER: Act[] = [
  { kind: 'key', key: 'c', gap: 0 },
  { kind: 'paste', row: 0, key: 't' },
  { kind: 'click', row: 0, gap: 0 },
  { kind: 'key', key: 'c', gap: 400 },
];

describe('fast fingers beside Excel', function () {
  this.timeout(120_000);
  afterEach(closeExcel);

  const open = async () => {
    const context = buildContext({ pupils: 5 });
    const bytes = await buildWorkbook(await planWorkbook('teacher', [partOf(context, { values: {} })], digest));
    const opened = await openExcel(bytes);
    const { host, door } = opened;
    let clock = 0;
    const work = new SheetWork({
      door,
      call: () => Promise.reject(new Error('no server')),
      locale: () => 'vi',
      now: () => clock,
    });
    await work.start();
    const all = async (): Promise<readonly EntryCell[]> => entryCells(await readOk(await opened.saved()));
    const cells = async (): Promise<readonly EntryCell[]> => (await all()).filter(({ field }) => field === FIELD);
    const column = await cells();
    assert.ok(column.length > 3 && column.every(({ own }) => own));
    const news: FillNews[] = [];
    const fill = new FastFill({
      acts: work,
      state: work.get,
      tell: (one) => news.push(one),
      now: () => clock,
      wait: () => host.settled(),
    });
    const rest = async (): Promise<void> => {
      // Quiet for many turns: keys, the events they set going, and the looks that follow.
      for (let quiet = 0; quiet < 15; quiet++) {
        await host.settled();
        if (work.get().busy !== null) quiet = 0;
      }
    };
    const click = (row: number): void => void host.person.select(column[row]!.sheet, column[row]!.cell);
    click(0);
    await rest();
    return { host, work, fill, news, column, all, cells, rest, click, pass: (ms: number) => (clock += ms) };
  };
  type Bench = Awaited<ReturnType<typeof open>>;
  const valuesOf = async ({ cells }: Bench) => (await cells()).map(({ value }) => value);

  it('writes where the key was pressed, and stays where she clicked meanwhile', async () => {
    const bench = await open();
    const { fill, host, click, rest, work, column } = bench;
    fill.press('t');
    await host.settled();
    click(3);
    await rest();
    assert.deepEqual((await valuesOf(bench)).slice(0, 4), ['HTT', null, null, null]);
    assert.equal(host.selection.rect.top, placeInSheet(column[3]!.cell)!.row, 'Excel was not led away');
    assert.equal(work.get().selected[0]!.cell, column[3]!.cell);
    fill.press('c');
    await rest();
    assert.deepEqual((await valuesOf(bench)).slice(0, 4), ['HTT', null, null, 'CHT']);
  });

  it('writes where she was when Excel answers long after she has clicked elsewhere', async () => {
    const bench = await open();
    const { fill, host, click, rest, pass } = bench;
    const gate = host.faults.hold();
    fill.press('t');
    fill.press('h');
    pass(CLICK_LAG + 1);
    click(3);
    await host.settled();
    fill.press('c');
    gate.release();
    await rest();
    assert.deepEqual((await valuesOf(bench)).slice(0, 4), ['HTT', 'HT', null, 'CHT']);
  });

  it('writes nowhere, and says so, where key and click came at the same moment', async () => {
    for (const keyFirst of [true, false]) {
      const bench = await open();
      const { fill, news, click, rest } = bench;
      if (keyFirst) fill.press('t');
      click(2);
      if (!keyFirst) fill.press('t');
      await rest();
      assert.deepEqual((await valuesOf(bench)).slice(0, 4), [null, null, null, null]);
      assert.deepEqual(
        news.map(({ kind }) => kind),
        ['unsure'],
      );
      fill.press('t');
      await rest();
      assert.equal((await valuesOf(bench))[2], 'HTT', 'once more, and it is there');
      closeExcel();
    }
  });

  it('follows a child whose row went elsewhere between the look and the key', async () => {
    const bench = await open();
    const { fill, host, column, rest, cells } = bench;
    const { sheet, pupil } = column[0]!;
    const rows = column.map(({ cell }) => placeInSheet(cell)!.row);
    host.person.unprotect(sheet);
    // Excel has not told of it yet.
    const gate = host.faults.hold();
    fill.press('t');
    host.person.sortRows(sheet, { first: rows[0]!, last: rows.at(-1)!, by: 2, descending: true });
    gate.release();
    await rest();
    const now = await cells();
    assert.notEqual(now.find((one) => one.pupil === pupil)!.cell, column[0]!.cell, 'the rows have changed places');
    assert.deepEqual(
      now.filter(({ value }) => value !== null).map((one) => [one.pupil, one.value]),
      [[pupil, 'HTT']],
    );
  });

  it('writes 9, 10 and 9 as fast as they are pressed', async () => {
    const bench = await open();
    const { fill, host, all, column, rest } = bench;
    const { cell, sheet } = (await all()).find(
      ({ pupil, field }) => pupil === column[0]!.pupil && field === 'subject.TOAN.score',
    )!;
    host.person.select(sheet, cell);
    await rest();
    for (const one of ['9', '1', '0', '9']) fill.press(one);
    await rest();
    const { row } = placeInSheet(cell)!;
    const letters = cell.replace(/\d+/, '');
    assert.deepEqual(
      [0, 1, 2].map((n) => host.value(sheet, `${letters}${row + n}`)),
      [9, 10, 9],
    );
  });

  it('says written of nothing whose writing she stopped, and drops the keys behind it', async () => {
    const bench = await open();
    const { fill, rest, news, work } = bench;
    let stopped = 0;
    const deaf = work.subscribe(() => {
      if (work.get().busy === 'write' && stopped++ === 0) work.stop();
    });
    fill.press('t');
    fill.press('h');
    await rest();
    deaf();
    assert.ok(stopped > 0);
    assert.deepEqual(
      (await valuesOf(bench)).filter((value) => value !== null),
      [],
    );
    assert.ok(news.every(({ kind }) => kind !== 'written'));
  });

  it('finds every value at the child it was meant for', async () => {
    let written = 0;
    let unsure = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(act(5), { minLength: 3, maxLength: 14 }), async (acts) => {
        const bench = await open();
        try {
          const told = await play(bench, acts);
          written += told.written;
          unsure += told.unsure;
        } finally {
          closeExcel();
        }
      }),
      { numRuns: 20, examples: [[TWO_STEPS_TOLD_LATE], [AWAY_AND_BACK], [WRITTEN_OVER]] },
    );
    assert.ok(written > unsure, `${written} written, ${unsure} refused for want of certainty`);
  });

  /**
   * Does these acts, and says where each value must and may stand by what she meant; throws where one is elsewhere. Key and
   * click within `CLICK_LAG` of each other are nobody's certainty: such a value is where it was meant for, or nowhere.
   */
  async function play(bench: Bench, acts: readonly Act[]): Promise<{ written: number; unsure: number }> {
    const { host, news, rest, pass, column } = bench;
    const may = column.map((): Set<string | null> => new Set([null]));
    let clock = 0;
    let clicked = -Infinity;
    /** Where the next key is meant for; null where she has to look first. */
    let at: number | null = 0;
    let recent: { readonly row: number; readonly before: Set<string | null>; readonly at: number }[] = [];
    let gate: Gate | null = null;
    let pressed = 0;
    const settle = async (): Promise<void> => {
      gate?.release();
      gate = null;
      await rest();
    };
    for (const one of acts) {
      if (one.kind === 'hold') gate ??= host.faults.hold();
      if (one.kind === 'release') {
        gate?.release();
        gate = null;
      }
      if (one.kind === 'rest') {
        await settle();
        clicked = -Infinity;
      }
      if (one.kind === 'paste') {
        await settle();
        host.person.paste(column[one.row]!.sheet, column[one.row]!.cell, [[one.key.toUpperCase()]]);
        may[one.row] = new Set([KEYS[one.key]]);
        await settle();
      }
      if (one.kind !== 'click' && one.kind !== 'key') continue;
      // Excel tells of a click well within that time, and does what it was asked to.
      if (one.gap > CLICK_LAG) for (let turn = 0; turn < TURNS_OF_A_LAG; turn++) await host.settled();
      pass(one.gap);
      clock += one.gap;
      if (one.kind === 'click') {
        recent = recent.filter((key) => clock - key.at <= CLICK_LAG);
        for (const { row, before } of recent) for (const value of before) may[row]!.add(value);
        bench.click(one.row);
        at = one.row;
        clicked = clock;
        continue;
      }
      if (at === null) {
        await settle();
        clicked = -Infinity;
        at = column.findIndex(({ cell }) => placeInSheet(cell)!.row === host.selection.rect.top);
      }
      bench.fill.press(one.key);
      pressed++;
      const sure = clock - clicked > CLICK_LAG;
      const before: Set<string | null> = may[at]!;
      may[at] = new Set(sure ? [KEYS[one.key]] : [KEYS[one.key], ...before]);
      recent.push({ row: at, before, at: clock });
      // Who was refused, or came to the column's end, looks before she presses again.
      at = sure && at < column.length - 1 ? at + 1 : null;
    }
    await settle();
    const found = (await bench.cells()).map(({ value }) => value);
    found.forEach((value, row) => {
      const allowed = [...may[row]!].join(' or ');
      assert.ok(
        may[row]!.has(value),
        `row ${row}: ${value}, may be ${allowed}; ${news.map(({ kind }) => kind).join()}`,
      );
    });
    const unsure = news.filter(({ kind }) => kind === 'unsure').length;
    return { written: pressed - unsure, unsure };
  }
});
