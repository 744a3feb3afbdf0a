import assert from 'node:assert/strict';
import { FIELDS, type FieldKey } from '../../../core/fields/field-key.js';
import { type Actor, HATS } from '../../../core/rights/actor.js';
import { maySeeClass, refuseEntering } from '../../../core/rights/sheet-policy.js';

const actor = (part: Partial<Actor>): Actor => ({ userId: 'u', hats: ['teacher'], duties: [], ...part });
const homeroom = actor({ duties: [{ classId: '4A', kind: 'homeroom' }] });
const music = actor({ duties: [{ classId: '4A', kind: 'subject', subject: 'AN' }] });

describe('who may enter what', () => {
  it('lets the homeroom teacher enter everything but subjects, and a subject teacher exactly her subject', () => {
    for (const field of FIELDS.keys() as Iterable<FieldKey>) {
      assert.equal(refuseEntering(homeroom, '4A', field) === null, !field.startsWith('subject.'), field);
      assert.equal(refuseEntering(music, '4A', field) === null, field.startsWith('subject.AN.'), field);
      assert.equal(refuseEntering(homeroom, '4B', field)?.code, 'not-your-field');
    }
  });

  it('lets no hat enter anything by itself', () => {
    for (const hat of HATS)
      for (const field of FIELDS.keys() as Iterable<FieldKey>)
        assert.ok(refuseEntering(actor({ hats: [hat] }), '4A', field));
  });

  it('shows a class to those on duty there and to those who see the school, not to the administrator', () => {
    assert.ok(maySeeClass(music, '4A'));
    assert.ok(!maySeeClass(music, '4B'));
    const seeing = HATS.filter((hat) => maySeeClass(actor({ hats: [hat] }), '4B'));
    assert.deepEqual(seeing, ['principal', 'vice-principal', 'clerk', 'inspector']);
  });
});
