import assert from 'node:assert/strict';
import { subjectValues } from '../../../core/record/subject-values.js';

describe('what a subject’s teacher signs of a pupil', () => {
  const values = {
    p1: {
      'subject.TOAN.level': 'HTT',
      'subject.TOAN.score': '0',
      'subject.TOAN.remark': 'Tốt.',
      'subject.TV.score': '9',
    },
    p2: { 'subject.TOAN.level': 'H' },
  };

  it('is her own subject’s level, score and remark', () => {
    const mine = { pupil: 'p1', subject: 'TOAN', level: 'HTT', score: 0, remark: 'Tốt.' };
    assert.deepEqual(subjectValues(values, 'p1', 'TOAN'), mine);
  });
  it('is nothing where nothing is: no score is not nought', () => {
    const bare = { pupil: 'p1', subject: 'AN', level: null, score: null, remark: null };
    assert.deepEqual(subjectValues(values, 'p1', 'AN'), bare);
    assert.deepEqual(subjectValues(values, 'p9', 'AN'), { ...bare, pupil: 'p9' });
    assert.deepEqual(subjectValues(values, 'p1', 'TV'), { ...bare, subject: 'TV', score: 9 });
  });
  it('is no level that is none', () => {
    assert.equal(subjectValues(values, 'p2', 'TOAN').level, null);
  });
});
