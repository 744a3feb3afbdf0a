/** Copies of the school's data: made, planned, and a directory made again from one; and where the data stand. */
import { z } from 'zod';

const kind = <K extends string>(name: K) => ({ kind: z.literal(name) });

export const BACKUP_EVENTS = [
  /** `digest`: SHA-256, hex, of the file; `sealedTo`: a public key, or a passphrase somebody keeps. */
  z.object({
    ...kind('backup.made'),
    backupId: z.string(),
    name: z.string(),
    bytes: z.int(),
    digest: z.string(),
    way: z.enum(['command', 'page', 'plan']),
    sealedTo: z.enum(['key', 'passphrase']),
  }),
  /** How backups are made by themselves from now on; null where that is not settled. */
  z.object({
    ...kind('backup.planned'),
    recipient: z.string().nullable(),
    folder: z.string().nullable(),
    hour: z.int(),
    remindDays: z.int(),
  }),
  /** The first event after the school was brought back from a backup of that moment: what came later is not there. */
  z.object({ ...kind('backup.restored'), backupId: z.string(), madeAt: z.string(), additions: z.int() }),
  z.object({ ...kind('backup.refused'), code: z.string() }),
  /**
   * The school stands in another database from now on. `events` and `end`: the trail it came with, the same on both sides;
   * `digest`: SHA-256, hex, over every table, compared on both sides.
   */
  z.object({
    ...kind('database.moved'),
    to: z.enum(['sqlite', 'postgresql']),
    events: z.int(),
    end: z.string(),
    tables: z.int(),
    rows: z.int(),
    digest: z.string(),
  }),
] as const;
