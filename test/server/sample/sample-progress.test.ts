import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProgress } from '../../../server/acts/progress/read-progress.js';
import { depsOf } from '../../../server/runner/deps.js';
import { openDatabase } from '../../../server/store/open-database.js';
import { atSampleTime, copySample } from '../../support/sample.js';

describe('the sample school’s progress', function () {
  // Whoever comes first makes the sample for all.
  this.timeout(120_000);
  const data = mkdtempSync(join(tmpdir(), 'hocba-sample-'));
  after(() => rmSync(data, { recursive: true, force: true }));

  it('is kept from the beginning: the first overview makes nothing of it', async () => {
    await copySample(data, atSampleTime);
    const kept: string[] = [];
    const db = await openDatabase({
      dataDir: data,
      onStatement: (sql) => void (/UPDATE\s+.?sheets/i.test(sql) && kept.push(sql)),
    });
    const deps = depsOf(db, { clock: atSampleTime });
    const hat = await db.userHats.findOne({ where: { hat: 'principal' }, raw: true });
    const caller = { userId: hat!.userId, name: '', hats: ['principal' as const], from: null };
    const look = () => readProgress(deps, caller);
    const { classes } = await look();
    assert.equal(classes.length, 11);
    assert.ok(classes.some(({ approved }) => approved > 0));
    assert.deepEqual(kept, []);
    // Which is seen by this: what is not kept is made.
    await db.sequelize.query('UPDATE sheets SET progress = NULL');
    kept.length = 0;
    assert.deepEqual((await look()).classes, classes);
    assert.ok(kept.length > 0);
    await db.close();
  });
});
