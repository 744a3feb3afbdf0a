/** What is slow to make is made once in a run, by whichever job wants it first; the others wait for it. */
import { mkdirSync, mkdtempSync, rmSync, watch } from 'node:fs';
import { access, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runFolder } from './hooks.js';

let own: string | undefined;

/** The folder of the run, or of this process where a file of tests is run by itself. */
function sharedFolder(): string {
  const given = runFolder() ?? own;
  if (given !== undefined) return given;
  const folder = mkdtempSync(join(tmpdir(), 'hocba-alone-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return (own = folder);
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

const asked = new Map<string, Promise<string>>();

/** The path of that name, made by `make` unless it has been; throws where making failed, in whichever job. */
export function madeOnce(name: string, make: (path: string) => Promise<void>): Promise<string> {
  let path = asked.get(name);
  if (!path) asked.set(name, (path = makeOrWait(join(sharedFolder(), name), make)));
  return path;
}

async function makeOrWait(path: string, make: (path: string) => Promise<void>): Promise<string> {
  const [making, failed] = [`${path}.making`, `${path}.failed`];
  try {
    mkdirSync(making);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await anyOf(path, failed);
    if (await exists(failed)) throw new Error(`another job could not make ${path}`, { cause: error });
    return path;
  }
  try {
    await make(join(making, 'it'));
    await rename(join(making, 'it'), path);
  } catch (error) {
    await writeFile(failed, '');
    throw error;
  }
  return path;
}

/** Resolves when one of these is there. */
function anyOf(...paths: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // Watched before looked at, so that nothing comes in between.
    const watcher = watch(sharedFolder());
    const look = async (): Promise<void> => {
      for (const path of paths) {
        if (!(await exists(path))) continue;
        watcher.close();
        return resolve();
      }
    };
    watcher.on('error', reject);
    watcher.on('change', () => void look());
    void look();
  });
}
