/** The table of duties: who teaches and leads which class on which days. */
import { z } from 'zod';
import { SUBJECTS } from '../fields/subjects.js';
import { canSchema } from './can.js';
import { BODY, type Endpoint } from './endpoint.js';
import { changeAnswerSchema } from './proposals.js';
import { livingYearQuery } from './living-year.js';

const subject = z.enum(SUBJECTS).nullable();

export const dutyLineSchema = z.object({
  id: z.int(),
  userId: z.string(),
  classId: z.string(),
  /** Null for the homeroom. */
  subject,
  /** The one who answers for it and signs. */
  responsible: z.boolean(),
  /** Days, both included; an open end is null. */
  fromDay: z.string(),
  toDay: z.string().nullable(),
});

export const dutiesSchema = z.object({
  schoolYear: z.string(),
  /** Those that live: the one that is on first. Duties of another are shown as they last; the principal names who goes on in whose place. */
  years: z.array(z.string()),
  today: z.string(),
  begins: z.string(),
  ends: z.string(),
  /** When the principal gave her word on the year's table; null while it is being set up. */
  confirmedAt: z.string().nullable(),
  /** Subjects in the order of the transcript. */
  classes: z.array(z.object({ id: z.string(), name: z.string(), subjects: z.array(z.enum(SUBJECTS)) })),
  people: z.array(z.object({ userId: z.string(), name: z.string(), active: z.boolean() })),
  lines: z.array(dutyLineSchema),
  /** Duties nobody answers for, from today on; for who has left nobody does. */
  gaps: z.array(z.object({ classId: z.string(), subject, fromDay: z.string(), toDay: z.string() })),
  /** Changes to duties that wait for the principal's word. */
  waiting: z.int(),
  can: canSchema,
});
export type Duties = z.infer<typeof dutiesSchema>;

export const dutyChangeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('end'), id: z.int(), lastDay: z.iso.date() }),
  z.object({
    kind: z.literal('give'),
    userId: z.string().max(64),
    classId: z.string().max(64),
    subject,
    responsible: z.boolean(),
    fromDay: z.iso.date(),
    toDay: z.iso.date().nullable(),
  }),
]);

/** A school of forty classes set up in one act. */
export const changeDutiesSchema = z.object({
  changes: z.array(dutyChangeSchema).min(1).max(1500),
  ...livingYearQuery.shape,
});

export const DUTY_ENDPOINTS = {
  duties: {
    method: 'get',
    path: '/duties',
    summary: 'Who teaches and leads which class of this year on which days, and what nobody holds',
    acts: ['read-duties'],
    query: livingYearQuery,
    answer: dutiesSchema,
  },
  changeDuties: {
    method: 'post',
    path: '/duties/changes',
    summary: 'End and give duties, all or none; the administrator’s changes wait for the principal’s word',
    acts: ['change-duties'],
    body: changeDutiesSchema,
    most: BODY.page,
    answer: changeAnswerSchema,
  },
  confirmDuties: {
    method: 'post',
    path: '/duties/confirmations',
    summary: 'Give the principal’s word on the year’s duties as they stand',
    acts: ['confirm-duties'],
    body: z.object({}),
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
