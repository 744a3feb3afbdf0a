/** What becomes of class sheets that are closed. */
import { z } from 'zod';
import { PERIODS } from '../codes/periods.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const version = { classId: z.string(), period: z.enum(PERIODS), number: z.int() };

export const ARCHIVE_EVENTS = [
  /** The server archived a sheet as it stood at `until`, by receipt. Digests are SHA-256, Base64. */
  z.object({
    ...kind('sheet.archived'),
    ...version,
    revision: z.int(),
    until: z.string(),
    valuesDigest: z.string(),
    printDigest: z.string(),
  }),
  z.object({ ...kind('archived-sheet.fetched'), ...version }),
] as const;
