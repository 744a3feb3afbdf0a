/** After every act: what is kept of a class is there, is of now, and says what is made from scratch. */
import { tablesOf } from './connections.js';
import assert from 'node:assert/strict';
import { readProgress } from '../../server/acts/progress/read-progress.js';
import { projectFromScratch } from '../../server/acts/progress/renew-class.js';
import { loadSheetContext } from '../../server/acts/sheets/load-sheet-context.js';
import { stampOf } from '../../server/acts/sheets/project-sheet.js';
import type { Deps } from '../../server/runner/deps.js';
import { type Writer, writerOf } from '../../server/store/reader.js';
import { formerProgress } from './former-progress.js';

/** Throws AssertionError. What a test changed behind the server's back, a class list for one, may have made it stale. */
export async function checkKeptProgress(deps: Deps, classId: string): Promise<void> {
  const { db, ...world } = deps;
  await db.writes.run(async (transaction) => {
    const at = { ...world, db: writerOf(db, transaction) };
    const scratch = (await projectFromScratch(at, classId))!;
    for (const sheet of await at.db.sheets.findAll({ where: { classId }, raw: true })) {
      const { period, revision } = sheet;
      assert.notEqual(sheet.progress, null, `${period} is kept`);
      const kept = JSON.parse(sheet.progress!);
      assert.equal(kept.revision, revision, `${period} is of now`);
      const context = (await loadSheetContext(at, classId, period))!;
      if (kept.stamp === stampOf(context))
        assert.deepEqual(kept, JSON.parse(JSON.stringify(scratch.progress.get(period))));
      if (period !== 'year-end') continue;
      assert.deepEqual(withoutEmpty(JSON.parse(sheet.signedRows!)), JSON.parse(scratch.signedRows));
      if (context.closed.size === 0) continue;
      const moved = JSON.parse(sheet.movedOn!);
      if (moved.stamp !== scratch.movedOn.stamp) continue;
      // One that has come back since is looked at for that alone.
      const returned = await returnedIn(at.db, classId);
      const pupils = moved.pupils.filter((pupil: string) => !returned.has(pupil));
      assert.deepEqual(pupils, scratch.movedOn.pupils);
    }
  });
  await checkProgressLine(deps, classId);
}

/** The overview's line against the way it was made before. */
export async function checkProgressLine(deps: Deps, classId: string): Promise<void> {
  const { userId } = (await tablesOf(deps.db).userHats.findOne({ where: { hat: 'principal' }, raw: true }))!;
  const { classes } = await readProgress(deps, { userId, name: '', hats: ['principal'], from: null });
  const { withoutCertificate: _, missing: __, can: ___, ...line } = classes.find((one) => one.classId === classId)!;
  // Of a year that is over and still lives, the class says which.
  const className = line.className.replace(/ \(\d{4}-\d{4}\)$/, '');
  assert.deepEqual({ ...line, className }, await formerProgress(deps, classId));
}

async function returnedIn(db: Writer, classId: string): Promise<ReadonlySet<string>> {
  const records = await db.records.findAll({ where: { classId }, raw: true });
  const returns = new Set((await db.recordReturns.findAll({ raw: true })).map(({ recordId }) => recordId));
  return new Set(records.filter(({ id }) => returns.has(id)).map(({ pupilId }) => pupilId));
}

/** A pupil whose every row was returned. */
const withoutEmpty = (signed: Record<string, object>) =>
  Object.fromEntries(Object.entries(signed).filter(([, rows]) => Object.keys(rows).length > 0));
