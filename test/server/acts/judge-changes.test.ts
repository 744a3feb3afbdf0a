import assert from 'node:assert/strict';
import fc from 'fast-check';
import { valuesOf } from '../../../core/merge/document.js';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { fieldSpec } from '../../../core/fields/field-key.js';
import { checkSheet } from '../../../core/rules/check-sheet.js';
import { fieldsOf } from '../../../core/sheet/sheet-fields.js';
import { valueAt } from '../../../core/sheet/values.js';
import { judgeChanges } from '../../../server/acts/sheets/push/judge-changes.js';
import { buildContext, fullValues } from '../../support/sheets.js';

const context = buildContext({ pupils: 2 });
const full = fullValues(context);
const document = {
  revision: 1,
  cells: Object.fromEntries(
    Object.entries(full).map(([pupil, row]) => [
      pupil,
      Object.fromEntries(Object.entries(row).map(([field, value]) => [field, [value, 1] as const])),
    ]),
  ),
};
const OFFERED: Partial<Record<string, readonly (string | null)[]>> = {
  'subject-level': ['HTT', 'HT', 'CHT', null],
  score: ['10', '6', '3', null],
  'trait-level': ['TOT', 'DAT', 'CCG', null],
  tick: ['X', null],
};
const change = fc
  .record({
    pupil: fc.constantFrom(...context.pupils.map(({ id }) => id)),
    field: fc.constantFrom(...fieldsOf(context, 4)),
    pick: fc.nat(),
  })
  .map(({ pupil, field, pick }) => {
    const offered = OFFERED[fieldSpec(field).kind] ?? [`Cố gắng ${pick % 7}.`, 'x'.repeat(600), null];
    return { pupil, field, base: valueAt(full, pupil, field), value: offered[pick % offered.length]! };
  });

describe('judging proposed changes', () => {
  it('never makes a change at whose own cell an error stands, and answers for each', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (proposed) => {
        const { changes, refused, conflicts, next } = judgeChanges(context, document, document.revision, proposed);
        const errors = new Set(
          checkSheet(context, valuesOf(next))
            .filter(({ severity }) => severity === 'error')
            .map(({ pupil, field }) => `${pupil} ${field}`),
        );
        for (const { pupil, field, after } of changes) {
          assert.ok(!errors.has(`${pupil} ${field}`));
          assert.equal(valueAt(valuesOf(next), pupil, field), after);
        }
        for (const { pupil, field } of refused) {
          assert.equal(valueAt(valuesOf(next), pupil, field as FieldKey), valueAt(full, pupil, field as FieldKey));
        }
        assert.deepEqual(conflicts, []);
        const cells = new Map(proposed.map(({ pupil, field, base, value }) => [`${pupil} ${field}`, base !== value]));
        assert.equal(changes.length + refused.length, [...cells.values()].filter(Boolean).length);
      }),
    );
  });

  it('refuses a result that contradicts, and what then no longer holds', () => {
    const [pupil] = context.pupils;
    const { changes, refused } = judgeChanges(context, document, document.revision, [
      { pupil: pupil!.id, field: 'result.HTT', base: 'X', value: null },
      { pupil: pupil!.id, field: 'result.HTXS', base: null, value: 'X' },
    ]);
    assert.deepEqual(
      changes.map(({ field }): FieldKey => field),
      ['result.HTT'],
    );
    assert.deepEqual(
      refused.map(({ field }) => field),
      ['result.HTXS'],
    );
  });
});
