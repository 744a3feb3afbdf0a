/** Evidence that released files were there at a time (RFC 4998). */
import { z } from 'zod';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });

/** A file by what it is of: a unit's record under a seal, its print, a cover's version. */
const file = z.object({
  what: z.enum(['record', 'print', 'cover']),
  /** Id of the unit or the cover. */
  of: z.int(),
  number: z.int(),
});
export type EvidenceFileName = z.infer<typeof file>;

export const EVIDENCE_EVENTS = [
  /** One stamp over all; `root`: SHA-256, Base64. Altered files are not in it anew; stamps over what they were stay. */
  z.object({
    ...kind('evidence.renewed'),
    round: z.int(),
    files: z.int(),
    root: z.string(),
    stampedAt: z.string(),
    altered: z.array(file),
    /** Why lists that judge this stamp or the one before could not be taken along (a code of chains, or of size); null where they were. */
    lacking: z.string().nullable(),
  }),
  z.object({ ...kind('evidence.fetched'), ...file.shape }),
] as const;
