/** The year record on the wire; the type it has in core is checked against it. */
import { z } from 'zod';
import { SUBJECTS } from '../fields/subjects.js';
import { TRAITS } from '../fields/traits.js';
import { RESULTS, SUBJECT_LEVELS, TRAIT_LEVELS } from '../codes/levels.js';
import { ASSESSMENT_MODES } from '../sheet/context.js';
import { RECORD_SHAPE, type YearRecord } from '../record/year-record.js';

const text = z.string().nullable();
export const gradeSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

export const yearRecordSchema = z.object({
  shape: z.literal(RECORD_SHAPE),
  lookupCode: z.uuid({ version: 'v4' }),
  schoolYear: z.string(),
  madeOn: z.string(),
  law: z.string(),
  school: z.object({
    code: z.string(),
    name: z.string(),
    departmentCode: z.string(),
    departmentName: z.string(),
    province: z.string(),
    district: z.string(),
    commune: z.string(),
  }),
  className: z.string(),
  grade: gradeSchema,
  mode: z.enum(ASSESSMENT_MODES),
  foreignLanguage: z.string(),
  homeroomTeacher: z.object({ name: z.string(), personalId: text, inPlaceOf: z.string().optional() }),
  pupil: z.object({
    id: z.string(),
    name: z.string(),
    personalId: text,
    sex: z.enum(['F', 'M']),
    birthDate: z.string(),
    registrationNumber: text,
    birthplace: text,
    hometown: text,
    address: text,
    ethnicity: text,
    nationality: text,
    father: text,
    mother: text,
    guardian: text,
  }),
  height: text,
  weight: text,
  absences: z.object({ excused: z.int().nullable(), unexcused: z.int().nullable() }),
  course: z.array(
    z.object({
      schoolYear: z.string(),
      className: z.string(),
      schoolName: z.string(),
      registrationNumber: text,
      since: z.string(),
      source: z.string().optional(),
    }),
  ),
  subjects: z.array(
    z.object({
      code: z.enum(SUBJECTS),
      level: z.enum(SUBJECT_LEVELS).nullable(),
      score: z.int().min(0).max(10).nullable(),
      remark: text,
    }),
  ),
  traits: z.partialRecord(z.enum(TRAITS), z.enum(TRAIT_LEVELS)),
  traitRemarks: z.object({ QUALITIES: text, GENERAL: text, SPECIFIC: text }),
  homeroomRemark: text,
  result: z.enum(RESULTS).nullable(),
  completed: z.boolean().nullable(),
  promoted: z.boolean().nullable(),
  awards: z.object({ yearEnd: text, sudden: text }),
  codes: z
    .object({
      level: z.string().optional(),
      grade: z.string().optional(),
      subjects: z.partialRecord(z.enum(SUBJECTS), z.string()).optional(),
    })
    .optional(),
});

// Both directions must fit, or this does not compile.
type Same<A, B extends A> = B;
export type WireRecord = Same<YearRecord, z.output<typeof yearRecordSchema>>;
