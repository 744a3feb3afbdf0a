/** Acts of the trail on itself: what the tables were, and records that are held back. */
import { z } from 'zod';
import { HATS } from '../codes/hats.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const digest = z.string().length(64);

export const TRAIL_EVENTS = [
  /**
   * The tables were held against the events so far and are, as they stand, the beginning for the next time. Digests are
   * SHA-256, hex. The first one adopts what was there before.
   */
  z.object({
    ...kind('tables.pinned'),
    /** Of every row's digests, in the order of table, key and part; how many there are. */
    pins: z.object({ count: z.int(), digest }),
    /** The shape of the database, and the mark by which it tells that it was touched. */
    shape: z.object({ digest, mark: z.string(), migrations: z.int() }),
    /** Columns that are pinned together, by the SHA-256 of their names, its first 16: what changes with a version. */
    parts: z.record(z.string(), z.string()),
    /** What did not agree and stays as it was pinned before. */
    findings: z.int(),
    /** By which notes are checked, as the signed-note format names a key. */
    key: z.string(),
  }),
  /** The server looked the whole trail over: events there were, and what did not agree, by the SHA-256, hex, of it as stored. */
  z.object({ ...kind('trail.checked'), checkId: z.string(), events: z.int(), findings: z.int(), digest }),
  /** Events were taken away as a file; `filter`: by what they were narrowed, never whom. */
  z.object({ ...kind('trail.exported'), events: z.int(), filter: z.array(z.string()) }),
  /** `digest`: of what differs, as it is stored. A record is known by pupil and class, whether it has begun or not. */
  z.object({ ...kind('record.held'), holdId: z.string(), pupilId: z.string(), classId: z.string(), digest }),
  /** One of the two has said why it may go; the reason by its SHA-256, hex. */
  z.object({ ...kind('hold.release-asked'), holdId: z.string(), reasonDigest: digest }),
  z.object({ ...kind('hold.released'), holdId: z.string(), reasonDigest: digest, first: z.enum(HATS) }),
  z.object({ ...kind('hold.refused'), holdId: z.string(), code: z.string() }),
] as const;
