/** Whose a duty is before, in and after its year: what rights go by (SQL) and what lists and signing go by (core) say the same in every case. */
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

describe('duties of a year', function () {
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
    for (let n = 0; n < 4; n += 1) people.push((await buildUser(db)).id);
    const random = seeded(20);
    const some = <T>(...of: readonly T[]): T => of[random(of.length)]!;
    for (let n = 0; n < CLASSES; n += 1) {
      const { id: classId } = await buildClass(db, { pupils: [{ grade: 4, count: 1 }] });
      classes.push(classId);
      let last: number | null = null;
      for (let lines = 1 + random(4); lines > 0; lines -= 1) {
        const subject = some('TOAN' as const, 'TOAN' as const, null);
        const fromDay = some(
          year.begins,
          addDays(year.begins, 9),
          year.ends,
          addDays(year.ends, 1),
          addDays(year.ends, 10),
        );
        const toDay = some(
          null,
          null,
          addDays(fromDay, some(0, 9, 20)),
          fromDay < year.ends ? some(year.ends, addDays(year.ends, -1)) : null,
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

  /** By how many days it lies from the year's first or last. */
  const holdOn = async (days: readonly (readonly ['begins' | 'ends', number])[]): Promise<number> => {
    let held = 0;
    for (const [end, off] of days) {
      const day = addDays(year[end], off);
      for (const classId of classes) {
        const lines = await readFrom(server.db, (db) => select<TeacherLine>(db, TEACHERS, [classId]));
        const listed = holdersOn(lines, year, day).map(({ userId, duty, subject }) => ({ userId, duty, subject }));
        const may = await readFrom(server.db, (db) => select<object>(db, NAMED, [classId, day]));
        assert.deepEqual(listed, may, `${day}: ${JSON.stringify(lines)}`);
        held += listed.length;
      }
    }
    return held;
  };
  const AFTER = [1, 2, 10, 11, 19, 21, 40].map((n) => ['ends', n] as const);
  const BEFORE = [-40, -1, 0, 1, 9, 20].map((n) => ['begins', n] as const);
  const LAST = [-2, -1, 0].map((n) => ['ends', n] as const);

  it('are the same persons’ by their rights and on every list while no other year has begun: before it, in it, in the summer after it', async () => {
    const held = await holdOn([...BEFORE, ...LAST, ...AFTER]);
    assert.ok(held > 3 * CLASSES, 'a table of nobody says nothing');
  });

  it('stay so once the next year has begun, on its last days where the clock was set back, and after them', async () => {
    await server.db.schoolYears.update({ current: false, endedOn: year.ends }, { where: { id: SCHOOL_YEAR } });
    const held = await holdOn([...LAST, ...AFTER]);
    assert.ok(held > CLASSES, 'a table of nobody says nothing');
  });
});
