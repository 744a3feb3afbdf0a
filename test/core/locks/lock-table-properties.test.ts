import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LockScope } from '../../../core/locks/lock-order.js';
import { lockTable } from '../../../core/locks/lock-table.js';
import { AN, facts, klass, LEVEL, maths, ofAn, order, part, school } from '../../support/lock-facts.js';
import { openBySlowReading } from '../../support/slow-locks.js';

describe('whether a field is open, of any orders', () => {
  it('says the same whatever it was asked before, and of every pupil by herself', () => {
    const scopes = fc.constantFrom<LockScope>(school, { kind: 'grade', grade: 4 }, klass, maths, ofAn, part);
    const orders = fc.array(
      fc.record({
        scope: scopes,
        kind: fc.constantFrom('lock', 'open'),
        strict: fc.boolean(),
        day: fc.integer({ min: 1, max: 28 }),
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(orders, fc.integer({ min: 1, max: 30 }), (drawn, day) => {
        const list = drawn.map(({ scope, kind, strict, day: from }, i) =>
          order(kind, scope, {
            id: `d${i}`,
            strict: kind === 'lock' && strict && scope.kind !== 'part',
            source: scope.kind === 'part' ? 'return' : 'order',
            ...(scope.kind === 'part' && { kind: 'open', until: '2027-07-05T00:00:00.000Z' }),
            from: `2027-06-${String(from).padStart(2, '0')}T00:00:00.000Z`,
          }),
        );
        const at = `2027-06-${String(day).padStart(2, '0')}T12:00:00.000Z`;
        const together = lockTable(facts(at, { orders: list }));
        for (const pupil of [AN, { id: 'ba', grade: 4 } as const, { id: 'cu', grade: 1 } as const]) {
          for (const field of [LEVEL, 'subject.TV.level', 'homeroom.remark', 'trait.CHAM_CHI'] as const) {
            assert.deepEqual(together(pupil, field), lockTable(facts(at, { orders: list }))(pupil, field));
            assert.equal(together(pupil, field).open, openBySlowReading(list, at, pupil, field));
          }
        }
      }),
    );
  });
});
