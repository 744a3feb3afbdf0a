/** Records that are held back for what was found when the trail was checked, and the trail itself to read. */
import { z } from 'zod';
import { canSchema } from './can.js';
import { CSV, type Endpoint } from './endpoint.js';
import { typed } from './typed.js';

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
      /** The first word is the asker's own: the other one has to agree. */
      own: z.boolean(),
      /** Null while it is held back. */
      released: word.nullable(),
      /** Empty where the other one's word is needed. */
      can: canSchema,
    }),
  ),
});
export type Holds = z.infer<typeof holdsSchema>;

export const releaseHoldSchema = z.discriminatedUnion('word', [
  z.object({ word: z.literal('ask'), reason: typed().min(10).max(1000) }),
  z.object({ word: z.literal('agree') }),
]);

const filters = {
  person: z.string().max(64).optional(),
  classId: z.string().max(64).optional(),
  pupil: z.string().max(32).optional(),
  kind: z.string().max(40).optional(),
  day: z.iso.date().optional(),
};
/** Filters of the trail, each narrowing; `before`: events before this number, the newest where nothing is said. */
export const trailQuery = z.object({ ...filters, before: z.coerce.number().int().min(1).optional() });

export const trailSchema = z.object({
  events: z.array(
    z.object({
      seq: z.int(),
      at: z.string(),
      /** Null where the server or a command did it. */
      by: z.string().nullable(),
      hat: z.string().nullable(),
      what: z.string(),
      /** What it says besides, each in a few words. */
      details: z.array(z.string()),
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

export const trailStateSchema = z.object({
  /** Of the server's own looking over, once a day; null before the first. */
  checked: z
    .object({
      at: z.string(),
      events: z.int(),
      /** What does not agree, in words; `more`: how many besides those told. */
      findings: z.array(z.string()),
      more: z.int(),
    })
    .nullable(),
  /** Signed notes, the newest first, as many as are asked about at once. */
  notes: z.array(
    z.object({
      /** Events it speaks of. */
      size: z.int(),
      at: z.string(),
      /** What is read aloud or written on paper. */
      short: z.string(),
      /** The file that is given away, as it is signed. */
      text: z.string(),
    }),
  ),
  /** By which notes are checked, as the signed-note format names a key; null before the first note. */
  key: z.string().nullable(),
});
export type TrailState = z.infer<typeof trailStateSchema>;

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
  trailFile: {
    method: 'get',
    path: '/trail/events.csv',
    summary: 'The newest events by the same filters as a file for spreadsheets; taking it is an event itself',
    acts: ['export-trail'],
    query: z.object(filters),
    answer: CSV,
  },
  trailState: {
    method: 'get',
    path: '/trail/state',
    summary: 'What the last looking over of the trail found, and the newest signed notes',
    acts: ['read-trail'],
    shows: 'school',
    answer: trailStateSchema,
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
