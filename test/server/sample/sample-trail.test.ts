import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AuditData } from '../../../core/audit/event.js';
import { sha256 } from '../../../server/ground/digests.js';
import { depsOf } from '../../../server/runner/deps.js';
import { type Database, openDatabase } from '../../../server/store/open-database.js';
import { atSampleTime, copySample } from '../../support/sample.js';
import { findingsOf } from '../../support/trail.js';

/** Whatever the sample's people may do, an event says why: as in a school that was set up at the desk. */
describe('the trail of the sample school', function () {
  this.timeout(60_000);
  const data = mkdtempSync(join(tmpdir(), 'hocba-sample-'));
  let db: Database;
  let events: AuditData[];
  before(async () => {
    await copySample(data, atSampleTime);
    db = await openDatabase({ dataDir: data });
    const rows = await db.auditEvents.findAll({ order: ['seq'], raw: true });
    events = rows.map((row) => JSON.parse(row.data) as AuditData);
    // Time only goes forward in it.
    assert.deepEqual(
      rows.map(({ at }) => at),
      rows.map(({ at }) => at).sort(),
    );
  });
  after(async () => {
    await db.close();
    rmSync(data, { recursive: true, force: true });
  });

  const of = <K extends AuditData['kind']>(kind: K) =>
    events.filter((one): one is Extract<AuditData, { kind: K }> => one.kind === kind);
  const sorted = (lines: readonly unknown[]): string[] => lines.map((line) => JSON.stringify(line)).sort();

  it('names everybody who has an account', async () => {
    const users = await db.users.findAll({ raw: true });
    const told = of('account.created').map(({ userId, account, nameDigest }) => [userId, account, nameDigest]);
    assert.deepEqual(sorted(users.map(({ id, account, name }) => [id, account, sha256(name)])), sorted(told));
  });

  it('gives every hat', async () => {
    const worn = await db.userHats.findAll({ raw: true });
    const given = [
      ...of('account.created').flatMap(({ userId, hats }) => hats.map((hat) => [userId, hat])),
      ...of('hats.changed').flatMap((one) => one.given.map(({ userId, hat }) => [userId, hat])),
    ];
    assert.deepEqual(sorted(worn.map(({ userId, hat }) => [userId, hat])), sorted(given));
  });

  it('gives every duty, with its days', async () => {
    const held = await db.assignments.findAll({ raw: true });
    const given = of('duties.changed').flatMap((one) => one.given);
    assert.ok(given.length > 200);
    const line = ({ userId, classId, subject, fromDay, toDay }: (typeof given)[number]) => [
      ...[userId, classId, subject, fromDay, toDay],
    ];
    assert.deepEqual(sorted(held.map((one) => line({ ...one, responsible: true }))), sorted(given.map(line)));
  });

  it('opens every year and class, and puts every pupil where she is', async () => {
    const years = await db.schoolYears.findAll({ raw: true });
    const begun = [...of('first-run.done'), ...of('year.opened')].map((one) => [one.schoolYear, one.calendar]);
    assert.deepEqual(sorted(years.map(({ id, calendar }) => [id, JSON.parse(calendar)])), sorted(begun));
    const classes = await db.classes.findAll({ raw: true });
    const saved = of('class.saved').map((one) => [one.classId, one.schoolYear, one.name, one.taught?.after]);
    assert.deepEqual(
      sorted(classes.map((one) => [one.id, one.schoolYearId, one.name, JSON.parse(one.settings)])),
      sorted(saved),
    );
    const there = await db.enrolments.findAll({ raw: true });
    const put = of('pupil.enrolled').map(({ pupilId, classId, grade, day }) => [pupilId, classId, grade, day]);
    assert.deepEqual(
      sorted(there.map(({ pupilId, classId, grade, fromDay }) => [pupilId, classId, grade, fromDay])),
      sorted(put),
    );
    const modes = there.filter(({ mode }) => mode !== 'normal').map((one) => [one.pupilId, one.classId, one.mode]);
    assert.deepEqual(sorted(modes), sorted(of('pupil.mode-set').map((one) => [one.pupilId, one.classId, one.mode])));
    assert.ok(modes.length > 0);
    const pupils = await db.pupils.findAll({ attributes: ['id'], raw: true });
    assert.deepEqual(new Set(pupils.map(({ id }) => id)), new Set(there.map(({ pupilId }) => pupilId)));
  });

  it('explains all of it: only the school just founded was adopted, and nothing after it is without its event', () => {
    const kinds = events.map(({ kind }) => kind);
    const [first, ...later] = of('tables.pinned');
    assert.ok(later.length > 0);
    const at = kinds.indexOf('tables.pinned');
    for (const kind of [
      'class.saved',
      'pupil.enrolled',
      'sheet.pushed',
      'remarks.imported',
      'certificate.decided',
    ] as const)
      assert.ok(kinds.indexOf(kind) > at, kind);
    assert.deepEqual(
      [first!, ...later].map(({ findings }) => findings),
      [0, ...later.map(() => 0)],
    );
  });

  it('is found in order by the daily check', async () => {
    assert.deepEqual(await findingsOf(depsOf(db, { clock: atSampleTime })), []);
  });
});
