import assert from 'node:assert/strict';
import type { SubjectCode } from '../../../core/fields/subjects.js';
import type { AssessmentMode } from '../../../core/sheet/context.js';
import { type GateInput, gatesOf } from '../../../core/record/gates.js';
import { buildContext, buildPupil, fullValues, type Overrides } from '../../support/sheets.js';

const HOMEROOM = { userId: 'u-thu', name: 'Trần Thị Thu' };
const MUSIC = { userId: 'u-nhac', name: 'Lê Văn Nhạc' };

/** The gate of one pupil among three, everything complete and signed but what is said. */
function gate(
  mode: AssessmentMode,
  cells: Overrides[string],
  more: Partial<GateInput> = {},
  profile: Overrides[string] = {},
) {
  const pupil = buildPupil({ mode });
  const context = buildContext({ pupils: [pupil, buildPupil(), buildPupil()] });
  const whole = { ...context, pupils: context.pupils.map((one) => ({ ...one, mode: 'normal' as const })) };
  const gates = gatesOf({
    context,
    values: fullValues(context, { [pupil.id]: cells }),
    profile: fullValues({ ...whole, period: 'year' }, { [pupil.id]: profile }),
    subjectTeachersSign: true,
    homeroom: HOMEROOM,
    teacherOf: (subject) => (subject === 'AN' ? MUSIC : HOMEROOM),
    stands: () => true,
    principal: 'Phạm Thị Hạnh',
    decisionOf: () => null,
    ...more,
  });
  const others = context.pupils.slice(1).map(({ id }) => gates.get(id)!.owed);
  if (!more.stands && !more.teacherOf) assert.deepEqual(others, [[], []], 'one pupil blocks nobody else');
  return gates.get(pupil.id)!;
}

describe('what stands before the homeroom teacher’s signature', () => {
  it('is nothing where all is complete and signed', () => {
    const { owed, needed, signed } = gate('normal', {});
    assert.deepEqual(owed, []);
    assert.equal(needed.length, 12);
    assert.deepEqual(signed, needed);
  });

  it('is every value that is missing, by the person who owes it', () => {
    const { owed } = gate('normal', { 'subject.AN.level': null, 'subject.TOAN.score': null, 'trait.CHAM_CHI': null });
    assert.deepEqual(owed, [
      { fields: ['subject.TOAN.score', 'trait.CHAM_CHI'], userId: 'u-thu', name: 'Trần Thị Thu' },
      { fields: ['subject.AN.level'], userId: 'u-nhac', name: 'Lê Văn Nhạc' },
    ]);
  });

  it('is a value the rules call wrong', () => {
    const { wrong, owed } = gate('normal', { 'result.HTT': null, 'result.HTXS': 'X' });
    assert.deepEqual(wrong, ['result.HTXS']);
    assert.deepEqual(
      owed.map(({ fields }) => fields),
      [['result.HTXS']],
    );
  });

  it('is a result nobody has ticked, and a remark an unfinished subject needs', () => {
    assert.deepEqual(gate('normal', { 'result.HTT': null }).missing, ['result.HTT']);
    const { missing } = gate('normal', {
      'subject.MT.level': 'CHT',
      'subject.MT.remark': null,
      'result.HTT': null,
      'result.CHT': 'X',
    });
    assert.deepEqual(missing, ['subject.MT.remark']);
  });

  it('is a signature that does not stand, of exactly that subject', () => {
    const stands = (_: string, subject: SubjectCode) => subject !== 'AN';
    const { owed, signed } = gate('normal', {}, { stands });
    assert.deepEqual(owed, [{ fields: ['signature.AN'], userId: 'u-nhac', name: 'Lê Văn Nhạc' }]);
    assert.equal(signed.length, 11);
  });

  it('names nobody where nobody answers for a subject', () => {
    const stands = (_: string, subject: SubjectCode) => subject !== 'AN';
    const { owed } = gate('normal', {}, { stands, teacherOf: () => null });
    assert.deepEqual(owed, [{ fields: ['signature.AN'], userId: null, name: '' }]);
  });

  it('is no subject’s signature in a year that does not ask for it', () => {
    const { owed, needed } = gate('normal', {}, { stands: () => false, subjectTeachersSign: false });
    assert.deepEqual([owed, needed], [[], []]);
  });

  it('is what the package wants of the profile; one of those who bring the child up is enough', () => {
    assert.deepEqual(gate('normal', {}, {}, { 'profile.birthplace': null }).missing, ['profile.birthplace']);
    const nobody = { 'profile.mother': null, 'profile.father': null, 'profile.guardian': null };
    assert.deepEqual(gate('normal', {}, {}, nobody).missing, ['profile.mother']);
    for (const one of ['profile.mother', 'profile.father', 'profile.guardian']) {
      assert.deepEqual(gate('normal', {}, {}, { ...nobody, [one]: 'Trần Thị Thơm' }).missing, [], one);
    }
  });

  const KEPT = { 'health.height': '120', 'health.weight': '22', 'absence.excused': '0', 'absence.unexcused': '0' };

  it('asks nothing of subjects for a pupil who is not assessed', () => {
    const { owed, needed } = gate('not-assessed', KEPT, {
      stands: () => false,
      decisionOf: () => ({ promoted: true, basis: 'not-assessed' }),
    });
    assert.deepEqual([owed, needed], [[], []]);
  });

  const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;
  const DECISION = { fields: ['decision.promotion'], userId: null, name: 'Phạm Thị Hạnh' };

  it('is the principal’s decision on who has not completed the year, ticked or not', () => {
    for (const tick of [null, 'X']) {
      const cells = { ...FAILED, 'promotion.NOT_PROMOTED': tick };
      assert.deepEqual(gate('normal', cells).owed, [DECISION]);
      for (const promoted of [true, false]) {
        const decided = (basis: string) => gate('normal', cells, { decisionOf: () => ({ promoted, basis }) }).owed;
        assert.deepEqual(decided('CHT:subject.TOAN.level=CHT'), []);
        assert.deepEqual(decided('CHT:subject.TV.level=CHT'), [DECISION], 'made upon something else');
      }
    }
  });

  it('is no decision before there is a result, and none for who completed the year', () => {
    const owed = (cells: Overrides[string]) => gate('normal', cells).owed.flatMap(({ fields }) => fields);
    assert.deepEqual(owed({ ...FAILED, 'trait.CHAM_CHI': null }), ['trait.CHAM_CHI']);
    assert.deepEqual(owed({}), []);
    assert.deepEqual(gate('not-assessed', KEPT, { stands: () => false }).owed, [DECISION]);
  });

  it('asks for the teacher’s own result where the plan’s values give none', () => {
    const bare = Object.fromEntries(
      ['TV', 'TOAN'].flatMap((subject) => [
        [`subject.${subject}.level`, null],
        [`subject.${subject}.score`, null],
      ]),
    );
    assert.deepEqual(gate('adjusted', { ...bare, 'result.HTT': null }).missing, ['result.HT']);
    assert.deepEqual(gate('adjusted', bare).missing, []);
  });
});
