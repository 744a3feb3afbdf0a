/** What of the school is not right yet. */
import { z } from 'zod';
import { LACK_CODES, STEPS } from '../readiness/codes.js';
import type { Endpoint } from './endpoint.js';

/** What each year is judged by (G18). */
export const yearsLawsSchema = z.object({
  years: z.array(
    z.object({
      year: z.string(),
      /** In the order they are named in; none where this program knows no law for the year. */
      documents: z.array(
        z.object({
          kind: z.enum(['circular', 'erratum', 'specification']),
          number: z.string(),
          day: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** Decisions on the school's own rules, the earliest first. */
  rules: z.array(z.object({ number: z.string(), day: z.string(), fromDay: z.string() })),
  /** Code lists of the Ministry that were imported, by version. */
  lists: z.array(z.object({ version: z.string(), lists: z.array(z.string()) })),
  /** Circulars known to begin after the last year. */
  announced: z.array(z.object({ from: z.string(), source: z.string() })),
});
export type YearsLaws = z.infer<typeof yearsLawsSchema>;

export const readinessSchema = z.object({
  schoolYear: z.string(),
  /** In the order of steps; empty where all is right. */
  lacks: z.array(z.object({ step: z.enum(STEPS), code: z.enum(LACK_CODES), n: z.int().min(1) })),
  /** Steps nothing can be said of yet: what they are about is not there. */
  waiting: z.array(z.enum(STEPS)),
  laws: yearsLawsSchema,
});
export type Readiness = z.infer<typeof readinessSchema>;

export const READINESS_ENDPOINTS = {
  readiness: {
    method: 'get',
    path: '/readiness',
    summary: 'What of the school is not right yet, how many, and in which step it is mended',
    acts: ['read-readiness'],
    answer: readinessSchema,
  },
} as const satisfies Record<string, Endpoint>;
