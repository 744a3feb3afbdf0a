/** Who leads the school, as dated and documented facts (H7). */
import { z } from 'zod';
import { CAPACITIES } from '../codes/capacities.js';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';
import { changeAnswerSchema } from './proposals.js';
import { typed } from './typed.js';

const text = (most: number) => typed().min(1).max(most);
const fact = {
  userId: z.string().max(64),
  capacity: z.enum(CAPACITIES),
  fromDay: z.iso.date(),
  /** Number and day of the document that appoints her. */
  number: text(100),
  day: z.iso.date(),
};
const named = z.object({ ...fact, name: z.string() });

export const leadersSchema = z.object({
  today: z.string(),
  /** Who leads today; null where nobody does. Without a document where nobody has entered one. */
  now: z
    .object({ userId: z.string(), name: z.string(), capacity: z.enum(CAPACITIES), document: named.nullable() })
    .nullable(),
  /** Entered already, from a later day on; the next first. */
  toCome: z.array(named),
  /** Entered by one office and not yet confirmed by the other. */
  waiting: z.array(
    named.extend({ id: z.string(), reason: z.string(), by: z.string(), at: z.string(), can: canSchema }),
  ),
  /** Written delegations that ended with the last change, for the successor to give anew or not. */
  mandates: z.array(z.object({ name: z.string(), fromDay: z.string(), toDay: z.string(), document: z.string() })),
  /** Orders to lock and open of the former that nobody had carried out, which ended with it. */
  orders: z.array(z.object({ kind: z.enum(['lock', 'open']), reason: z.string(), at: z.string() })),
  people: z.array(z.object({ userId: z.string(), name: z.string(), vicePrincipal: z.boolean() })),
  /** Her entry has effect at once. */
  alone: z.boolean(),
  can: canSchema,
});
export type Leaders = z.infer<typeof leadersSchema>;

export const enterLeaderSchema = z.object({ ...fact, reason: text(300) });

export const LEADER_ENDPOINTS = {
  leaders: {
    method: 'get',
    path: '/leaders',
    summary: 'Who leads the school, by which document, and what waits for a second person',
    acts: ['read-leaders'],
    answer: leadersSchema,
  },
  enterLeader: {
    method: 'post',
    path: '/leaders',
    summary:
      'Enter the document that appoints who leads; the administrator’s or clerk’s entry waits for the other’s word',
    acts: ['enter-leader'],
    body: enterLeaderSchema,
    answer: changeAnswerSchema,
  },
  decideLeader: {
    method: 'post',
    path: '/leaders/{id}/decisions',
    summary: 'Confirm or refuse an entry that waits',
    acts: ['decide-leader'],
    params: z.object({ id: z.string().max(64) }),
    body: z.object({ accept: z.boolean() }),
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
