/** Biên bản tự kiểm tra: what was done, by article of the regulation, each with its proof in the trail (I6). */
import { z } from 'zod';
import { LOCK_GROUPS } from '../fields/column-groups.js';
import { canSchema } from './can.js';
import { sheetPeriodSchema } from './cells.js';
import { DOCX, type Endpoint } from './endpoint.js';

const day = z.iso.date();
const proof = z.object({
  seq: z.int(),
  at: z.string(),
  /** In words. */
  what: z.string(),
  by: z.string().nullable(),
});

export const selfCheckSchema = z.object({
  id: z.string(),
  madeAt: z.string(),
  by: z.string(),
  schoolYears: z.array(z.string()),
  fromDay: day,
  toDay: day,
  upTo: z.object({ seq: z.int(), hash: z.string() }),
  articles: z.array(
    z.object({
      article: z.string(),
      title: z.string(),
      lines: z.array(
        z.object({
          text: z.string(),
          n: z.int(),
          first: z.int().nullable(),
          last: z.int().nullable(),
          cases: z.array(proof),
        }),
      ),
    }),
  ),
  late: z.array(
    proof.extend({ schoolYear: z.string(), period: sheetPeriodSchema, closes: z.string(), className: z.string() }),
  ),
  lateMore: z.int(),
  unfinished: z.array(
    z.object({
      schoolYear: z.string(),
      period: sheetPeriodSchema,
      className: z.string(),
      grade: z.int().nullable(),
      group: z.enum(LOCK_GROUPS),
      filled: z.int(),
      asked: z.int(),
    }),
  ),
});
export type SelfCheckShown = z.output<typeof selfCheckSchema>;

const params = z.object({ id: z.string().min(1).max(36) });

export const SELF_CHECK_ENDPOINTS = {
  selfChecks: {
    method: 'get',
    path: '/self-checks',
    summary: 'Minutes of the school checking itself, the newest first',
    acts: ['read-self-checks'],
    shows: 'school',
    answer: z.object({
      today: day,
      checks: z.array(z.object({ id: z.string(), madeAt: z.string(), by: z.string(), fromDay: day, toDay: day })),
      can: canSchema,
    }),
  },
  selfCheck: {
    method: 'get',
    path: '/self-checks/{id}',
    summary: 'One of them: numbers by article, late cases, openings, each with its proof',
    acts: ['read-self-checks'],
    shows: 'school',
    params,
    answer: selfCheckSchema,
  },
  selfCheckFile: {
    method: 'get',
    path: '/self-checks/{id}/file',
    summary: 'The same as a .docx file to be signed',
    acts: ['read-self-checks'],
    shows: 'school',
    params,
    answer: DOCX,
  },
  makeSelfCheck: {
    method: 'post',
    path: '/self-checks',
    summary: 'Make minutes of the school checking itself from one day to another',
    acts: ['make-self-check'],
    body: z.strictObject({ fromDay: day, toDay: day }),
    answer: z.object({ id: z.string() }),
  },
} as const satisfies Record<string, Endpoint>;
