/** Files that are whole under their name, whatever moment the power goes. */
import { open, rename, statfs } from 'node:fs/promises';
import path from 'node:path';

/** Flushed before it takes the name, so that a power cut leaves the one or the other. */
export async function put(from: string, to: string): Promise<void> {
  for (const at of [from, path.dirname(from)]) await flush(at);
  await rename(from, to);
  await flush(path.dirname(to));
}

/** A file, or a folder's list of names. */
export async function flush(at: string): Promise<void> {
  // Windows opens no folder.
  const handle = await open(at, 'r').catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

/** Thrown where the disk has not the room for what is to be written. */
export class NoRoom extends Error {
  override readonly name = 'NoRoom';
  readonly code = 'ENOSPC';
}

/** Room besides the bytes themselves, for whoever writes meanwhile. */
const SPARE = 64 * 2 ** 20;

/** Throws NoRoom. */
export async function mustHaveRoom(dir: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(dir);
  if (bavail * bsize < bytes + SPARE) throw new NoRoom(dir);
}
