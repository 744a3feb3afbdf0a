/** Acts on covers. Covers are named by number and version, never by a child's name; reasons by their SHA-256, hex. */
import { z } from 'zod';
import { SLIP_STEPS } from '../covers/slip-states.js';
import { COVER_SLOTS } from '../covers/cover-states.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const classId = z.string();
const covers = z.array(z.object({ cover: z.int(), number: z.int() }));
/** Codes of those of the same request that were not taken. */
const refused = z.array(z.string());

export const COVER_EVENTS = [
  /** `factsDigests`: SHA-256, hex, of what was confirmed, in the order of `covers`. */
  z.object({ ...kind('covers.confirmed'), classId, covers, factsDigests: z.array(z.string()), refused }),
  z.object({
    ...kind('covers.signed'),
    classId,
    slot: z.enum(COVER_SLOTS),
    certificate: z.string(),
    covers,
    refused,
    delegationId: z.string().nullable(),
    /** After the lawful day. */
    late: z.boolean(),
    reasonDigest: z.string().nullable(),
  }),
  /** By the principal's order; the versions that were reopened. */
  z.object({ ...kind('covers.reopened'), classId, covers, refused, reasonDigest: z.string() }),
  /** Slips that went home, or came back; by the ids of their lines. */
  z.object({ ...kind('cover-slips.noted'), classId, step: z.enum(SLIP_STEPS), slips: z.array(z.string()) }),
  /** The signed document of a version was handed out. */
  z.object({ ...kind('cover.exported'), classId, cover: z.int(), number: z.int() }),
  /** An attempt of which nothing was stored. */
  z.object({
    ...kind('covers.refused'),
    classId,
    what: z.enum(['confirm', 'sign', 'seal', 'reopen']),
    code: z.string(),
  }),
] as const;
