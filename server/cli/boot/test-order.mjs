import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/** The flows in Chromium without which nothing works; the others run in `.ci/run`, with the looks at each screen. */
export const MAIN_FLOWS = ['sign-in', 'push-file', 'sign-for-real'].map((name) => `browser/${name}.test.js`);

/** Every compiled test but what is for `.ci/run` alone (long ones, looks, flows beside the main ones), as paths below the root, sorted. */
export function testFiles(root) {
  const built = join(root, 'build', 'test');
  return readdirSync(built, { recursive: true })
    .map((file) => String(file).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.test.js') && (MAIN_FLOWS.includes(file) || !/^(long|looks|browser)\//.test(file)))
    .sort()
    .map((file) => `build/test/${file}`);
}

/** The same list in an order of chance, the same for the same seed (mulberry32, Fisher and Yates). */
export function shuffled(list, seed) {
  let state = seed;
  const below = (bound) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
  const order = [...list];
  for (let i = order.length - 1; i > 0; i--) {
    const j = below(i + 1);
    [order[i], order[j]] = [order[j], order[i]];
  }
  return order;
}

/** What takes longest, by `HOCBA_TEST_TIMES`: begun last, one of them would be waited for by itself. */
export const LONGEST = [
  ...['browser/sign-for-real', 'browser/push-file', 'browser/sign-in', 'server/api/rights', 'cli/commands'],
  ...[
    'server/http/serve',
    'addin/flows/fast-fill',
    'server/sealing/unit-model',
    'server/http/serve-jobs',
    'cli/import',
  ],
].map((name) => `build/test/${name}.test.js`);

/** In an order of chance, the longest first. */
export function longestFirst(list, seed) {
  const order = shuffled(list, seed);
  const isLong = (file) => LONGEST.includes(file);
  return [...order.filter(isLong), ...order.filter((file) => !isLong(file))];
}

/**
 * What `npm test -- ARGS` means: `--seed N` repeats an order, `--jobs N` says how many run side by side, names of test
 * files (`.ts` or compiled) run these alone; everything else is mocha's.
 */
export function testRun(root, args) {
  let seed = randomInt(2 ** 31);
  // One more than there are cores: a test that waits for its browser, its program or its disk leaves a core idle.
  let jobs = Math.max(2, availableParallelism() + 1);
  const files = [];
  const others = [];
  for (let i = 0; i < args.length; i++) {
    const [name, given] = args[i].split('=', 2);
    if (name === '--seed' || name === '--jobs') {
      const value = Number(given ?? args[++i]);
      if (!Number.isInteger(value) || value < (name === '--jobs' ? 1 : 0)) return null;
      if (name === '--seed') seed = value;
      else jobs = value;
    } else if (/\.test\.[jt]s$/.test(args[i])) {
      files.push(args[i].replace(/^(?:\.\/)?test\//, 'build/test/').replace(/\.ts$/, '.js'));
    } else others.push(args[i]);
  }
  const order = longestFirst(files.length > 0 ? files : testFiles(root), seed);
  return { seed, mocha: ['--parallel', '--jobs', String(jobs), ...others, ...order] };
}
