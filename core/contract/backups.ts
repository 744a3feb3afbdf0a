/** Backups: what there is, and one to take away. */
import { z } from 'zod';
import { PASSPHRASE } from './bundles.js';
import { canSchema } from './can.js';
import { type Endpoint, FILE } from './endpoint.js';

const instant = z.string();

export const backupSchema = z.object({
  madeAt: instant,
  way: z.enum(['command', 'page', 'plan']),
  name: z.string(),
  /** The folder on the server; null where it was downloaded. */
  folder: z.string().nullable(),
  bytes: z.int(),
  sealedTo: z.enum(['key', 'passphrase']),
  /** Null where the server or a command made it. */
  by: z.string().nullable(),
});

export const backupsSchema = z.object({
  now: instant,
  /** Newest first, the last twenty. */
  backups: z.array(backupSchema),
  plan: z.object({
    /** Whether there is a public key that backups are sealed to. */
    hasKey: z.boolean(),
    folder: z.string().nullable(),
    hour: z.int(),
    remindDays: z.int(),
  }),
  /** What the plan's folder holds; null where there is none, or where it cannot be reached (`folderLost`). */
  held: z.object({ files: z.int(), reach: instant.nullable() }).nullable(),
  folderLost: z.boolean(),
  /** Days since the last one, where that is longer than the school has set; -1 for never. */
  lateDays: z.int().nullable(),
  can: canSchema,
});
export type Backups = z.output<typeof backupsSchema>;

export const makeBackupSchema = z.object({
  /** Null: sealed to the school's key. */
  passphrase: z.string().min(PASSPHRASE.least).max(PASSPHRASE.most).nullable(),
});
export type MakeBackup = z.output<typeof makeBackupSchema>;

export const BACKUP_ENDPOINTS = {
  backups: {
    method: 'get',
    path: '/backups',
    summary: 'Backups that were made, where they lie, and how they are made by themselves',
    acts: ['read-backups'],
    answer: backupsSchema,
  },
  makeBackup: {
    method: 'post',
    path: '/backups',
    summary: 'A backup of the whole school as one sealed file, checked by opening it',
    acts: ['make-backup'],
    body: makeBackupSchema,
    answer: FILE,
  },
} as const satisfies Record<string, Endpoint>;
