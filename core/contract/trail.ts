/** Records that are held back for what was found when the trail was checked, and the trail itself to read. */
import { z } from 'zod';
import { canSchema } from './can.js';
import type { Endpoint } from './endpoint.js';

const word = z.object({ by: z.string(), hat: z.string(), at: z.string() });

export const holdsSchema = z.object({
  holds: z.array(
    z.object({
      id: z.string(),
      pupil: z.string(),
      name: z.string(),
      className: z.string(),
      schoolYear: z.string(),
      foundAt: z.string(),
      /** What differs, in words. */
      found: z.array(z.string()),
      /** Of the first of the two, null before; it stays with the record. */
      reason: z.string().nullable(),
      first: word.nullable(),
      /** Null while it is held back. */
      released: word.nullable(),
      /** Empty where the other one's word is needed. */
      can: canSchema,
    }),
  ),
});
export type Holds = z.infer<typeof holdsSchema>;

export const releaseHoldSchema = z.discriminatedUnion('word', [
  z.object({ word: z.literal('ask'), reason: z.string().trim().min(10).max(1000) }),
  z.object({ word: z.literal('agree') }),
]);

export const TRAIL_ENDPOINTS = {
  holds: {
    method: 'get',
    path: '/trail/holds',
    summary: 'Records that are held back because nothing in the trail explains what changed, and those let go',
    acts: ['read-trail'],
    shows: 'school',
    answer: holdsSchema,
  },
  releaseHold: {
    method: 'post',
    path: '/trail/holds/{id}/words',
    summary: 'Write why a record that is held back may be used again, or agree to what the other has written',
    acts: ['release-hold'],
    params: z.object({ id: z.string().min(1).max(64) }),
    body: releaseHoldSchema,
    answer: z.object({}),
  },
} as const satisfies Record<string, Endpoint>;
