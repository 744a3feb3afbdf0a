import assert from 'node:assert/strict';
import { depsOf } from '../../../server/runner/deps.js';
import { readingOn } from '../../support/connections.js';
import { buildClass4A } from '../../support/class-4a.js';
import { openTestDatabase } from '../../support/server.js';
import { type, uploadsBy } from '../../support/uploads.js';

/** 23:59:59 in Viet Nam on the day named for year end. */
const LAST_SECOND = new Date('2027-06-30T16:59:59.000Z');
const AN_HOUR_LATER = new Date('2027-06-30T18:00:00.000Z');

describe('a file that arrives in the last second', () => {
  it('counts by that second, however long it waits and is read', async () => {
    const { db, remove } = await openTestDatabase();
    let now = LAST_SECOND;
    const deps = depsOf(db, { clock: () => now });
    const { thu, an } = await buildClass4A(db);
    const { download, upload } = uploadsBy(() => deps);
    const typed = await type(await download(thu), [[an, 'subject.TOAN.level', 'H']]);
    const sent = upload(thu, typed);
    // The day ends while the file is read.
    now = AN_HOUR_LATER;
    const { answer } = (await sent).parts.find(({ period }) => period === 'year-end')!;
    assert.deepEqual([answer!.refused, answer!.accepted], [[], 1]);
    const [revision] = await readingOn(deps).db.sheetRevisions.findAll({ raw: true });
    assert.equal(revision!.receivedAt, LAST_SECOND.toISOString());
    // What arrives afterwards is late.
    const late = await upload(thu, await type(typed, [[an, 'subject.TOAN.level', 'C']]));
    const { refused } = late.parts.find(({ period }) => period === 'year-end')!.answer!;
    assert.deepEqual(
      refused.map(({ refusal }) => refusal.code),
      ['closed-by-calendar'],
    );
    await remove();
  });
});
