import assert from 'node:assert/strict';
import type { Grade } from '../../../core/law/law.js';
import { statesOf } from '../../../server/acts/imports/parts/plan-states.js';
import type { PupilState, TimeInClass } from '../../../server/acts/imports/parts/pupil-state.js';

const FACTS = { name: 'Lê Thị Mơ', birthDate: '2017-04-05', sex: 'F', personalId: null, lifelongCode: null } as const;
const time = (parts: Partial<TimeInClass> = {}): TimeInClass => ({
  classId: 'a',
  grade: 4,
  mode: 'normal',
  position: 3,
  fromDay: '2026-09-05',
  toDay: null,
  endedAs: null,
  ...parts,
});

/** Times of one pupil after an import on a day that puts her into a class. */
const after = (times: readonly TimeInClass[], day: string, to: string, grade: Grade = 4): readonly TimeInClass[] => {
  const before: PupilState | null = times.length > 0 ? { facts: FACTS, times } : null;
  const classes = new Map([
    ['4a', { id: 'a', last: 30 }],
    ['4b', { id: 'b', last: 20 }],
  ]);
  const row = { at: 0, code: '1', pupil: null, facts: FACTS, to: { className: to, grade } };
  const around = { day, before: new Map(before ? [['1', before]] : []), classes };
  return statesOf({ rows: [row], newClasses: [] }, around)[0]!.after!.times;
};

describe('where an import puts a pupil', () => {
  it('behind those who are there, from the day on', () => {
    assert.deepEqual(after([], '2026-10-01', '4B'), [time({ classId: 'b', position: 21, fromDay: '2026-10-01' })]);
  });

  it('out of one class the day before she is in the other, assessed as before', () => {
    const moved = after([time({ mode: 'adjusted' })], '2027-01-11', '4B');
    assert.deepEqual(moved, [
      time({ mode: 'adjusted', toDay: '2027-01-10', endedAs: 'moved' }),
      time({ mode: 'adjusted', classId: 'b', position: 21, fromDay: '2027-01-11' }),
    ]);
  });

  it('into the other class from the first where she had not begun in the one', () => {
    assert.deepEqual(after([time()], '2026-09-05', '4B'), [time({ classId: 'b', position: 21 })]);
  });

  it('at her place where only her grade is another', () => {
    assert.deepEqual(after([time()], '2026-09-05', '4A', 5), [time({ grade: 5 })]);
  });

  it('until the day she leaves, as that was known before', () => {
    const leaves = { toDay: '2027-02-01', endedAs: 'left' };
    const [first, second] = after([time(leaves)], '2027-02-01', '4B');
    assert.deepEqual([first!.toDay, first!.endedAs], ['2027-01-31', 'moved']);
    assert.deepEqual([second!.toDay, second!.endedAs], ['2027-02-01', 'left']);
  });

  it('anew where her time in a class is over', () => {
    const over = time({ toDay: '2026-12-31', endedAs: 'left' });
    assert.deepEqual(after([over], '2027-01-11', '4A'), [over, time({ position: 31, fromDay: '2027-01-11' })]);
  });
});
