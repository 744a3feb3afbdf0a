/** The sample school's file for checkers, carried to the portal beside it as an officer would carry it: from the school's public address. */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';

/** Its name in the portal's folder of what it believes. */
export const CHECKERS_FILE = 'kiem-tra.xml';

/** Milliseconds: a school that does not answer keeps no report waiting. */
const PATIENCE = 5000;

/** Written only where it changed, so that nothing is read anew for nothing; what cannot be had leaves the file as it is. */
export async function bringCheckers(school: string, path: string): Promise<void> {
  try {
    const answer = await fetch(new URL('/kiem-tra/nguoi-ky.xml', school), { signal: AbortSignal.timeout(PATIENCE) });
    if (!answer.ok) return;
    const published = Buffer.from(await answer.arrayBuffer());
    const known = existsSync(path) ? await readFile(path) : null;
    if (known === null || !known.equals(published)) await writeFile(path, published);
  } catch (error) {
    if (!(error instanceof TypeError || (error instanceof Error && error.name === 'TimeoutError'))) throw error;
  }
}
