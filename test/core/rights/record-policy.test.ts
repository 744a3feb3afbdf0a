import assert from 'node:assert/strict';
import { type BeforeRecords, hatFor, isActOf, refuseRecordAct } from '../../../core/rights/record-policy.js';
import { RECORD_ACTS, RECORD_STATES, type RecordAct, type RecordState } from '../../../core/record/record-states.js';

const nobody: BeforeRecords = { hats: ['teacher'], homeroom: false, subjects: [], delegated: false };
const PEOPLE = {
  'subject teacher': { ...nobody, subjects: ['AN'] },
  'homeroom teacher': { ...nobody, homeroom: true },
  'homeroom teacher of a subject': { ...nobody, homeroom: true, subjects: ['TV'] },
  'other teacher': nobody,
  principal: { ...nobody, hats: ['principal'] },
  'vice principal': { ...nobody, hats: ['vice-principal'] },
  'vice principal, delegated': { ...nobody, hats: ['vice-principal'], delegated: true },
  'teacher with a delegation': { ...nobody, delegated: true },
  clerk: { ...nobody, hats: ['clerk'] },
  administrator: { ...nobody, hats: ['administrator'] },
  inspector: { ...nobody, hats: ['inspector'] },
  'principal and clerk': { ...nobody, hats: ['principal', 'clerk'] },
} as const satisfies Record<string, BeforeRecords>;
type Person = keyof typeof PEOPLE;

const CLERKS: readonly Person[] = ['clerk', 'principal and clerk'];
const PRINCIPALS: readonly Person[] = ['principal', 'principal and clerk'];

/** Who may do what in which state; everything not named is refused. Written out by hand, not from the table it checks. */
const ALLOWED: Readonly<Record<RecordState, Partial<Record<RecordAct, readonly Person[]>>>> = {
  entering: {
    'sign-subject': ['subject teacher', 'homeroom teacher of a subject'],
    'decide-promotion': ['principal', 'vice principal, delegated', 'principal and clerk'],
    'sign-homeroom': ['homeroom teacher', 'homeroom teacher of a subject'],
  },
  'homeroom-signed': {
    approve: ['principal', 'vice principal, delegated', 'principal and clerk'],
    return: ['principal', 'vice principal, delegated', 'principal and clerk'],
  },
  approved: {
    return: ['principal', 'vice principal, delegated', 'principal and clerk'],
    seal: ['clerk', 'principal and clerk'],
  },
  sealed: { 'seal-again': CLERKS, submit: PRINCIPALS, recall: PRINCIPALS },
  // Waits for the office above, as everything that has nothing here.
  submitted: {},
  refused: { 'seal-again': CLERKS, submit: PRINCIPALS, recall: PRINCIPALS },
  accepted: { finalise: PRINCIPALS, recall: PRINCIPALS },
  finalising: {},
  finalised: { recall: PRINCIPALS },
  // Asked by mistake it is taken back by who asked.
  'recall-asked': { 'withdraw-recall': PRINCIPALS },
  'final-recall-asked': { 'withdraw-recall': PRINCIPALS },
  recalled: {},
};

describe('states by acts by people', () => {
  for (const state of RECORD_STATES) {
    for (const act of RECORD_ACTS) {
      for (const [person, who] of Object.entries(PEOPLE) as [Person, BeforeRecords][]) {
        const allowed = ALLOWED[state][act]?.includes(person) ?? false;
        it(`${allowed ? 'lets' : 'refuses'} a ${person} ${act} what is ${state}`, () => {
          const refused = refuseRecordAct(who, state, act);
          assert.equal(refused === null, allowed, JSON.stringify(refused));
        });
      }
    }
  }

  it('says why: not hers, no delegation, too early, or too late', () => {
    const code = (person: Person, state: RecordState, act: RecordAct) =>
      refuseRecordAct(PEOPLE[person], state, act)?.code;
    assert.equal(code('other teacher', 'entering', 'sign-homeroom'), 'not-allowed');
    assert.equal(code('administrator', 'homeroom-signed', 'approve'), 'not-allowed');
    assert.equal(code('vice principal', 'homeroom-signed', 'approve'), 'no-delegation');
    assert.equal(code('vice principal', 'entering', 'decide-promotion'), 'no-delegation');
    assert.equal(code('homeroom teacher', 'entering', 'decide-promotion'), 'not-allowed');
    assert.equal(code('vice principal', 'approved', 'seal'), 'not-allowed');
    assert.equal(code('principal', 'entering', 'approve'), 'record-too-early');
    assert.equal(code('principal', 'approved', 'approve'), 'record-moved-on');
    assert.equal(code('principal', 'sealed', 'return'), 'record-moved-on');
    assert.equal(code('principal', 'entering', 'return'), 'record-too-early');
    assert.equal(code('clerk', 'homeroom-signed', 'seal'), 'record-too-early');
    assert.equal(code('clerk', 'approved', 'seal-again'), 'record-too-early');
    assert.equal(code('clerk', 'sealed', 'seal'), 'record-moved-on');
    assert.equal(code('principal', 'sealed', 'seal-again'), 'not-allowed');
    assert.equal(code('homeroom teacher', 'homeroom-signed', 'sign-homeroom'), 'record-moved-on');
    assert.equal(code('homeroom teacher', 'sealed', 'sign-homeroom'), 'record-moved-on');
  });

  it('counts one person’s hats and duties together', () => {
    const everything = {
      hats: ['principal', 'clerk', 'vice-principal'],
      homeroom: true,
      subjects: ['TV'],
      delegated: true,
    };
    assert.deepEqual(
      RECORD_ACTS.filter((act) => isActOf(everything as BeforeRecords, act)),
      RECORD_ACTS,
    );
  });

  it('does an act in the hat that lets her, the principal’s own before a delegation', () => {
    const both = { ...nobody, hats: ['clerk', 'vice-principal', 'principal'], delegated: true } as BeforeRecords;
    assert.equal(hatFor(both, 'approve'), 'principal');
    assert.equal(hatFor({ ...both, hats: ['clerk', 'vice-principal'] }, 'approve'), 'vice-principal');
    assert.equal(hatFor(both, 'seal'), 'clerk');
    assert.equal(hatFor({ ...both, homeroom: true }, 'sign-homeroom'), 'teacher');
    assert.throws(() => hatFor(both, 'sign-homeroom'), RangeError);
  });
});
