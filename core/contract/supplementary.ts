/** Supplementary assessment on the wire: the second group of a class. Instants are ISO 8601, days `yyyy-mm-dd`. */
import { z } from 'zod';
import { RESULTS } from '../codes/levels.js';
import { CASE_STATES } from '../record/supplementary-state.js';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';
import { gradeSchema } from './year-record.js';
import { typed } from './typed.js';

const classParams = z.object({ classId: z.string().min(1).max(64) });
const reason = typed().min(3).max(500);
const values = z.record(z.string(), z.string());
/** Because of which values, in the asked language. */
const outcome = z.object({ result: z.enum(RESULTS).nullable(), because: z.array(z.string()) });

export const supplementaryPupilSchema = z.object({
  pupil: z.string(),
  name: z.string(),
  grade: gradeSchema,
  state: z.enum(CASE_STATES),
  /** The named day has passed and nothing is settled. */
  overdue: z.boolean(),
  /** Her record is signed: nothing of it changes any more. */
  signed: z.boolean(),
  /** Field keys assessed anew, in column order; to be sent back as `seen` with a plan. */
  fields: z.array(z.string()),
  /** Of these, what still needs a new value. */
  waits: z.array(z.string()),
  /** What stood at year end, and stays. */
  before: outcome.extend({ values }),
  /** Null where no case has been opened. */
  plan: z.object({ text: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** With the new values; null before the first. */
  after: outcome.extend({ values }).nullable(),
  /** Null while the result is limited; else the principal's word that the values alone decide. */
  unlimited: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  decision: z.object({ promoted: z.boolean(), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
  /** Of the fields, those the reader enters. */
  own: z.array(z.string()),
  can: canSchema.optional(),
});
export type SupplementaryPupil = z.infer<typeof supplementaryPupilSchema>;

export const supplementarySchema = z.object({
  classId: z.string(),
  className: z.string(),
  schoolYear: z.string(),
  /** The day named for its end. */
  until: z.string(),
  /** Revision of the sheet of new values: the base of a push. */
  revision: z.int(),
  /** The best result it leads to. */
  most: z.enum(RESULTS),
  pupils: z.array(supplementaryPupilSchema),
  /** Once year end is over: who lacks values, or had some entered since, is late, not failing, and is none of the second group. */
  late: z.array(z.object({ pupil: z.string(), name: z.string(), missing: z.int() })),
});
export type Supplementary = z.infer<typeof supplementarySchema>;

export const planSupplementarySchema = z.object({
  pupil: z.string().min(1).max(32),
  plan: typed().min(10).max(2000),
  /** The fields she was shown. */
  seen: z.array(z.string().max(64)).max(100),
});
export const withdrawSupplementarySchema = z.object({ pupil: z.string().min(1).max(32), reason });
export const limitSupplementarySchema = z.object({
  pupil: z.string().min(1).max(32),
  unlimited: z.boolean(),
  reason,
});

export const SUPPLEMENTARY_ENDPOINTS = {
  supplementary: {
    method: 'get',
    path: '/classes/{classId}/supplementary',
    summary: 'The second group of a class: what is assessed anew, plans, new values beside those of year end',
    acts: ['see-class'],
    shows: 'class',
    params: classParams,
    answer: supplementarySchema,
  },
  planSupplementary: {
    method: 'post',
    path: '/classes/{classId}/supplementary/plans',
    summary: 'Open supplementary assessment for a pupil with a plan, or change the plan (TT27 article 11)',
    acts: ['plan-supplementary'],
    params: classParams,
    body: planSupplementarySchema,
    answer: z.object({}),
  },
  withdrawSupplementary: {
    method: 'post',
    path: '/classes/{classId}/supplementary/withdrawals',
    summary: 'Withdraw a case that was opened by mistake; its values stay and count no more',
    acts: ['plan-supplementary'],
    params: classParams,
    body: withdrawSupplementarySchema,
    answer: z.object({}),
  },
  limitSupplementary: {
    method: 'post',
    path: '/classes/{classId}/supplementary/limits',
    summary: 'Decide that a result after supplementary assessment is what the values say, or limited again',
    acts: ['limit-supplementary'],
    params: classParams,
    body: limitSupplementarySchema,
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
