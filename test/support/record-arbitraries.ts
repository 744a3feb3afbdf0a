/** Year records of every kind for property tests: nothing lawful about them but their shape. */
import fc from 'fast-check';
import { SUBJECTS } from '../../core/fields/subjects.js';
import { TRAITS, type TraitCode } from '../../core/fields/traits.js';
import { GRADES } from '../../core/law/law.js';
import { RESULTS, SUBJECT_LEVELS, TRAIT_LEVELS } from '../../core/codes/levels.js';
import { ASSESSMENT_MODES } from '../../core/sheet/context.js';
import { writable } from '../../core/record/writable.js';
import type { CourseLine, SubjectOnRecord, YearRecord } from '../../core/record/year-record.js';

const LETTERS = [...'aáảãạăằâếđĐưỳỡ&<>"\'.,;:-()#]+0123456789 \n', 'é'.normalize('NFD'), '😀'];
export const words = fc
  .string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 30 })
  .map((text) => writable(text, '').trim())
  .filter((text) => text !== '');
const maybe = fc.option(words);
const day = fc
  .date({ min: new Date('2015-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const schoolYear = fc.integer({ min: 2023, max: 2035 }).map((year) => `${year}-${year + 1}`);
const measure = fc.option(fc.integer({ min: 100, max: 20000 }).map((n) => String(n / 100)));

const courseLine: fc.Arbitrary<CourseLine> = fc.record({
  schoolYear,
  className: words,
  schoolName: words,
  registrationNumber: maybe,
  since: day,
});

const subject = (code: SubjectOnRecord['code']): fc.Arbitrary<SubjectOnRecord> =>
  fc
    .record({
      code: fc.constant(code),
      level: fc.option(fc.constantFrom(...SUBJECT_LEVELS)),
      score: fc.option(fc.integer({ min: 0, max: 10 })),
      remark: maybe,
    })
    .filter(({ level, score, remark }) => level !== null || score !== null || remark !== null);

export const anyRecord: fc.Arbitrary<YearRecord> = fc.record({
  shape: fc.constant(1 as const),
  lookupCode: fc.uuid({ version: 4 }),
  schoolYear,
  madeOn: day,
  law: fc.constant('TT27'),
  school: fc.record({
    code: words,
    name: words,
    departmentCode: words,
    departmentName: words,
    province: words,
    district: words,
    commune: words,
  }),
  className: words,
  grade: fc.constantFrom(...GRADES),
  mode: fc.constantFrom(...ASSESSMENT_MODES),
  foreignLanguage: words,
  homeroomTeacher: fc.record({ name: words, personalId: maybe }),
  pupil: fc.record({
    id: words,
    name: words,
    personalId: maybe,
    sex: fc.constantFrom('F' as const, 'M' as const),
    birthDate: day,
    registrationNumber: maybe,
    birthplace: maybe,
    hometown: maybe,
    address: maybe,
    ethnicity: maybe,
    nationality: maybe,
    father: maybe,
    mother: maybe,
    guardian: maybe,
  }),
  height: measure,
  weight: measure,
  absences: fc.record({ excused: fc.option(fc.nat(200)), unexcused: fc.option(fc.nat(200)) }),
  course: fc.array(courseLine, { minLength: 1, maxLength: 5 }),
  subjects: fc.subarray([...SUBJECTS], { minLength: 1 }).chain((codes) => fc.tuple(...codes.map(subject))),
  traits: fc.dictionary(fc.constantFrom(...TRAITS), fc.constantFrom(...TRAIT_LEVELS), {
    noNullPrototype: true,
  }) as fc.Arbitrary<YearRecord['traits'] & Record<TraitCode, never>>,
  traitRemarks: fc.record({ QUALITIES: maybe, GENERAL: maybe, SPECIFIC: maybe }),
  homeroomRemark: maybe,
  result: fc.option(fc.constantFrom(...RESULTS)),
  completed: fc.option(fc.boolean()),
  promoted: fc.option(fc.boolean()),
  awards: fc.record({ yearEnd: maybe, sudden: maybe }),
});
