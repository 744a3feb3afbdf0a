/** Who wears which hat on which days. */
import { z } from 'zod';
import { HATS } from '../codes/hats.js';
import { SUBJECTS } from '../fields/subjects.js';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';
import { changeAnswerSchema } from './proposals.js';

const hat = z.enum(HATS);
/** Of a head of tổ: grades or subjects she looks after. */
const scope = z
  .object({ grades: z.array(z.int().min(1).max(5)).max(5), subjects: z.array(z.enum(SUBJECTS)).max(20) })
  .nullable();

export const hatsSchema = z.object({
  today: z.string(),
  /** Worn today or from a later day on. Days, both included; open where null. */
  lines: z.array(
    z.object({
      userId: z.string(),
      name: z.string(),
      hat,
      fromDay: z.string().nullable(),
      toDay: z.string().nullable(),
      scope,
    }),
  ),
  /** Who has not left. */
  people: z.array(z.object({ userId: z.string(), name: z.string() })),
  /** Changes to hats that wait for the principal's word. */
  waiting: z.int(),
  /** Her changes have effect at once; the administrator's hat only for a week. */
  alone: z.boolean(),
  can: canSchema,
});
export type Hats = z.infer<typeof hatsSchema>;

export const hatChangeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('give'),
    userId: z.string().max(64),
    hat,
    fromDay: z.iso.date(),
    toDay: z.iso.date().nullable(),
    scope: scope.default(null),
  }),
  z.object({ kind: z.literal('end'), userId: z.string().max(64), hat, lastDay: z.iso.date() }),
]);

export const HAT_ENDPOINTS = {
  hats: {
    method: 'get',
    path: '/hats',
    summary: 'Who wears which hat on which days',
    acts: ['read-duties'],
    answer: hatsSchema,
  },
  changeHats: {
    method: 'post',
    path: '/hats/changes',
    summary: 'Give and end hats, all or none; the administrator’s changes wait for the principal’s word',
    acts: ['change-hats'],
    body: z.object({ changes: z.array(hatChangeSchema).min(1).max(50) }),
    answer: changeAnswerSchema,
  },
} as const satisfies Record<string, Endpoint>;
