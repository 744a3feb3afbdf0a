import assert from 'node:assert/strict';
import { copyFileSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeLater } from '../../../server/backup/make-later.js';
import { makeWhole } from '../../../server/backup/make-whole.js';
import { readFolder, reachOf, tidyFolder } from '../../../server/backup/folder.js';
import { readShipping, writeShipping } from '../../../server/backup/shipping-state.js';
import { laterName, partName, wholeName } from '../../../core/backups/names.js';
import { allRows, CODE, damaged, flipped, newDir, newKeyPair, restoreInto } from '../../support/backups.js';
import { buildSchool, buildUser, TODAY } from '../../support/builders.js';
import { onSqlite, startTestServer, type TestServer } from '../../support/server.js';

const at = (minutes: number): string => new Date(TODAY.getTime() + minutes * 60_000).toISOString();

describe('additions to a whole backup', function () {
  this.timeout(60_000);
  let server: TestServer;
  let key: Awaited<ReturnType<typeof newKeyPair>>;
  let to: string;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    key = await newKeyPair();
  });
  beforeEach(() => void (to = newDir()));
  after(() => server.stop());

  const whole = (minutes = 0) =>
    makeWhole({
      ...{ dataDir: server.dataDir, to, lock: { recipient: key.recipient }, now: at(minutes), version: '1' },
      ships: true,
    });
  const later = async (minutes: number) =>
    (await makeLater({ dataDir: server.dataDir, to, now: at(minutes), version: '1' })).name;
  const restore = async (file: string) => {
    const dir = path.join(newDir(), 'new');
    return { dir, restored: await restoreInto(dir, { file, key: { identity: key.identity } }) };
  };
  const ownFile = (name: string): string => path.join(server.dataDir, name);

  onSqlite('bring each moment back: rows, new files, changed files, files that have gone', async () => {
    writeFileSync(ownFile('cũ.txt'), 'sẽ mất');
    writeFileSync(ownFile('khóa.txt'), 'một');
    const { file } = await whole();
    assert.equal(await later(4), null, 'nothing new is no file');
    await buildUser(server.db);
    writeFileSync(ownFile('khóa.txt'), 'hai');
    const first = await later(8);
    const atFirst = await allRows(server.dataDir);
    rmSync(ownFile('cũ.txt'));
    writeFileSync(ownFile('mới.txt'), 'mới');
    // Rows enough for new pages, and a vacuum that takes pages away.
    for (let n = 0; n < 40; n += 1) await buildUser(server.db);
    assert.ok(await later(12));
    await server.db.sequelize.query('DELETE FROM jobs');
    await server.db.sequelize.query('VACUUM');
    assert.ok(await later(16));
    const { dir, restored } = await restore(file);
    assert.deepEqual(await allRows(dir), await allRows(server.dataDir));
    assert.deepEqual([restored.laterTaken, restored.laterLost, restored.later!.madeAt], [3, null, at(16)]);
    assert.deepEqual(
      ['cũ.txt', 'khóa.txt', 'mới.txt'].filter((name) => existsSync(path.join(dir, name))),
      ['khóa.txt', 'mới.txt'],
    );
    // The second one does not come through: what was until the first does.
    const alone = newDir();
    for (const name of readdirSync(to))
      if (!name.includes('-00002-')) copyFileSync(path.join(to, name), path.join(alone, name));
    const short = await restore(path.join(alone, path.basename(file)));
    assert.deepEqual(await allRows(short.dir), atFirst);
    assert.deepEqual([short.restored.laterTaken, short.restored.laterLost!.fault], [1, 'damaged']);
    assert.ok(first);
    const broken = newDir();
    for (const name of readdirSync(to)) copyFileSync(path.join(to, name), path.join(broken, name));
    copyFileSync(damaged(path.join(to, first), flipped(-100)), path.join(broken, first));
    const none = await restore(path.join(broken, path.basename(file)));
    assert.deepEqual([none.restored.laterTaken, none.restored.laterLost!.name], [0, first]);
    await assert.rejects(restore(path.join(to, first)), { fault: 'not-whole' });
  });

  onSqlite('are made again where one was written and the server was killed before it knew', async () => {
    const { file } = await whole();
    const state = await readShipping(server.dataDir);
    await buildUser(server.db);
    const lost = await later(4);
    await writeShipping(server.dataDir, state!);
    await buildUser(server.db);
    const again = await later(8);
    assert.notEqual(again, lost);
    await buildUser(server.db);
    assert.match((await later(12))!, /-them-00002-/);
    const { dir, restored } = await restore(file);
    assert.equal(restored.laterTaken, 2);
    assert.deepEqual(await allRows(dir), await allRows(server.dataDir));
    assert.equal(reachOf(await readFolder(to, CODE))!.toISOString(), at(12));
  });

  onSqlite('need a whole backup first, and go before it does', async () => {
    rmSync(ownFile('backup'), { recursive: true, force: true });
    await assert.rejects(later(1), RangeError);
    const days = 24 * 60;
    for (const day of [0, 1, 2, 3, 40, 41]) {
      await whole(day * days);
      await buildUser(server.db);
      await later(day * days + 5);
    }
    const days41 = new Date(at(41 * days));
    // Somebody else's letter, another school's backups of the same days, and what is being written now.
    const left = [
      'của người khác.age',
      ...[0, 1, 41].map((day) => wholeName('79000001', new Date(at(day * days)))),
      laterName(wholeName('79000001', TODAY), 1, TODAY),
      partName(wholeName('79000001', TODAY), '0a1b2c3d'),
      partName(wholeName(CODE, days41), '0a1b2c3d'),
    ];
    const torn = partName(wholeName(CODE, TODAY), '0a1b2c3d');
    for (const name of [...left, torn]) writeFileSync(path.join(to, name), 'không đụng tới');
    const gone = await tidyFolder(to, CODE);
    const there = await readFolder(to, CODE);
    assert.deepEqual(
      there.map(({ at: when, later: added }) => [(when.getTime() - TODAY.getTime()) / 864e5, added.length]),
      [
        [41, 1],
        [40, 1],
        [3, 1],
        [2, 0],
        [1, 0],
        [0, 0],
      ],
    );
    assert.equal(gone, 4);
    assert.ok(!existsSync(path.join(to, torn)));
    for (const name of left) assert.ok(existsSync(path.join(to, name)), name);
  });
});
