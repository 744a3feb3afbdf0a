/** The command line as a script sees it: in this process, which has it loaded, or as a process of its own. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../../server/cli/run-command.js';

const HOCBA = fileURLToPath(new URL('../../server/cli/hocba.js', import.meta.url));

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const environment = () => ({ ...process.env, LANG: 'C.UTF-8', LC_ALL: '' });

/** Run `hocba ARGS` in Vietnamese unless `--lang` says otherwise; `input` is what comes from standard input. */
export async function hocba(args: readonly string[], input = ''): Promise<Ran> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const said = Promise.all([text(stdout), text(stderr)]);
  const code = await runCommand(args, { env: environment(), stdin: Readable.from([input]), stdout, stderr });
  stdout.end();
  stderr.end();
  const [out, err] = await said;
  return { code, out, err };
}

/** The same as a process of its own. */
export function hocbaProcess(args: readonly string[], input = ''): Promise<Ran> {
  return new Promise((resolve) => {
    const options = { env: environment(), maxBuffer: 1 << 26 };
    const child = execFile(process.execPath, [HOCBA, ...args], options, (_error, out, err) =>
      resolve({ code: child.exitCode ?? -1, out, err }),
    );
    child.stdin?.end(input);
  });
}

/** An empty directory of the test's own. */
export const emptyDir = (): string => mkdtempSync(join(tmpdir(), 'hocba-cli-'));
