import assert from 'node:assert/strict';
import { broughtState } from '../../../core/brought-years/brought-states.js';
import { SUBJECT_NAMES, SUBJECTS } from '../../../core/fields/subjects.js';
import { periodsOf, readBrought } from '../../../core/brought-years/read-brought.js';

const codeOf = (typed: readonly { field: string; value: string }[]): string => {
  const read = readBrought(typed);
  return read.ok ? 'read' : read.refusal.code;
};

describe('a year that is brought along', () => {
  it('is read as people write it, in the order of the transcript', () => {
    const read = readBrought([
      { field: 'homeroom.remark', value: ' Ngoan ' },
      { field: 'trait.CHAM_CHI', value: 'Đạt' },
      { field: 'subject.TOAN.score', value: '9' },
      { field: 'subject.TOAN.level', value: 't' },
      { field: 'result.HT', value: 'x' },
      { field: 'subject.TV.level', value: '' },
    ]);
    assert.ok(read.ok);
    assert.deepEqual(Object.entries(read.values), [
      ['subject.TOAN.level', 'HTT'],
      ['subject.TOAN.score', '9'],
      ['trait.CHAM_CHI', 'DAT'],
      ['homeroom.remark', 'Ngoan'],
      ['result.HT', 'X'],
    ]);
  });

  it('is refused with what nobody can mean, two results, facts of who she is, and nothing', () => {
    assert.equal(codeOf([{ field: 'subject.TOAN.score', value: '11' }]), 'brought-year-value');
    assert.equal(codeOf([{ field: 'profile.address', value: 'Xóm 4' }]), 'brought-year-value');
    assert.equal(codeOf([{ field: '__proto__', value: 'x' }]), 'brought-year-value');
    const two = ['result.HT', 'result.HTT'].map((field) => ({ field, value: 'X' }));
    assert.equal(codeOf(two), 'brought-year-result');
    assert.equal(codeOf([{ field: 'subject.TOAN.level', value: '' }]), 'brought-year-empty');
  });

  it('takes the remarks of all subjects below the homeroom teacher’s, as a record writes them', () => {
    const value = [
      'Ngoan',
      ...SUBJECTS.map((subject) => `${SUBJECT_NAMES[subject]}: ${'Đọc tốt. '.repeat(40).trim()}`),
    ].join('\n');
    const read = readBrought([{ field: 'homeroom.remark', value }]);
    assert.ok(read.ok);
    assert.equal(read.values['homeroom.remark'], value);
    assert.equal(codeOf([{ field: 'homeroom.remark', value: 'x'.repeat(100_000) }]), 'brought-year-value');
    assert.equal(codeOf([{ field: 'traits.QUALITIES.remark', value }]), 'brought-year-value');
  });

  it('ends in an earlier year, and stops before the pupil came in this one', () => {
    assert.deepEqual(periodsOf('2025-2026', '2026-2027'), ['year-end']);
    assert.deepEqual(periodsOf('2026-2027', '2026-2027'), ['mid-term-1', 'term-1', 'mid-term-2']);
    assert.deepEqual(periodsOf('2027-2028', '2026-2027'), []);
  });

  it('waits for a second person unless its signatures are right', () => {
    assert.equal(broughtState('valid', null), 'confirmed');
    for (const verdict of ['unknown', null]) {
      assert.equal(broughtState(verdict, null), 'waiting');
      assert.equal(broughtState(verdict, { accepted: true }), 'confirmed');
      assert.equal(broughtState(verdict, { accepted: false }), 'dropped');
    }
  });
});
