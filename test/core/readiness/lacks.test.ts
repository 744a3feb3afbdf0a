import assert from 'node:assert/strict';
import { proposedCalendar } from '../../../core/law/school-year.js';
import { lawFor } from '../../../core/law/law-for.js';
import type { ClassFacts, SchoolFacts } from '../../../core/readiness/facts.js';
import { LACK_CODES } from '../../../core/readiness/codes.js';
import { lacksOf, stepsWaiting } from '../../../core/readiness/lacks.js';

const YEAR = '2026-2027';
const klass: ClassFacts = {
  pupils: { 4: 30 },
  withoutNumber: 0,
  placed: true,
  led: true,
  taught: lawFor(YEAR).compulsory[4],
  optional: [],
};
const whole: SchoolFacts = {
  today: '2026-11-29',
  year: YEAR,
  calendar: proposedCalendar(YEAR),
  factsMissing: 0,
  campuses: 0,
  codesUnlisted: 0,
  office: true,
  wearers: { principal: 1, clerk: 1, administrator: 2, teacher: 12 },
  withoutPassword: 0,
  withoutFactor: 0,
  classes: [klass],
  signers: 12,
  coversOpen: 0,
  signersWithout: 0,
  certificatesWaiting: 0,
  sealing: true,
  kits: 1,
};
const lacking = (change: Partial<SchoolFacts>) => lacksOf({ ...whole, ...change }).map(({ code, n }) => `${code} ${n}`);

describe('what of a school is not right yet', () => {
  it('is nothing where all is there', () => assert.deepEqual(lacksOf(whole), []));

  it('is each thing by itself, with how many', () => {
    const { 'term-1': _, ...closes } = whole.calendar.closes;
    const cases: readonly (readonly [Partial<SchoolFacts>, readonly string[]])[] = [
      [{ factsMissing: 3 }, ['school-facts 3']],
      [{ codesUnlisted: 2 }, ['codes-unlisted 2']],
      [{ office: false }, ['office 1']],
      [{ today: '2027-08-01' }, ['year-over 1']],
      [{ today: '2027-07-31' }, []],
      [{ today: '1970-01-01' }, []],
      [{ calendar: { ...whole.calendar, closes } }, ['calendar-dates 1']],
      [{ wearers: { ...whole.wearers, principal: 0 } }, ['no-principal 1']],
      [{ wearers: { principal: 1, administrator: 2, teacher: 1 } }, ['no-clerk 1']],
      [{ wearers: { ...whole.wearers, administrator: 1 } }, ['no-deputy 1']],
      [{ wearers: { ...whole.wearers, teacher: 0 } }, ['no-teachers 1']],
      [{ withoutPassword: 7 }, ['passwords 7']],
      [{ withoutFactor: 2 }, ['second-factors 2']],
      [{ classes: [] }, ['no-classes 1']],
      [{ campuses: 2, classes: [klass, { ...klass, placed: false }] }, ['class-campuses 1']],
      [{ campuses: 1, classes: [klass, { ...klass, placed: false }] }, []],
      [{ classes: [klass, { ...klass, withoutNumber: 2 }, { ...klass, withoutNumber: 3 }] }, ['personal-numbers 5']],
      [{ classes: [klass, { ...klass, led: false }] }, ['homeroom-teachers 1']],
      [{ coversOpen: 5 }, ['covers 5']],
      [{ signersWithout: 4 }, ['certificates 4']],
      [{ certificatesWaiting: 2 }, ['certificates-waiting 2']],
      [{ sealing: false }, ['school-certificate 1']],
      [{ kits: 0 }, ['kit 1']],
    ];
    for (const [change, expected] of cases) assert.deepEqual(lacking(change), expected, JSON.stringify(change));
  });

  it('asks nobody to teach an empty class, and calls it empty', () => {
    assert.deepEqual(lacking({ classes: [{ ...klass, pupils: {}, led: false, taught: [] }] }), ['empty-classes 1']);
  });

  it('lets duties wait where no class has a pupil, and for no empty class beside others', () => {
    const empty = { ...klass, pupils: {} };
    for (const classes of [[], [empty], [{ ...klass, pupils: { 4: 0 } }]])
      assert.deepEqual(stepsWaiting({ classes }), ['duties']);
    for (const classes of [[klass], [empty, klass]]) assert.deepEqual(stepsWaiting({ classes }), []);
  });

  it('counts subjects of every grade in a combined class once, and the optional ones it takes', () => {
    const { compulsory } = lawFor(YEAR);
    const combined = { ...klass, pupils: { 1: 5, 4: 6 }, taught: [], optional: ['TDT'] as const };
    const wanted = new Set([...compulsory[1], ...compulsory[4], 'TDT']);
    assert.deepEqual(lacking({ classes: [combined] }), [`subject-teachers ${wanted.size}`]);
    assert.deepEqual(lacking({ classes: [{ ...klass, taught: klass.taught.slice(1) }] }), ['subject-teachers 1']);
  });

  it('comes in the order in which a school is set up', () => {
    const nothing: SchoolFacts = {
      ...whole,
      calendar: { ...whole.calendar, closes: {} },
      ...{ factsMissing: 4, office: false, wearers: {}, classes: [], sealing: false, kits: 0 },
    };
    const found = lacksOf(nothing).map(({ code }) => code);
    assert.deepEqual(
      found,
      LACK_CODES.filter((code) => found.includes(code)),
    );
    assert.equal(found.length, 10);
  });
});
