/** Other people's programs as witnesses: what is absent is skipped loudly, and is a failure where CI=true. */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Skip the running test without these programs. */
export function needPrograms(test: Mocha.Context, ...programs: string[]): void {
  const missing = programs.filter((program) => spawnSync('which', [program]).status !== 0);
  if (missing.length === 0) return;
  const words = `${missing.join(', ')} not installed`;
  if (process.env['CI'] === 'true') throw new Error(`${words}, but CI=true wants this test to run`);
  console.warn(`  SKIPPED LOUDLY: ${words}`);
  test.skip();
}

/** Run a program; its output and error output together. Throws where it fails and `mayFail` is not said. */
export function run(program: string, args: readonly string[], { mayFail = false } = {}): string {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 2 ** 20 });
  if (status !== 0 && !mayFail) throw new Error(`${program} ended with ${status}: ${stdout}${stderr}`);
  return stdout + stderr;
}

/** A folder for the files of one test. */
export async function withFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'hocba-programs-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file of that name in the folder. */
export async function fileIn(folder: string, name: string, bytes: Uint8Array | string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, bytes);
  return file;
}
