/** Acts of sealing and printing. Records are named by number and version, never by a child's name. */
import { z } from 'zod';
import { PERIODS } from '../codes/periods.js';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });
const record = z.object({ record: z.int(), version: z.int() });

export const SEAL_EVENTS = [
  /** Somebody other than the clerk has looked at this record's print. `digest`: SHA-256, Base64, of the file she was shown. */
  z.object({ ...kind('print.looked'), classId: z.string(), ...record.shape, digest: z.string().optional() }),
  /** `refused`: codes of those of the same request that were not taken. */
  z.object({
    ...kind('prints.sealed'),
    classId: z.string(),
    certificate: z.string(),
    records: z.array(record),
    refused: z.array(z.string()),
  }),
  /** `number`: which seal of the unit; its record's version stands beside it. `refused` as above. */
  z.object({
    ...kind('units.sealed-again'),
    classId: z.string(),
    certificate: z.string(),
    units: z.array(z.object({ unit: z.int(), number: z.int(), ...record.shape })),
    refused: z.array(z.string()),
  }),
  /** `digest`: SHA-256, Base64, of the transaction's text. */
  z.object({
    ...kind('transaction.signed'),
    classId: z.string(),
    transactionId: z.string(),
    certificate: z.string(),
    records: z.array(record),
    digest: z.string(),
  }),
  /** An attempt of which nothing was stored. */
  z.object({
    ...kind('sealing.refused'),
    /** Null where no class is concerned. */
    classId: z.string().nullable(),
    what: z.enum(['seals', 'prints', 'transaction', 'checkers']),
    code: z.string(),
  }),
  /** The file for checkers was published. `digest`: SHA-256, Base64, of its text. */
  z.object({ ...kind('checkers.signed'), number: z.int(), certificate: z.string(), digest: z.string() }),
  /** `record` is null for a draft of a pupil whose record has not begun. `digest`: SHA-256, Base64, of the file. */
  z.object({
    ...kind('record.printed'),
    classId: z.string(),
    record: z.int().nullable(),
    version: z.int(),
    digest: z.string().optional(),
  }),
  /** The signed XML was taken away. */
  z.object({ ...kind('record.exported'), classId: z.string(), record: z.int(), version: z.int() }),
  /**
   * What is stored of a record is no longer what was signed: it was held back. `record`: this year's, null where there is none
   * yet and an earlier year's would have been printed. `code`: of the refusal.
   */
  z.object({
    ...kind('record.doubted'),
    classId: z.string(),
    record: z.int().nullable(),
    version: z.int(),
    what: z.enum(['export', 'print', 'seal', 'transaction']),
    code: z.string(),
  }),
  z.object({ ...kind('sheet.printed'), classId: z.string(), period: z.enum(PERIODS), revision: z.int() }),
  /** `classIds`: whose pupils' transcripts the job prints. */
  z.object({ ...kind('prints.started'), jobId: z.string(), classIds: z.array(z.string()) }),
  /** The job packs the signed XML of a class's released records; each is told of as `record.exported`. */
  z.object({ ...kind('package.started'), jobId: z.string(), classId: z.string() }),
  z.object({ ...kind('prints.fetched'), jobId: z.string() }),
] as const;
