import assert from 'node:assert/strict';
import { standingOf } from '../../../core/record/standing-row.js';

const TEXT = '<DONG_MON_HOC>7</DONG_MON_HOC>';
const signed = { id: 20, subject: 'TOAN', row: TEXT } as const;

describe('a subject teacher’s signature of one pupil', () => {
  it('stands while the values are those she signed', () => {
    assert.equal(standingOf(signed, TEXT, []), 'stands');
    assert.equal(standingOf(signed, TEXT.replace('7', '8'), []), 'changed');
  });
  it('ends with a return of her subject, also where the values are still the same', () => {
    for (const rowsUntil of [20, 21]) {
      assert.equal(standingOf(signed, TEXT, [{ subjects: ['TV', 'TOAN'], rowsUntil }]), 'returned', `${rowsUntil}`);
    }
    assert.equal(standingOf(signed, 'other', [{ subjects: ['TOAN'], rowsUntil: 20 }]), 'returned');
  });
  it('is not touched by a return of another subject, or one from before', () => {
    assert.equal(standingOf(signed, TEXT, [{ subjects: ['TV'], rowsUntil: 20 }]), 'stands');
    assert.equal(standingOf(signed, TEXT, [{ subjects: ['TOAN'], rowsUntil: 19 }]), 'stands');
    assert.equal(standingOf(signed, TEXT, [{ subjects: [], rowsUntil: 99 }]), 'stands');
  });
  it('ends with any of several returns', () => {
    const before = { subjects: ['TOAN'], rowsUntil: 5 } as const;
    assert.equal(standingOf(signed, TEXT, [before, { subjects: ['TOAN'], rowsUntil: 20 }, before]), 'returned');
  });
});
