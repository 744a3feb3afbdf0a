/** What leaves the house on paper, and who from outside looks in by a decision. */
import { z } from 'zod';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });

export const OUTSIDE_EVENTS = [
  /** A finalised record on paper, by its number in the register; the purpose by its SHA-256, hex; `digest`: of the file, Base64. */
  z.object({
    ...kind('copy.printed'),
    classId: z.string(),
    record: z.int(),
    version: z.int(),
    unit: z.int(),
    year: z.int(),
    copy: z.int(),
    purposeDigest: z.string(),
    digest: z.string(),
  }),
  z.object({ ...kind('copy.refused'), classId: z.string(), pupilId: z.string(), code: z.string() }),
  /** The register of a year was printed. */
  z.object({ ...kind('copies.listed'), year: z.int(), copies: z.int() }),
  /** Somebody inspects from one day to another, by a decision; what it covers by years and classes, null for all. */
  z.object({
    ...kind('inspection.opened'),
    inspectionId: z.string(),
    userId: z.string(),
    decision: z.string(),
    decidedOn: z.string(),
    years: z.array(z.string()),
    inClasses: z.array(z.string()).nullable(),
    fromDay: z.string(),
    toDay: z.string(),
  }),
  /**
   * A bundle was taken away: which records, by what they were chosen, what was asked for by name besides. `seed`: of a random
   * sample, null where all of the classes were taken. `digest`: SHA-256, hex, of what was encrypted.
   */
  z.object({
    ...kind('bundle.made'),
    inspectionId: z.string().nullable(),
    classIds: z.array(z.string()),
    seed: z.string().nullable(),
    records: z.array(z.object({ record: z.int(), version: z.int() })),
    named: z.array(z.string()),
    digest: z.string(),
  }),
] as const;
