/** Ban Quản trị: the decision that sets it up, its members with their tasks, deputies who may carry out orders (G14, H5). */
import { z } from 'zod';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';
import { changeAnswerSchema } from './proposals.js';
import { typed } from './typed.js';

const member = {
  userId: z.string().max(64),
  /** What she does in it, as the decision says. */
  task: typed().min(1).max(200),
  /** May carry out orders to lock and open beside the administrator. */
  deputy: z.boolean(),
};

const decision = {
  number: typed().min(1).max(100),
  day: z.iso.date(),
};

export const committeeSchema = z.object({
  today: z.string(),
  /** The decision in force today; null where there is none yet. */
  now: z
    .object({ ...decision, members: z.array(z.object({ ...member, name: z.string(), active: z.boolean() })) })
    .nullable(),
  people: z.array(z.object({ userId: z.string(), name: z.string() })),
  /** Decisions that wait for the principal's word. */
  waiting: z.int(),
  /** Her entry has effect at once. */
  alone: z.boolean(),
  can: canSchema,
});
export type Committee = z.infer<typeof committeeSchema>;

export const enterCommitteeSchema = z.object({ ...decision, members: z.array(z.object(member)).min(1).max(30) });
export type CommitteeDecision = z.infer<typeof enterCommitteeSchema>;

export const COMMITTEE_ENDPOINTS = {
  committee: {
    method: 'get',
    path: '/committee',
    summary: 'Ban Quản trị: the decision in force, its members and deputies',
    acts: ['read-duties'],
    answer: committeeSchema,
  },
  enterCommittee: {
    method: 'post',
    path: '/committee/decisions',
    summary: 'Enter a decision on Ban Quản trị; the administrator’s entry waits for the principal’s word',
    acts: ['change-hats'],
    body: enterCommitteeSchema,
    answer: changeAnswerSchema,
  },
} as const satisfies Record<string, Endpoint>;
