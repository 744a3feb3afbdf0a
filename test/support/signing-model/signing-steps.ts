/** What anybody may try in the model of signing; a walk of so many steps as data. */
import fc from 'fast-check';
import { type CoverAct, FIELDS, type Slot, type Subject, SUBJECTS } from './signing-reference.js';

export const PEOPLE = ['thu', 'music', 'principal', 'clerk'] as const;
export type Who = (typeof PEOPLE)[number];

/** What the homeroom teacher types over while somebody who has looked is about to sign; undefined for nothing. */
export type Meanwhile = 0 | 1 | null | undefined;

/** `child` chooses among the class's. */
export type Step =
  | {
      readonly act: 'push';
      readonly who: Who;
      readonly child: number;
      readonly field: number;
      readonly value: 0 | 1 | null;
    }
  | { readonly act: 'rows'; readonly subject: Subject }
  | {
      readonly act: 'sign';
      readonly who: Who | null;
      readonly slot: Slot;
      readonly child: number;
      readonly meanwhile: Meanwhile;
    }
  | {
      readonly act: 'return';
      readonly who: Who;
      readonly child: number;
      readonly subjects: readonly Subject[];
      readonly hours: number;
    }
  | {
      readonly act: 'lock';
      readonly kind: 'lock' | 'strict' | 'open';
      /** Of the class where it is null. */
      readonly child: number | null;
      readonly reopen: boolean;
      readonly hours: number;
    }
  | {
      readonly act: 'cover';
      readonly what: CoverAct;
      readonly who: Who | null;
      readonly child: number;
      readonly reason: boolean;
      readonly meanwhile: Meanwhile;
    }
  | { readonly act: 'pass'; readonly hours: number };

const child = fc.nat(2);
/** Whose part it is far more often than another's. */
const other = fc.oneof(
  { weight: 9, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) },
);
const meanwhile = fc.constantFrom<Meanwhile>(undefined, undefined, undefined, 0, 1, null);
const hours = fc.constantFrom(1, 24, 72);

const push = fc
  .record({
    other,
    child,
    field: fc.nat(FIELDS.length - 1),
    value: fc.constantFrom(0 as const, 1 as const, 0 as const, 1 as const, null),
  })
  .map(({ other: who, ...rest }): Step => ({ act: 'push', who: who ?? FIELDS[rest.field]!.by, ...rest }));
const rows = fc.record({ act: fc.constant('rows' as const), subject: fc.constantFrom(...SUBJECTS) });
const sign = fc.record({
  act: fc.constant('sign' as const),
  who: other,
  slot: fc.constantFrom<Slot>('homeroom', 'homeroom', 'homeroom', 'principal', 'principal', 'seal', 'seal'),
  child,
  meanwhile,
});
const back = fc.record({
  act: fc.constant('return' as const),
  who: fc.constantFrom<Who>('principal', 'principal', 'principal', 'thu'),
  child,
  subjects: fc.subarray([...SUBJECTS]),
  hours,
});
const lock = fc.record({
  act: fc.constant('lock' as const),
  kind: fc.constantFrom('lock' as const, 'strict' as const, 'open' as const, 'open' as const),
  child: fc.option(child),
  reopen: fc.boolean(),
  hours,
});
const cover = fc.record({
  act: fc.constant('cover' as const),
  what: fc.constantFrom<CoverAct>('confirm', 'confirm', 'sign', 'sign', 'seal', 'reopen'),
  who: other,
  child,
  reason: fc.boolean(),
  meanwhile,
});
const pass = fc.record({ act: fc.constant('pass' as const), hours: fc.constantFrom(1, 24, 24, 96) });

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: push },
  { weight: 6, arbitrary: rows },
  { weight: 9, arbitrary: sign },
  { weight: 3, arbitrary: back },
  { weight: 2, arbitrary: lock },
  { weight: 8, arbitrary: cover },
  { weight: 1, arbitrary: pass },
);

/** Before the covers' lawful day, near the year's end, at its last days and after them. */
export const begin: fc.Arbitrary<Date> = fc
  .constantFrom('2026-09-24', '2027-06-10', '2027-06-27', '2027-07-04')
  .map((day) => new Date(`${day}T01:00:00.000Z`));
