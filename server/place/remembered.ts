/** What a data directory remembers of the PostgreSQL database its tables stand in. */
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { PLACE_FILE } from '../database/place-file.js';
import { put } from '../ground/put-file.js';

const REMEMBERED = z.object({
  /** Stands in the database too: the two know each other by it. */
  id: z.string(),
  host: z.string(),
  port: z.int(),
  database: z.string(),
  schema: z.string(),
  /** Whether the database is in force. Until then, on its way there, a file beside this one is; from then on none is served. */
  moved: z.boolean().default(false),
});

export type Remembered = z.infer<typeof REMEMBERED>;

export const remembersPlace = (dataDir: string): boolean => existsSync(path.join(dataDir, PLACE_FILE));

/** Null where there is none. Throws what file system and parser throw for one that cannot be read. */
export async function readPlace(dataDir: string): Promise<Remembered | null> {
  if (!remembersPlace(dataDir)) return null;
  return REMEMBERED.parse(JSON.parse(await readFile(path.join(dataDir, PLACE_FILE), 'utf8')));
}

export async function rememberPlace(
  dataDir: string,
  { id, host, port, database, schema, moved }: Remembered,
): Promise<void> {
  const file = path.join(dataDir, PLACE_FILE);
  const text = `${JSON.stringify({ id, host, port, database, schema, moved }, null, 2)}\n`;
  await writeFile(`${file}.new`, text, { mode: 0o600, flush: true });
  await put(`${file}.new`, file);
}

export const forgetPlace = (dataDir: string): Promise<void> => rm(path.join(dataDir, PLACE_FILE), { force: true });
