/** Core once more with some of its files changed, compiled as it is: what a change asks for besides itself does not compile. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

/** By path below `core/`: the text from what it is now, `''` for a new file. */
export type Changes = Readonly<Record<string, (now: string) => string>>;

export interface ChangedCore {
  /** A module by its path below `core/`, without extension. */
  load<Module>(path: string): Promise<Module>;
  remove(): void;
}

/** Throws with the compiler's words where the changed core does not compile. */
export function changeCore(changes: Changes): ChangedCore {
  // Below build/, so that packages are found.
  const folder = mkdtempSync(join(ROOT, 'build', 'changed-core-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(join(ROOT, 'core'), join(folder, 'core'), { recursive: true });
    for (const [path, change] of Object.entries(changes)) {
      const file = join(folder, 'core', path);
      const now = existsSync(file) ? readFileSync(file, 'utf8') : '';
      const then = change(now);
      if (then === now) throw new Error(`nothing changes in ${path}`);
      writeFileSync(file, then);
    }
    const compiler = join(ROOT, 'node_modules/typescript7/bin/tsc');
    execFileSync(process.execPath, [compiler, '-p', join(folder, 'core')], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    remove();
    throw new Error(String((error as { stdout?: string }).stdout ?? error), { cause: error });
  }
  return {
    load: async <Module>(path: string) =>
      (await import(pathToFileURL(join(folder, 'build/core', `${path}.js`)).href)) as Module,
    remove,
  };
}
