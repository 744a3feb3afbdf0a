/** Beginning a real school: an empty directory gets a database without one, and the console a one-time code. */
import { makeFirstRunCode } from '../acts/first-run/make-code.js';
import { depsOf } from '../runner/deps.js';
import { DataDirHeld, holdDataDir } from '../database/hold-data-dir.js';
import { openSchool } from '../place/open-school.js';
import { stop } from './stop.js';
import { stopForTrouble } from './stop-for-trouble.js';
import type { Terminal } from './terminal.js';

/** A new code in the place of any before; null where the directory has a school, which nothing is done to. Throws Stop. */
export async function firstRunCode(terminal: Terminal, data: string): Promise<string | null> {
  try {
    const hold = await holdDataDir(data);
    try {
      const db = await openSchool({ dataDir: data });
      try {
        return await makeFirstRunCode(depsOf(db));
      } finally {
        await db.close();
      }
    } finally {
      await hold.release();
    }
  } catch (error) {
    if (error instanceof DataDirHeld) throw stop(terminal, 'data-held', 'stop-server', { data });
    throw stopForTrouble(terminal, error, data) ?? error;
  }
}

/** What the console says: the address that carries the code, and the code for whoever types it. */
export function printFirstRun({ print, words, paint }: Terminal, urls: readonly string[], code: string): void {
  print(paint('bold', words('first-run-title')));
  // The first is this machine's own, which may have no screen.
  for (const url of urls) print(`  ${url}/#/first-run?code=${code}`);
  print();
  print(words('first-run-code', { code: paint('bold', code) }));
  print(words('first-run-more'));
}
