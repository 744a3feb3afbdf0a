import assert from 'node:assert/strict';
import { FIELDS, fieldSpec, isFieldKey } from '../../../core/fields/field-key.js';
import { SUBJECTS } from '../../../core/fields/subjects.js';
import { TRAITS } from '../../../core/fields/traits.js';

describe('field keys', () => {
  it('are the keys the decisions name', () => {
    for (const key of [
      'subject.TOAN.level',
      'subject.TOAN.score',
      'subject.TOAN.remark',
      'trait.CHAM_CHI',
      'traits.QUALITIES.remark',
      'health.height',
      'award.YEAR_END',
    ])
      assert.ok(isFieldKey(key), key);
    for (const key of ['subject.TOAN', 'subject.toan.level', 'level', '', 'constructor', '__proto__'])
      assert.ok(!isFieldKey(key), key);
  });

  it('stand in the list once each: three per subject, one per trait', () => {
    assert.equal([...FIELDS.keys()].filter((key) => key.startsWith('subject.')).length, SUBJECTS.length * 3);
    assert.equal([...FIELDS.keys()].filter((key) => key.startsWith('trait.')).length, TRAITS.length);
  });

  it('belong to a subject teacher exactly when they name a subject, and to the year exactly when they are profile', () => {
    for (const [key, spec] of FIELDS) {
      assert.equal(spec.subject !== undefined, key.startsWith('subject.'), key);
      assert.equal(spec.ofYear, key.startsWith('profile.'), key);
    }
  });

  it('throw for a key nobody checked', () => {
    assert.throws(() => fieldSpec('subject.X.level' as never), RangeError);
  });
});
