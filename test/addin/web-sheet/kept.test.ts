import assert from 'node:assert/strict';
import { closeHere, dropHere, holdHere, unsentHere } from '../../../addin/device/unsent-here.js';
import { type KeptCell, keepOn, keptOf, keptOn } from '../../../addin/web-sheet/kept.js';
import { unsentOf } from '../../../addin/web-sheet/unsent-of.js';

const NAME = { classId: '4b', className: '4B', period: 'year-end' } as const;
const cell = (pupil: string, raw: string): KeptCell => ({ pupil, field: 'remark', base: null, revision: 1, raw });

describe('what the device keeps', () => {
  const stored = new Map<string, string>();
  /** Characters the browser lets be kept. */
  let room = Infinity;
  const had = Object.getOwnPropertyDescriptor(globalThis, 'localStorage');

  beforeEach(() => {
    stored.clear();
    room = Infinity;
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      value: {
        getItem: (key: string) => stored.get(key) ?? null,
        setItem: (key: string, value: string) => {
          if (value.length > room) throw new Error('full');
          stored.set(key, value);
        },
        removeItem: (key: string) => stored.delete(key),
      },
    });
  });
  after(() => {
    if (had) Object.defineProperty(globalThis, 'localStorage', had);
    else Reflect.deleteProperty(globalThis, 'localStorage');
  });

  it('reads entry by entry: one that cannot be read costs no other', () => {
    keepOn('u', NAME, [], [cell('an', 'một')]);
    const [key, text] = [...stored][0]!;
    const [sheet] = JSON.parse(text) as [{ cells: unknown[] }];
    stored.set(key, JSON.stringify([{ classId: 7 }, null, { ...sheet, cells: [{ pupil: 'x' }, ...sheet.cells] }]));
    assert.deepEqual(keptOf('u'), [{ ...NAME, cells: [cell('an', 'một')] }]);
  });

  it('touches only what it is told: a second window’s text stays, and what is settled goes only as it was', () => {
    keepOn('u', NAME, [], [cell('an', 'mới'), cell('binh', 'cũ')]);
    keepOn('u', NAME, [{ pupil: 'an', field: 'remark', raw: 'trước' }], []);
    assert.equal(keptOn('u', NAME).length, 2);
    keepOn('u', NAME, [{ pupil: 'an', field: 'remark', raw: 'mới' }], []);
    assert.deepEqual(keptOn('u', NAME), [cell('binh', 'cũ')]);
    const newer = { ...cell('binh', 'cũ'), base: 'x', revision: 5 };
    keepOn('u', NAME, [], [], [{ ...newer, raw: 'khác' }]);
    assert.deepEqual(keptOn('u', NAME), [cell('binh', 'cũ')]);
    keepOn('u', NAME, [], [], [newer]);
    assert.deepEqual(keptOn('u', NAME), [newer]);
  });

  it('keeps nothing older of a cell whose newest text found no room, and all else', () => {
    keepOn('u', NAME, [], [cell('an', 'cũ'), cell('binh', 'cũ')]);
    room = [...stored.values()][0]!.length;
    assert.equal(keepOn('u', NAME, [cell('an', 'cũ')], [cell('an', 'mới hơn và dài hơn')]), false);
    assert.deepEqual(keptOn('u', NAME), [cell('binh', 'cũ')]);
  });

  it('has this page hold what the device could not keep, over the older of it, until she lets it go', () => {
    keepOn('u', NAME, [], [cell('an', 'cũ')]);
    const sheet = { userId: 'u', ...NAME, cells: [cell('an', 'mới'), cell('binh', 'b')] };
    holdHere({ ...sheet, kept: false });
    closeHere(sheet);
    assert.deepEqual(unsentOf('u'), [{ ...NAME, cells: sheet.cells, kept: false }]);
    assert.deepEqual(unsentHere('other'), []);
    holdHere({ ...sheet, kept: true });
    closeHere(sheet);
    assert.deepEqual(unsentOf('u'), [{ ...NAME, cells: [cell('an', 'cũ')], kept: true }]);
    holdHere({ ...sheet, kept: false });
    dropHere('u');
    assert.deepEqual(unsentHere('u'), []);
  });
});
