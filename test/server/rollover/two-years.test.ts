/** Two years side by side: what is left of the older one goes on until its last record is final (H13). */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { Tasks } from '../../../core/contract/session.js';
import { proposedCalendar } from '../../../core/law/school-year.js';
import { assign, buildClass, SCHOOL_YEAR } from '../../support/builders.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';
import type { Person } from '../../support/signing-person.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const NEXT = '2027-2028';
const OLD = `4A (${SCHOOL_YEAR})`;
const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

describe('two school years', () => {
  let server: TestServer;
  let school: SigningClass;
  let failed: string;
  const headers = new Map<Person, Record<string, string>>();

  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { overrides: ([a]) => ({ [a!]: FAILED }) });
    failed = school.klass.pupils[0]!;
    // Somebody said at the beginning of the year until when it would be.
    await server.db.assignments.update({ toDay: '2027-06-30' }, { where: { userId: school.thu.user.id } });
    await expectOk(school.principal.post('/school-years', { id: NEXT, calendar: proposedCalendar(NEXT) }));
    server.pass(11 * 24 * 3_600_000);
    await signInAnew();
  });
  after(() => server.stop());

  const signInAnew = async (): Promise<void> => {
    for (const who of [school.thu, school.music, school.principal, school.clerk]) {
      headers.set(who, await server.signIn(who.user.account));
    }
  };
  const get = async (who: Person, path: string) => server.send('GET', path, { headers: headers.get(who)! });
  const post = (who: Person, path: string, body: object) =>
    server.send('POST', path, { headers: headers.get(who)!, body });
  const tasksOf = async (who: Person) => (await expectOk(get(who, '/tasks'))).body as Tasks;
  const begin = () => expectOk(post(school.principal, `/school-years/${NEXT}/beginning`, {}));

  it('go on side by side: each list says of which year a class is', async () => {
    // In the summer a duty lasts whatever end it names, also while no next year has begun.
    assert.equal((await get(school.thu, '/classes/4a/sheets/year-end')).status, 200);
    await begin();
    const { schoolYear, work = [] } = await tasksOf(school.thu);
    assert.equal(schoolYear, NEXT);
    const anew = work.find(({ kind }) => kind === 'supplementary')!;
    assert.deepEqual([anew.deadline, anew.places.map(({ className }) => className)], ['2027-08-15', [OLD]]);
    const lists = work.find(({ kind }) => kind === 'sign-lists')!;
    assert.ok(lists.places.every(({ className }) => className === OLD));
    const progress = (await expectOk(get(school.principal, '/progress'))).body;
    assert.deepEqual(
      [progress.schoolYear, progress.classes.map((one: { className: string }) => one.className)],
      [NEXT, [OLD]],
    );
    const sealing = (await expectOk(get(school.clerk, '/sealing'))).body;
    assert.deepEqual(
      sealing.classes.map((one: { className: string }) => one.className),
      [OLD],
    );
    const { subjects } = (await expectOk(get(school.music, '/signing/subjects'))).body;
    assert.deepEqual(
      subjects.map((one: { className: string }) => one.className),
      [OLD],
    );
  });

  it('keep the older one’s duties for supplementary assessment, from page and file', async () => {
    const { pupils } = (await expectOk(get(school.thu, '/classes/4a/supplementary'))).body;
    const plan = 'Ôn phép nhân, chia mỗi sáng thứ Ba.';
    await expectOk(
      post(school.thu, '/classes/4a/supplementary/plans', { pupil: failed, plan, seen: pupils[0].fields }),
    );
    const base = (await expectOk(get(school.thu, '/classes/4a/sheets/supplementary'))).body.revision;
    const push = {
      pushId: randomUUID(),
      baseRevision: base,
      changes: { [failed]: { 'subject.TOAN.level': [null, 'HT'] } },
    };
    const { refused } = (await expectOk(post(school.thu, '/classes/4a/sheets/supplementary/pushes', push))).body;
    assert.deepEqual(refused, []);
    const book = await get(school.thu, '/classes/4a/workbooks/year-end');
    assert.match(book.headers.get('Content-Disposition') ?? '', /Hoc-ba-4A-cuoi-nam-2026-2027\.xlsx/);
    const sent = await server.send('POST', '/uploads', {
      headers: { ...headers.get(school.thu)!, 'Content-Type': XLSX },
      raw: book.bytes,
    });
    assert.deepEqual([sent.status, sent.body.parts[0].refused], [200, null]);
  });

  it('are both on the lock board, in the rehearsal, among duties, in her own workbook: each asked by its year', async () => {
    const board = (await expectOk(get(school.principal, '/lock-board'))).body;
    assert.deepEqual([board.schoolYear, board.years, board.classes], [NEXT, [NEXT, SCHOOL_YEAR], []]);
    const older = (await expectOk(get(school.principal, `/lock-board?year=${SCHOOL_YEAR}`))).body;
    assert.deepEqual(
      [older.schoolYear, older.classes.map(({ classId }: { classId: string }) => classId)],
      [SCHOOL_YEAR, ['4a']],
    );
    // The day of the second group closes values of the older year yet.
    const rehearsal = (await expectOk(get(school.principal, `/lock-rehearsals?year=${SCHOOL_YEAR}`))).body;
    assert.deepEqual([rehearsal.years, rehearsal.lastDay], [[NEXT, SCHOOL_YEAR], '2027-08-25']);
    const owed = rehearsal.rows.flatMap(({ debts }: { debts: { userId: string | null }[] }) => debts);
    assert.ok(owed.some(({ userId }: { userId: string | null }) => userId === school.thu.user.id));
    await expectOk(
      post(school.principal, '/lock-rehearsals/reminders', {
        ...{ year: SCHOOL_YEAR, day: rehearsal.day, by: 'order' },
        ...{ classIds: null, userIds: [school.thu.user.id] },
      }),
    );
    assert.equal((await tasksOf(school.thu)).reminded, true);
    const { reminders } = (await expectOk(get(school.thu, '/reminders'))).body;
    assert.ok(reminders.length > 0 && reminders.every(({ className }: { className: string }) => className === OLD));
    const duties = (await expectOk(get(school.principal, `/duties?year=${SCHOOL_YEAR}`))).body;
    assert.deepEqual([duties.classes.length, duties.can, duties.gaps, duties.waiting], [1, ['change-duties'], [], 0]);
    assert.ok(duties.lines.some(({ userId }: { userId: string }) => userId === school.thu.user.id));
    assert.deepEqual((await expectOk(get(school.principal, '/duties'))).body.classes, []);
    const pupils = (await expectOk(get(school.clerk, `/pupils?year=${SCHOOL_YEAR}`))).body;
    assert.deepEqual(
      [pupils.schoolYear, pupils.years, pupils.classes.length, pupils.pupils.length, pupils.can],
      [SCHOOL_YEAR, [NEXT, SCHOOL_YEAR], 1, school.klass.pupils.length, []],
    );
    const present = (await expectOk(get(school.clerk, '/pupils'))).body;
    assert.deepEqual([present.schoolYear, present.classes], [NEXT, []]);
    assert.ok(present.can.includes('keep-pupils'));
    const covers = (await expectOk(get(school.principal, '/covers'))).body;
    assert.deepEqual(
      [covers.schoolYear, ...covers.classes.map((one: { className: string; schoolYear: string }) => one.className)],
      [NEXT, OLD],
    );
    assert.equal(covers.classes[0].schoolYear, SCHOOL_YEAR);
    assert.equal((await get(school.thu, '/workbooks/year-end')).status, 404);
    const mine = await get(school.thu, `/workbooks/year-end?year=${SCHOOL_YEAR}`);
    assert.match(mine.headers.get('Content-Disposition') ?? '', /-2026-2027\.xlsx/);
    for (const path of ['/lock-board', '/lock-rehearsals', '/duties', '/pupils', '/workbooks/year-end']) {
      const { status } = await get(path.startsWith('/work') ? school.thu : school.principal, `${path}?year=2020-2021`);
      assert.equal(status, 404, path);
    }
  });

  it('are not both rehearsed once nothing of the older one can be closed any more', async () => {
    server.pass(Date.parse('2027-08-26T01:00:00.000Z') - server.deps.clock().getTime());
    await signInAnew();
    assert.deepEqual((await expectOk(get(school.principal, '/lock-rehearsals'))).body.years, [NEXT]);
    const { status, body } = await get(school.principal, `/lock-rehearsals?year=${SCHOOL_YEAR}`);
    assert.deepEqual([status, body.code], [422, 'rehearsal-day']);
    // It lives on all the same, for recalls.
    assert.deepEqual((await expectOk(get(school.principal, '/lock-board'))).body.years, [NEXT, SCHOOL_YEAR]);
  });

  it('are one again once the last record of the older is final', async () => {
    const next = await buildClass(server.db, { id: '5a', name: '5A', schoolYear: NEXT, pupils: [] });
    await assign(server.db, school.thu.user, next, { homeroom: true, fromDay: '2027-07-01' });
    for (const pupilId of school.klass.pupils) {
      assert.ok(
        (await tasksOf(school.thu)).work?.some(({ places }) => places.some(({ className }) => className === OLD)),
      );
      const record = await server.db.records.create({ pupilId, classId: '4a', schoolYearId: SCHOOL_YEAR });
      const unit = { recordId: record.id, number: 1, lookupCode: randomUUID(), madeOn: '2027-07-01' };
      await server.db.units.create({ ...unit, state: 'sealed', version: 1 });
    }
    // Sealed is not final: a replacement may come, and whoever taught them signs it.
    assert.equal((await get(school.thu, '/classes/4a/sheets/year-end')).status, 200);
    await server.db.units.update({ state: 'finalised' }, { where: { version: 1 } });
    const { work = [] } = await tasksOf(school.thu);
    assert.ok(work.every(({ places }) => places.every(({ className }) => className !== OLD)));
    assert.equal((await get(school.thu, '/classes/4a/sheets/year-end')).status, 404);
    assert.equal((await get(school.thu, '/classes/5a/sheets/year-end')).status, 200);
    assert.deepEqual(
      (await expectOk(get(school.principal, '/progress'))).body.classes.map(
        (one: { className: string }) => one.className,
      ),
      ['5A'],
    );
  });
});
