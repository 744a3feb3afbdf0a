/** SIGKILL at random during executions, archiving and rollovers: order and effect agree, and the trail tells of what there is. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { KILLED_WORK, type KilledWork } from '../support/kills/killed-work.js';
import {
  buildKilledSchool,
  holdSchool,
  type KilledSchool,
  killedAt,
  orderMore,
} from '../support/kills/killed-school.js';
import { startTestServer, type TestServer } from '../support/server.js';

const KILLS = 50;
/** So many statements two or three pieces of each work are made of; a kill comes somewhere among them. */
const WITHIN: Readonly<Record<KilledWork, number>> = { execute: 60, archive: 50, rollover: 90 };

describe('a server that is killed', function () {
  this.timeout(900_000);
  let server: TestServer;
  let school: KilledSchool;
  before(async function () {
    // Another process opens the same file.
    if (process.env['HOCBA_TEST_DATABASE_URL'] !== undefined) this.skip();
    server = await startTestServer();
    school = await buildKilledSchool(server);
  });
  after(() => server?.stop());

  it('has done each order, each version and each part wholly or not at all', async () => {
    const at = fc.sample(fc.nat(999_999), { numRuns: 4 * KILLS, seed: 20270702 });
    const killed: Record<KilledWork, number> = { execute: 0, archive: 0, rollover: 0 };
    let ordered = 0;
    for (const [n, random] of at.entries()) {
      if (Object.values(killed).reduce((sum, one) => sum + one, 0) >= KILLS) break;
      const what = KILLED_WORK[n % KILLED_WORK.length]!;
      if (what === 'execute' && ordered < school.pupils.length) await orderMore(school, ordered++);
      if (await killedAt(school, what, 1 + (random % WITHIN[what]))) killed[what] += 1;
      await holdSchool(school);
    }
    assert.ok(
      Object.values(killed).every((one) => one >= 10),
      JSON.stringify(killed),
    );
    // What was cut off is done by whoever comes next, once.
    for (const what of KILLED_WORK) assert.equal(await killedAt(school, what, Number.MAX_SAFE_INTEGER), false);
    const { executed, archived, parts } = await holdSchool(school);
    assert.deepEqual([executed, archived, parts], [2 * ordered, 41, 41]);
  });
});
