import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FieldKey, PROFILE_FIELDS } from '../../../core/fields/field-key.js';
import { GRADES } from '../../../core/law/law.js';
import { ASSESSMENT_MODES } from '../../../core/sheet/context.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import { assembleRecord } from '../../../core/record/assemble-record.js';
import { gatesOf } from '../../../core/record/gates.js';
import { lackingTags } from '../../../core/record/lacking-tags.js';
import { buildSources, type RecordParts } from '../../support/records.js';

/** What the gate asks of the homeroom teacher's pupil, and what her record would lack before the seal. */
function asked(parts: RecordParts) {
  const sources = buildSources(parts);
  const { context, values, profile, pupil } = sources;
  const gate = gatesOf({
    context,
    values,
    profile,
    subjectTeachersSign: false,
    homeroom: { userId: 'u', name: 'Trần Thị Thu' },
    teacherOf: () => null,
    stands: () => false,
    principal: 'Phạm Thị Hạnh',
    decisionOf: () => sources.decision,
  }).get(pupil.id)!;
  return { owed: gate.owed, missing: gate.missing, lacking: lackingTags(assembleRecord(sources)) };
}

describe('what the gate lets through', () => {
  const fields = fieldsOf(buildSources({ grade: 5 }).context, 5);
  const profile = PROFILE_FIELDS.map((field): FieldKey => `profile.${field}`);
  const without = (keys: readonly FieldKey[]) => Object.fromEntries(keys.map((key) => [key, null]));
  const HEALTH = { 'health.height': '120', 'health.weight': '22', 'absence.excused': '0', 'absence.unexcused': '1' };

  it('lacks nothing before the seal', () => {
    let through = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...GRADES),
        fc.constantFrom(...ASSESSMENT_MODES),
        fc.oneof(fc.subarray([...fields], { maxLength: 3 }), fc.subarray([...fields])),
        fc.subarray(profile, { maxLength: 3 }),
        fc.boolean(),
        (grade, mode, absent, untold, kept) => {
          const { owed, lacking } = asked({
            grade,
            pupil: { mode },
            values: { ...(kept && HEALTH), ...without(absent) },
            profile: without(untold),
          });
          if (owed.length > 0) return;
          through++;
          assert.deepEqual(lacking, []);
        },
      ),
      { numRuns: 400, seed: 5 },
    );
    assert.ok(through > 20, `${through} came through`);
  });

  it('has measures and absences, also of a pupil who is not assessed', () => {
    const pupil = { mode: 'not-assessed' } as const;
    assert.deepEqual(asked({ pupil, values: HEALTH }).missing, []);
    assert.deepEqual(asked({ pupil }).missing, [
      'health.height',
      'health.weight',
      'absence.excused',
      'absence.unexcused',
    ]);
  });

  it('has a level beside each score, also with an individual plan', () => {
    const values = { 'subject.KH.level': null } as const;
    assert.deepEqual(asked({ pupil: { mode: 'adjusted' }, values }).missing, ['subject.KH.level']);
    assert.deepEqual(asked({ values }).missing, ['subject.KH.level']);
    assert.deepEqual(
      asked({ pupil: { mode: 'not-assessed' }, values: { ...HEALTH, 'subject.KH.score': '5' } }).missing,
      [],
    );
  });
});
