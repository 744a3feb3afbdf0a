/** A class sheet with all that belongs to it, as the sheet in the browser is made of: what a workbook carries, as plain data. */
import { z } from 'zod';
import { PERIODS } from '../codes/periods.js';
import type { FieldKey } from '../fields/field-key.js';
import { isFieldKey } from '../fields/field-key.js';
import { type SubjectCode, SUBJECTS } from '../fields/subjects.js';
import { ASSESSMENT_MODES } from '../sheet/context.js';
import type { Endpoint } from './endpoint.js';

const field = z.custom<FieldKey>((text) => typeof text === 'string' && isFieldKey(text)).meta({ type: 'string' });
const subject = z
  .custom<SubjectCode>((text) => typeof text === 'string' && (SUBJECTS as readonly string[]).includes(text))
  .meta({ type: 'string' });

export const sheetBookSchema = z.object({
  /** The form with all its columns for who enters the class's own, else the columns of what she teaches. */
  kind: z.enum(['class', 'teacher']),
  revision: z.int(),
  /** Fields the reader may enter. */
  own: z.array(field),
  /** Canonical, of the columns the reader's form has. */
  values: z.record(z.string(), z.record(z.string(), z.string())),
  context: z.object({
    schoolYear: z.string(),
    school: z.object({
      code: z.string(),
      name: z.string(),
      authority: z.string(),
      place: z.string(),
      principal: z.string(),
      sample: z.boolean(),
    }),
    class: z.object({
      id: z.string(),
      name: z.string(),
      optionalSubjects: z.array(subject),
      foreignLanguage: z.string(),
      optionalSubjectsCount: z.boolean(),
      homeroomTeacher: z.string(),
      practice: z.literal(true).optional(),
    }),
    period: z.enum(PERIODS),
    /** In the order of the class list. */
    pupils: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        birthDate: z.string(),
        sex: z.enum(['F', 'M']),
        grade: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
        mode: z.enum(ASSESSMENT_MODES),
      }),
    ),
  }),
});
export type SheetBook = z.infer<typeof sheetBookSchema>;

export const SHEET_BOOK_ENDPOINTS = {
  sheetBook: {
    method: 'get',
    path: '/classes/{classId}/sheets/{period}/book',
    summary: 'A class sheet with its heading, its columns and its values, to be filled in in the browser',
    acts: ['see-class'],
    shows: 'class',
    params: z.object({ classId: z.string().min(1).max(64), period: z.enum(PERIODS) }),
    answer: sheetBookSchema,
  },
} as const satisfies Record<string, Endpoint>;
