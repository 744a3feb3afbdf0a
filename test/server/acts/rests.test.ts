import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ACCOUNT_RULE, ADDRESS_RULE, type RestRule } from '../../../core/rights/rests.js';
import { accountsKey, addressKey } from '../../../server/limits/limit-keeper.js';
import { keeperOf } from '../../../server/limits/keeper-of.js';
import { RequestCounts } from '../../../server/limits/request-counts.js';
import { openTestDatabase } from '../../support/server.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

type Step = { readonly kind: 'try' } | { readonly kind: 'pass' | 'set'; readonly by: number };

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant<Step>({ kind: 'try' }) },
    {
      weight: 2,
      arbitrary: fc.record({ kind: fc.constant('pass' as const), by: fc.integer({ min: 0, max: 20 * MINUTE }) }),
    },
    {
      weight: 1,
      arbitrary: fc.record({ kind: fc.constant('set' as const), by: fc.integer({ min: -400 * DAY, max: 400 * DAY }) }),
    },
  ),
  { maxLength: 40 },
);

describe('a rest after wrong passwords', () => {
  for (const [name, rule] of Object.entries({ ACCOUNT_RULE, small: { ...ADDRESS_RULE, free: 3 } }) as [
    string,
    RestRule,
  ][]) {
    it(`lasts at most fifteen minutes whatever the clock does, and lets nobody guess faster (${name})`, async () => {
      const { db, remove } = await openTestDatabase();
      const limits = keeperOf(db);
      let run = 0;
      await fc.assert(
        fc.asyncProperty(steps, async (list) => {
          const key = accountsKey(`x${(run += 1)}`);
          let wall = Date.parse('2027-06-20T00:30:00.000Z');
          let real = 0;
          /** Real time since when every try was refused, and the tries let through since the last step of the clock. */
          let refusedSince: number | null = null;
          let through: number[] = [];
          const attempt = () =>
            db.writes.run(async (transaction) => {
              const rest = await limits.restOf(key, new Date(wall), rule, transaction);
              assert.ok(rest <= rule.longest);
              if (rest === 0) await limits.countWrong(key, new Date(wall), rule, transaction);
              return rest;
            });
          for (const step of list) {
            if (step.kind === 'set') {
              wall += step.by;
              // Whoever is hit by a step waits anew, and no longer than the longest.
              refusedSince = null;
              through = [];
              continue;
            }
            if (step.kind === 'pass') {
              wall += step.by;
              real += step.by;
              continue;
            }
            const rest = await attempt();
            if (rest === 0) {
              refusedSince = null;
              through.push(real);
              const hour = through.filter((at) => at > real - 30 * MINUTE).length;
              assert.ok(hour <= rule.free + 1 + 6 + 2, `${hour} tries in half an hour`);
            } else {
              refusedSince ??= real;
              assert.ok(real - refusedSince < rule.longest);
            }
          }
          // From any state: fifteen minutes of a clock that runs, and a try is let through.
          const rest = await attempt();
          if (rest === 0) return;
          wall += rest;
          assert.equal(await attempt(), 0);
        }),
        { numRuns: 60 },
      );
      await remove();
    });
  }

  it('is never shared by an account and an address, whatever somebody types', () => {
    assert.notEqual(accountsKey('address\n10.0.0.1'), addressKey('10.0.0.1'));
  });
});

describe('requests in a minute', () => {
  it('are counted by a clock nobody sets, anew in each window, and for a bounded number of keys', () => {
    let now = 0;
    const counts = new RequestCounts(() => now);
    assert.deepEqual(counts.hit('a', 1000), { hits: 1, endsIn: 1000 });
    now = 400;
    assert.deepEqual(counts.hit('a', 1000), { hits: 2, endsIn: 600 });
    assert.deepEqual(counts.hit('b', 1000), { hits: 1, endsIn: 1000 });
    now = 1000;
    assert.deepEqual(counts.hit('a', 1000), { hits: 1, endsIn: 1000 });
  });
});
