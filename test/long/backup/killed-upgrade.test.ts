/** An upgrade killed at any moment: the old database or the new one, whole, with every row; the next one goes through. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { goBack, upgradeDatabase } from '../../../server/backup/upgrade.js';
import { clearTempDir } from '../../../server/store/temp-dir.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { quickCheck } from '../../../server/store/quick-check.js';
import { stepsApart } from '../../../server/store/steps-apart.js';
import { allRows, newDir } from '../../support/backups.js';
import { buildSchool, buildUser } from '../../support/builders.js';
import { makeOlder, STEPS_LATER } from '../../support/older-school.js';

const KILLS = 20;
const CHILD = fileURLToPath(new URL('./upgrade-once.js', import.meta.url));

describe('an upgrade that is killed', function () {
  this.timeout(600_000);

  it(`leaves the old database or the new one, ${KILLS} times`, async () => {
    const [today, older] = [path.join(newDir(), 'nay'), path.join(newDir(), 'cu')];
    const db = await openDatabase({ dataDir: today });
    await buildSchool(db);
    await buildUser(db);
    await db.close();
    await makeOlder(today, older);
    const before = await allRows(older);
    const length = await runUntilKilled(copyOf(older), null);
    let seed = 20261130;
    const random = (): number => (seed = (seed * 1103515245 + 12345) % 2147483648) / 2147483648;
    const seen = new Set<number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const data = copyOf(older);
      await runUntilKilled(data, random() * length * 1.1);
      assert.equal(await quickCheck(data), null, `kill ${kill}`);
      const { pending } = await stepsApart(data);
      assert.ok(pending === 0 || pending === STEPS_LATER, `kill ${kill}: ${pending} steps left`);
      seen.add(pending);
      const { migrations: _, ...rows } = await allRows(data);
      for (const [table, there] of Object.entries(rows)) assert.equal(there.length, before[table]?.length ?? 0, table);
      await clearTempDir(data);
      const task = { dataDir: data, version: '2', now: '2027-06-21T02:00:00.000Z' };
      if (pending > 0) assert.equal(await upgradeDatabase(task), STEPS_LATER, `kill ${kill}`);
      await goBack(data, 0);
      assert.deepEqual(await allRows(data), before, `kill ${kill}`);
      rmSync(data, { recursive: true });
    }
    assert.ok(seen.has(STEPS_LATER), 'somebody was killed in time');
  });
});

function copyOf(data: string): string {
  const copy = path.join(newDir(), 'data');
  cpSync(data, copy, { recursive: true });
  return copy;
}

/** Resolves to the ms from its beginning to its end. */
function runUntilKilled(data: string, after: number | null): Promise<number> {
  const child = fork(CHILD, [data], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  let begun = 0;
  return new Promise((resolve, reject) => {
    child.on('message', () => {
      begun = performance.now();
      if (after !== null) setTimeout(() => child.kill('SIGKILL'), after);
    });
    child.on('error', reject);
    child.on('exit', () => resolve(performance.now() - begun));
  });
}
