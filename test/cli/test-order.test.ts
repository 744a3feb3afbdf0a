import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { notBegun } from '../support/run/hooks.js';
import { emptyDir } from './run-hocba.js';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const { LONGEST, MAIN_FLOWS, longestFirst, shuffled, testFiles, testRun } = (await import(
  new URL('../../../server/cli/boot/test-order.mjs', import.meta.url).href
)) as {
  LONGEST: readonly string[];
  MAIN_FLOWS: readonly string[];
  longestFirst: (list: readonly string[], seed: number) => string[];
  shuffled: (list: readonly string[], seed: number) => string[];
  testFiles: (root: string) => string[];
  testRun: (root: string, args: readonly string[]) => { seed: number; mocha: string[] } | null;
};

describe('the order of tests', () => {
  const list = Array.from({ length: 40 }, (_, i) => `${i}`);

  it('has every file once, is the same for the same seed and another for another', () => {
    const order = shuffled(list, 7);
    assert.deepEqual(new Set(order), new Set(list));
    assert.equal(order.length, list.length);
    assert.deepEqual(shuffled(list, 7), order);
    assert.notDeepEqual(order, list);
    assert.notDeepEqual(shuffled(list, 8), order);
  });

  it('leaves every place open to every file', () => {
    const firsts = new Set(list.map((_, seed) => shuffled(['a', 'b', 'c'], seed).join('')));
    assert.equal(firsts.size, 6);
  });

  it('is that of every test but the long ones and the looks, under the seed that is said or one of chance', () => {
    const files = testFiles(ROOT);
    assert.ok(files.includes('build/test/cli/test-order.test.js'));
    assert.ok(files.every((file) => file.endsWith('.test.js') && !/^build\/test\/(long|looks)\//.test(file)));
    assert.deepEqual(
      files.filter((file) => file.startsWith('build/test/browser/')),
      MAIN_FLOWS.map((file) => `build/test/${file}`).sort(),
    );
    const { seed, mocha } = testRun(ROOT, ['--seed', '12', '-g', 'chữ ký'])!;
    assert.equal(seed, 12);
    assert.deepEqual(mocha.slice(-files.length), longestFirst(files, 12));
    assert.deepEqual(mocha.slice(3, -files.length), ['-g', 'chữ ký']);
    assert.notEqual(testRun(ROOT, [])!.seed, testRun(ROOT, [])!.seed);
  });

  it('begins with what takes longest, in an order of chance too', () => {
    const files = testFiles(ROOT);
    assert.deepEqual(
      LONGEST.filter((file) => !files.includes(file)),
      [],
    );
    const order = longestFirst(files, 5);
    assert.deepEqual(new Set(order.slice(0, LONGEST.length)), new Set(LONGEST));
    assert.deepEqual(new Set(order), new Set(files));
    assert.notDeepEqual(order.slice(0, LONGEST.length), longestFirst(files, 6).slice(0, LONGEST.length));
  });

  it('may be of a few files, named as they are written or built, and of more jobs', () => {
    const asked = testRun(ROOT, ['test/a.test.ts', './test/b.test.ts', 'build/test/c.test.js', '--jobs=3'])!;
    assert.deepEqual(
      new Set(asked.mocha.slice(3)),
      new Set(['a', 'b', 'c'].map((name) => `build/test/${name}.test.js`)),
    );
    assert.deepEqual(asked.mocha.slice(0, 3), ['--parallel', '--jobs', '3']);
  });

  it('takes no seed and no number of jobs that is none', () => {
    for (const args of [['--seed', 'x'], ['--seed'], ['--seed', '-1'], ['--jobs', '0'], ['--jobs=1.5']])
      assert.equal(testRun(ROOT, args), null, args.join(' '));
  });
});

describe('a run of tests side by side', function () {
  this.timeout(60_000);
  const dir = emptyDir();
  const files: string[] = [];
  const file = (name: string, text: string): void => {
    files.push(join(dir, `${name}.test.js`));
    writeFileSync(files.at(-1)!, text);
  };
  before(() => mkdirSync(dir, { recursive: true }));
  beforeEach(() => void files.splice(0));
  after(() => rmSync(dir, { recursive: true, force: true }));

  const run = (): { code: number | null; said: string } => {
    const config = join(ROOT, '.mocharc.json');
    const mocha = join(ROOT, 'node_modules', 'mocha', 'bin', 'mocha.js');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [mocha, '--config', config, '--parallel', '--jobs', '2', ...files],
      { cwd: ROOT, encoding: 'utf8', env: { ...process.env, MOCHA_WORKER_ID: undefined, HOCBA_TEST_RUN: undefined } },
    );
    return { code: status, said: stdout + stderr };
  };
  const GOOD = "describe('x', () => it('goes', () => {}));";

  it('fails where a file that was named was not run, but for a part that was asked for', () => {
    file('good', GOOD);
    file('empty', '');
    const { code, said } = run();
    assert.equal(code, 1);
    assert.match(said, /not run:\n\S*empty\.test\.js\n/);
    assert.doesNotMatch(said, /good\.test\.js/);
    assert.deepEqual(notBegun(['--grep', 'x', 'a.test.js', 'b.test.js'], new Set()), []);
    const others = ['--ignore', 'a.test.js', '--ignore=b.test.js', '--require', 'c.test.js', 'build/**/*.test.js'];
    assert.deepEqual(notBegun(others, new Set()), [], 'what is left out, or named by a pattern');
  });

  it('counts what passed, and tells every failure at the end with its cause', () => {
    file('good', GOOD);
    file('bad', "it('fails', () => { throw new Error('outer', { cause: new Error('why it really was') }); });");
    const { code, said } = run();
    assert.equal(code, 1);
    assert.match(said, /^ +1 passing/m);
    assert.match(said, /^ +1 failing/m);
    assert.match(said, /failing[^]*outer[^]*why it really was/);
  });

  it('fails where a job dies, and the other files are run all the same', () => {
    file('dies', "it('dies', () => process.exit(0));");
    file('good', GOOD);
    file('good-too', GOOD);
    const { code, said } = run();
    assert.notEqual(code, 0);
    assert.match(said, /^ +2 passing/m);
    assert.match(said, /^ +1 failing/m);
  });

  it('fails where a hook does, where a file cannot be loaded, and where there is nothing to run', () => {
    file('hook', "describe('x', () => { before(() => { throw new Error('no school'); }); it('y', () => {}); });");
    assert.match(run().said, /1 failing[^]*no school/);
    files.splice(0);
    file('broken', 'import "./nowhere.js";');
    const broken = run();
    assert.notEqual(broken.code, 0);
    assert.match(broken.said, /nowhere/);
    files.splice(0);
    file('empty', '');
    assert.notEqual(run().code, 0);
  });
});
