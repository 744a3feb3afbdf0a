import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DataDirHeld, holdDataDir, isHeld, LOCK_FILE } from '../../../server/database/hold-data-dir.js';

const MODULE = new URL('../../../server/database/hold-data-dir.js', import.meta.url).href;

describe('the lock on a data directory', () => {
  let dataDir: string;
  const children: ChildProcess[] = [];
  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(os.tmpdir(), 'hocba-lock-'));
  });
  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    await rm(dataDir, { recursive: true });
  });

  /** A process that tries to hold the directory, says how it went, and stays. */
  const other = (): Promise<{ said: string; child: ChildProcess }> => {
    const script = `
      import { holdDataDir } from ${JSON.stringify(MODULE)};
      await holdDataDir(${JSON.stringify(dataDir)}).then(
        () => { process.stdout.write('held'); setInterval(() => {}, 1e6); },
        (error) => process.stdout.write(error.name));`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    return new Promise((resolve) => child.stdout.once('data', (text) => resolve({ said: String(text), child })));
  };
  const ended = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve));

  it('is had by one only, and by the next once it is given back', async () => {
    const hold = await holdDataDir(dataDir);
    assert.ok(await isHeld(dataDir));
    await assert.rejects(holdDataDir(dataDir), DataDirHeld);
    // Who was turned away here has not taken the lock from who has it.
    assert.equal((await other()).said, 'DataDirHeld');
    await hold.release();
    assert.ok(!(await isHeld(dataDir)));
    await (await holdDataDir(dataDir)).release();
  });

  it('is had by one only of two that ask at once in one process', async () => {
    const asked = await Promise.allSettled([holdDataDir(dataDir), holdDataDir(path.join(dataDir, '.'))]);
    const got = asked.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    assert.equal(got.length, 1);
    assert.equal((await other()).said, 'DataDirHeld');
    await got[0]!.release();
  });

  it('leaves exactly one of several starts at once', async () => {
    for (let round = 0; round < 3; round++) {
      const tried = await Promise.all(Array.from({ length: 4 }, other));
      assert.deepEqual(tried.map(({ said }) => said).sort(), ['DataDirHeld', 'DataDirHeld', 'DataDirHeld', 'held']);
      const winner = tried.find(({ said }) => said === 'held')!.child;
      winner.kill('SIGKILL');
      await ended(winner);
    }
  });

  it('ends with its process, however that ends, and with nothing else', async () => {
    const { child } = await other();
    await assert.rejects(holdDataDir(dataDir), DataDirHeld);
    // What earlier versions went by: a number that means another process, or none, in another container.
    await writeFile(path.join(dataDir, 'server.lock'), '99999999');
    await assert.rejects(holdDataDir(dataDir), DataDirHeld);
    child.kill('SIGKILL');
    await ended(child);
    await writeFile(path.join(dataDir, 'server.lock'), String(process.ppid));
    await (await holdDataDir(dataDir)).release();
    await assert.rejects(readFile(path.join(dataDir, 'server.lock')), { code: 'ENOENT' });
  });

  it('may be looked at by others without being taken from them', async () => {
    assert.ok(!(await isHeld(dataDir)));
    const [first, , hold] = await Promise.all([
      isHeld(dataDir),
      isHeld(dataDir),
      holdDataDir(dataDir),
      isHeld(dataDir),
    ]);
    assert.equal(typeof first, 'boolean');
    assert.ok(await isHeld(dataDir));
    await hold.remove();
    await assert.rejects(readFile(path.join(dataDir, LOCK_FILE)), { code: 'ENOENT' });
    assert.ok(!(await isHeld(dataDir)));
  });
});
