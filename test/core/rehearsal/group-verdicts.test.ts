import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { FieldKey } from '../../../core/fields/field-key.js';
import { byGroup, groupVerdicts } from '../../../core/locks/group-verdicts.js';
import { lockGroupOf } from '../../../core/locks/lock-groups.js';
import type { LockScope } from '../../../core/locks/lock-order.js';
import { lockTable } from '../../../core/locks/lock-table.js';
import { facts, klass, maths, ofAn, order, part, school } from '../../support/lock-facts.js';

const FIELDS: readonly FieldKey[] = [
  ...(['subject.TOAN.level', 'subject.TOAN.score', 'subject.TV.level'] as const),
  ...(['trait.CHAM_CHI', 'homeroom.remark', 'note'] as const),
];

describe('the lock table’s answers for a sheet', () => {
  it('are those it gives cell by cell, counted', () => {
    const pupils = fc.uniqueArray(
      fc.record({ id: fc.constantFrom('an', 'ba', 'cu', 'du', 'em'), grade: fc.constantFrom(1, 4) }),
      { selector: ({ id }) => id },
    );
    const orders = fc.array(
      fc.record({
        scope: fc.constantFrom<LockScope>(school, { kind: 'grade', grade: 4 }, klass, maths, ofAn, part),
        kind: fc.constantFrom('lock', 'open'),
        strict: fc.boolean(),
        day: fc.integer({ min: 1, max: 28 }),
      }),
      { maxLength: 6 },
    );
    const second = fc.subarray(['an', 'cu']);
    fc.assert(
      fc.property(pupils, orders, second, fc.integer({ min: 1, max: 30 }), (class4, drawn, anew, day) => {
        const carriedOut = drawn.map(({ scope, kind, strict, day: from }) =>
          order(kind, scope, {
            strict: kind === 'lock' && strict,
            from: `2027-06-${String(from).padStart(2, '0')}T00:00:00.000Z`,
          }),
        );
        const at = `2027-06-${String(day).padStart(2, '0')}T12:00:00.000Z`;
        const known = facts(at, { orders: carriedOut, second: new Set(anew) });
        const told = groupVerdicts(known, class4 as { id: string; grade: 1 | 4 }[], {
          groupsOf: () => byGroup(FIELDS),
        });
        const counted = new Map<string, number>();
        const decide = lockTable(known);
        for (const pupil of class4 as { id: string; grade: 1 | 4 }[]) {
          for (const field of FIELDS) {
            const key = `${lockGroupOf(field)} ${JSON.stringify(decide(pupil, field))}`;
            counted.set(key, (counted.get(key) ?? 0) + 1);
          }
        }
        const answers = [...told].flatMap(([group, list]) =>
          list.map(({ verdict, cells }) => [`${group} ${JSON.stringify(verdict)}`, cells] as const),
        );
        assert.deepEqual(new Map(answers), counted);
        for (const list of told.values()) {
          assert.equal(
            list.reduce((sum, one) => sum + one.pupils, 0),
            class4.length,
          );
        }
      }),
    );
  });
});
