/** A trigger that keeps history, taken away or changed while no server ran, is told by the next one as it starts. */
import assert from 'node:assert/strict';
import { changeTrigger } from '../../../server/store/history-triggers.js';
import { unitTriggers } from '../../../server/store/unit-moves-trigger.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { keepUp } from '../../../server/upkeep.js';
import { buildSchool } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('the triggers that keep history, when a server starts', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    await pinTables(server.deps);
  });
  after(() => server.stop());

  const run = (sql: string) => server.db.sequelize.query(sql);
  const drop = (table: string, name: string) => run(`DROP TRIGGER ${name}${server.db.isSqlite ? '' : ` ON ${table}`}`);
  /** As `serve` does it, on the same day the tables were last looked over. */
  async function foundAtStart(): Promise<string[]> {
    server.logged.length = 0;
    const before = await server.db.sequelize.query('SELECT id FROM trail_checks');
    const nothing = () => Promise.resolve(0);
    const askStampers = () => Promise.resolve();
    const upkeep = keepUp(server.deps, [], {
      beginDue: [nothing],
      sendDue: nothing,
      sendMails: nothing,
      backUp: nothing,
      askStampers,
    });
    upkeep.stop();
    await upkeep.ended();
    const [checks] = (await server.db.sequelize.query('SELECT found FROM trail_checks ORDER BY at DESC')) as [
      { found: string }[],
      unknown,
    ];
    const told = server.logged.filter(({ level }) => level === 'error').map(({ message }) => message);
    if (checks.length === before[0].length) {
      assert.deepEqual(told, []);
      return [];
    }
    server.pass(1000);
    assert.deepEqual(told, ['the tables do not agree with the trail']);
    return (JSON.parse(checks[0]!.found) as { code: string; key?: string }[])
      .filter(({ code }) => code.startsWith('trigger-'))
      .map(({ code, key }) => `${code} ${key}`);
  }

  it('are all there, and nothing more is looked at', async () => {
    assert.deepEqual(await foundAtStart(), []);
  });

  it('are told where one is missing: of archived versions, of executed orders, of units', async () => {
    const [unit] = unitTriggers(server.db.isSqlite)[1]!;
    await drop('archived_sheets', 'archived_sheets_no_delete');
    await drop('lock_executions', 'lock_executions_no_update');
    await drop('units', unit);
    assert.deepEqual(
      (await foundAtStart()).sort(),
      [
        ...['archived_sheets_no_delete', 'lock_executions_no_update', unit].map((name) => `trigger-missing ${name}`),
      ].sort(),
    );
    for (const [table, act] of [
      ['archived_sheets', 'DELETE'],
      ['lock_executions', 'UPDATE'],
    ] as const)
      await run(changeTrigger(table, act, server.db.isSqlite));
    await run(unitTriggers(server.db.isSqlite)[1]![1]);
    assert.deepEqual(await foundAtStart(), []);
  });

  it('are told where one does nothing any more', async () => {
    if (server.db.isSqlite) {
      await drop('lock_orders', 'lock_orders_no_update');
      await run(changeTrigger('lock_orders', 'UPDATE', true).replace(' BEGIN ', ' WHEN 1 = 2 BEGIN '));
      assert.deepEqual(await foundAtStart(), ['trigger-changed lock_orders_no_update']);
      return;
    }
    // PostgreSQL's triggers call a function, which can be changed under them.
    const silent = (name: string) =>
      run(`CREATE OR REPLACE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql AS $b$ BEGIN RETURN NEW; END $b$`);
    await silent('refuse_change');
    await silent('refuse_unit_change');
    assert.deepEqual((await foundAtStart()).sort(), [
      'trigger-changed refuse_change',
      'trigger-changed refuse_unit_change',
    ]);
  });
});
