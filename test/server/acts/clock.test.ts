import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appendAuditEvent } from '../../support/connections.js';
import { acceptClock } from '../../../server/acts/clock/accept-clock.js';
import { depsOf } from '../../../server/runner/deps.js';
import { Refused } from '../../../server/ground/refused.js';
import { buildSchool, buildUser, PASSWORD, TODAY } from '../../support/builders.js';
import { openTestDatabase, startTestServer } from '../../support/server.js';

const MINUTE = 60_000;
const YEAR = 365 * 24 * 60 * MINUTE;

describe('time that runs backwards', () => {
  it('refuses to write and names both times, until it has caught up', async () => {
    const server = await startTestServer();
    await buildSchool(server.db);
    await buildUser(server.db, { account: 'thu' });
    const signIn = () =>
      server.send('POST', '/sign-in', { body: { account: 'thu', password: PASSWORD, channel: 'bearer' } });
    assert.equal((await signIn()).status, 200);
    server.pass(-10 * MINUTE);
    const refused = await signIn();
    assert.equal(refused.status, 503);
    assert.equal(refused.body.code, 'clock-behind');
    assert.ok(refused.headers.get('Retry-After'));
    const shown = (at: Date) => new Date(at.getTime() + 7 * 60 * MINUTE).toISOString().slice(11, 19);
    assert.ok(refused.body.reason.includes(shown(TODAY)), refused.body.reason);
    assert.ok(refused.body.reason.includes(shown(new Date(TODAY.getTime() - 10 * MINUTE))), refused.body.reason);
    assert.equal(await server.db.sessions.count(), 1);
    const health = await server.send('GET', '/health');
    assert.deepEqual([health.status, health.body.ok, health.body.trouble], [503, false, 'clock-behind']);
    server.pass(10 * MINUTE);
    assert.equal((await signIn()).status, 200);
    assert.equal((await server.send('GET', '/health')).status, 200);
    await server.stop();
  });

  it('is accepted once, by an event that says by how much', async () => {
    const { db, remove } = await openTestDatabase();
    let now = TODAY.getTime();
    const deps = depsOf(db, { clock: () => new Date(now) });
    const act = () =>
      db.writes.run((transaction) => {
        const at = new Date(now).toISOString();
        return appendAuditEvent(deps, transaction, {
          at,
          actor: null,
          hat: null,
          from: null,
          data: { kind: 'sign-out' },
        });
      });
    await act();
    assert.equal(await acceptClock(deps), null);
    now -= YEAR;
    await assert.rejects(act(), Refused);
    assert.equal(await acceptClock(deps), YEAR);
    assert.equal(await acceptClock(deps), null);
    await act();
    // Later times are compared with that event: the next step back is refused anew.
    now -= MINUTE;
    await assert.rejects(act(), Refused);
    const rows = await db.auditEvents.findAll({ order: ['seq'], raw: true });
    assert.deepEqual(JSON.parse(rows[1]!.data), { kind: 'clock.accepted', before: TODAY.toISOString(), back: YEAR });
    assert.equal(rows[1]!.at, new Date(TODAY.getTime() - YEAR).toISOString());
    await remove();
  });

  it('is a chain in order, whatever the clock does and whoever accepts it', async function () {
    this.timeout(60_000);
    const { db, remove } = await openTestDatabase();
    let now = TODAY.getTime();
    const waits: number[] = [];
    const wait = (ms: number) => {
      waits.push(ms);
      now += ms;
      return Promise.resolve();
    };
    const deps = depsOf(db, { clock: () => new Date(now), wait });
    let last = -Infinity;
    const step = fc.oneof(
      fc.record({ kind: fc.constant('write'), late: fc.integer({ min: 0, max: 3000 }) }),
      fc.record({
        kind: fc.constant('clock'),
        by: fc.oneof(fc.integer({ min: -4000, max: 4000 }), fc.integer({ min: -YEAR, max: YEAR })),
      }),
      fc.record({ kind: fc.constant('accept') }),
    ) as fc.Arbitrary<{ kind: 'write'; late: number } | { kind: 'clock'; by: number } | { kind: 'accept' }>;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        for (const one of steps) {
          if (one.kind === 'clock') now += one.by;
          else if (one.kind === 'accept') {
            const back = last - now;
            assert.equal(await acceptClock(deps), back > 0 ? back : null);
            if (back > 0) last = now;
          } else {
            // An act may have looked at the clock some time before its turn to write.
            const at = new Date(now - one.late).toISOString();
            const behind = last - now;
            waits.length = 0;
            const written = await db.writes
              .run((transaction) =>
                appendAuditEvent(deps, transaction, {
                  at,
                  actor: null,
                  hat: null,
                  from: null,
                  data: { kind: 'sign-out' },
                }),
              )
              .then(
                () => true,
                (error: unknown) => {
                  assert.equal((error as Refused).refusal.code, 'clock-behind');
                  return false;
                },
              );
            assert.equal(written, behind <= 2000);
            assert.deepEqual(waits, written && behind > 0 ? [behind] : []);
            if (written) last = Date.parse((await db.auditEvents.findOne({ order: [['seq', 'DESC']], raw: true }))!.at);
          }
        }
        const rows = await db.auditEvents.findAll({ order: ['seq'], raw: true });
        rows.forEach((row, i) => {
          const before = i === 0 ? '' : rows[i - 1]!.at;
          const data = JSON.parse(row.data) as { kind: string; before: string; back: number };
          if (data.kind !== 'clock.accepted') assert.ok(row.at >= before);
          else {
            assert.equal(data.before, before);
            assert.equal(Date.parse(before) - Date.parse(row.at), data.back);
          }
        });
      }),
      { numRuns: 60 },
    );
    await remove();
  });
});
