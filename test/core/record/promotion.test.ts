import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { lawFor } from '../../../core/law/law-for.js';
import { GRADES } from '../../../core/law/law.js';
import { RESULTS } from '../../../core/codes/levels.js';
import { assess } from '../../../core/results/assess.js';
import { ASSESSMENT_MODES, type PupilOnSheet } from '../../../core/sheet/context.js';
import { assembleRecord } from '../../../core/record/assemble-record.js';
import { gatesOf } from '../../../core/record/gates.js';
import { lackingTags } from '../../../core/record/lacking-tags.js';
import { basisOf, promotionCase, type PromotionDecision } from '../../../core/record/promotion.js';
import { PROMOTION_DECISION } from '../../../core/record/promotion-kinds.js';
import { recordText } from '../../../core/record/record-xml.js';
import { allSlots, buildSources, type RecordParts } from '../../support/records.js';

const HEALTH = { 'health.height': '120', 'health.weight': '22', 'absence.excused': '0', 'absence.unexcused': '1' };
const value = (...values: (string | null)[]) => fc.constantFrom(...values);

const anyCells = fc.record({
  'subject.TOAN.level': value('HTT', 'HT', 'CHT', null),
  'subject.TV.level': value('HTT', 'CHT'),
  'subject.TOAN.score': value('10', '7', '5', '4', null),
  'subject.AN.level': value('HTT', 'HT', 'CHT'),
  'trait.TINH_TOAN': value('TOT', 'DAT', 'CCG', null),
  'promotion.NOT_PROMOTED': value('X', null),
  ...Object.fromEntries(RESULTS.map((result) => [`result.${result}`, value('X', null, null)])),
}) as fc.Arbitrary<Partial<Record<FieldKey, string | null>>>;

function made(parts: RecordParts, decide: ((basis: string) => PromotionDecision) | null) {
  const bare = buildSources(parts);
  const { context, values, profile, pupil } = bare;
  const now = promotionCase(lawFor(context.schoolYear), pupil, assess(context, values)[0]!, values[pupil.id]!);
  const decision = decide && decide(basisOf(now) ?? '');
  const record = assembleRecord({ ...bare, decision });
  const gate = gatesOf({
    ...{ context, values, profile, subjectTeachersSign: false, homeroom: { userId: 'u', name: 'Trần Thị Thu' } },
    teacherOf: () => null,
    stands: () => false,
    principal: 'Phạm Thị Hạnh',
    decisionOf: () => decision,
  }).get(pupil.id)!;
  const tag = /<DUOC_LEN_LOP>(.*?)<\/DUOC_LEN_LOP>/.exec(recordText(record, allSlots(record)))?.[1] ?? null;
  return { now, record, gate, tag };
}

describe('going up a class', () => {
  it('is said only of who has completed the year, or as the principal decided', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        fc.constantFrom(...GRADES),
        fc.constantFrom(...ASSESSMENT_MODES),
        anyCells,
        fc.constantFrom('none', 'yes', 'no', 'other-yes', 'other-no'),
        (grade, mode, cells, decided) => {
          const decide = (basis: string): PromotionDecision => ({
            promoted: decided.endsWith('yes'),
            basis: decided.startsWith('other') ? `${basis},subject.MT.level=CHT` : basis,
          });
          const { record, gate, tag, now } = made(
            { grade, pupil: { mode }, values: { ...cells, ...(mode === 'not-assessed' && HEALTH) } },
            decided === 'none' ? null : decide,
          );
          const { result } = record;
          const confirmed = result !== null && result !== 'CHT';
          const stands = (decided === 'yes' || decided === 'no') && (result === 'CHT' || mode === 'not-assessed');
          const expected = confirmed ? 'Có' : stands ? (decided === 'yes' ? 'Có' : 'Không') : null;
          assert.equal(tag, grade === 5 ? 'Không xét' : expected);
          assert.equal(record.promoted, grade === 5 || expected === null ? null : expected === 'Có');

          const owes = gate.owed.some(({ fields }) => fields.includes(PROMOTION_DECISION));
          // In the last grade nobody goes up, and who has not completed is assessed anew.
          const open = (result === 'CHT' || (grade !== 5 && mode === 'not-assessed')) && !stands;
          assert.equal(owes, open);
          assert.equal(gate.undecided, open);
          // No value, no signature: of a gate that lets through nothing is lacking.
          if (tag === null)
            assert.ok(gate.owed.length > 0 && lackingTags(record).some((one) => one.tag === 'DUOC_LEN_LOP'));
          if (gate.owed.length === 0) assert.deepEqual(lackingTags(record), []);
          const kind = `${now.kind} ${decided} ${cells['promotion.NOT_PROMOTED'] ?? '-'}`;
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        },
      ),
      { numRuns: 4000, seed: 11 },
    );
    for (const kind of ['last-grade', 'no-result', 'completed', 'to-decide', 'to-close']) {
      for (const decided of ['none', 'yes', 'no', 'other-yes', 'other-no']) {
        for (const tick of ['X', '-'])
          assert.ok(seen.get(`${kind} ${decided} ${tick}`)! > 5, `${kind} ${decided} ${tick}`);
      }
    }
  });

  it('waits in the last grade until everything is assessed anew, or the principal ends it', () => {
    const fields: readonly FieldKey[] = ['subject.TOAN.level', 'subject.TOAN.remark'];
    const kindOf = (values: PupilOnSheet['supplementary'], decided = false) => {
      const of = { grade: 5, values: { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } } as const;
      const decide = (basis: string): PromotionDecision => ({ promoted: false, basis });
      const { now, gate, record } = made(
        { ...of, pupil: values ? { supplementary: values } : {} },
        decided ? decide : null,
      );
      return [now.kind, gate.undecided, record.promoted];
    };
    const anew = (values: Record<string, string>) => ({ fields, values, most: 'HT' as const, at: null });
    assert.deepEqual(kindOf(undefined), ['to-close', true, null]);
    assert.deepEqual(kindOf(anew({})), ['to-close', true, null]);
    assert.deepEqual(kindOf(anew({}), true), ['to-close', false, null]);
    assert.deepEqual(kindOf(anew({ 'subject.TOAN.level': 'CHT' })), ['last-grade', false, null]);
  });

  const FAILED = {
    'subject.TOAN.level': 'CHT',
    'trait.TINH_TOAN': 'CCG',
    'result.HTT': null,
    'result.CHT': 'X',
  } as const;
  const failing = (values: RecordParts['values'], pupil: RecordParts['pupil'] = {}) => {
    const { now } = made({ values: values!, pupil }, null);
    assert.equal(now.kind, 'to-decide');
    return now.kind === 'to-decide' ? now.basis : '';
  };

  it('is decided upon what falls short: a change there ends the decision, no other does', () => {
    const basis = failing(FAILED);
    assert.equal(basis, 'CHT:subject.TOAN.level=CHT,trait.TINH_TOAN=CCG');
    assert.equal(failing({ ...FAILED, 'subject.AN.level': 'HT', 'homeroom.remark': 'Khác.' }), basis);
    assert.notEqual(failing({ ...FAILED, 'trait.TINH_TOAN': 'DAT' }), basis);
    assert.notEqual(failing({ ...FAILED, 'subject.TV.level': 'CHT' }), basis);
    assert.notEqual(failing({ ...FAILED, 'subject.TV.score': '4' }), basis);
  });

  it('is decided for the teacher’s own judgement too, where she may judge otherwise', () => {
    const own = { 'result.HTT': null, 'result.CHT': 'X' } as const;
    assert.equal(failing(own, { mode: 'special' }), 'CHT');
    assert.equal(failing(FAILED, { mode: 'adjusted' }), 'CHT:subject.TOAN.level=CHT,trait.TINH_TOAN=CCG');
    // Her good result beside values that fall short confirms.
    const good = { ...FAILED, 'result.CHT': null, 'result.HT': 'X' } as const;
    assert.equal(made({ values: good, pupil: { mode: 'adjusted' } }, null).record.promoted, true);
  });
});
