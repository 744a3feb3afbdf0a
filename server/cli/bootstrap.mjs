/**
 * What `npm start`, `npm test` and `npm run hocba` run: install what is missing, build what is stale, go on.
 * Plain JavaScript without dependencies, because on a fresh clone there is nothing else yet.
 */
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildCode, buildOffice, buildTrial, buildWeb, dropOrphanTests } from './boot/build.mjs';
import { install, installBench } from './boot/install.mjs';
import { nodeIsRecent } from './boot/node-version.mjs';
import { run, say } from './boot/run.mjs';
import { testRun } from './boot/test-order.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Runs in this process, so that a command's exit code, its input and Ctrl+C are its own. */
async function hocba(args) {
  process.argv = [process.argv[0], 'hocba', ...args];
  await import(pathToFileURL(join(root, 'build', 'server', 'cli', 'hocba.js')).href);
}

const COMMANDS = {
  async start(args) {
    buildCode(root, ['core', 'server', 'addin']);
    buildWeb(root);
    buildTrial(root);
    buildOffice(root);
    await hocba(['start', ...args]);
  },
  async test(args) {
    buildCode(root, ['core', 'server', 'addin', 'test']);
    dropOrphanTests(root);
    buildWeb(root);
    buildTrial(root);
    const asked = testRun(root, args);
    if (!asked) {
      say(
        'Số hạt giống hoặc số việc không phải số nguyên: npm test -- --seed 7 --jobs 2',
        'Seed or jobs is no whole number: npm test -- --seed 7 --jobs 2',
      );
      process.exitCode = 2;
      return;
    }
    const again = `npm test -- --seed ${asked.seed}`;
    say(`Thứ tự ngẫu nhiên; chạy lại đúng thứ tự này: ${again}`, `Random order; the same again: ${again}`);
    process.exitCode = await run(root, [join('node_modules', 'mocha', 'bin', 'mocha.js'), ...asked.mocha]);
    if (process.exitCode !== 0) say(`Chạy lại đúng thứ tự này: ${again}`, `The same order again: ${again}`);
  },
  async bench(args) {
    buildCode(root, ['core', 'server', 'addin', 'test']);
    // The reference is no dependency of the product's: it is installed only here.
    if (!installBench(root)) throw Object.assign(new Error('bench'), { code: 'BUILD_FAILED' });
    process.exitCode = await run(root, [join('build', 'test', 'bench', 'run.js'), ...args]);
  },
  async hocba(args) {
    buildCode(root, ['core', 'server', 'addin']);
    if (args.includes('serve') || args.includes('start')) {
      buildCode(root, ['core', 'server', 'addin']);
      buildWeb(root);
      buildTrial(root);
      buildOffice(root);
    }
    await hocba(args);
  },
};

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
if (!command) {
  say(
    'Cách dùng: npm start · npm test · npm run -s hocba -- LỆNH',
    'Usage: npm start · npm test · npm run -s hocba -- COMMAND',
  );
  process.exitCode = 2;
} else if (!nodeIsRecent(process.versions.node) || !install(root)) {
  process.exitCode = 2;
} else {
  try {
    await command(args);
  } catch (error) {
    // A failed build has said everything already; anything else is worth its stack.
    if (error?.code !== 'BUILD_FAILED') throw error;
    process.exitCode = 2;
  }
}
