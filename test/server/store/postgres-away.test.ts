/** A PostgreSQL that goes away while people are served: they are told, nothing they were told is kept gets lost, and it is well again by itself. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type BuiltClass, buildClass, buildSchool, buildTeacher } from '../../support/builders.js';
import { type PostgresLine, postgresLine } from '../../support/postgres-line.js';
import { emptyDatabase } from '../../support/run/migrated-postgres.js';
import { POSTGRES, type Reply, startTestServer, type TestServer } from '../../support/server.js';

(POSTGRES === undefined ? describe.skip : describe)('a PostgreSQL that goes away', () => {
  let line: PostgresLine;
  let server: TestServer;
  let klass: BuiltClass;
  let headers: Record<string, string>;
  let at = '';
  before(async () => {
    line = await postgresLine(POSTGRES!);
    server = await startTestServer({ through: (url) => line.through((at = url)) });
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a' });
    await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TOAN'] }, { account: 'thu' });
    headers = await server.signIn('thu');
  });
  after(async () => {
    line.mend();
    await server.stop();
    await line.close();
  });

  let known: string | null = null;
  async function push(remark: string, pushId = randomUUID()): Promise<Reply> {
    const body = {
      ...{ pushId, baseRevision: await server.db.sheetRevisions.count().catch(() => 0) },
      changes: { [klass.pupils[0]!]: { 'homeroom.remark': [known, remark] } },
    };
    const reply = await server.send('POST', '/classes/4a/sheets/year-end/pushes', { headers, body });
    if (reply.status === 200) known = remark;
    return reply;
  }
  const health = () => server.send('GET', '/health');
  const wellAgain = async (remark: string): Promise<void> => {
    assert.equal((await push(remark)).status, 200);
    const well = await health();
    assert.deepEqual([well.status, well.body.trouble], [200, null]);
    assert.equal((await server.send('GET', '/classes/4a/sheets/year-end', { headers })).status, 200);
  };
  function isSaid({ status, body }: Reply, code: string): void {
    assert.deepEqual([status, body.code], [503, code], JSON.stringify(body));
    assert.ok(body.reason && body.remedy);
  }

  it('is told of in words, and found again without a restart', async () => {
    assert.equal((await push('trước')).status, 200);
    line.cut();
    isSaid(await push('trong lúc mất'), 'database-away');
    isSaid(await server.send('GET', '/classes/4a/sheets/year-end', { headers }), 'database-away');
    const said = await health();
    assert.deepEqual([said.status, said.body.trouble], [503, 'database-away']);
    line.mend();
    await wellAgain('sau');
  });

  it('has what was written before the line broke, once, though nobody was answered', async () => {
    const before = await server.db.sheetRevisions.count();
    const pushId = randomUUID();
    line.cutAfterCommit();
    isSaid(await push('mất câu trả lời', pushId), 'database-away');
    assert.equal(await server.db.sheetRevisions.count(), before + 1);
    const again = await server.send('POST', '/classes/4a/sheets/year-end/pushes', {
      headers,
      body: {
        ...{ pushId, baseRevision: before },
        changes: { [klass.pupils[0]!]: { 'homeroom.remark': [known, 'mất câu trả lời'] } },
      },
    });
    assert.equal(again.status, 200, JSON.stringify(again.body));
    assert.equal(again.body.revision, before + 1);
    assert.equal(await server.db.sheetRevisions.count(), before + 1);
    known = 'mất câu trả lời';
    await wellAgain('rồi gửi tiếp');
  });

  it('says so where it can only be read, ends connections, and is well again', async () => {
    const [database] = [new URL(at).pathname.slice(1)];
    const orders = await emptyDatabase(POSTGRES!);
    const readOnly = async (on: boolean): Promise<void> => {
      await orders.ask(`ALTER DATABASE ${database} SET default_transaction_read_only = ${on ? 'on' : 'off'}`);
      await orders.ask(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${database}'`);
    };
    await readOnly(true);
    isSaid(await push('chỉ đọc'), 'database-read-only');
    await readOnly(false);
    await wellAgain('ghi lại được');
    await orders.drop();
  });
});
