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

  it('touches only what was written since it last kept, so that a second window’s newer text stays', () => {
    const keeper = keeperOf();
    keeper.found([{ pupil: binh, field: FIELD, raw: '5' }]);
    assert.deepEqual(asked, []);
    keeper.wrote([{ pupil: an, field: FIELD, raw: '8' }]);
    keeper.flush();
    const an8 = { pupil: an, field: FIELD, base: '7', revision: 9, raw: '8' };
    assert.deepEqual(asked, [[1, [an8]]]);
    assert.equal(keeper.get().unsent.length, 2);
    keeper.wrote([{ pupil: an, field: FIELD, raw: '6' }]);
    keeper.end();
    keeper.flush();
    assert.equal(asked.length, 1, 'nothing is kept once it has ended');
  });

  it('asks again for what found no room', () => {
    let room = false;
    const all: (readonly KeptCell[])[] = [];
    const keeper = new Keeper((_, unsent) => {
      all.push(unsent);
      return room;
    }, rests);
    keeper.wrote([{ pupil: an, field: FIELD, raw: '8' }]);
    assert.equal(keeper.get().kept, false);
    room = true;
    keeper.wrote([{ pupil: binh, field: FIELD, raw: '5' }]);
    keeper.flush();
    assert.deepEqual(
      all.map((unsent) => unsent.map(({ pupil }) => pupil)),
      [[an], [an, binh]],
    );
    assert.equal(keeper.get().kept, true);
    keeper.end();
  });

  it('carries the newer base of a cell that stays unsent, and lets go of a sent one only as it was sent', () => {
    const told: Parameters<ConstructorParameters<typeof Keeper>[0]>[] = [];
    const keeper = new Keeper((...cells) => told.push(cells) > 0, rests);
    keeper.wrote([
      { pupil: an, field: FIELD, raw: '8' },
      { pupil: binh, field: FIELD, raw: '5' },
    ]);
    keeper.rests({ base: { [an]: { [FIELD]: '8' }, [binh]: { [FIELD]: '4' } }, baseRevision: 12 });
    assert.deepEqual(told.at(-1), [
      [{ pupil: an, field: FIELD, raw: '8' }],
      [],
      [{ pupil: binh, field: FIELD, base: '4', revision: 12, raw: '5' }],
    ]);
    keeper.end();
  });

  it('keeps what cannot be read as it was typed', () => {
    const keeper = keeperOf();
    keeper.wrote([{ pupil: an, field: FIELD, raw: '8,5' }]);
    assert.equal(keeper.get().unsent[0]?.raw, '8,5');
    keeper.end();
  });
});
