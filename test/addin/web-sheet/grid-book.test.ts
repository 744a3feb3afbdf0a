import assert from 'node:assert/strict';
import { GridBook } from '../../../addin/web-sheet/grid-book.js';
import type { GridTab } from '../../../addin/web-sheet/grid-tab.js';
import type { PlanSheet } from '../../../core/workbook/plan.js';

const FIELD = 'subject.TOAN.score';
const tab = (name: string): GridTab => ({
  plan: { name } as PlanSheet,
  rows: [{ row: 1, pupil: 'an', name: 'An' }],
  columns: [{ column: 1, field: FIELD, width: 8 }],
  own: [[true]],
  closed: [[false]],
});
const spot = { row: 0, column: 0 } as const;

describe('the book of the grid', () => {
  let book: GridBook;
  let stop: () => Promise<void>;
  beforeEach(async () => {
    book = new GridBook(
      ['một', 'hai'].map((name) => ({ name, hidden: false, rows: [[null]] })),
      [tab('một'), tab('hai')],
    );
    stop = await book.listen(() => undefined);
  });
  afterEach(() => stop());

  it('writes what was begun on a tab into that tab, whichever is in sight', () => {
    book.showTab(1);
    assert.equal(book.typeBegun({ ...spot, tab: 0, raw: '9' }), true);
    assert.deepEqual([book.rawAt({ ...spot, tab: 0 }), book.rawAt({ ...spot, tab: 1 })], ['9', null]);
  });

  it('holds and tells of what was begun before the cell closed, and begins nothing there', async () => {
    const wrote: unknown[] = [];
    book.listeners = { wrote: (cells) => void wrote.push(...cells), renewed: () => Promise.resolve() };
    await book.shade([{ sheet: 'một', cell: 'A1', closed: true }], []);
    assert.deepEqual(book.type([{ ...spot, raw: '8' }]), { written: 0, shut: 1 });
    assert.equal(book.typeBegun({ ...spot, tab: 0, raw: '9' }), false);
    assert.equal(book.rawAt({ ...spot, tab: 0 }), '9');
    assert.deepEqual(wrote, [{ pupil: 'an', field: FIELD, raw: '9' }]);
  });

  it('saves the box that is open in a cell, and none after it has gone', () => {
    let saved = 0;
    book.onSaving(() => saved++);
    book.save();
    book.onSaving(null);
    book.save();
    assert.equal(saved, 1);
  });
});
