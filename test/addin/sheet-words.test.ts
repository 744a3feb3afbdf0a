import assert from 'node:assert/strict';
import { bookTitle } from '../../addin/sheet-screen/book-title.js';
import { nextAct } from '../../addin/sheet-screen/next-act.js';
import type { OpenPart, SheetAnswer, SheetState } from '../../addin/sheet/sheet-state.js';
import { translator } from '../../addin/words/text.js';

const t = translator('vi');
const part = (className: string, period: OpenPart['period'] = 'year-end'): OpenPart => ({
  classId: className,
  className,
  period,
});

describe('the name of the open workbook', () => {
  it('is its class and period', () =>
    assert.deepEqual(bookTitle([part('4A')], t), { title: 'Lớp 4A · Cuối năm', lead: null }));

  it('does not change for the profile that travels along', () =>
    assert.equal(bookTitle([part('4A', 'year'), part('4A')], t).title, 'Lớp 4A · Cuối năm'));

  it('is the profile where there is nothing else', () =>
    assert.equal(bookTitle([part('4A', 'year')], t).title, 'Lớp 4A · Hồ sơ cả năm'));

  it('names the classes of a workbook of several', () =>
    assert.deepEqual(bookTitle([part('4A'), part('4B'), part('5A')], t), {
      title: 'Sổ của tôi · Cuối năm',
      lead: 'Các lớp: 4A, 4B, 5A',
    }));
});

describe('the act that comes next', () => {
  const answer: SheetAnswer = { parts: [], issues: [], results: [], pupils: {} };
  const place = { sheet: '4A', cell: 'E12', pupil: 'an', field: 'subject.TOAN.level' };
  const next = (
    { unsent = 0, missing = 0, cells = 35 },
    state: Partial<SheetState> = {},
    conflicts = 0,
  ): ReturnType<typeof nextAct> => {
    const { length } = Array.from({ length: missing });
    const book = {
      kind: 'ours' as const,
      parts: [],
      cells,
      filled: cells - length,
      missing: Array.from({ length }, () => place),
      unsent,
    };
    return nextAct({ book, checked: null, pushed: null, previewing: false, ...state }, conflicts);
  };

  it('is checking, then sending', () => {
    assert.equal(next({ unsent: 3 }), 'check');
    assert.equal(next({ unsent: 3 }, { checked: answer }), 'push');
  });

  it('is checking again for what was entered after a push', () =>
    assert.equal(next({ unsent: 3 }, { checked: answer, pushed: answer }), 'check'));

  it('is filling in where everything was sent but not all is there', () => assert.equal(next({ missing: 2 }), 'fill'));

  it('is nothing more where all is there and sent', () =>
    assert.equal(next({}, { checked: answer, pushed: answer }), null));

  it('leaves the main button to the preview and to open conflicts', () => {
    assert.equal(next({ unsent: 3 }, { checked: answer, previewing: true }), null);
    assert.equal(next({ unsent: 3 }, { pushed: answer }, 2), null);
  });

  it('is none for a reader', () => assert.equal(next({ cells: 0 }), null));
});
