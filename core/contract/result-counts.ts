/** Thống kê kết quả: levels and results counted by class and grade; no pupil is named or ranked (TT27 article 4). */
import { z } from 'zod';
import { PERIODS } from '../codes/periods.js';
import { SUBJECTS } from '../fields/subjects.js';
import { TRAITS } from '../fields/traits.js';
import { type Endpoint, XLSX } from './endpoint.js';
import { gradeSchema } from './year-record.js';
import { yearIdSchema } from './years.js';

const countedSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('subject'), code: z.enum(SUBJECTS) }),
  z.object({ kind: z.literal('trait'), code: z.enum(TRAITS) }),
  z.object({ kind: z.literal('result'), code: z.literal('YEAR') }),
]);

export const resultCountsSchema = z.object({
  schoolYear: z.string(),
  years: z.array(z.string()),
  period: z.enum(PERIODS),
  /** In the order of classes; a combined class has a row for each of its grades. */
  rows: z.array(
    z.object({
      classId: z.string(),
      className: z.string(),
      grade: gradeSchema,
      pupils: z.int(),
      counts: z.array(
        z.object({
          of: countedSchema,
          levels: z.array(z.object({ level: z.string(), n: z.int() })),
          none: z.int(),
        }),
      ),
    }),
  ),
});
export type ResultCounts = z.output<typeof resultCountsSchema>;

const query = z.object({ year: yearIdSchema.optional(), period: z.enum(PERIODS).optional() });

export const RESULT_COUNT_ENDPOINTS = {
  resultCounts: {
    method: 'get',
    path: '/progress/results',
    summary: 'Levels and results counted by class and grade; no pupil is named',
    acts: ['read-results'],
    query,
    answer: resultCountsSchema,
  },
  resultTable: {
    method: 'get',
    path: '/progress/results.xlsx',
    summary: 'The same as a file for a pivot table: a row for each class, grade, subject and level',
    acts: ['read-results'],
    query,
    answer: XLSX,
  },
} as const satisfies Record<string, Endpoint>;
