/**
 * The stand-in of the office above, for the sample school only. It stands with the tests and runs as a program of its
 * own: nothing of the server knows it but its address.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const BUILD = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const PROGRAM = join(BUILD, 'test', 'support', 'office', 'office-stand-in.js');
const PATIENCE = 10_000;

export interface RunningStandIn {
  readonly url: string;
  stop(): void;
}

/** Null where it is not built, or does not come up. */
export async function startOfficeStandIn(): Promise<RunningStandIn | null> {
  if (!existsSync(PROGRAM)) return null;
  // It ends with its standard input: whatever becomes of this process, it stays nobody's orphan.
  const child = spawn(process.execPath, [PROGRAM], { stdio: ['pipe', 'pipe', 'ignore'] });
  const stop = (): void => void child.stdin.end();
  const url = await new Promise<string | null>((done) => {
    const timer = setTimeout(() => done(null), PATIENCE);
    const finish = (line: string | null): void => {
      clearTimeout(timer);
      done(line);
    };
    createInterface({ input: child.stdout }).once('line', finish);
    child.once('error', () => finish(null));
    child.once('exit', () => finish(null));
  });
  if (url === null) stop();
  return url === null ? null : { url, stop };
}
