import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nodeOptionsOf } from '../bench/start-server.js';
import { emptyDir } from './run-hocba.js';

/** The bootstrap is plain JavaScript beside the sources, not in the build. */
const SOURCE = new URL('../../../server/cli/', import.meta.url);
const boot = async <T>(name: string): Promise<T> => (await import(new URL(`boot/${name}.mjs`, SOURCE).href)) as T;

const BEFORE = new Date('2026-11-01T00:00:00Z');
const AFTER = new Date('2026-11-02T00:00:00Z');

describe('what npm start, npm test and npm run hocba run first', () => {
  const root = emptyDir();
  const write = (path: string, text: string, at = BEFORE): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    utimesSync(join(root, path), at, at);
  };
  after(() => rmSync(root, { recursive: true, force: true }));

  // What it tells the person building would stand in the middle of the test report.
  const toStderr = process.stderr.write.bind(process.stderr);
  beforeEach(() => void (process.stderr.write = () => true));
  afterEach(() => void (process.stderr.write = toStderr));

  it('refuses an old Node with a sentence in both languages', () => {
    const url = new URL('boot/node-version.mjs', SOURCE).href;
    const script = `import { nodeIsRecent } from ${JSON.stringify(url)};
      process.stdout.write(['20.19.0', '22.0.0', '20.18.3', '18.20.1'].map((version) => nodeIsRecent(version)).join());`;
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.equal(stdout, 'true,true,false,false');
    assert.match(stderr, /Học Bạ cần Node\.js 20\.19 trở lên.*\n.*needs Node\.js 20\.19 or later/);
  });

  it('does not install again because git touched the lock file', async () => {
    const { install } = await boot<{ install: (root: string) => boolean }>('install');
    const packages = { 'node_modules/express': { version: '5.0.0' } };
    const elsewhere = { 'node_modules/only-on-windows': { version: '1.0.0', optional: true } };
    write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages, ...elsewhere } }), AFTER);
    write('node_modules/.package-lock.json', JSON.stringify({ packages }));
    write('node_modules/sqlite3/build/Release/node_sqlite3.node', '');
    assert.equal(install(root), true);
    assert.ok(statSync(join(root, 'node_modules/.package-lock.json')).mtimeMs > AFTER.getTime(), 'nor looks twice');
  });

  it('builds when a source is newer or gone, and only then', async () => {
    const { buildCode } = await boot<{ buildCode: (root: string, projects: string[]) => void }>('build');
    const log = join(root, 'built');
    write('node_modules/typescript7/bin/tsc', `require('fs').appendFileSync(${JSON.stringify(log)}, 'x');`);
    write('core/a.ts', '');
    write('core/b.ts', '');
    write('tsconfig.json', '{}');
    const old = (): void => {
      for (const path of ['core/a.ts', 'core/b.ts', 'core', 'tsconfig.json', 'package-lock.json']) {
        utimesSync(join(root, path), BEFORE, BEFORE);
      }
    };
    const built = (): number => {
      writeFileSync(log, '');
      buildCode(root, ['core']);
      return readFileSync(log, 'utf8').length;
    };
    old();
    assert.equal(built(), 1, 'the first time');
    assert.equal(built(), 0, 'nothing changed');
    const later = new Date(Date.now() + 1000);
    utimesSync(join(root, 'core/a.ts'), later, later);
    assert.equal(built(), 1, 'a newer source');
    old();
    assert.equal(built(), 0);
    rmSync(join(root, 'core/b.ts'));
    assert.equal(built(), 1, 'a source that is gone');
  });

  it('does not run a compiled test whose source is gone', async () => {
    const { dropOrphanTests } = await boot<{ dropOrphanTests: (root: string) => void }>('build');
    write('test/core/kept.test.ts', '');
    write('build/test/core/kept.test.js', '');
    write('build/test/core/gone.test.js', '');
    dropOrphanTests(root);
    assert.deepEqual(readdirSync(join(root, 'build/test/core')), ['kept.test.js']);
  });

  it('throws when a build fails, so that nothing stale is run', async () => {
    const { buildCode } = await boot<{ buildCode: (root: string, projects: string[]) => void }>('build');
    write('node_modules/typescript7/bin/tsc', 'process.exit(1);');
    write('server/a.ts', '');
    assert.throws(() => buildCode(root, ['server']), { code: 'BUILD_FAILED' });
    assert.throws(() => buildCode(root, ['server']), { code: 'BUILD_FAILED' }, 'and again, until it is mended');
  });

  it('gives every server the young generation that was measured, whichever command starts it', () => {
    for (const name of ['start', 'hocba']) {
      assert.deepEqual(nodeOptionsOf(name), ['--max-semi-space-size=48'], name);
    }
  });

  it('says how it is used', () => {
    const { status, stderr } = spawnSync(process.execPath, [fileURLToPath(new URL('bootstrap.mjs', SOURCE))], {
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.match(stderr, /npm start/);
  });
});
