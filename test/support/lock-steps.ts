/** What anybody may try in the model of locks; a walk of so many steps as data, so that a failing one is told whole. */
import fc from 'fast-check';
import type { Period } from './lock-reference.js';
import { CLASSES, type ClassId, PEOPLE, PERIODS, type Who } from './lock-school.js';

/** Who does something is mostly who may; `n` and `m` choose among what is there. */
export type Step =
  | {
      readonly act: 'order';
      readonly who: Who;
      readonly kind: 'lock' | 'open';
      readonly scope: 'school' | 'grade' | 'class' | 'group' | 'pupil';
      readonly n: number;
      readonly period: Period | null;
      readonly strict: boolean;
      readonly reopen: boolean;
      readonly minutes: number;
      /** An opening says its end in place of its length. */
      readonly named: boolean;
      /** It answers a request. */
      readonly answers: boolean;
      /** It is carried out at once. */
      readonly now: boolean;
    }
  | { readonly act: 'execute' | 'withdraw' | 'refuse'; readonly who: Who; readonly n: number }
  | { readonly act: 'sign'; readonly n: number; readonly state: 'homeroom-signed' | 'approved' | 'sealed' }
  | {
      readonly act: 'return';
      readonly who: Who;
      readonly n: number;
      readonly m: number;
      readonly subjects: readonly ('TOAN' | 'AN')[];
      readonly minutes: number | null;
    }
  | {
      readonly act: 'push' | 'ask';
      readonly who: Who;
      readonly classId: ClassId;
      readonly period: Period;
      readonly cells: readonly { readonly child: number; readonly field: number; readonly value: 0 | 1 | null }[];
    }
  /** A case of supplementary assessment taken back, or planned again; the rollover of a line, or its undoing. */
  | { readonly act: 'case' | 'roll' | 'undo'; readonly who: Who; readonly n: number }
  | { readonly act: 'archive' }
  | { readonly act: 'pass'; readonly ms: number }
  /** To the next instant at which something ends by itself: just before, at it, just after. */
  | { readonly act: 'to-an-end'; readonly off: -1 | 0 | 1 };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const many = fc.nat(999);
/** One who may far more often than one who may not. */
const mostly = (...who: readonly Who[]): fc.Arbitrary<Who> =>
  fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...who) }, { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) });
const period = fc.constantFrom(...PERIODS, 'year-end' as const, 'year-end' as const);
const length = fc.constantFrom(60, 300, 24 * 60, 3 * 24 * 60, 12 * 24 * 60);

const order = fc.record({
  act: fc.constant('order' as const),
  who: mostly('principal'),
  kind: fc.constantFrom('lock' as const, 'open' as const, 'open' as const),
  scope: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('school' as const, 'grade' as const, 'class' as const) },
    { weight: 3, arbitrary: fc.constantFrom('group' as const, 'pupil' as const) },
  ),
  n: many,
  // Mostly about every period, so that orders meet.
  period: fc.oneof(fc.constant(null), period),
  strict: fc.boolean(),
  reopen: fc.boolean(),
  minutes: fc.oneof({ weight: 9, arbitrary: length }, { weight: 1, arbitrary: fc.constantFrom(-5, 60 * 24 * 400) }),
  named: fc.boolean(),
  answers: fc.boolean(),
  now: fc.constantFrom(true, true, false),
});
const onOrders = fc.record({
  act: fc.constantFrom('execute' as const, 'execute' as const, 'execute' as const, 'withdraw' as const),
  who: mostly('administrator', 'deputy', 'principal'),
  n: many,
});
const no = fc.record({ act: fc.constant('refuse' as const), who: mostly('principal'), n: many });
const sign = fc.record({
  act: fc.constant('sign' as const),
  n: many,
  state: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('homeroom-signed' as const, 'approved' as const) },
    { weight: 1, arbitrary: fc.constant('sealed' as const) },
  ),
});
const back = fc.record({
  act: fc.constant('return' as const),
  who: mostly('principal', 'principal', 'delegate'),
  n: many,
  m: many,
  subjects: fc.subarray(['TOAN' as const, 'AN' as const]),
  minutes: fc.option(fc.oneof({ weight: 6, arbitrary: length }, { weight: 1, arbitrary: fc.constant(-5) })),
});
const teachers = fc.oneof(
  { weight: 6, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constantFrom(...PEOPLE) },
);
const cells = (act: 'push' | 'ask') =>
  fc
    .record({
      classId: fc.constantFrom(...CLASSES),
      music: fc.constantFrom(true, false, false),
      other: teachers,
      period,
      cells: fc.array(
        fc.record({ child: fc.nat(6), field: many, value: fc.constantFrom(0 as const, 1 as const, null) }),
        { minLength: 1, maxLength: 10, size: 'max' },
      ),
    })
    .map(({ music, other, classId, ...rest }): Step => {
      const who: Who = other ?? (music ? 'music' : `homeroom-${classId}`);
      return { act, who, classId, ...rest };
    });
const ofYear = fc.oneof(
  fc.record({ act: fc.constant('case' as const), who: mostly('homeroom-4a', 'homeroom-4b'), n: many }),
  fc.record({
    ...{ act: fc.constantFrom('roll' as const, 'undo' as const), who: mostly('clerk', 'administrator'), n: many },
  }),
  fc.constant({ act: 'archive' as const }),
);
const pass = fc.record({
  act: fc.constant('pass' as const),
  ms: fc.constantFrom(MINUTE, 20 * MINUTE, 60 * MINUTE, 300 * MINUTE, DAY, DAY, 4 * DAY, 7 * DAY),
});
const end = fc.record({
  act: fc.constant('to-an-end' as const),
  off: fc.constantFrom(-1 as const, 0 as const, 1 as const),
});

export const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 9, arbitrary: order },
  { weight: 3, arbitrary: onOrders },
  { weight: 1, arbitrary: no },
  { weight: 3, arbitrary: sign },
  { weight: 3, arbitrary: back },
  { weight: 9, arbitrary: cells('push') },
  { weight: 2, arbitrary: cells('ask') },
  { weight: 2, arbitrary: ofYear },
  { weight: 3, arbitrary: pass },
  { weight: 1, arbitrary: end },
);

/** Where in the year a walk begins: most of what may go wrong goes wrong in May to August. */
export const begin: fc.Arbitrary<number> = fc
  .constantFrom(
    '2026-09-06',
    '2026-11-10',
    '2027-01-13',
    '2027-03-18',
    '2027-05-28',
    '2027-06-20',
    '2027-06-28',
    '2027-07-08',
  )
  .map((day) => Date.parse(`${day}T01:00:00.000Z`));
