/** What a whole run of tests shares: a folder for what is made once, and whole errors from the jobs side by side. */
import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder to the jobs, which are processes of their own. */
const RUN_FOLDER = 'HOCBA_TEST_RUN';

/** The folder of this run; undefined for a file of tests that is run by itself. */
export const runFolder = (): string | undefined => process.env[RUN_FOLDER];

export async function mochaGlobalSetup(): Promise<void> {
  process.env[RUN_FOLDER] = await mkdtemp(join(tmpdir(), 'hocba-run-'));
}

export async function mochaGlobalTeardown(): Promise<void> {
  await rm(runFolder()!, { recursive: true, force: true });
}

/** Names a file that gets a line for each file of tests: wall seconds, this job's own CPU seconds, the name. */
const TIMES = 'HOCBA_TEST_TIMES';
let begun = { at: 0, cpu: process.cpuUsage() };
let files = 0;

/** How many files of tests this process has begun: side by side each is a run of its own, else all are one. */
export const filesBegun = (): number => files;

/** In CI what a browser does is tried a second time; what passes only then is a fault to be found, and said loudly. */
const triedTwice = ({ file }: Mocha.Test): boolean =>
  process.env.CI === 'true' && /[\\/]test[\\/](looks|browser)[\\/]/.test(file ?? '');

export const mochaHooks = {
  beforeAll(): void {
    files += 1;
    begun = { at: performance.now(), cpu: process.cpuUsage() };
  },
  /** Around each file, since in jobs side by side every file is a run of its own. */
  async afterAll(this: Mocha.Context): Promise<void> {
    const times = process.env[TIMES];
    if (times === undefined) return;
    const cpu = process.cpuUsage(begun.cpu);
    const file = this.test?.parent?.suites[0]?.file ?? '?';
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
