/** What was erased is gone from the files of the database, so that no backup made afterwards holds it. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Erasures } from '../../../core/contract/erasures.js';
import { examineDatabase } from '../../../server/cli/doctor/database.js';
import { keepUp } from '../../../server/upkeep.js';
import { DATABASE_FILE } from '../../../server/database/sqlite.js';
import { buildClass, buildSchool, buildTeacher, buildUser } from '../../support/builders.js';
import { onSqlite, startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';

describe('the bytes of what was erased', () => {
  let server: TestServer;
  const people = new Map<string, Record<string, string>>();
  const source = `học bạ giấy số ${randomBytes(9).toString('hex')}`;
  // Longer than a page: its middle stands in pages of its own.
  const scan = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(40_000)]);
  const marks = [Buffer.from(source), scan.subarray(9, 25), scan.subarray(20_000, 20_016), scan.subarray(-16)];
  let pupils: readonly string[];
  let account: string;

  before(async () => {
    // Whoever waited for a reader would wait longer than a test may run.
    server = await startTestServer({ patience: 3_600_000 });
    await buildSchool(server.db);
    const klass = await buildClass(server.db, { id: '4a', name: '4A' });
    pupils = klass.pupils;
    ({ account } = await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TV'] }));
    people.set('thu', await server.signIn(account));
    for (const hat of ['principal', 'administrator'] as const)
      people.set(hat, await server.signIn((await buildUser(server.db, { hats: [hat] })).account));
  });
  after(() => server.stop());

  const post = async (who: string, where: string, body: object) =>
    (await expectOk(server.send('POST', where, { headers: people.get(who)!, body }))).body as Record<string, string>;
  const bring = async (pupil: string): Promise<string> => {
    const told = {
      ...{ schoolYear: '2025-2026', grade: 3, school: 'Trường Tiểu học Hải Hậu', source },
      values: [{ field: 'result.HTT', value: 'X' }],
    };
    const file = { fileName: 'hoc-ba.pdf', file: scan.toString('base64') };
    const body = { pupil, kind: 'paper', period: 'year-end', told, ...file };
    return (await post('thu', '/classes/4a/brought-years', body))['id']!;
  };
  const order = async (brought: string): Promise<string> => {
    const why = { reason: 'Bản chụp là học bạ của học sinh khác', document: '15/QĐ-THĐS', documentDay: '2027-06-01' };
    return (await post('principal', '/erasures', { brought, ...why }))['erasure']!;
  };
  /** As a running server does at its start and every minute. */
  const upkeep = async (): Promise<void> => {
    const nothing = () => Promise.resolve(0);
    const running = keepUp(server.deps, [], {
      beginDue: [nothing],
      sendDue: nothing,
      sendMails: nothing,
      askStampers: () => Promise.resolve(),
      backUp: nothing,
    });
    running.stop();
    await running.ended();
  };
  const carryOut = (erasure: string) => post('administrator', `/erasures/${erasure}/executions`, {});
  /** Whether the database's file and its write-ahead file hold each of the marks. */
  const held = async (): Promise<boolean[]> => {
    const names = [DATABASE_FILE, `${DATABASE_FILE}-wal`].map((name) => path.join(server.dataDir, name));
    const files = await Promise.all(names.filter((name) => existsSync(name)).map((name) => readFile(name)));
    return marks.map((bytes) => files.some((file) => file.includes(bytes)));
  };

  onSqlite('are in no file of it: neither in free pages nor in the write-ahead file', async () => {
    const brought = await bring(pupils[0]!);
    // The row stands in the database's own file and is still in the write-ahead file.
    await server.db.sequelize.query('PRAGMA wal_checkpoint(PASSIVE)');
    const decision = `/classes/4a/brought-years/${brought}/decisions`;
    await post('principal', decision, { accept: true });
    const erasure = await order(brought);
    assert.deepEqual(await held(), [true, true, true, true]);
    await carryOut(erasure);
    assert.deepEqual(await held(), [false, false, false, false]);
  });

  onSqlite('which a reader holds on to keep nobody waiting, are told of, and go as soon as it has ended', async () => {
    const erasure = await order(await bring(pupils[1]!));
    const lingers = async () => {
      const answer = await expectOk(server.send('GET', '/erasures', { headers: people.get('principal')! }));
      // Two of one moment come in any order.
      const lines = (answer.body as Erasures).orders.map((one) => [one.id === erasure, one.lingers]);
      return lines.sort(([own]) => (own ? -1 : 1));
    };
    const doubts = async () =>
      (await examineDatabase(server.dataDir, server.deps.clock()))
        .filter(({ state }) => state === 'doubt')
        .map(({ says }) => says)
        .filter((says) => says === 'erased-linger');
    await server.db.reads.still(async (transaction) => {
      await server.db.plain('SELECT COUNT(*) AS n FROM users', [], transaction);
      await carryOut(erasure);
      await upkeep();
      // Somebody writes while the reader still reads.
      await server.signIn(account);
      const still = [
        [true, true],
        [false, false],
      ];
      assert.deepEqual(await lingers(), still);
    });
    const warned = server.logged.filter(({ level, message }) => level === 'warn' && message.startsWith('erased rows'));
    assert.equal(warned.length, 1);
    assert.deepEqual(await doubts(), ['erased-linger']);
    await upkeep();
    const over = [
      [true, false],
      [false, false],
    ];
    assert.deepEqual(await lingers(), over);
    assert.deepEqual(await held(), [false, false, false, false]);
    assert.deepEqual(await doubts(), []);
  });
});
