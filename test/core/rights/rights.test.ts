import assert from 'node:assert/strict';
import { HATS, type Hat } from '../../../core/rights/actor.js';
import { allow, type Asker, canAmong, may, mayAnywhere } from '../../../core/rights/allow.js';
import { type ActName, ACTS, rightTo } from '../../../core/rights/rights.js';
import { BY_HAND, PEOPLE, type Person } from './by-hand.js';

const asker = (parts: Partial<Asker>): Asker => ({
  userId: 'u',
  hats: ['teacher'],
  duties: [],
  delegated: false,
  ...parts,
});
const music = { classId: '4a', kind: 'subject', subject: 'AN' } as const;
const WHO: Readonly<Record<Person, Asker>> = {
  subject: asker({ duties: [music] }),
  helper: asker({ duties: [{ ...music, shared: true }] }),
  homeroom: asker({ duties: [{ classId: '4a', kind: 'homeroom' }] }),
  other: asker({
    duties: [
      { ...music, classId: '4b' },
      { classId: '4b', kind: 'homeroom' },
    ],
  }),
  principal: asker({ hats: ['principal'] }),
  vice: asker({ hats: ['vice-principal'] }),
  delegate: asker({ hats: ['vice-principal'], delegated: true }),
  clerk: asker({ hats: ['clerk'] }),
  administrator: asker({ hats: ['administrator'] }),
  inspector: asker({ hats: ['inspector'] }),
  gradeHead: asker({ hats: ['head'], over: [{ classId: '4a', by: 'grade' }] }),
  subjectHead: asker({ hats: ['head'], over: [{ classId: '4a', by: 'subject' }] }),
  otherHead: asker({ hats: ['head'], over: [{ classId: '5a', by: 'grade' }] }),
};
const HERE = { classId: '4a', subject: 'AN', owner: 'u' } as const;

describe('the table of rights', () => {
  for (const act of ACTS) {
    it(`lets whom the regulation lets ${act}, and nobody else`, () => {
      const allowed = PEOPLE.filter((person) => may(WHO[person], act, HERE));
      assert.deepEqual(
        allowed,
        PEOPLE.filter((person) => BY_HAND[act].includes(person)),
      );
    });
  }

  it('lets a delegation make a leader of a vice principal alone', () => {
    for (const hat of HATS.filter((one) => one !== 'principal' && one !== 'vice-principal'))
      assert.ok(!may(asker({ hats: [hat], delegated: true }), 'approve', HERE), hat);
  });

  it('lets nobody with a duty in one subject enter or sign another', () => {
    for (const act of ['enter-subject-values', 'sign-subject'] as const)
      assert.ok(!may(WHO.subject, act, { classId: '4a', subject: 'MT' }));
  });

  it('lets nobody touch another’s own things', () => {
    for (const act of ACTS.filter((one) => rightTo(one).of === 'own'))
      assert.equal(allow(WHO.subject, act, { owner: 'somebody else' }).refused?.code, 'not-found', act);
  });

  it('says there is no such class, no delegation, or that it is not hers', () => {
    const code = (person: Person, act: ActName) => allow(WHO[person], act, HERE).refused?.code;
    assert.equal(code('other', 'keep-awards'), 'not-found');
    assert.equal(code('administrator', 'see-class'), 'not-found');
    assert.equal(code('administrator', 'print-class'), 'not-found');
    assert.equal(code('subject', 'see-profile'), 'not-found');
    assert.equal(code('subject', 'keep-awards'), 'not-allowed');
    assert.equal(code('inspector', 'print-class'), 'not-allowed');
    assert.equal(code('vice', 'approve'), 'no-delegation');
    assert.equal(code('clerk', 'approve'), 'not-allowed');
    assert.equal(code('clerk', 'look-at-print'), 'look-by-clerk');
    assert.equal(code('clerk', 'delegate'), 'not-allowed');
  });

  it('does an act in the hat that lets her, whichever she put on first', () => {
    const hat = (hats: readonly Hat[], act: ActName, more: Partial<Asker> = {}) =>
      allow(asker({ hats, ...more }), act, HERE).permit?.hat;
    for (const hats of [
      ['clerk', 'principal'],
      ['principal', 'clerk'],
    ] as const) {
      assert.equal(hat(hats, 'approve'), 'principal');
      assert.equal(hat(hats, 'seal'), 'clerk');
    }
    assert.equal(hat(['vice-principal', 'teacher'], 'keep-school-remarks'), 'vice-principal');
    assert.equal(hat(['vice-principal', 'teacher'], 'keep-own-remarks'), 'teacher');
    assert.equal(hat(['principal', 'teacher'], 'keep-awards', { duties: WHO.homeroom.duties }), 'teacher');
    assert.equal(hat(['vice-principal', 'principal'], 'return', { delegated: true }), 'principal');
    assert.equal(hat(['teacher', 'inspector'], 'see-class'), 'inspector');
    assert.equal(hat(['teacher', 'inspector'], 'see-class', { duties: WHO.subject.duties }), 'teacher');
    assert.equal(hat(['teacher'], 'keep-session'), null);
    // Whoever seals does not look, whatever else she is.
    assert.equal(hat(['principal', 'clerk'], 'look-at-print'), undefined);
  });

  it('tells what she can, in a state only what it lets pass', () => {
    const acts = ['keep-awards', 'sign-homeroom', 'approve', 'return', 'seal'] as const;
    assert.deepEqual(canAmong(WHO.homeroom, acts, HERE), ['keep-awards', 'sign-homeroom']);
    assert.deepEqual(canAmong(WHO.homeroom, acts, HERE, 'homeroom-signed'), []);
    assert.deepEqual(canAmong(WHO.principal, acts, HERE, 'entering'), []);
    assert.deepEqual(canAmong(WHO.principal, acts, HERE, 'homeroom-signed'), ['approve', 'return']);
    assert.deepEqual(canAmong(WHO.principal, acts, HERE, 'approved'), ['return']);
    assert.ok(mayAnywhere(WHO.other, 'print-class') && !mayAnywhere(WHO.subject, 'print-class'));
  });

  it('is asked for a class where an act is done in one', () => {
    assert.throws(() => may(WHO.homeroom, 'keep-awards'), RangeError);
  });
});
