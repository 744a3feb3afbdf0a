/** Backups made to do harm, sealed to the school's own key, which is no secret: none of them leaves anything, here or elsewhere. */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { laterName } from '../../../core/backups/names.js';
import { DATABASE_FILE } from '../../../server/database/sqlite.js';
import { makeWhole, type WholeMade } from '../../../server/backup/make-whole.js';
import { newDir, newKeyPair, restoreInto } from '../../support/backups.js';
import { buildSchool, TODAY } from '../../support/builders.js';
import { type Entry, hostileArchive } from '../../support/hostile-archive.js';
import { onSqlite, startTestServer, type TestServer } from '../../support/server.js';

describe('a backup made to do harm', function () {
  this.timeout(60_000);
  let server: TestServer;
  let key: Awaited<ReturnType<typeof newKeyPair>>;
  let made: WholeMade;
  let database: Buffer;
  const around = newDir();
  const outside = path.join(around, 'ngoài.txt');
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    key = await newKeyPair();
    writeFileSync(outside, 'không đụng tới');
    if (!server.db.isSqlite) return;
    const task = { dataDir: server.dataDir, to: newDir(), lock: { recipient: key.recipient } };
    made = await makeWhole({ ...task, now: TODAY.toISOString(), version: '1.2.3' });
    const dir = path.join(newDir(), 'new');
    await restoreInto(dir, { file: made.file, key });
    database = readFileSync(path.join(dir, DATABASE_FILE));
  });
  after(() => server.stop());

  const archive = (entries: readonly Entry[], facts: object = {}) =>
    hostileArchive({ facts: { ...made.facts, files: [], ...facts }, recipient: key.recipient }, entries);
  const hers = (): Entry => ({ path: `data/${DATABASE_FILE}`, bytes: database });
  const into = () => {
    const dir = path.join(around, 'deep', 'new');
    mkdirSync(dir, { recursive: true });
    return dir;
  };
  const refused = async (file: string, wanted: object, why: string, more: object = {}) => {
    const dir = into();
    await assert.rejects(restoreInto(dir, { file, key, ...more }), wanted, why);
    assert.deepEqual(readdirSync(dir), [], why);
    assert.deepEqual(readdirSync(around).sort(), ['deep', 'ngoài.txt'], why);
    assert.equal(readFileSync(outside, 'utf8'), 'không đụng tới', why);
    assert.ok(!existsSync('/tmp/hocba-absolute.txt'), why);
  };
  const WRONG = { name: 'ArchiveWrong' };

  onSqlite('is one only by what it holds besides: alone, its database comes back', async () => {
    const dir = path.join(newDir(), 'new');
    const { whole } = await restoreInto(dir, { file: await archive([hers()]), key });
    assert.equal(whole.id, made.facts.id);
  });

  onSqlite('holds links, devices, ways out or sizes no file has', async () => {
    const body = { bytes: Buffer.from('xấu') };
    const bad: Entry[] = [
      { path: 'data/x', type: 'SymbolicLink', linkpath: outside },
      { path: `data/${DATABASE_FILE}`, type: 'SymbolicLink', linkpath: outside },
      { path: 'data/x', type: 'SymbolicLink', linkpath: '../../../../ngoài.txt' },
      { path: 'data/x', type: 'Link', linkpath: `data/${DATABASE_FILE}` },
      { path: 'data/x', type: 'CharacterDevice' },
      { path: 'data/x', type: 'FIFO' },
      { path: 'data/thư mục/', type: 'Directory' },
      { path: '../ngoài.txt', ...body },
      { path: 'data/../../../ngoài.txt', ...body },
      { path: 'data\\..\\..\\x', ...body },
      { path: '/tmp/hocba-absolute.txt', ...body },
      { path: 'data/x', ...body, size: 2 ** 40 },
      { path: `data/${DATABASE_FILE}`, bytes: database },
      { path: 'data/không-có-trong-sổ', ...body },
    ];
    for (const entry of bad)
      await refused(await archive([hers(), entry], { files: ['x'] }), WRONG, JSON.stringify([entry.path, entry.type]));
    await refused(await archive([]), WRONG, 'no database');
    await refused(await archive([hers()], { files: ['khóa.pem'] }), WRONG, 'a file too few');
  });

  onSqlite('says of itself what is not so, or names files of one run of a server', async () => {
    for (const name of ['server-lock.sqlite', 'tmp/x', 'backup/x', `${DATABASE_FILE}-wal`, DATABASE_FILE]) {
      const file = await archive([hers(), { path: `data/${name}`, bytes: Buffer.from('x') }], { files: [name] });
      await refused(file, WRONG, name);
    }
    for (const more of [{ pageSize: 0 }, { pageSize: 2 ** 40 }, { pages: -1 }, { pages: 2 ** 50 }]) {
      const file = await archive([hers()], { database: { ...made.facts.database, ...more } });
      await refused(file, WRONG, JSON.stringify(more));
    }
    const long = await archive([hers()], { version: 'x'.repeat(17 * 2 ** 20) });
    await refused(long, WRONG, 'facts of any length');
    // Another school's database under the name of the one that is asked for.
    const wolf = await archive([hers()], { school: { name: 'Trường khác', code: '79000008' } });
    await refused(wolf, { fault: 'counts-differ' }, 'wolf', { school: '79000008' });
  });

  onSqlite(
    'is an addition whose pages are not what it says, or of another backup: what is good comes back without it',
    async () => {
      const { pageSize, pages } = made.facts.database;
      const page = Buffer.alloc(pageSize, 7);
      const number = (n: number): Buffer => {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32LE(n);
        return bytes;
      };
      const parts = (numbers: Buffer, bytes: Buffer): Entry[] => [
        { path: 'pages.numbers', bytes: numbers },
        { path: 'pages.bytes', bytes },
      ];
      const bad: [string, readonly Entry[], object?][] = [
        ['far away', parts(number(2 ** 32 - 1), page)],
        ['a page too few', parts(Buffer.concat([number(0), number(1)]), page)],
        ['no pages', [{ path: 'pages.numbers', bytes: number(0) }]],
        ['larger than all there is', parts(number(0), page), { database: { ...made.facts.database, pages: 2 ** 31 } }],
        ['another page size', parts(number(0), page), { database: { ...made.facts.database, pageSize: 512 } }],
        ['another backup', parts(number(0), page), { of: 'another' }],
        ['a link', [...parts(number(0), page), { path: 'data/x', type: 'SymbolicLink', linkpath: outside }]],
      ];
      for (const [why, entries, more] of bad) {
        const dir = newDir();
        const file = path.join(dir, made.name);
        copyFileSync(made.file, file);
        const facts = { ...made.facts, kind: 'later', of: made.facts.id, number: 1, pagesDigest: 'x', ...more };
        const name = laterName(made.name, 1, TODAY);
        await hostileArchive({ facts: { ...facts, files: ['x'] }, recipient: key.recipient, name }, entries, dir);
        const restored = await restoreInto(path.join(newDir(), 'new'), { file, key });
        assert.deepEqual([restored.laterTaken, restored.laterLost?.name], [0, name], why);
      }
      assert.ok(pages > 1);
      assert.equal(readFileSync(outside, 'utf8'), 'không đụng tới');
    },
  );
});
