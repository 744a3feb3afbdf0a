import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { partName } from '../../core/backups/names.js';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { type AgeKey, type AgeLock, fileKeyOf } from './age-file.js';
import { compareArchive, writeArchive } from './archive.js';

/** What a backup is to be sealed to: words somebody keeps, or a public key whose private half lies elsewhere. */
export type BackupLock = { readonly passphrase: string; readonly work?: number } | { readonly recipient: string };

export interface SealedFile {
  readonly file: string;
  readonly bytes: number;
  /** SHA-256, hex, of the file. */
  readonly digest: string;
}

export interface ToSeal {
  readonly dir: string;
  /** Paths in `dir`, the facts first. */
  readonly entries: readonly string[];
  readonly to: string;
  readonly name: string;
  readonly lock: BackupLock;
}

/**
 * Write a file, open it, hold what is in it against what it was made of, and give it its name only then. Where the private key is
 * not at hand it is opened by a key of this run, which is a second recipient and forgotten at its end: whether the paper fits the
 * public key only paper can show.
 */
export async function sealStaged({ dir, entries, to, name, lock }: ToSeal): Promise<SealedFile> {
  const file = path.join(to, name);
  const part = path.join(to, partName(name, randomBytes(4).toString('hex')));
  try {
    const { ageLock, key } = await keysFor(lock);
    await writeArchive(part, dir, entries, ageLock);
    const digest = await compareArchive(part, dir, entries, await fileKeyOf(part, key));
    const { size } = await stat(part);
    await rename(part, file);
    await flushFolder(to);
    return { file, bytes: size, digest };
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

async function keysFor(lock: BackupLock): Promise<{ ageLock: AgeLock; key: AgeKey }> {
  if ('passphrase' in lock) return { ageLock: lock, key: lock };
  const identity = await generateX25519Identity();
  return { ageLock: { recipients: [lock.recipient, await identityToRecipient(identity)] }, key: { identity } };
}

/** SHA-256, hex, of a file of any length. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(file, { highWaterMark: 1 << 20 })) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

/** A name is on the disk when its folder is; Windows opens no folders and needs none of it. */
async function flushFolder(dir: string): Promise<void> {
  const handle = await open(dir, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
