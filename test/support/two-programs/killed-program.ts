/**
 * One of the two programs as a process of its own, over a folder, until it is killed: the office, or a school that keeps
 * reporting, finalising, asking recalls and sending. Arguments: which, folder, and what both were told (JSON).
 */
import type { Connection } from '../../../core/wire/connection.js';
import { decideRecall } from '../../../server/portal/acts/recalls.js';
import type { Officer } from '../../../server/portal/acts/officer.js';
import { servePortal } from '../../../server/portal/serve-portal.js';
import { depsOf } from '../../../server/runner/deps.js';
import { openDatabase } from '../../../server/store/open-database.js';
import * as side from './school-side.js';

export interface Told {
  /** Both programs' clocks: at real moment `since` it is `from`, and it goes so many times faster. */
  readonly from: number;
  readonly since: number;
  readonly faster: number;
  readonly connection: Connection;
  readonly people: side.SchoolPeople;
  /** Of the commune. */
  readonly officer: Officer;
  readonly seed: number;
}

const [, , which, dataDir, text] = process.argv as [string, string, 'school' | 'portal', string, string];
const told = JSON.parse(text) as Told;
const clock = (): Date => new Date(told.from + (Date.now() - told.since) * told.faster);

/** Mulberry32: the same acts for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

async function runSchool(): Promise<void> {
  const random = randomFrom(told.seed);
  const db = await openDatabase({ dataDir });
  const deps = depsOf(db, { clock, random, officeConnection: () => Promise.resolve(told.connection) });
  process.send?.('ready');
  for (;;) {
    const chance = random();
    if (chance < 0.3) await side.submitReady(deps, told.people);
    else if (chance < 0.4) await side.finalise(deps, told.people, 'first');
    else if (chance < 0.5)
      await side.recallOne(deps, told.people, { which: Math.floor(random() * 100), brought: true });
    else if (chance < 0.6) await side.signRecalls(deps, told.people);
    else if (chance < 0.65) await side.withdrawOne(deps, told.people, Math.floor(random() * 100));
    await side.sendAll(deps);
  }
}

async function runPortal(): Promise<void> {
  const { urls, deps } = await servePortal({ dataDir, port: 0, clock });
  process.send?.(urls[0]);
  const random = randomFrom(told.seed);
  for (;;) {
    // Its officers decide what waits, now and then.
    await new Promise((resolve) => setTimeout(resolve, 20));
    const waiting = await deps.db.rows<{ seq: number }>(
      `SELECT seq FROM recalls WHERE state = 'waiting' AND answers IS NULL`,
    );
    for (const { seq } of waiting) {
      const decision = random() < 0.7 ? 'agree' : 'refuse';
      await decideRecall(deps, told.officer, { seq, decision, words: 'Theo hồ sơ nhà trường gửi' });
    }
  }
}

await (which === 'school' ? runSchool() : runPortal());
