import assert from 'node:assert/strict';
import { type CountedPupil, countGroups, stageOf, stagesOf, unaskedIn } from '../../../core/record/group-counts.js';

const pupil: CountedPupil = {
  grade: 4,
  needed: ['subject.AN.level', 'trait.NHAN_AI'],
  missing: [],
  wrong: [],
  sent: [],
  result: null,
};

describe('pupils counted by groups of columns', () => {
  it('are asked, filled, wrong and sent, each once a group', () => {
    const groups = countGroups([
      { ...pupil, sent: ['subject.AN.level', 'subject.AN.remark', 'trait.NHAN_AI'] },
      { ...pupil, missing: ['subject.AN.level', 'trait.NHAN_AI'] },
      { ...pupil, grade: 5, wrong: ['subject.AN.level'], sent: ['subject.AN.level'] },
    ]);
    assert.deepEqual(groups, {
      4: { AN: [2, 1, 0, 1], traits: [2, 1, 0, 1] },
      5: { AN: [1, 1, 1, 1], traits: [1, 1, 0, 0] },
    });
  });

  it('have a result of the year where one is asked, and are not complete without', () => {
    const groups = countGroups([
      { ...pupil, result: true },
      { ...pupil, result: false },
    ]);
    assert.deepEqual(groups[4]!.results, [2, 1, 0, 0]);
  });

  it('are left out of a group that asks nothing of them, beside others of their grade', () => {
    const special = { ...pupil, id: 'special', needed: ['subject.TOAN.level'] as const };
    const unasked = unaskedIn([
      { ...pupil, id: 'first', result: true },
      special,
      { ...pupil, id: 'more', grade: 5, sent: ['note'] },
      { ...special, id: 'wrong', grade: 5, wrong: ['subject.AN.level'], missing: ['trait.NHAN_AI'] },
    ]);
    assert.deepEqual(unasked, {
      ...{ AN: ['special'], traits: ['special'], results: ['special'] },
      ...{ TOAN: ['first', 'more'], homeroom: ['wrong'] },
    });
    assert.deepEqual(unaskedIn([{ ...pupil, id: 'first' }]), {});
  });

  it('stand at the first stage that holds: wrong before signed, signed before complete', () => {
    assert.equal(stageOf([3, 3, 1, 3], 3), 'wrong');
    assert.equal(stageOf([3, 3, 0, 3], 3), 'signed');
    assert.equal(stageOf([3, 3, 0, 3], 2), 'filled');
    assert.equal(stageOf([3, 3, 0, 3], null), 'filled');
    assert.equal(stageOf([3, 2, 0, 2], null), 'partly');
    assert.equal(stageOf([3, 0, 0, 0], 0), 'nothing');
    assert.deepEqual(stagesOf([{ stage: 'wrong' }, { stage: 'wrong' }, { stage: 'signed' }]), {
      ...{ nothing: 0, partly: 0, wrong: 2, filled: 0, signed: 1 },
    });
  });
});
