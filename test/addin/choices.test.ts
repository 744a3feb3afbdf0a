import assert from 'node:assert/strict';
import {
  afterSending,
  byColumn,
  cellKey,
  choose,
  chosenChanges,
  type Conflict,
  type ConflictSheet,
} from '../../addin/push/choices.js';
import type { PushAnswer } from '../../core/contract/push.js';

const conflict = (pupil: string, field = 'subject.TOAN.level'): Conflict => ({
  pupil,
  field,
  base: null,
  mine: 'HTT',
  theirs: 'HT',
  author: 'Bình',
  at: '2027-06-20T12:00:00Z',
  own: false,
});
const SHEET: ConflictSheet = {
  classId: 'c',
  className: '4A',
  period: 'year-end',
  revision: 7,
  conflicts: [conflict('an'), conflict('binh'), conflict('an', 'note')],
};
const key = (n: number): string => cellKey(SHEET, SHEET.conflicts[n]!);
const answer = (parts: Partial<PushAnswer>): PushAnswer => ({
  revision: 8,
  accepted: 0,
  refused: [],
  conflicts: [],
  othersChanged: [],
  base: { revision: 8, values: {} },
  ...parts,
});

describe('conflicts', () => {
  it('have nothing chosen at the start', () => assert.deepEqual(chosenChanges(SHEET, {}), []));

  it('send hers against theirs, and nothing for what stays as it is', () => {
    const choices = choose(choose({}, [key(0)], 'mine'), [key(1)], 'theirs');
    assert.deepEqual(chosenChanges(SHEET, choices), [
      { pupil: 'an', field: 'subject.TOAN.level', base: 'HT', value: 'HTT' },
    ]);
  });

  it('let a later choice replace an earlier one', () => {
    const choices = choose(choose({}, [key(0), key(1), key(2)], 'mine'), [key(0)], 'theirs');
    assert.deepEqual(
      chosenChanges(SHEET, choices).map(({ pupil, field }) => [pupil, field]),
      [
        ['binh', 'subject.TOAN.level'],
        ['an', 'note'],
      ],
    );
  });

  it('stand by column in the order they came', () => {
    assert.deepEqual(
      byColumn(SHEET.conflicts).map(({ field, conflicts }) => [field, conflicts.length]),
      [
        ['subject.TOAN.level', 2],
        ['note', 1],
      ],
    );
  });

  it('keep those not chosen, and add those that came up meanwhile', () => {
    const again = conflict('an');
    const after = afterSending(SHEET, choose({}, [key(0), key(1)], 'mine'), answer({ conflicts: [again] }));
    assert.equal(after.revision, 8);
    assert.deepEqual(after.conflicts, [SHEET.conflicts[2], again]);
  });

  it('keep the revision where nothing had to be sent', () => {
    const after = afterSending(SHEET, choose({}, [key(0)], 'theirs'), null);
    assert.deepEqual([after.revision, after.conflicts.length], [7, 2]);
  });

  it('of two sheets never share a cell', () => {
    assert.notEqual(cellKey(SHEET, conflict('an')), cellKey({ ...SHEET, period: 'term-1' }, conflict('an')));
  });
});
