/** RSA keys of 2048 bits, each made once a run and read by the jobs that want it. */
import { readFile, writeFile } from 'node:fs/promises';
import { makeKey, type MadeKey } from '../../../server/pki/authority/keys.js';
import { madeOnce } from './made-once.js';

/** The key of that number. */
export async function sharedKey(number: number): Promise<MadeKey> {
  const file = await madeOnce(`key-${number}.json`, async (path) => {
    const { pkcs8, spki } = await makeKey(2048);
    await writeFile(path, JSON.stringify([pkcs8, spki].map((der) => Buffer.from(der).toString('base64'))));
  });
  const [pkcs8, spki] = (JSON.parse(await readFile(file, 'utf8')) as [string, string]).map(
    (der) => new Uint8Array(Buffer.from(der, 'base64')),
  );
  return { pkcs8: pkcs8!, spki: spki! };
}

/** Beyond those that `sharedKeys` counts from 0. */
let drawn = 1000;

/** A key that this job has not used yet. */
export const newSharedKey = (): Promise<MadeKey> => sharedKey(drawn++);
