import assert from 'node:assert/strict';
import type { KeptCell } from '../../../addin/web-sheet/kept.js';
import { layKept } from '../../../addin/web-sheet/lay-kept.js';
import { Keeper } from '../../../addin/web-sheet/keeper.js';
import { buildContext } from '../../support/sheets.js';
import { ownOf } from '../../support/workbooks.js';

const context = buildContext();
const [an, binh] = context.pupils.map(({ id }) => id) as [string, string];
const FIELD = 'subject.TOAN.score';
const part = {
  context,
  revision: 9,
  own: ownOf(context),
  values: { [an]: { [FIELD]: '7' }, [binh]: { [FIELD]: '9' } },
} as const;
const kept = (more: Partial<KeptCell>): KeptCell => ({
  pupil: an,
  field: FIELD,
  base: '6',
  revision: 4,
  raw: '8',
  ...more,
});

describe('what was kept, laid over the sheet of now', () => {
  it('keeps the base it was typed over and its revision, so that the merge finds what others changed', () => {
    const { part: laid, older, typed } = layKept(part, [kept({})]);
    assert.equal(laid.values[an]?.[FIELD], '6');
    assert.deepEqual(older, { [an]: { [FIELD]: 4 } });
    assert.equal(typed.length, 1);
    assert.equal(part.values[an]?.[FIELD], '7', 'what was fetched stays as it was');
  });

  it('lets go of what the system has by now, be it spelt otherwise', () => {
    const { typed, done, older } = layKept(part, [kept({ pupil: binh, raw: '9,0', base: null })]);
    assert.deepEqual([typed.length, done.length, older], [0, 1, undefined]);
  });

  it('keeps a cell that was emptied as emptied', () => {
    const { typed, part: laid } = layKept(part, [kept({ raw: null, base: null, revision: 9 })]);
    assert.equal(typed.length, 1);
    assert.equal(laid.values[an]?.[FIELD], undefined);
  });

  it('loses nothing of a pupil who left, or of a column that is hers no more', () => {
    const gone = kept({ pupil: '0100000000' });
    const others = kept({ field: 'subject.AN.level', raw: 'T' });
    const { homeless, typed } = layKept(part, [gone, others]);
    assert.deepEqual(homeless, [gone, others]);
    assert.equal(typed.length, 0);
  });
});

describe('the keeper', () => {
  const rests = { base: { [an]: { [FIELD]: '7' } }, baseRevision: 9 } as const;
  const asked: [number, readonly KeptCell[]][] = [];
  const keeperOf = (): Keeper => {
    asked.length = 0;
    return new Keeper((touched, unsent) => {
      asked.push([touched.length, unsent]);
      return true;
    }, rests);
  };

  it('keeps the first cell at once, with what it was typed over', () => {
    const keeper = keeperOf();
    keeper.wrote([{ pupil: an, field: FIELD, raw: '8' }]);
    assert.deepEqual(asked, [[1, [{ pupil: an, field: FIELD, base: '7', revision: 9, raw: '8' }]]]);
    assert.equal(keeper.get().unsent.length, 1);
    keeper.end();
  });

  it('keeps no longer what was typed back or has been sent', () => {
    const keeper = keeperOf();
    keeper.wrote([{ pupil: an, field: FIELD, raw: '8' }]);
    keeper.wrote([{ pupil: an, field: FIELD, raw: 7 }]);
    keeper.flush();
    assert.deepEqual(asked.at(-1), [1, []]);
    keeper.wrote([{ pupil: an, field: FIELD, raw: '8' }]);
    keeper.rests({ base: { [an]: { [FIELD]: '8' } }, baseRevision: 10 });
    assert.deepEqual(asked.at(-1), [1, []]);
    keeper.end();
  });

  it('keeps what cannot be read as it was typed', () => {
    const keeper = keeperOf();
    keeper.wrote([{ pupil: an, field: FIELD, raw: '8,5' }]);
    assert.equal(keeper.get().unsent[0]?.raw, '8,5');
    keeper.end();
  });
});
