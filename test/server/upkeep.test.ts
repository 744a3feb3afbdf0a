/** What a running server does now and then: nobody who is slow keeps the others from their turn, nor is asked twice at once. */
import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { keepUp } from '../../server/upkeep.js';
import { buildUser } from '../support/builders.js';
import { startTestServer } from '../support/server.js';

const MINUTE = 60_000;

describe('the upkeep of a running server', () => {
  it('prunes where reports that nobody answered cannot be closed', async () => {
    const server = await startTestServer();
    const { id } = await buildUser(server.db);
    const at = '2020-01-01T00:00:00.000Z';
    await server.db.sequelize.query(
      `INSERT INTO incidents (id, reported_by, reported_at, text, diagnosis, state, changed_at)
       VALUES ('i', $1, $2, 'x', '{}', 'new', $2)`,
      { bind: [id, at] },
    );
    let pruned = 0;
    const newId = () => {
      throw new Error('no room');
    };
    const nothing = () => Promise.resolve(0);
    const upkeep = keepUp({ ...server.deps, newId }, [{ prune: () => Promise.resolve((pruned += 1)) }], {
      ...{ beginDue: [nothing], sendDue: nothing, sendMails: nothing, backUp: nothing },
      askStampers: () => Promise.resolve(),
    });
    upkeep.stop();
    await upkeep.ended();
    assert.equal(pruned, 1);
    assert.deepEqual(
      server.logged.filter(({ level }) => level === 'error').map(({ message }) => message),
      ['what nobody has answered could not be closed'],
    );
    await server.stop();
  });

  it('asks silent time-stamp authorities once, and sends to the office meanwhile', async () => {
    const server = await startTestServer();
    let [asked, sent, begun] = [0, 0, 0];
    let answer = (): void => undefined;
    mock.timers.enable({ apis: ['setInterval', 'setTimeout'] });
    try {
      const upkeep = keepUp(server.deps, [], {
        beginDue: [() => Promise.reject(new Error('archive')), () => Promise.resolve((begun += 1))],
        sendDue: () => Promise.resolve((sent += 1)),
        sendMails: () => Promise.resolve(0),
        askStampers: () => new Promise<void>((resolve) => ((asked += 1), (answer = resolve))),
        backUp: () => Promise.resolve(),
      });
      mock.timers.tick(16 * MINUTE);
      mock.timers.tick(16 * MINUTE);
      assert.equal(asked, 1, 'not again while it waits');
      upkeep.stop();
      let over = false;
      const ended = upkeep.ended().then(() => (over = true));
      while (sent < 2 || begun < 1) await new Promise((resolve) => setImmediate(resolve));
      assert.equal(over, false, 'it is waited for');
      answer();
      await ended;
    } finally {
      mock.timers.reset();
      await server.stop();
    }
  });
});
