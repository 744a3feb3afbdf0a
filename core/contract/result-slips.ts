/** Phiếu kết quả: what each family is told privately of an assessment (TT27 article 16.1b), on paper or as files, never two children in one (H20). */
import { z } from 'zod';
import { PERIODS, SUPPLEMENTARY } from '../codes/periods.js';
import { canSchema } from './can.js';
import { type Endpoint, ZIP } from './endpoint.js';
import { yearIdSchema } from './years.js';

const classId = z.string().min(1).max(64);
const pupil = z.string().min(1).max(32);
const period = z.enum([...PERIODS, SUPPLEMENTARY]);
const words = z.string();

export const resultSlipsSchema = z.object({
  classId,
  className: z.string(),
  schoolYear: yearIdSchema,
  period,
  /** In the order of the class list; of what is assessed anew those alone whom it is about. */
  pupils: z.array(
    z.object({
      pupil: z.string(),
      name: z.string(),
      /** Levels and scores that have not been entered. */
      missing: z.int(),
      /** Her year's record has been released. */
      signed: z.boolean(),
    }),
  ),
  can: canSchema,
});
export type ResultSlips = z.infer<typeof resultSlipsSchema>;

export const resultSlipSchema = z.object({
  schoolYear: words,
  period,
  school: words,
  className: words,
  homeroomTeacher: words,
  pupil: z.object({ id: words, name: words, birthDate: words }),
  subjects: z
    .array(
      z.object({ name: words, level: words.nullable(), score: words.nullable().optional(), remark: words.nullable() }),
    )
    .readonly(),
  groups: z
    .array(
      z.object({
        name: words,
        traits: z.array(z.object({ name: words, level: words.nullable() })).readonly(),
        remark: words.nullable(),
      }),
    )
    .readonly(),
  homeroomRemark: words.nullable(),
  absences: z.object({ excused: words.nullable(), unexcused: words.nullable() }).nullable(),
  result: words.nullable(),
  awards: z.array(words).readonly(),
  missing: z.int(),
});

export const giveSlipsSchema = z.object({ period, pupils: z.array(pupil).min(1).max(100) });

export const printedSlipsSchema = z.object({
  /** When the values were read, in words. */
  asOf: z.string(),
  slips: z.array(z.object({ slip: resultSlipSchema, signed: z.boolean() })).readonly(),
});
export type PrintedSlips = z.infer<typeof printedSlipsSchema>;

const classParams = z.object({ classId });

export const SLIP_ENDPOINTS = {
  resultSlips: {
    method: 'get',
    path: '/classes/{classId}/result-slips',
    summary: 'Whose families of a class can be told the results of an assessment, and what is still missing',
    acts: ['give-result-slips'],
    shows: 'class',
    params: classParams,
    /** Without a period the newest assessment that has values. */
    query: z.object({ period: period.optional() }),
    answer: resultSlipsSchema,
  },
  printResultSlips: {
    method: 'post',
    path: '/classes/{classId}/result-slips/prints',
    summary: 'Results of pupils for their families, to be printed by the page, a sheet a child',
    acts: ['give-result-slips'],
    params: classParams,
    body: giveSlipsSchema,
    answer: printedSlipsSchema,
  },
  resultSlipFiles: {
    method: 'post',
    path: '/classes/{classId}/result-slips/files',
    summary: 'The same as a ZIP, a PDF a child',
    acts: ['give-result-slips'],
    params: classParams,
    body: giveSlipsSchema,
    answer: ZIP,
  },
} as const satisfies Record<string, Endpoint>;
