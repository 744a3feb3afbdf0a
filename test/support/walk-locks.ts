/** Walks of the model of locks, each in a school of its own. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { depsOf } from '../../server/runner/deps.js';
import { LockWalk, type Seen } from './lock-model.js';
import { buildLockSchool } from './lock-school.js';
import { begin, step, type Step } from './lock-steps.js';
import { openTestDatabase } from './server.js';

/** So many walks of so many acts; a failing one is told by its seed and with the acts that led there. */
export async function walkLocks({ walks, acts }: { readonly walks: number; readonly acts: number }): Promise<Seen> {
  const seen: Seen = { taken: 0, closed: {}, events: new Set() };
  await fc.assert(
    fc.asyncProperty(begin, fc.array(step, { minLength: acts, maxLength: acts }), (from, steps) =>
      walk(from, steps, seen),
    ),
    { numRuns: walks, endOnFailure: true },
  );
  return seen;
}

const TOLD = 30;

async function walk(from: number, steps: readonly Step[], seen: Seen): Promise<void> {
  const { db, remove } = await openTestDatabase();
  const time = { now: from };
  try {
    const school = await buildLockSchool(db);
    const locks = new LockWalk(depsOf(db, { clock: () => new Date(time.now) }), school, time, seen);
    for (const [n, one] of steps.entries()) {
      try {
        await locks.take(one);
      } catch (error) {
        const led = steps.slice(Math.max(0, n - TOLD), n + 1).map((step) => JSON.stringify(step));
        throw new Error(`act ${n} at ${new Date(time.now).toISOString()}: ${String(error)}\n${led.join('\n')}`, {
          cause: error,
        });
      }
    }
    await locks.finish();
    for (const { data } of await db.auditEvents.findAll({ attributes: ['data'], raw: true }))
      seen.events.add((JSON.parse(data) as { kind: string }).kind);
  } finally {
    await remove();
  }
}

/** Each way of being closed was met, values were taken, and every act there is was done. */
export function holdSeen({ taken, closed, events }: Seen, least: number): void {
  for (const kind of DONE) assert.ok(events.has(kind), `nobody came as far as ${kind}`);
  assert.ok(taken >= least, `${taken} values were taken`);
  for (const cause of CAUSES) assert.ok((closed[cause] ?? 0) > 0, `no field was met that is ${cause}`);
}
const CAUSES = [
  ...(['record-signed', 'record-released', 'closed-by-law', 'closed-by-calendar'] as const),
  ...(['closed-by-order', 'closed-by-strict-order'] as const),
];
const DONE = [
  ...['sheet.pushed', 'lock.ordered', 'lock.carried-out', 'lock.withdrawn', 'lock.requested', 'lock.request-refused'],
  ...['records.returned', 'sheet.archived', 'supplementary.withdrawn', 'rollover.carried-out', 'rollover.undone'],
];
