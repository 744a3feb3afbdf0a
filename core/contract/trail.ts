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

/** Filters of the trail, each narrowing; `before`: events before this number, the newest where nothing is said. */
export const trailQuery = z.object({
  person: z.string().max(64).optional(),
  classId: z.string().max(64).optional(),
  pupil: z.string().max(32).optional(),
  kind: z.string().max(40).optional(),
  day: z.iso.date().optional(),
  before: z.coerce.number().int().min(1).optional(),
});

export const trailSchema = z.object({
  events: z.array(
    z.object({
      seq: z.int(),
      at: z.string(),
      /** Null where the server or a command did it. */
      by: z.string().nullable(),
      hat: z.string().nullable(),
      what: z.string(),
      /** Class and pupil it is about, where it names them. */
      className: z.string().nullable(),
      pupil: z.string().nullable(),
      /** Everything else it says, as it is stored. */
      said: z.string(),
    }),
  ),
  more: z.boolean(),
  people: z.array(z.object({ id: z.string(), name: z.string() })),
  classes: z.array(z.object({ id: z.string(), name: z.string() })),
  kinds: z.array(z.object({ kind: z.string(), name: z.string() })),
});
export type Trail = z.infer<typeof trailSchema>;

export const TRAIL_ENDPOINTS = {
  trail: {
    method: 'get',
    path: '/trail/events',
    summary: 'The trail, newest first, by person, class, pupil, kind and day',
    acts: ['read-trail'],
    shows: 'school',
    query: trailQuery,
    answer: trailSchema,
  },
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
