/** What families ask for, and how they are answered. */
import { z } from 'zod';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const request = { request: z.string(), pupilId: z.string() };

export const FAMILY_EVENTS = [
  z.object({ ...kind('family.asked'), ...request, what: z.string(), year: z.int(), number: z.int() }),
  /** The answer by its SHA-256, hex. */
  z.object({
    ...kind('family.answered'),
    ...request,
    granted: z.boolean(),
    answerDigest: z.string(),
    until: z.string().optional(),
  }),
  /** A soft copy, by its number within the calendar year, of so many records; `digest`: SHA-256, Base64, of the file. */
  z.object({
    ...kind('family.copy-taken'),
    ...request,
    year: z.int(),
    copy: z.int(),
    units: z.int(),
    digest: z.string(),
  }),
  /** What was granted was taken back: nothing more is given by it. The reason by its SHA-256, hex. */
  z.object({ ...kind('family.copies-withdrawn'), ...request, reasonDigest: z.string() }),
  /** Who looked at a child's data was shown, so many lines. */
  z.object({ ...kind('family.looks-shown'), ...request, looks: z.int() }),
  z.object({ ...kind('family.refused'), request: z.string().nullable(), code: z.string() }),
] as const;
