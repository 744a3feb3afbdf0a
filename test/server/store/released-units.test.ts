/** A released unit against whoever writes to the database without the server: no row takes its place, its keys and its seal stay. */
import assert from 'node:assert/strict';
import { startTestServer, type TestServer } from '../../support/server.js';
import { type SealedOne, sealOne } from '../../support/sealed-one.js';
import { unitOf } from '../../support/units.js';

describe('a released unit in the database', function () {
  this.timeout(120_000);
  let server: TestServer;
  let one: SealedOne;
  let id: number;
  before(async () => {
    server = await startTestServer();
    one = await sealOne(server);
    ({ id } = await unitOf(server.db, one.pupil));
  });
  after(() => server.stop());

  const run = (sql: string) => server.db.sequelize.query(sql);
  const refused = (sql: string) => assert.rejects(run(sql), /released unit|append-only|Validation error/, sql);
  const stored = () => server.db.units.findAll({ order: ['id'], raw: true });

  it('is not replaced by another row, whatever a connection asks of its triggers', async function () {
    if (!server.db.isSqlite) this.skip();
    const before = await stored();
    const [columns] = (await run('PRAGMA table_info(units)')) as [{ name: string }[], unknown];
    const names = columns.map(({ name }) => name);
    const replace = (instead: Record<string, string>) =>
      `INSERT OR REPLACE INTO units (${names.join()}) SELECT ${names.map((name) => instead[name] ?? name).join()} FROM units WHERE id = ${id}`;
    const free = before.find(({ releasedAt }) => releasedAt === null)!;
    // Another program's connection does not ask for them.
    await run('PRAGMA recursive_triggers = OFF');
    await run('PRAGMA foreign_keys = OFF');
    try {
      await refused(replace({ digest: "'another'" }));
      await refused(replace({ id: '999', state: "'entering'", released_at: 'NULL' }));
      await refused(replace({ id: '999', record_id: '998', released_at: 'NULL' }));
      for (const taken of [`id = ${id}`, `lookup_code = '${one.code}'`])
        await refused(`UPDATE OR REPLACE units SET ${taken} WHERE id = ${free.id}`);
    } finally {
      await run('PRAGMA recursive_triggers = ON');
      await run('PRAGMA foreign_keys = ON');
    }
    assert.deepEqual(await stored(), before);
  });

  it('keeps its keys and its seal; a seal only comes after the one there is', async () => {
    for (const change of ['id = 999', "lookup_code = 'another'", 'number = 9', 'seal = NULL', 'seal = 0'])
      await refused(`UPDATE units SET ${change} WHERE id = ${id}`);
  });
});
