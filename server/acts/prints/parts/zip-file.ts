/** A .zip written as it grows: one print at a time is in memory. Prints are compressed already and are stored as they are. */
import { type FileHandle, open } from 'node:fs/promises';
import { Zip, ZipPassThrough } from 'fflate';

export interface ZipFile {
  add(name: string, bytes: Uint8Array): Promise<void>;
  /** Write the list of what is in it, and close. */
  finish(): Promise<void>;
  /** Close a file that will not be finished. */
  abandon(): Promise<void>;
}

export async function startZip(path: string, madeAt: Date): Promise<ZipFile> {
  const handle: FileHandle = await open(path, 'wx', 0o600);
  let pending: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    pending.push(chunk);
  });
  const flush = async (): Promise<void> => {
    const chunks = pending;
    pending = [];
    await handle.writev(chunks);
  };
  return {
    async add(name, bytes) {
      const entry = new ZipPassThrough(name);
      entry.mtime = madeAt;
      zip.add(entry);
      entry.push(bytes, true);
      await flush();
    },
    async finish() {
      zip.end();
      await flush();
      await handle.close();
    },
    abandon: () => handle.close(),
  };
}
