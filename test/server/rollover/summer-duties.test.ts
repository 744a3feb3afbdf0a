/** A duty that somebody answered for on the year's last day is not ended in the summer, only taken over; who shared one goes at her end. */
import assert from 'node:assert/strict';
import { addDays, type Day, dayInVietnam } from '../../../core/codes/day.js';
import type { Proposal } from '../../../core/contract/proposals.js';
import type { SchoolCalendar } from '../../../core/law/school-calendar.js';
import { holdersOn } from '../../../core/duties/counts-on.js';
import { readFrom } from '../../../server/store/read-from.js';
import { dutyInForce } from '../../../server/store/living-sql.js';
import { select } from '../../../server/store/sql.js';
import { type BuiltUser, buildClass, buildSchool, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';

const DAY = 24 * 3_600_000;

describe('the duties of a year in the summer after it', () => {
  let server: TestServer;
  let ends: Day;
  let today: Day;
  let lines: Record<'answers' | 'shares', number>;
  let people: Record<'thu' | 'am' | 'lan' | 'principal', BuiltUser>;
  let headers: Record<string, string>;
  let waits: string;

  before(async () => {
    server = await startTestServer();
    const { db } = server;
    await buildSchool(db);
    const { calendar } = (await db.schoolYears.findByPk(SCHOOL_YEAR, { raw: true }))!;
    ({ ends } = JSON.parse(calendar) as SchoolCalendar);
    const { id: classId } = await buildClass(db, { id: '4a', name: '4A' });
    const [thu, am, lan] = [await buildUser(db), await buildUser(db), await buildUser(db)];
    people = { thu, am, lan, principal: await buildUser(db, { hats: ['principal'] }) };
    const line = async (userId: string, responsible: boolean) => {
      const days = { fromDay: '2026-09-05', toDay: null, inPlaceOf: null };
      const made = { userId, classId, subject: 'TOAN', duty: 'subject', responsible, ...days } as const;
      return ((await db.assignments.create(made)) as { readonly id: number }).id;
    };
    lines = { answers: await line(thu.id, true), shares: await line(am.id, false) };
    // Before the year ends the administrator proposes, for a subject nobody had answered for since some days ago.
    while (dayInVietnam(server.deps.clock()) < addDays(ends, -2)) server.pass(DAY);
    await db.dutyConfirmations.create({
      ...{
        schoolYearId: SCHOOL_YEAR,
        confirmedBy: people.principal.id,
        confirmedAt: server.deps.clock().toISOString(),
      },
    });
    const quan = await server.signIn((await buildUser(db, { hats: ['administrator'] })).account);
    const give = { kind: 'give', userId: am.id, classId, subject: 'TV', responsible: true };
    const changes = [
      { ...give, fromDay: addDays(ends, -9), toDay: null },
      { ...give, subject: 'DD', fromDay: addDays(ends, -9), toDay: ends },
    ];
    const proposed = server.send('POST', '/duties/changes', { headers: quan, body: { changes } });
    waits = (await expectOk(proposed)).body.waits as string;
    while (dayInVietnam(server.deps.clock()) <= addDays(ends, 19)) server.pass(DAY);
    today = addDays(ends, 20);
    headers = await server.signIn(people.principal.account);
  });
  after(() => server.stop());

  const change = (changes: object[]) => server.send('POST', '/duties/changes', { headers, body: { changes } });
  const shown = async (id: number) => {
    const { body } = await expectOk(server.send('GET', '/duties', { headers }));
    return (body.lines as { id: number; toDay: Day | null }[]).find((one) => one.id === id)!.toDay;
  };
  /** Who holds the subject on a day: by rights, and by lists. */
  const holds = async (day: Day): Promise<string[]> => {
    const sql = `SELECT a.user_id AS "userId" FROM assignments a
      WHERE a.subject = 'TOAN' AND ${dutyInForce('$1', 'a')} ORDER BY a.id`;
    const may = await readFrom(server.db, (db) => select<{ userId: string }>(db, sql, [day]));
    const all = await server.db.assignments.findAll({ where: { subject: 'TOAN' }, order: ['id'], raw: true });
    const listed = holdersOn(all, { begins: '2026-09-05', ends }, day);
    const ids = may.map(({ userId }) => userId);
    assert.deepEqual(
      listed.map(({ userId }) => userId),
      ids,
      day,
    );
    return ids;
  };

  it('are not ended where somebody answered for them: she goes on, and nobody is told otherwise', async () => {
    const { thu, am } = people;
    assert.equal((await change([{ kind: 'end', id: lines.answers, lastDay: today }])).body.code, 'duty-lasts');
    assert.equal(await shown(lines.answers), null);
    assert.deepEqual(await holds(addDays(today, 30)), [thu.id, am.id]);
    // An end that was named before the year was over is shown as what it is by then.
    await server.db.assignments.update({ toDay: addDays(ends, 10) }, { where: { id: lines.answers } });
    assert.equal(await shown(lines.answers), null);
    assert.deepEqual(await holds(today), [thu.id, am.id]);
    await server.db.assignments.update({ toDay: null }, { where: { id: lines.answers } });
  });

  it('begin on the day they are confirmed where they were proposed before, which the principal sees beforehand', async () => {
    const told = async () => {
      const { body } = await expectOk(server.send('GET', '/proposals', { headers }));
      const [one] = body.proposals as Proposal[];
      return one!.lines.map(({ subject, fromDay, asked, over }) => ({ subject, fromDay, asked, over }));
    };
    const first = addDays(ends, -9);
    const lines = [
      { subject: 'TV', fromDay: today, asked: first, over: false },
      // Nothing of it is left to begin.
      { subject: 'DD', fromDay: first, asked: null, over: true },
    ];
    assert.deepEqual(await told(), lines);
    await expectOk(server.send('POST', `/proposals/${waits}/decisions`, { headers, body: { accept: true } }));
    const made = await server.db.assignments.findAll({ where: { subject: ['TV', 'DD'] }, raw: true });
    assert.deepEqual(
      made.map(({ userId, subject, fromDay }) => [userId, subject, fromDay]),
      [[people.am.id, 'TV', today]],
    );
    assert.deepEqual(await told(), lines);
  });

  it('end for who shares one, on the day that was named', async () => {
    const { thu, am } = people;
    await expectOk(change([{ kind: 'end', id: lines.shares, lastDay: addDays(today, 1) }]));
    assert.equal(await shown(lines.shares), addDays(today, 1));
    assert.deepEqual(await holds(addDays(today, 1)), [thu.id, am.id]);
    assert.deepEqual(await holds(addDays(today, 2)), [thu.id]);
  });

  it('are taken over by who is named in her place, from that day on', async () => {
    const { thu, lan } = people;
    const given = { userId: lan.id, classId: '4a', subject: 'TOAN', responsible: true, toDay: null };
    const pass = (day: Day) => [
      { kind: 'end', id: lines.answers, lastDay: addDays(day, -1) },
      { kind: 'give', ...given, fromDay: day },
    ];
    assert.equal((await change(pass(addDays(today, -1)))).body.code, 'duty-days');
    await expectOk(change(pass(addDays(today, 3))));
    assert.deepEqual(await holds(addDays(today, 2)), [thu.id]);
    assert.deepEqual(await holds(addDays(today, 3)), [lan.id]);
  });

  it('end where a take-over that is to come begins, and who is to take over may be changed', async () => {
    const { thu, lan } = people;
    const mai = await buildUser(server.db);
    assert.equal(await shown(lines.answers), addDays(today, 2));
    // A gap between the two is hers by law.
    await server.db.assignments.update({ toDay: today }, { where: { id: lines.answers } });
    assert.equal(await shown(lines.answers), addDays(today, 2));
    const { id } = (await server.db.assignments.findOne({ where: { userId: lan.id }, raw: true }))!;
    const given = { userId: mai.id, classId: '4a', subject: 'TOAN', responsible: true, toDay: null };
    const instead = [
      { kind: 'end', id, lastDay: addDays(today, 8) },
      { kind: 'give', ...given, fromDay: addDays(today, 9) },
    ];
    await expectOk(change(instead));
    assert.equal(await shown(id), addDays(today, 8));
    const days = [2, 3, 8, 9].map((n) => holds(addDays(today, n)));
    assert.deepEqual(await Promise.all(days), [[thu.id], [lan.id], [lan.id], [mai.id]]);
  });
});
