/** Tests sat again (kiểm tra lại; TT27 appendix 1, point 2) on the wire: proposed, agreed to, every sitting kept. */
import { z } from 'zod';
import { PERIODS } from '../codes/periods.js';
import { SUBJECTS } from '../fields/subjects.js';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';
import { typed } from './typed.js';

const classParams = z.object({ classId: z.string().min(1).max(64) });
const reason = typed().min(3).max(500);
const subject = z.enum(SUBJECTS);
/** Which of them are lawful says the year's table. */
const score = z.int().min(0).max(100);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const retestSchema = z.object({
  id: z.string(),
  pupil: z.string(),
  name: z.string(),
  subject,
  period: z.enum(PERIODS),
  /** That was found out of line. */
  score,
  reason: z.string(),
  by: z.string(),
  at: z.string(),
  /** Null until the principal has answered. */
  decision: z.object({ agreed: z.boolean(), answer: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** In their order; the last counts. */
  attempts: z.array(z.object({ number: z.int(), score, satOn: day, by: z.string(), at: z.string() })),
  can: canSchema.optional(),
});
export type Retest = z.infer<typeof retestSchema>;

export const retestsSchema = z.object({
  classId: z.string(),
  className: z.string(),
  /** Periods whose tests may be sat again. */
  periods: z.array(z.enum(PERIODS)),
  /** Newest first. */
  retests: z.array(retestSchema),
  /** Subjects the reader may propose it in. */
  subjects: z.array(subject),
});
export type Retests = z.infer<typeof retestsSchema>;

export const proposeRetestSchema = z.object({
  pupil: z.string().min(1).max(32),
  subject,
  period: z.enum(PERIODS),
  reason,
});
export const decideRetestSchema = z.object({ retest: z.uuid(), agreed: z.boolean(), answer: reason });
export const sitRetestSchema = z.object({
  retest: z.uuid(),
  subject,
  /** One more than she was shown. */
  number: z.int().min(1).max(20),
  score,
  satOn: day,
});

export const RETEST_ENDPOINTS = {
  retests: {
    method: 'get',
    path: '/classes/{classId}/retests',
    summary: 'Tests of a class that were proposed to be sat again, with every sitting',
    acts: ['see-class'],
    shows: 'class',
    params: classParams,
    answer: retestsSchema,
  },
  proposeRetest: {
    method: 'post',
    path: '/classes/{classId}/retests',
    summary: 'Propose that a pupil sits a test again, with the reason (TT27 appendix 1)',
    acts: ['propose-retest'],
    params: classParams,
    body: proposeRetestSchema,
    answer: z.object({ retest: z.string() }),
  },
  decideRetest: {
    method: 'post',
    path: '/classes/{classId}/retests/decisions',
    summary: 'Agree that a test is sat again, or not, with the reason',
    acts: ['decide-retest'],
    params: classParams,
    body: decideRetestSchema,
    answer: z.object({}),
  },
  sitRetest: {
    method: 'post',
    path: '/classes/{classId}/retests/attempts',
    summary: 'Enter a sitting: its score becomes that of the class sheet',
    acts: ['enter-subject-values'],
    params: classParams,
    body: sitRetestSchema,
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
