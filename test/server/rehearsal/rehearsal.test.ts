/** Thử khóa sổ on a real database: what it says holds when the day has come, and a reminder goes by the thing being done. */
import assert from 'node:assert/strict';
import type { Rehearsal, RehearsedRow, Reminded } from '../../../core/contract/rehearsal.js';
import type { Reminder } from '../../../core/contract/reminders.js';
import type { ClassProgress } from '../../../core/contract/progress.js';
import { assign, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { buildCombined } from '../../support/combined-class.js';
import { tablesOf } from '../../support/connections.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';

const DAY = 86_400_000;

describe('rehearsing a lock', () => {
  let server: TestServer;
  let school: SigningClass;
  let admin: Record<string, string>;
  let adminAccount: string;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    const user = await buildUser(server.db, { hats: ['administrator'] });
    adminAccount = user.account;
    admin = await server.signIn(adminAccount);
    await buildCombined(server.db, [2, 3]);
    // One mark of music, and one of maths, are missing in 4A.
    const [first, second] = school.klass.pupils;
    await expectOk(school.music.push('4a', { [first!]: { 'subject.AN.level': null } }));
    await expectOk(school.thu.push('4a', { [second!]: { 'subject.TOAN.score': null } }));
  });
  after(() => server.stop());

  const rehearsal = async (query = '') =>
    (await expectOk(school.principal.get(`/lock-rehearsals${query}`))).body as Rehearsal;
  const rowOf = ({ rows }: Rehearsal, classId: string, grade: number | null = null): RehearsedRow =>
    rows.find((row) => row.classId === classId && row.grade === grade)!;
  const toEnter = ({ debts }: RehearsedRow) =>
    debts.flatMap(({ kind, period, subject, n, name, then }) =>
      kind === 'enter' && period === 'year-end' ? [`${subject} ${n} ${name} ${then}`] : [],
    );
  const order = async (more: object) => {
    const body = {
      order: { schoolYear: SCHOOL_YEAR, period: 'year-end', ...more },
      ...{ reason: 'Theo biên bản họp', urgent: false },
    };
    return (await expectOk(school.principal.post('/lock-orders', body))).body.order as string;
  };
  const carryOut = async (id: string) =>
    expectOk(server.send('POST', `/lock-orders/${id}/executions`, { headers: admin, body: {} }));

  it('says by name who owes how many cells of what, and which of them would be refused', async () => {
    const row = rowOf(await rehearsal(), '4a');
    assert.deepEqual(toEnter(row), ['AN 1 Lê Văn Nhạc closed', 'TOAN 1 Trần Thị Thu closed']);
    assert.equal(row.refused, row.missing);
    assert.deepEqual(row.open, []);
    const lists = row.debts.filter(({ kind }) => kind === 'sign-list');
    assert.equal(lists.length, 12);
    assert.ok(lists.every(({ n, now, then }) => n === 3 && now === null && then === null));
    const records = row.debts.find(({ kind }) => kind === 'sign-records')!;
    assert.deepEqual([records.n, records.name], [3, 'Trần Thị Thu']);
  });

  it('counts the same cells as the overview', async () => {
    const { rows, periods } = await rehearsal('?period=all');
    assert.deepEqual(periods, ['mid-term-1', 'term-1', 'mid-term-2', 'year-end', 'year']);
    const { classes } = (await expectOk(school.principal.get('/progress'))).body as { classes: ClassProgress[] };
    const sum = (lines: readonly { readonly n: number }[]) => lines.reduce((all, { n }) => all + n, 0);
    for (const { classId, missing } of classes) {
      const own = rows.filter((row) => row.classId === classId);
      assert.equal(sum(own.flatMap(({ debts }) => debts.filter(({ kind }) => kind === 'enter'))), sum(missing!));
      assert.equal(sum(own.map((row) => ({ n: row.missing }))), sum(missing!));
    }
    assert.equal(classes.length, 2);
  });

  it('tells a combined class as two rows, each with its own grade’s pupils and cells', async () => {
    const { rows } = await rehearsal('?period=mid-term-1');
    const own = rows.filter(({ classId }) => classId === '12');
    assert.deepEqual(
      own.map(({ grade, pupils }) => [grade, pupils]),
      [
        [1, 2],
        [2, 3],
      ],
    );
    const maths = own.map(({ debts }) => debts.find(({ subject }) => subject === 'TOAN')!.n);
    assert.deepEqual(maths, [2, 3]);
    const nobodys = own[0]!.debts.find(({ subject }) => subject === 'DD')!;
    assert.deepEqual([nobodys.userId, nobodys.name], [null, '']);
  });

  it('knows what the calendar leaves open, what an opening keeps, and what a lock without exception ends', async () => {
    const early = rowOf(await rehearsal('?day=2027-06-25&by=calendar&period=year-end'), '4a');
    assert.deepEqual(
      early.open.map(({ period, by, until }) => [period, by, until]),
      [
        ['year-end', 'window', '2027-06-30T17:00:00.000Z'],
        ['year', 'window', '2027-06-30T17:00:00.000Z'],
      ],
    );
    assert.equal(early.refused, 0);
    const late = rowOf(await rehearsal('?day=2027-06-30&by=calendar&period=year-end'), '4a');
    assert.deepEqual([...new Set(late.closed.map(({ by, day }) => `${by} ${day}`))], ['window 2027-06-30']);
    const scope = { kind: 'group', classId: '4a', group: 'TOAN' };
    const id = await order({ kind: 'open', scope, until: '2027-07-02T17:00:00.000Z', minutes: null, reopen: false });
    assert.equal(rowOf(await rehearsal('?day=2027-06-30'), '4a').waitingOrders, 1);
    assert.equal(rowOf(await rehearsal('?day=2027-06-30'), '12', 1).waitingOrders, 0);
    await carryOut(id);
    const opened = rowOf(await rehearsal('?day=2027-06-30'), '4a');
    assert.equal(opened.waitingOrders, 0);
    assert.deepEqual(toEnter(opened), ['AN 1 Lê Văn Nhạc closed', 'TOAN 1 Trần Thị Thu open']);
    assert.equal(opened.refused, opened.missing - 1);
    // Level, score and remark of three pupils.
    assert.deepEqual(
      opened.open.map(({ by, groups, cells }) => [by, groups, cells]),
      [['order', ['TOAN'], 9]],
    );
    const strict = rowOf(await rehearsal('?day=2027-06-30&by=strict-order'), '4a');
    assert.deepEqual([strict.open, strict.refused], [[], strict.missing]);
    const over = rowOf(await rehearsal('?day=2027-07-02'), '4a');
    assert.deepEqual(over.open, []);
  });

  it('shows no pupil and no mark', async () => {
    const { rows } = await rehearsal();
    const text = JSON.stringify(rows);
    const pupils = await tablesOf(server.deps.db).pupils.findAll({ raw: true });
    assert.ok(pupils.length === 8 && !pupils.some(({ id, name }) => text.includes(id) || text.includes(name)));
  });

  it('refuses days that have passed or lie behind the year, and whatever is no day', async () => {
    for (const day of ['2027-06-19', '2027-08-26', '2030-01-01']) {
      const { status, body } = await school.principal.get(`/lock-rehearsals?day=${day}`);
      assert.deepEqual([status, body.code], [422, 'rehearsal-day'], day);
      assert.match(body.reason as string, /20\/06\/2027 đến 25\/08\/2027/);
    }
    for (const query of ['day=2027-02-30', 'day=', 'day=hôm+nay', 'period=toString', 'by=__proto__', 'day=%00']) {
      assert.equal((await school.principal.get(`/lock-rehearsals?${query}`)).status, 400, query);
    }
    for (const body of [{ day: '2027-06-30', more: 1 }, { userIds: 'x' }, { classIds: [1] }, []]) {
      assert.equal((await school.principal.post('/lock-rehearsals/reminders', body)).status, 400);
    }
  });

  describe('and reminding', () => {
    const press = async (body: object = {}) =>
      (await expectOk(school.principal.post('/lock-rehearsals/reminders', { day: '2027-06-30', ...body })))
        .body as Reminded;
    const mine = async (headers: Record<string, string>) =>
      (await expectOk(server.send('GET', '/reminders', { headers }))).body.reminders as Reminder[];
    const things = (reminders: readonly Reminder[]) =>
      reminders.map(({ debt: { kind, subject, n } }) => `${kind} ${subject} ${n}`);

    it('puts it into the work lists of those who owe it, once a day, of one person or class alone where asked', async () => {
      const { user, headers } = school.music;
      assert.deepEqual(await mine(headers), []);
      assert.deepEqual(await press({ userIds: [user.id] }), {
        things: 2,
        people: 1,
        already: 0,
        nobodys: 0,
        mails: null,
      });
      const [entering, ...others] = await mine(headers);
      assert.deepEqual(things([entering!, ...others]), ['enter AN 1', 'sign-list AN 3']);
      const { className, closed, until, by, at } = entering!;
      assert.deepEqual(
        [className, closed, until, by, at],
        ['4A', false, '2027-06-30', 'Phạm Thị Hạnh', server.deps.clock().toISOString()],
      );
      assert.deepEqual(await mine(school.thu.headers), []);
      const rest = await press({ classIds: ['4a'] });
      assert.deepEqual([rest.already, rest.people], [2, 1]);
      assert.ok((await mine(school.thu.headers)).length === rest.things);
      assert.deepEqual(await press({ classIds: ['4a'] }), { ...rest, things: 0, people: 0, already: rest.things + 2 });
      const shown = rowOf(await rehearsal('?day=2027-06-30'), '4a').debts;
      assert.ok(shown.every(({ office, reminded }) => (reminded === null) === (office !== null)));
    });

    it('is one event of one press, whose rows cannot be changed', async () => {
      const events = await tablesOf(server.deps.db).auditEvents.findAll({ raw: true });
      const given = events.filter(({ data }) => data.includes('"reminders.given"'));
      assert.equal(given.length, 2);
      const rows = await tablesOf(server.deps.db).reminders.findAll({ raw: true });
      assert.deepEqual(new Set(rows.map(({ batchId }) => batchId)).size, 2);
      await assert.rejects(tablesOf(server.deps.db).reminders.update({ n: 9 }, { where: {} }));
      assert.deepEqual(await tablesOf(server.deps.db).reminders.findAll({ raw: true }), rows);
    });

    it('goes by itself: entered, and given to somebody else', async () => {
      const [first] = school.klass.pupils;
      await expectOk(school.music.push('4a', { [first!]: { 'subject.AN.level': 'HT' } }));
      assert.deepEqual(things(await mine(school.music.headers)), ['sign-list AN 3']);
      await expectOk(school.music.signSubject('4a', 'AN'));
      assert.deepEqual(await mine(school.music.headers), []);
      const other = await buildUser(server.db);
      await tablesOf(server.deps.db).assignments.update(
        { toDay: '2027-06-19' },
        { where: { userId: school.thu.user.id, subject: 'TOAN' } },
      );
      await assign(server.db, other, school.klass, { subjects: ['TOAN'], fromDay: '2027-06-20' });
      const left = things(await mine(school.thu.headers));
      assert.ok(left.length > 5 && !left.some((thing) => thing.includes('TOAN')), left.join());
    });

    it('of two presses at once one counts, and the next day it may be said again', async () => {
      const [a, b] = await Promise.all([press({ classIds: ['12'] }), press({ classIds: ['12'] })]);
      assert.deepEqual([a.things + b.things, a.already + b.already], [a.things || b.things, a.things || b.things]);
      server.pass(DAY);
      for (const { user, headers } of [school.principal, school.thu]) {
        Object.assign(headers, await server.signIn(user.account));
      }
      assert.equal((await press({ classIds: ['12'] })).already, 0);
    });

    it('says what is true when the day has come: what would be refused is, and is to be opened first', async () => {
      const [first] = school.klass.pupils;
      await expectOk(school.thu.push('4a', { [first!]: { 'subject.KH.score': null } }));
      const before = rowOf(await rehearsal('?day=2027-06-30&by=calendar'), '4a');
      assert.ok(toEnter(before).includes('KH 1 Trần Thị Thu closed'));
      await press({ classIds: ['4a'] });
      server.pass(10 * DAY);
      Object.assign(school.thu.headers, await server.signIn(school.thu.user.account));
      const { body } = await school.thu.push('4a', { [first!]: { 'subject.KH.score': '8' } });
      assert.deepEqual(
        (body as { refused: { refusal: { code: string } }[] }).refused.map(({ refusal }) => refusal.code),
        ['closed-by-calendar'],
      );
      const science = (await mine(school.thu.headers)).find(
        ({ debt }) => debt.kind === 'enter' && debt.subject === 'KH',
      );
      assert.deepEqual([science?.closed, science?.until], [true, '2027-06-30']);
    });
  });
});
