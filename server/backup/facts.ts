/** What a backup says of itself, as its first file. */
import { z } from 'zod';
import { isOwnPath } from './own-files.js';

/** Name of that file in the archive. */
export const FACTS_FILE = 'hocba-backup.json';

const schoolSchema = z.object({ name: z.string(), code: z.string() });

/** The database as it was copied. */
export const databaseSchema = z.object({
  /** Names of its steps, in order. */
  migrations: z.array(z.string()),
  tables: z.record(z.string(), z.int()),
  /** Events of the trail: how many, when and which the last is; null where there is none. */
  events: z.int(),
  lastEvent: z.object({ at: z.string(), hash: z.string() }).nullable(),
  /** As SQLite has them. */
  pageSize: z.int().min(512).max(65_536),
  pages: z
    .int()
    .min(1)
    .max(2 ** 32 - 2),
});
export type DatabaseFacts = z.output<typeof databaseSchema>;

export const wholeFactsSchema = z.object({
  format: z.literal('hocba-backup-1'),
  kind: z.literal('whole'),
  id: z.string(),
  /** Null where no school was begun yet. */
  school: schoolSchema.nullable(),
  /** An instant. */
  madeAt: z.string(),
  /** Of the program that made it. */
  version: z.string(),
  database: databaseSchema,
  /** The other files, by their paths below the data directory. */
  files: z.array(z.string().refine(isOwnPath)),
});
export type WholeFacts = z.output<typeof wholeFactsSchema>;

/** What changed since the whole backup or the last addition to it. */
export const laterFactsSchema = wholeFactsSchema.extend({
  kind: z.literal('later'),
  /** Id of the whole backup. */
  of: z.string(),
  /** From 1. */
  number: z.int(),
  /** SHA-256, hex, over the digests of all pages as they are with this. */
  pagesDigest: z.string(),
});
export type LaterFacts = z.output<typeof laterFactsSchema>;

export type BackupFacts = WholeFacts | LaterFacts;
export const backupFactsSchema = z.discriminatedUnion('kind', [wholeFactsSchema, laterFactsSchema]);
