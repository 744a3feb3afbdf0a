import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { promisify } from 'node:util';
import sqlite3 from 'sqlite3';
import { DATABASE_FILE } from '../../../server/database/sqlite.js';
import { Pulse } from '../../../server/store/pulse.js';
import { errorFacts } from '../../../server/ground/error-facts.js';
import { type BuiltClass, buildClass, buildSchool, buildTeacher } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const SECRET = 'Em Bình cần luyện thêm';

describe('a machine in trouble', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let headers: Record<string, string>;
  beforeEach(async () => {
    server = await startTestServer({ patience: 20 });
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a' });
    await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TOAN'] }, { account: 'thu' });
    headers = await server.signIn('thu');
  });
  afterEach(() => server.stop());

  const push = (remark = SECRET) =>
    server.send('POST', '/classes/4a/sheets/year-end/pushes', {
      headers,
      body: {
        pushId: randomUUID(),
        baseRevision: 0,
        changes: { [klass.pupils[0]!]: { 'homeroom.remark': [null, remark] } },
      },
    });
  const onWriter = (sql: string) => server.db.writes.run((_transaction, say) => say(sql));
  const health = () => server.send('GET', '/health');
  const logText = () => JSON.stringify(server.logged);

  /** Refused by its name, said by /health and the log without a word of what was sent; nothing stored; then well again. */
  async function isSaid(code: string, status: number, end: () => Promise<unknown>): Promise<void> {
    const refused = await push();
    assert.equal(refused.status, status, JSON.stringify(refused.body));
    assert.equal(refused.body.code, code);
    assert.equal(refused.body.status, status);
    assert.ok(refused.headers.get('Retry-After'));
    assert.ok(!JSON.stringify(refused.body).includes('SQLITE'));
    const said = await health();
    assert.equal(said.status, status);
    assert.deepEqual([said.body.ok, said.body.trouble], [false, code]);
    assert.ok(logText().includes(code));
    for (const word of [SECRET, 'INSERT', 'UPDATE', 'SELECT', 'push_answers'])
      assert.ok(!logText().includes(word), word);
    assert.equal(await server.db.sheetRevisions.count(), 0);
    await end();
    assert.equal((await push()).status, 200);
    const well = await health();
    assert.deepEqual([well.status, well.body.ok, well.body.trouble], [200, true, null]);
  }

  it('with its database held by another program', async () => {
    const other = new sqlite3.Database(path.join(server.dataDir, DATABASE_FILE));
    const exec = promisify<string, void>(other.exec.bind(other) as never);
    await exec('BEGIN IMMEDIATE');
    await isSaid('database-locked', 503, () => exec('ROLLBACK'));
    await promisify(other.close.bind(other))();
  });

  it('with no room left', async () => {
    await onWriter('PRAGMA max_page_count = 1');
    // SQLite lets the number fall to what there is: the next page is the one too many.
    await isSaidOfFull();
    async function isSaidOfFull() {
      const long = 'x'.repeat(30_000);
      const refused = await push(long);
      assert.equal(refused.status, 507, JSON.stringify(refused.body));
      assert.equal(refused.body.code, 'disk-full');
      const said = await health();
      assert.deepEqual([said.status, said.body.trouble], [507, 'disk-full']);
      assert.ok(!logText().includes(long.slice(0, 50)));
      assert.equal(await server.db.sheetRevisions.count(), 0);
      await onWriter('PRAGMA max_page_count = 1000000');
      assert.equal((await push(long)).status, 200);
      assert.equal((await health()).status, 200);
    }
  });

  it('with a directory that cannot be written', async () => {
    await server.db.writes.run((_transaction, say) => say('PRAGMA query_only = 1'));
    // The connection that cannot even roll back is given up, and the next one writes.
    await isSaid('data-not-writable', 503, () => Promise.resolve());
  });

  it('lets whoever waited in the queue through once it is well', async () => {
    const other = new sqlite3.Database(path.join(server.dataDir, DATABASE_FILE));
    const exec = promisify<string, void>(other.exec.bind(other) as never);
    await exec('BEGIN IMMEDIATE');
    const waiting = Promise.all(Array.from({ length: 5 }, () => push()));
    assert.deepEqual([...new Set((await waiting).map(({ status }) => status))], [503]);
    await exec('COMMIT');
    assert.equal((await push()).status, 200);
    await promisify(other.close.bind(other))();
  });

  it('tells health by a write now and then, not by one each time it is asked', async () => {
    const touches = () => server.statements.filter((sql) => sql.includes('user_version')).length;
    const before = touches();
    for (let i = 0; i < 5; i++) assert.equal((await health()).status, 200);
    assert.ok(touches() - before <= 1);
  });

  it('is known to be short of room before the first write fails', async () => {
    const pulse = new Pulse(server.db.writes, { room: () => Promise.resolve(1e6) });
    assert.equal(await pulse.ask(0), 'disk-full');
  });
});

describe('what the log holds of an error', () => {
  it('is its kind, its code and its places, whatever its message looks like', () => {
    const error = new Error('Nguyễn Văn An\n    at file:///secret/an.js:1:1\nINSERT INTO pupils');
    error.stack = `Error: ${error.message}\n    at run (file:///app/x.js:2:3)\n    at node:internal/y:4:5`;
    const facts = errorFacts(Object.assign(error, { sql: 'SELECT', parameters: ['An'], code: 'SQLITE_ERROR' }));
    assert.deepEqual(facts, {
      kind: 'Error',
      code: 'SQLITE_ERROR',
      at: ['file:///app/x.js:2:3', 'node:internal/y:4:5'],
      cause: null,
    });
    const wrapped = errorFacts(new TypeError('An', { cause: new SyntaxError('{"name":"An"}') }));
    assert.equal(wrapped.cause?.kind, 'SyntaxError');
    assert.ok(!JSON.stringify([wrapped, errorFacts('An'), errorFacts({ name: 'An' })]).includes('An'));
  });

  it('is no statement and no value of a database’s refusal', async () => {
    const server = await startTestServer();
    await buildSchool(server.db);
    server.db.school.findByPk = () => server.db.users.create({ id: SECRET } as never) as never;
    assert.equal((await server.send('GET', '/health')).status, 500);
    const text = JSON.stringify(server.logged);
    assert.ok(text.includes('unexpected error'));
    for (const word of [SECRET, 'INSERT', 'users']) assert.ok(!text.includes(word), text);
    await server.stop();
  });
});
