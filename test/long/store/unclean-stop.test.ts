import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { examineDatabase } from '../../../server/cli/doctor/database.js';
import { DATABASE_FILE } from '../../../server/database/sqlite.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { tempDirOf } from '../../../server/store/temp-dir.js';
import { quickCheck } from '../../../server/store/quick-check.js';
import { stepsApart } from '../../../server/store/steps-apart.js';
import { walState } from '../../../server/store/wal-state.js';
import { DatabaseDamaged, openToServe } from '../../../server/open-to-serve.js';
import { serve } from '../../../server/serve.js';
import { buildSchool, buildUser, TODAY } from '../../support/builders.js';

const WAL = `${DATABASE_FILE}-wal`;

describe('what a server finds when it starts', function () {
  // Whole starts with every migration, on a busy machine.
  this.timeout(120_000);
  let root: string;
  let dataDir: string;
  beforeEach(async () => {
    root = await mkdtemp(path.join(os.tmpdir(), 'hocba-unclean-'));
    dataDir = path.join(root, 'data');
  });
  afterEach(() => rm(root, { recursive: true }));

  /** A data directory as a killed server leaves it: some commits in the write-ahead file, nothing said. */
  async function killed(): Promise<void> {
    const living = path.join(root, 'living');
    const { db } = await openToServe(living, {});
    await buildSchool(db);
    for (let i = 0; i < 5; i++) await buildUser(db, { account: `gv${i}` });
    await cp(living, dataDir, { recursive: true });
    await db.close();
  }
  const start = async () => {
    const served = await serve({ dataDir, port: 0, clock: () => TODAY });
    await served.close();
    return served;
  };
  const doctor = async () => (await examineDatabase(dataDir, TODAY)).map(({ says }) => says);
  const people = async () => {
    const db = await openDatabase({ dataDir });
    const count = await db.users.count();
    await db.close();
    return count;
  };

  it('is nothing after a clean stop, and nothing lost after a kill', async () => {
    await killed();
    assert.ok((await stat(path.join(dataDir, WAL))).size > 0);
    assert.equal(await walState(dataDir), 'well');
    assert.equal((await start()).wal, 'well');
    assert.equal(await people(), 5);
    assert.equal((await start()).wal, 'well');
    assert.ok(!existsSync(path.join(dataDir, 'serving.mark')));
  });

  it('is said where the write-ahead file is missing, once, by start and by doctor', async () => {
    await killed();
    await rm(path.join(dataDir, WAL));
    assert.ok((await doctor()).includes('wal-missing'));
    // A command that opens the database in between does not make it well.
    await people();
    assert.ok((await doctor()).includes('wal-missing'));
    assert.equal((await start()).wal, 'wal-missing');
    assert.equal((await start()).wal, 'well');
    assert.ok(!(await doctor()).includes('wal-missing'));
  });

  it('is said where the write-ahead file was emptied, also after erased rows were taken out of it', async () => {
    await killed();
    await truncate(path.join(dataDir, WAL), 0);
    assert.equal(await walState(dataDir), 'wal-damaged');
    assert.ok((await doctor()).includes('wal-damaged'));
    assert.equal((await start()).wal, 'wal-damaged');
    assert.equal((await start()).wal, 'well');
    const { db } = await openToServe(dataDir, {});
    assert.ok(await db.writes.clear());
    const copied = path.join(root, 'cleared');
    await cp(dataDir, copied, { recursive: true });
    await db.close();
    assert.equal(await walState(copied), 'well');
    await truncate(path.join(copied, WAL), 0);
    assert.equal(await walState(copied), 'wal-damaged');
  });

  it('is no finding where a server was ended before it wrote anything', async () => {
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'serving.mark'), '');
    await writeFile(path.join(dataDir, WAL), '');
    assert.equal(await walState(dataDir), 'well');
  });

  it('is said where the write-ahead file is damaged', async () => {
    for (const at of [2, 30, 32 + 9, 32 + 24 + 100, 32 + 24 + 4096 + 24 + 5]) {
      await rm(dataDir, { recursive: true, force: true });
      await rm(path.join(root, 'living'), { recursive: true, force: true });
      await killed();
      const file = await open(path.join(dataDir, WAL), 'r+');
      const { buffer } = await file.read(Buffer.alloc(1), 0, 1, at);
      await file.write(Buffer.from([buffer[0]! ^ 0x55]), 0, 1, at);
      await file.close();
      assert.equal(await walState(dataDir), 'wal-damaged', `byte ${at}`);
      assert.ok((await doctor()).includes('wal-damaged'));
      assert.equal((await start().catch(() => ({ wal: 'wal-damaged' }))).wal, 'wal-damaged');
    }
  });

  it('is no damage where a power cut tore the end of the last write, or an earlier round lies behind it', async () => {
    await killed();
    const wal = path.join(dataDir, WAL);
    const { size } = await stat(wal);
    await truncate(wal, size - 1000);
    assert.equal(await walState(dataDir), 'well');
    const old = (await readFile(wal)).subarray(32, 32 + 24 + 4096);
    const foreign = Buffer.from(old);
    foreign.fill(7, 8, 16);
    await truncate(wal, size);
    await writeFile(wal, Buffer.concat([(await readFile(wal)).subarray(0, size - 24 - 4096), foreign, foreign]));
    assert.equal(await walState(dataDir), 'well');
  });

  it('is taken over by a command that opens it, and then in order', async () => {
    await killed();
    assert.equal(await people(), 5);
    assert.ok(!existsSync(path.join(dataDir, WAL)));
    assert.equal(await walState(dataDir), 'well');
  });

  it('is not lost by whoever only looks before the next server starts', async () => {
    await killed();
    for (const look of [stepsApart, quickCheck])
      for (const state of ['well', 'wal-damaged']) {
        const copied = path.join(root, `${look.name} ${state}`);
        await cp(dataDir, copied, { recursive: true });
        if (state === 'wal-damaged') await truncate(path.join(copied, WAL), 0);
        await look(copied);
        assert.equal(await walState(copied), state, look.name);
      }
  });

  it('is said by the first server that can be started, and by none that could not', async () => {
    await killed();
    await truncate(path.join(dataDir, WAL), 0);
    await assert.rejects(openToServe(dataDir, { check: () => Promise.resolve({ detail: 'Page 7' }) }), DatabaseDamaged);
    await assert.rejects(serve({ dataDir, port: 70_000, clock: () => TODAY }), RangeError);
    assert.equal((await start()).wal, 'wal-damaged');
    await assert.rejects(openToServe(dataDir, { check: () => Promise.resolve({ detail: 'Page 7' }) }), DatabaseDamaged);
    assert.equal((await start()).wal, 'well');
  });

  it('is no finding of doctor while a server writes', async () => {
    const served = await serve({ dataDir, port: 0, clock: () => TODAY });
    const said = await doctor();
    assert.ok(!said.some((code) => code.startsWith('wal-')));
    assert.ok(said.includes('database-check-ok'));
    await served.close();
  });

  it('is refused where the database is damaged, by start and by doctor', async () => {
    const db = await openDatabase({ dataDir });
    await buildSchool(db);
    for (let i = 0; i < 50; i++) await buildUser(db, { account: `gv${i}` });
    await db.close();
    const file = await open(path.join(dataDir, DATABASE_FILE), 'r+');
    const { size } = await file.stat();
    // Every page's header but the first's.
    for (let page = 4096; page < size; page += 4096) await file.write(Buffer.alloc(40, 0xee), 0, 40, page);
    await file.close();
    await assert.rejects(start(), (error: { code?: string; parent?: { code: string } }) =>
      [error.code, error.parent?.code].includes('SQLITE_CORRUPT'),
    );
    assert.ok((await doctor()).includes('database-damaged'));
  });

  it('is checked while people are served where the check takes long, and health says what it found', async () => {
    const log: string[] = [];
    const line = (fields: object) => void log.push(JSON.stringify(fields));
    let end: (damage: { detail: string } | null) => void = () => undefined;
    const check = () => new Promise<{ detail: string } | null>((resolve) => (end = resolve));
    const { db, checked } = await openToServe(dataDir, { check, log: { info: line, warn: line, error: line } });
    assert.ok(checked !== null);
    assert.equal(await db.pulse.ask(performance.now()), null);
    end({ detail: 'Page 7: btreeInitPage() returns error code 11' });
    await checked;
    assert.equal(await db.pulse.ask(performance.now()), 'database-damaged');
    assert.ok(log.some((text) => text.includes('database-damaged')));
    await db.close();
    await assert.rejects(openToServe(dataDir, { check: () => Promise.resolve({ detail: 'Page 7' }) }), DatabaseDamaged);
  });

  it('is a temporary folder that is emptied, as when it stops', async () => {
    const temp = tempDirOf(dataDir);
    await mkdir(temp, { recursive: true });
    await writeFile(path.join(temp, 'lop-4a.zip'), 'x');
    const served = await serve({ dataDir, port: 0, clock: () => TODAY });
    assert.ok(!existsSync(temp));
    await mkdir(temp);
    await writeFile(path.join(temp, 'lop-4a.zip'), 'x');
    await served.close();
    assert.ok(!existsSync(temp));
  });
});
