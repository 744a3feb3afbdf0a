/** What the last shipment said: from it the next one knows what is new. Made anew with every whole backup. */
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { WholeFacts } from './facts.js';
import { SHIPPING_DIR } from './own-files.js';
import { pageDigests } from './pages.js';
import { digestOf } from './seal-staged.js';
import { DATA_FOLDER } from './stage.js';

const stateSchema = z.object({
  /** The whole backup that additions belong to. */
  of: z.string(),
  name: z.string(),
  recipient: z.string(),
  /** Of the last addition; 0 for none yet. */
  number: z.int(),
  pageSize: z.int(),
  /** Digests of all pages, Base64. */
  pages: z.string(),
  /** SHA-256, hex, of each other file. */
  files: z.record(z.string(), z.string()),
});
export type ShippingState = z.output<typeof stateSchema>;

const fileOf = (dataDir: string): string => path.join(dataDir, SHIPPING_DIR, 'shipped.json');

/** Null where nothing was shipped, or what was cannot be read: then a whole backup is made. */
export async function readShipping(dataDir: string): Promise<ShippingState | null> {
  try {
    return stateSchema.parse(JSON.parse(await readFile(fileOf(dataDir), 'utf8')));
  } catch {
    return null;
  }
}

export async function writeShipping(dataDir: string, state: ShippingState): Promise<void> {
  await mkdir(path.dirname(fileOf(dataDir)), { recursive: true, mode: 0o700 });
  const part = `${fileOf(dataDir)}.part`;
  await writeFile(part, JSON.stringify(state), { mode: 0o600, flush: true });
  await rename(part, fileOf(dataDir));
}

/** No addition is made until there is a whole backup again. */
export const endShipping = (dataDir: string): Promise<void> => rm(fileOf(dataDir), { force: true });

/** SHA-256 of each file of a stage. */
export async function digestsOf(dir: string, files: readonly string[]): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  for (const file of files) digests[file] = await digestOf(path.join(dir, DATA_FOLDER, file));
  return digests;
}

export async function beginShipping(
  dataDir: string,
  whole: { facts: WholeFacts; name: string; recipient: string; dir: string; copy: string },
): Promise<void> {
  const { facts, name, recipient, dir, copy } = whole;
  const { pageSize } = facts.database;
  const pages = (await pageDigests(copy, pageSize)).toString('base64');
  const files = await digestsOf(dir, facts.files);
  await writeShipping(dataDir, { of: facts.id, name, recipient, number: 0, pageSize, pages, files });
}
