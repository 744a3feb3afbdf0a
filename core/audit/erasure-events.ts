/** Rows of history that were erased: the order, and each row by its table and key. */
import { z } from 'zod';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const erasure = { erasure: z.string() };

export const ERASURE_EVENTS = [
  /** `key`: of the row it begins with; the document's number, and the reason by its SHA-256, hex. */
  z.object({
    ...kind('erasure.ordered'),
    ...erasure,
    table: z.string(),
    key: z.string(),
    pupilId: z.string(),
    document: z.string(),
    reasonDigest: z.string(),
  }),
  z.object({ ...kind('erasure.withdrawn'), ...erasure }),
  /** One a row: while it is the trail's last event, the database lets that row go and no other. */
  z.object({
    ...kind('row.erased'),
    ...erasure,
    table: z.string(),
    key: z.string(),
    pupilId: z.string(),
    document: z.string(),
  }),
  z.object({ ...kind('erasure.refused'), erasure: z.string().nullable(), code: z.string() }),
] as const;
