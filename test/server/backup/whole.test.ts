import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable } from 'node:stream';
import { ReadableStream } from 'node:stream/web';
import { mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { Decrypter, Encrypter } from 'age-encryption';
import { sealed } from '../../../server/backup/age-file.js';
import { makeWhole, type WholeMade } from '../../../server/backup/make-whole.js';
import { makeWholeInWorker } from '../../../server/backup/in-worker.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { holdDataDir } from '../../../server/database/hold-data-dir.js';
import { allRows, damaged, flipped, MIGRATION_NAMES, newDir, newKeyPair, restoreInto } from '../../support/backups.js';
import { onSqlite, startTestServer, type TestServer } from '../../support/server.js';
import { buildSchool, buildUser, TODAY } from '../../support/builders.js';

const NOW = TODAY.toISOString();

describe('a whole backup', function () {
  this.timeout(60_000);
  let server: TestServer;
  let key: Awaited<ReturnType<typeof newKeyPair>>;
  let made: WholeMade;
  const to = newDir();
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    await buildUser(server.db);
    key = await newKeyPair();
    mkdirSync(path.join(server.dataDir, 'trail', 'ghi chú'), { recursive: true });
    writeFileSync(path.join(server.dataDir, 'trail', 'ghi chú', 'khóa.pem'), 'của trường');
    writeFileSync(path.join(server.dataDir, 'serving.mark'), '');
    for (const name of ['hocba-1-20270101-210000.age', 'hocba-1-20270101-210000.age.0a1b2c3d.part']) {
      writeFileSync(path.join(server.dataDir, name), 'bản cũ');
    }
    if (!server.db.isSqlite) return;
    made = await make();
  });
  after(() => server.stop());

  const make = (more: Partial<Parameters<typeof makeWhole>[0]> = {}) =>
    makeWhole({
      ...{ dataDir: server.dataDir, to, lock: { recipient: key.recipient }, now: NOW, version: '1.2.3' },
      ...more,
    });
  const restore = (more: Partial<Parameters<typeof restoreInto>[1]> = {}, dir = path.join(newDir(), 'new')) =>
    restoreInto(dir, { file: made.file, key: { identity: key.identity }, ...more });

  onSqlite('gives back every table and every file of the school, and nothing of one run of a server', async () => {
    const dir = path.join(newDir(), 'trường');
    const restored = await restore({}, dir);
    assert.deepEqual(await allRows(dir), await allRows(server.dataDir));
    assert.equal(readFileSync(path.join(dir, 'trail', 'ghi chú', 'khóa.pem'), 'utf8'), 'của trường');
    assert.deepEqual(
      readdirSync(dir).filter((name) => /mark|tmp|backup|hocba-/.test(name)),
      [],
    );
    assert.equal(made.digest, createHash('sha256').update(readFileSync(made.file)).digest('hex'));
    assert.equal(made.bytes, readFileSync(made.file).length);
    assert.equal(restored.whole.database.tables['users'], 1);
    assert.equal(restored.whole.school!.code, made.facts.school!.code);
    const db = await openDatabase({ dataDir: dir });
    assert.equal(await db.users.count(), 1);
    await db.close();
  });

  onSqlite('is of one moment though others write meanwhile, in a thread of its own', async () => {
    const notes = path.join(server.dataDir, 'trail', 'notes');
    mkdirSync(notes, { recursive: true });
    let writing = true;
    let written = 0;
    const writer = (async () => {
      // Two rows in one transaction: a copy has both or neither.
      while (writing) {
        written += 1;
        await server.db.writes.run(async (transaction) => {
          for (const part of ['a', 'b']) {
            const sql = `INSERT INTO sign_in_tries (id, tries, last_at, rests_until) VALUES ($1, 1, '', '')`;
            await server.db.plain(sql, [`${part}${written}`], transaction);
          }
        });
        // As the trail's notes are: filed once what they are of is stored.
        writeFileSync(path.join(notes, `${written}`), '');
      }
    })();
    // A backup begun before the first note would hold none.
    while (readdirSync(notes).length === 0) await setImmediate();
    const busy = newDir();
    const { file } = await makeWholeInWorker({
      ...{ dataDir: server.dataDir, to: busy, lock: { recipient: key.recipient }, now: NOW, version: '1.2.3' },
    });
    writing = false;
    await writer;
    const dir = path.join(newDir(), 'new');
    await restoreInto(dir, { file, key: { identity: key.identity } });
    const ids = (await allRows(dir))['sign_in_tries']!.map((row) => (JSON.parse(row) as { id: string }).id);
    assert.ok(written > 0);
    assert.equal(ids.filter((id) => id.startsWith('a')).length, ids.filter((id) => id.startsWith('b')).length);
    const stored = new Set(ids);
    assert.deepEqual(
      readdirSync(path.join(dir, 'trail', 'notes')).filter((note) => !stored.has(`a${note}`)),
      [],
      'notes of what is not stored',
    );
  });

  onSqlite('is opened by a passphrase typed in another form of the same letters', async () => {
    const { file } = await make({ to: newDir(), lock: { passphrase: 'Hoa phượng đỏ'.normalize('NFC'), work: 10 } });
    const dir = path.join(newDir(), 'new');
    await restoreInto(dir, { file, key: { passphrase: 'Hoa phượng đỏ'.normalize('NFD') } });
    assert.ok(existsSync(path.join(dir, 'hocba.sqlite')));
    await assert.rejects(restoreInto(newDir(), { file, key: { passphrase: 'hoa phượng' } }), {
      fault: 'wrong-passphrase',
    });
  });

  it('is as hard to guess as age has it, unless a test wants less', async () => {
    const work = mock.method(Encrypter.prototype, 'setScryptWorkFactor');
    // Seconds of it are spent elsewhere: `test/cli/backup.test.ts` reads what age has.
    const encrypt = mock.method(
      Encrypter.prototype,
      'encrypt',
      () => Promise.resolve(ReadableStream.from([])) as never,
    );
    try {
      const asked: unknown[][] = [];
      for (const lock of [{ passphrase: 'Hoa' }, { passphrase: 'Hoa', work: 10 }]) {
        for await (const chunk of sealed(Readable.from([]), lock)) assert.fail(String(chunk));
        asked.push(work.mock.calls.flatMap((call) => call.arguments));
      }
      assert.deepEqual(asked, [[], [10]]);
    } finally {
      work.mock.restore();
      encrypt.mock.restore();
    }
  });

  onSqlite('is an age file and a tar to programs that are not ours', async () => {
    const decrypter = new Decrypter();
    decrypter.addIdentity(key.identity);
    const plain = path.join(newDir(), 'plain.tar');
    writeFileSync(plain, await decrypter.decrypt(readFileSync(made.file)));
    const { stdout: list } = await promisify(execFile)('tar', ['tf', plain, '--quoting-style=literal']);
    assert.match(list, /^hocba-backup\.json\n[^]*data\/hocba\.sqlite\n$/);
  });

  onSqlite('is refused in one word of what is wrong, and the directory stays as it was', async () => {
    const other = await newKeyPair();
    const { length } = readFileSync(made.file);
    const wrong: [string, Parameters<typeof restore>[0]][] = [
      ['wrong-key', { key: { identity: other.identity } }],
      ['wrong-passphrase', { key: { passphrase: 'x' } }],
      ['not-age', { file: damaged(made.file, () => Buffer.from('PK một tệp khác')) }],
      ['damaged', { file: damaged(made.file, () => Buffer.from('')) }],
      ['other-school', { school: '79000000' }],
      ['newer-version', { migrations: MIGRATION_NAMES.slice(0, -1) }],
      ...[3, 100, 400, 70_000, length - 1].map((cut): [string, Parameters<typeof restore>[0]] => [
        'damaged',
        { file: damaged(made.file, (bytes) => bytes.subarray(0, cut)) },
      ]),
      // Behind a whole chunk, where nothing of it looks torn.
      ['damaged', { file: damaged(made.file, (bytes) => bytes.subarray(0, headerLength(bytes) + 16 + 65_552)) }],
      ['damaged', { file: damaged(made.file, flipped(150)) }],
      ['damaged', { file: damaged(made.file, flipped(5000)) }],
    ];
    for (const [fault, more] of wrong) {
      const dir = newDir();
      await assert.rejects(restore(more, dir), { fault }, fault);
      assert.deepEqual(readdirSync(dir), [], fault);
    }
    const full = newDir();
    writeFileSync(path.join(full, 'thư.txt'), 'giữ lại');
    await assert.rejects(restore({}, full), { fault: 'not-empty', facts: { found: 'thư.txt' } });
    assert.deepEqual(readdirSync(full), ['thư.txt']);
    const held = newDir();
    const hold = await holdDataDir(held);
    await assert.rejects(restore({}, held), { name: 'DataDirHeld' });
    await hold.release();
  });

  onSqlite('leaves nothing where it cannot be written, and no copy lies about', async () => {
    const into = newDir();
    writeFileSync(path.join(into, made.name), 'đã có');
    const before = readdirSync(server.dataDir).sort();
    await assert.rejects(make({ to: path.join(into, made.name) }), { code: /EEXIST|ENOTDIR/ });
    await assert.rejects(make({ to: newDir(), lock: { recipient: 'age1qqqq' } }));
    assert.deepEqual(readdirSync(server.dataDir).sort(), before);
    assert.deepEqual(readdirSync(path.join(server.dataDir, 'tmp')), []);
    assert.deepEqual(readdirSync(into), [made.name]);
  });
});

/** To the end of the line of its MAC. */
const headerLength = (bytes: Buffer): number => bytes.indexOf('\n', bytes.indexOf('\n--- ') + 1) + 1;
