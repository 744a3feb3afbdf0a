/** RSA keys of 2048 bits, each made once a checkout and read by the jobs that want it. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeKey, type MadeKey } from '../../../server/pki/authority/keys.js';
import { filesBegun } from './hooks.js';
import { madeOnce } from './made-once.js';

/** Outlives a run: a key takes a fifth of a second of CPU, and the tests use some fifty. */
const KEPT = fileURLToPath(new URL('../../../test-keys', import.meta.url));

/** The key of that number. */
export async function sharedKey(number: number): Promise<MadeKey> {
  const name = `key-${number}.json`;
  const file = await madeOnce(name, async (path) => {
    const kept = join(KEPT, name);
    const text = (await readFile(kept, 'utf8').catch(() => null)) ?? (await newKey());
    await writeFile(path, text);
    await mkdir(KEPT, { recursive: true });
    // Whole or not at all, for runs at the same time.
    await writeFile(`${kept}.${process.pid}`, text);
    await rename(`${kept}.${process.pid}`, kept);
  });
  const [pkcs8, spki] = (JSON.parse(await readFile(file, 'utf8')) as [string, string]).map(
    (der) => new Uint8Array(Buffer.from(der, 'base64')),
  );
  return { pkcs8: pkcs8!, spki: spki! };
}

async function newKey(): Promise<string> {
  const { pkcs8, spki } = await makeKey(2048);
  return JSON.stringify([pkcs8, spki].map((der) => Buffer.from(der).toString('base64')));
}

/** Beyond those that `sharedKeys` counts from 0; from the beginning again in each file of tests. */
const FIRST = 1000;
let drawn = FIRST;
let drawnIn = 0;

/** A key that this file of tests has not used yet. */
export function newSharedKey(): Promise<MadeKey> {
  if (drawnIn !== filesBegun()) [drawn, drawnIn] = [FIRST, filesBegun()];
  return sharedKey(drawn++);
}
