/** What of the school is not right yet. */
import { z } from 'zod';
import { LACK_CODES, STEPS } from '../readiness/codes.js';
import type { Endpoint } from './endpoint.js';

export const readinessSchema = z.object({
  schoolYear: z.string(),
  /** In the order of steps; empty where all is right. */
  lacks: z.array(z.object({ step: z.enum(STEPS), code: z.enum(LACK_CODES), n: z.int().min(1) })),
  /** Steps nothing can be said of yet: what they are about is not there. */
  waiting: z.array(z.enum(STEPS)),
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
