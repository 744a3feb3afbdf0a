/** The built command line as a child process: what a script sees of it. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HOCBA = fileURLToPath(new URL('../../server/cli/hocba.js', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Run `hocba ARGS` in Vietnamese unless `--lang` says otherwise; `input` is what comes from standard input. */
export function hocba(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: '' };
    const child = execFile(process.execPath, [HOCBA, ...args], { env, maxBuffer: 1 << 26 }, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
    child.stdin?.end(input);
  });
}

/** An empty directory of the test's own. */
export const emptyDir = (): string => mkdtempSync(join(tmpdir(), 'hocba-cli-'));
