/** What a whole run of tests shares: a folder for what is made once, and whole errors from the jobs side by side. */
import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';

// What CI refuses can be had again by anybody; elsewhere every run draws other cases.
if (process.env.CI === 'true') fc.configureGlobal({ seed: 20270702 });

/** Names the folder to the jobs, which are processes of their own. */
const RUN_FOLDER = 'HOCBA_TEST_RUN';

/** The folder of this run; undefined for a file of tests that is run by itself. */
export const runFolder = (): string | undefined => process.env[RUN_FOLDER];

export async function mochaGlobalSetup(): Promise<void> {
  process.env[RUN_FOLDER] = await mkdtemp(join(tmpdir(), 'hocba-run-'));
}

export async function mochaGlobalTeardown(): Promise<void> {
  const begunFiles = await readFile(join(runFolder()!, BEGUN), 'utf8').catch(() => '');
  await rm(runFolder()!, { recursive: true, force: true });
  const left = notBegun(process.argv.slice(2), new Set(begunFiles.split('\n')));
  if (left.length === 0) return;
  process.stderr.write(`\nFiles of tests that were not run:\n${left.join('\n')}\n`);
  process.exit(1);
}

/** In the folder of the run: each file of tests that began, a line. */
const BEGUN = 'begun';

/** What stands behind these is not asked for, or no file of tests. */
const LEFT_OUT = /^(--ignore|--exclude|-r|--require|--file|--config)$/;

/** Named files that never began; where a part of the tests was asked for, or a stop at the first failure, none is missed. */
export function notBegun(args: readonly string[], begunFiles: ReadonlySet<string>): string[] {
  if (args.some((arg) => /^(-g|-f|-i|-b|--grep|--fgrep|--invert|--bail|--dry-run)(=|$)/.test(arg))) return [];
  const named = args.filter((_, at) => !LEFT_OUT.test(args[at - 1] ?? ''));
  return named.filter((arg) => /^[^-*{][^*{]*\.test\.js$/.test(arg) && !begunFiles.has(resolve(arg)));
}

/** Names a file that gets a line for each file of tests: wall seconds, this job's own CPU seconds, the name. */
const TIMES = 'HOCBA_TEST_TIMES';
let begun = { at: 0, cpu: process.cpuUsage() };
let files = 0;

/** How many files of tests this process has begun: side by side each is a run of its own, else all are one. */
export const filesBegun = (): number => files;

/** The files whose tests these are: one, where jobs go side by side. */
const filesOf = ({ test }: Mocha.Context): string[] => {
  const { suites = [], tests = [] } = test?.parent ?? {};
  return [...new Set([...suites, ...tests].flatMap(({ file }) => file ?? []))];
};

/** In CI what a browser does is tried a second time; what passes only then is a fault to be found, and said loudly. */
const triedTwice = ({ file }: Mocha.Test): boolean =>
  process.env.CI === 'true' && /[\\/]test[\\/](looks|browser)[\\/]/.test(file ?? '');

export const mochaHooks = {
  async beforeAll(this: Mocha.Context): Promise<void> {
    files += 1;
    const folder = runFolder();
    if (folder !== undefined) await appendFile(join(folder, BEGUN), `${filesOf(this).join('\n')}\n`);
    begun = { at: performance.now(), cpu: process.cpuUsage() };
  },
  /** Around each file, since in jobs side by side every file is a run of its own. */
  async afterAll(this: Mocha.Context): Promise<void> {
    const times = process.env[TIMES];
    if (times === undefined) return;
    const cpu = process.cpuUsage(begun.cpu);
    const [file = '?'] = filesOf(this);
    const wall = (performance.now() - begun.at) / 1000;
    await appendFile(times, `${wall.toFixed(2)} ${((cpu.user + cpu.system) / 1e6).toFixed(2)} ${file}\n`);
  },
  beforeEach(this: Mocha.Context): void {
    if (triedTwice(this.currentTest!)) this.currentTest!.retries(1);
  },
  /** Of an error's own properties only those that can be counted come from a job to the reporter. */
  afterEach(this: Mocha.Context): void {
    const tried = this.currentTest as Mocha.Test & { readonly currentRetry?: () => number };
    if (tried.state === 'passed' && (tried.currentRetry?.() ?? 0) > 0)
      process.stderr.write(`\n!!! PASSED ONLY AT THE SECOND TRY: ${tried.fullTitle()}\n`);
    let error: unknown = this.currentTest?.err;
    while (error instanceof Error && error.cause instanceof Error) {
      Object.defineProperty(error, 'cause', { value: error.cause, enumerable: true });
      error = error.cause;
    }
  },
};
