/** Whose a duty of a year that is over is: what rights go by (SQL) and what lists and signing go by (core) say the same in every case. */
import assert from 'node:assert/strict';
import { addDays } from '../../../core/codes/day.js';
import { holdersOn } from '../../../core/duties/counts-on.js';
import { TEACHERS, type TeacherLine } from '../../../server/acts/records/signing/class-statements.js';
import { readFrom } from '../../../server/store/read-from.js';
import { dutyInForce } from '../../../server/store/living-sql.js';
import { select } from '../../../server/store/sql.js';
import { buildClass, buildSchool, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { seeded } from '../../support/storm.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const NAMED = `SELECT a.user_id AS "userId", a.duty, a.subject FROM assignments a
  WHERE a.class_id = $1 AND ${dutyInForce('$2', 'a')} ORDER BY a.id`;
const CLASSES = 120;

describe('duties of a year that is over', function () {
  this.timeout(120_000);
  let server: TestServer;
  const year = { begins: '', ends: '' };
  const people: string[] = [];
  const classes: string[] = [];

  before(async () => {
    server = await startTestServer();
    const { db } = server;
    await buildSchool(db);
    const kept = (await db.schoolYears.findByPk(SCHOOL_YEAR, { raw: true }))!;
    Object.assign(year, JSON.parse(kept.calendar));
    await db.schoolYears.update({ current: false, endedOn: year.ends }, { where: { id: SCHOOL_YEAR } });
    for (let n = 0; n < 4; n += 1) people.push((await buildUser(db)).id);
    const random = seeded(20);
    const some = <T>(...of: readonly T[]): T => of[random(of.length)]!;
    for (let n = 0; n < CLASSES; n += 1) {
      const { id: classId } = await buildClass(db, { pupils: [{ grade: 4, count: 1 }] });
      classes.push(classId);
      let last: number | null = null;
      for (let lines = 1 + random(4); lines > 0; lines -= 1) {
        const subject = some('TOAN' as const, 'TOAN' as const, null);
        const fromDay = some(year.begins, year.ends, addDays(year.ends, 1), addDays(year.ends, 10));
        const toDay = some(
          null,
          null,
          addDays(fromDay, some(0, 9, 20)),
          fromDay < year.ends ? addDays(year.ends, -1) : null,
        );
        const inPlaceOf: number | null = last !== null && random(2) === 0 ? last : null;
        const made: { readonly id: number } = await db.assignments.create({
          ...{
            userId: some(...people),
            classId,
            subject,
            duty: subject === null ? ('homeroom' as const) : ('subject' as const),
          },
          ...{ responsible: random(4) > 0, fromDay, toDay, inPlaceOf },
        });
        last = made.id;
      }
    }
  });
  after(() => server.stop());

  it('are the same persons’ by their rights and on every list', async () => {
    let held = 0;
    for (const after of [1, 2, 10, 11, 19, 21, 40]) {
      const day = addDays(year.ends, after);
      for (const classId of classes) {
        const lines = await readFrom(server.db, (db) => select<TeacherLine>(db, TEACHERS, [classId]));
        const listed = holdersOn(lines, year, day).map(({ userId, duty, subject }) => ({ userId, duty, subject }));
        const may = await readFrom(server.db, (db) => select<object>(db, NAMED, [classId, day]));
        assert.deepEqual(listed, may, `${day}: ${JSON.stringify(lines)}`);
        held += listed.length;
      }
    }
    assert.ok(held > CLASSES, 'a table of nobody says nothing');
  });
});
