/** One class's locks for tests: what is known of it, and orders as they were carried out. */
import type { FieldKey } from '../../core/fields/field-key.js';
import type { LockInForce, LockScope } from '../../core/locks/lock-order.js';
import { type LockFacts, lockTable } from '../../core/locks/lock-table.js';

export const CALENDAR = {
  begins: '2026-09-05',
  ends: '2027-06-30',
  closes: { 'mid-term-1': '2026-11-15', 'year-end': '2027-06-20' },
} as const;
export const LEVEL: FieldKey = 'subject.TOAN.level';
export const AN = { id: 'an', grade: 4 } as const;

export const facts = (at: string, more: Partial<LockFacts> = {}): LockFacts => ({
  at,
  schoolYear: '2026-2027',
  calendar: CALENDAR,
  classId: '4a',
  period: 'year-end',
  orders: [],
  ...more,
});
export const ask = (
  at: string,
  more: Partial<LockFacts> = {},
  field: FieldKey = LEVEL,
  pupil: { id: string; grade: 1 | 4 | 5 } = AN,
) => lockTable(facts(at, more))(pupil, field);

let made = 0;
export const order = (kind: 'lock' | 'open', scope: LockScope, more: Partial<LockInForce> = {}): LockInForce => ({
  id: `o${(made += 1)}`,
  source: 'order',
  kind,
  scope,
  period: 'year-end',
  strict: false,
  from: '2027-06-01T00:00:00.000Z',
  until: kind === 'open' ? '2027-07-05T00:00:00.000Z' : null,
  ...more,
});
export const school = { kind: 'school' } as const;
export const klass = { kind: 'class', classId: '4a' } as const;
export const maths = { kind: 'group', classId: '4a', group: 'TOAN' } as const;
export const ofAn = { kind: 'pupil', pupil: 'an' } as const;
export const part = { kind: 'part', pupils: ['an'], groups: ['TOAN', 'homeroom'] } as const;
