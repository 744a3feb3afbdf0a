/** What the school is called and by which numbers, by day (H22). */
import { z } from 'zod';
import { canSchema } from './can.js';
import { BODY, type Endpoint } from './endpoint.js';

const day = z.string().length(10);
/** Whether it is readable is said in words by the act. */
const text = z.string().max(400);

export const typedFactsSchema = z.object({
  name: text,
  code: text,
  /** The authority above, as the school's letters name it. */
  authority: text,
  /** Before the date of a document. */
  place: text,
  /** What transcripts name it by; empty until told. */
  departmentCode: text,
  departmentName: text,
  province: text,
  commune: text,
});
export type TypedFacts = z.infer<typeof typedFactsSchema>;

const decision = z.object({ number: z.string(), day });

const periodSchema = z.object({
  /** Null: since the school was begun here. */
  from: day.nullable(),
  /** Null: until further notice. */
  to: day.nullable(),
  /** By which they began; null for the first ones. */
  decision: decision.nullable(),
  facts: typedFactsSchema,
});

export const schoolSchema = z.object({
  today: day,
  /** Newest first; the first may be of a day to come. */
  periods: z.array(periodSchema).min(1),
  /** Nothing has been signed yet: what is wrong is put right without a decision. */
  unsigned: z.boolean(),
  /** The newest change can be taken back: nothing has been signed under it. */
  withdrawable: z.boolean(),
  /** The school's seals (certificates), newest first. */
  seals: z.array(
    z.object({ subject: z.string(), from: z.string(), to: z.string(), state: z.enum(['counts', 'waiting', 'ended']) }),
  ),
  can: canSchema,
});
export type SchoolOnWire = z.infer<typeof schoolSchema>;
export type FactsPeriod = z.infer<typeof periodSchema>;

const answer = z.object({ changed: z.int() });

export const SCHOOL_ENDPOINTS = {
  school: {
    method: 'get',
    path: '/school',
    summary: 'What the school is called and by which numbers, with the days of each and its seals',
    acts: ['read-school'],
    answer: schoolSchema,
  },
  tellSchool: {
    method: 'post',
    path: '/school/facts',
    summary: 'Tell what the school has not told yet; all of it, as long as nothing has been signed',
    acts: ['tell-school'],
    body: z.object({ facts: typedFactsSchema }),
    most: BODY.tiny,
    answer,
  },
  changeSchool: {
    method: 'post',
    path: '/school/changes',
    summary: 'Change the school’s facts from a day on, by a decision; what was signed before keeps its words',
    acts: ['change-school'],
    body: z.object({ facts: typedFactsSchema, from: day, decision: z.object({ number: text, day }) }),
    most: BODY.tiny,
    answer,
  },
  withdrawSchoolChange: {
    method: 'post',
    path: '/school/changes/withdrawals',
    summary: 'Take the newest change back, as long as nothing has been signed under it',
    acts: ['change-school'],
    body: z.object({ from: day }),
    answer,
  },
} as const satisfies Record<string, Endpoint>;
