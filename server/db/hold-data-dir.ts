import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const LOCK = 'server.lock';

/** Thrown where a running server holds the data directory. */
export class DataDirHeld extends Error {
  override readonly name = 'DataDirHeld';
}

/** Whether a process that is still running holds a data directory; a crashed one's lock does not count. */
export async function isHeld(dataDir: string): Promise<boolean> {
  const text = await readFile(join(dataDir, LOCK), 'utf8').catch(() => '');
  const pid = Number(text);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Take a data directory for one server: two of them would each believe to be the only writer, and removing the files
 * below a running one loses what it goes on accepting. Returns how to give it back. Throws DataDirHeld.
 */
export async function holdDataDir(dataDir: string): Promise<() => Promise<void>> {
  if (await isHeld(dataDir)) throw new DataDirHeld(dataDir);
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  await writeFile(join(dataDir, LOCK), String(process.pid));
  return () => rm(join(dataDir, LOCK), { force: true });
}
