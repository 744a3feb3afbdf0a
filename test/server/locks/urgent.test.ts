/** Urgent orders reach everybody who may carry them out (H5); an opening lapses before everybody's eyes (H6). */
import assert from 'node:assert/strict';
import type { ShownOrder } from '../../../core/contract/locks.js';
import type { Tasks } from '../../../core/contract/session.js';
import { buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { tablesOf } from '../../support/connections.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
type Headers = Record<string, string>;

describe('an urgent order', () => {
  let server: TestServer;
  let school: SigningClass;
  let admin: Headers;
  let deputy: Headers;
  const accounts: [string, Headers][] = [];
  beforeEach(async () => {
    accounts.length = 0;
    server = await startTestServer();
    school = await buildSigningClass(server);
    const [one, vice] = await Promise.all([
      buildUser(server.db, { hats: ['administrator'], name: 'Phạm Văn Quản' }),
      buildUser(server.db, { hats: ['vice-principal'], name: 'Lê Thị Phó' }),
    ]);
    [admin, deputy] = [await server.signIn(one.account), await server.signIn(vice.account)];
    accounts.push([one.account, admin], [vice.account, deputy]);
    for (const { user, headers } of [school.principal, school.thu]) accounts.push([user.account, headers]);
    await tablesOf(server.deps.db).committees.create({
      ...{ id: 'c1', number: '12/QĐ', day: '2026-09-10', members: '[]', deputies: `,${vice.id},` },
      ...{ enteredBy: one.id, enteredAt: '2026-09-10T00:00:00.000Z' },
    });
  });
  afterEach(() => server.stop());

  const later = async (ms: number): Promise<void> => {
    server.pass(ms);
    for (const [account, headers] of accounts) Object.assign(headers, await server.signIn(account));
  };
  const give = async ({
    minutes = 60,
    period = 'term-1',
    ...more
  }: {
    urgent?: boolean;
    request?: string | null;
    minutes?: number;
    period?: string;
  } = {}): Promise<string> => {
    const scope = { kind: 'class', classId: '4a' };
    const order = {
      kind: 'open',
      schoolYear: SCHOOL_YEAR,
      scope,
      period,
      until: null,
      minutes,
      reopen: false,
    };
    const body = { order, reason: 'Theo biên bản họp', urgent: true, request: null, ...more };
    return (await expectOk(school.principal.post('/lock-orders', body))).body.order as string;
  };
  const urgentOf = async (headers: Headers): Promise<ShownOrder[]> =>
    (await expectOk(server.send('GET', '/urgent-orders', { headers }))).body.orders as ShownOrder[];
  const see = (id: string, headers: Headers) =>
    server.send('POST', `/lock-orders/${id}/sightings`, { headers, body: {} });
  const shown = async (id: string): Promise<ShownOrder> => {
    const { body } = await expectOk(school.principal.get('/lock-orders'));
    return (body.orders as ShownOrder[]).find((one) => one.id === id)!;
  };
  const sightings = async () =>
    (await server.db.auditEvents.findAll({ raw: true })).filter(({ data }) => data.includes('"lock.seen"')).length;

  it('stands before all who may carry it out until one has, and who gave it sees who has seen it, once each', async () => {
    const id = await give();
    await give({ urgent: false });
    for (const headers of [admin, deputy])
      assert.deepEqual(
        (await urgentOf(headers)).map((one) => one.id),
        [id],
      );
    assert.equal((await server.send('GET', '/urgent-orders', { headers: school.thu.headers })).status, 403);
    assert.equal((await server.send('GET', '/urgent-orders', { headers: school.principal.headers })).status, 403);
    assert.deepEqual((await shown(id)).seenBy, [
      { name: 'Lê Thị Phó', at: null },
      { name: 'Phạm Văn Quản', at: null },
    ]);
    for (let n = 0; n < 2; n++) await expectOk(see(id, deputy));
    const { seenBy } = await shown(id);
    assert.deepEqual(
      seenBy!.map(({ name, at }) => [name, at !== null]),
      [
        ['Lê Thị Phó', true],
        ['Phạm Văn Quản', false],
      ],
    );
    assert.equal(await sightings(), 1);
    assert.equal((await see(id, school.thu.headers)).status, 403);
    assert.equal((await see('none', admin)).status, 404);
    await expectOk(server.send('POST', `/lock-orders/${id}/executions`, { headers: deputy, body: {} }));
    assert.deepEqual(await urgentOf(admin), []);
    assert.equal((await shown(id)).seenBy, undefined);
  });

  it('is asked for by the page and keeps no sign-in alive whose person has gone', async () => {
    for (let minute = 0; minute < 14; minute += 2) {
      server.pass(2 * 60_000);
      await urgentOf(admin);
    }
    server.pass(2 * 60_000);
    assert.equal((await server.send('GET', '/urgent-orders', { headers: admin })).status, 401);
  });

  const KINDS = ['orders-lapsing', 'orders-lapsed'];
  const told = async (headers: Headers): Promise<string[]> => {
    const { work } = (await expectOk(server.send('GET', '/tasks', { headers }))).body as Tasks;
    return work!.flatMap(({ kind, n }) => (KINDS.includes(kind) ? [`${kind} ${n}`] : []));
  };

  it('to open, about to lapse or lapsed, is told to who asked, who ordered and who executes, and to nobody else', async () => {
    const cells = [{ pupil: school.klass.pupils[0]!, field: 'subject.TOAN.level' }];
    const asked = await expectOk(
      school.thu.post('/classes/4a/lock-requests', { period: 'term-1', cells, reason: 'Nhập nhầm' }),
    );
    await give({ request: asked.body.request as string });
    const all = () => Promise.all([school.thu.headers, school.principal.headers, admin, deputy].map(told));
    // It lapses after seven days, on 27 June: within the three days before 30 June two hours count, not a day.
    await later(7 * DAY - 3 * HOUR);
    assert.deepEqual(await all(), [[], [], [], []]);
    await later(HOUR + 60_000);
    assert.deepEqual(await all(), Array(4).fill(['orders-lapsing 1']));
    assert.deepEqual(await told(await server.signIn(school.music.user.account)), []);
    await later(2 * HOUR);
    assert.deepEqual(await all(), Array(4).fill(['orders-lapsed 1']));
    await later(7 * DAY);
    // Who ordered it hears of it until she has taken note.
    assert.deepEqual(await all(), [[], ['orders-lapsed 1'], [], []]);
  });

  it('nobody carried out stands in the work list of who ordered: who could, then that it lapsed, until she takes note or orders it anew', async () => {
    const { headers } = school.principal;
    const isTold = async (): Promise<boolean> =>
      ((await expectOk(server.send('GET', '/tasks', { headers }))).body as Tasks).reminded === true;
    const uncarried = async () => {
      const { body } = await expectOk(server.send('GET', '/uncarried-orders', { headers }));
      const { orders, executors } = body as { orders: ShownOrder[]; executors: string[] };
      assert.equal(await isTold(), orders.length > 0);
      return { orders: orders.map(({ id, state }) => `${id} ${state}`), executors };
    };
    const note = (id: string) => server.send('POST', `/lock-orders/${id}/notes`, { headers, body: {} });
    const none = { orders: [], executors: [] };
    assert.deepEqual(await uncarried(), none);
    const first = await give({ urgent: false });
    const executors = ['Lê Thị Phó', 'Phạm Văn Quản'];
    assert.deepEqual(await uncarried(), { orders: [`${first} waiting`], executors });
    assert.equal(
      ((await expectOk(server.send('GET', '/tasks', { headers: admin }))).body as Tasks).reminded,
      undefined,
    );
    const early = await note(first);
    assert.deepEqual([early.status, early.body.code], [409, 'order-waits']);
    await expectOk(school.principal.post(`/lock-orders/${first}/withdrawals`, { reason: 'Không cần nữa' }));
    assert.deepEqual(await uncarried(), none);
    const withdrawn = await note(first);
    assert.deepEqual([withdrawn.status, withdrawn.body.code], [409, 'order-withdrawn']);

    const second = await give({ urgent: false });
    await later(30 * DAY);
    assert.deepEqual((await uncarried()).orders, [`${second} lapsed`]);
    // Of a year that has long ended nobody orders it anew.
    const row = (await server.db.lockOrders.findByPk(second, { raw: true }))!;
    await server.db.schoolYears.findOrCreate({
      where: { id: '2025-2026' },
      defaults: { id: '2025-2026', current: false, calendar: '{}', settings: '{}' },
    });
    await server.db.lockOrders.create({ ...row, id: 'of-old', schoolYearId: '2025-2026' });
    assert.deepEqual((await uncarried()).orders, [`${second} lapsed`]);
    assert.deepEqual([(await shown(second)).noted, (await shown(second)).can], [null, ['order-locks']]);
    for (let n = 0; n < 2; n++) await expectOk(note(second));
    assert.deepEqual(await uncarried(), none);
    const { noted, can } = await shown(second);
    assert.deepEqual([noted!.by.name, can], [school.principal.user.name, []]);
    const events = (await server.db.auditEvents.findAll({ raw: true })).map(({ data }) => data);
    assert.equal(events.filter((data) => data.includes('"lock.lapse-noted"')).length, 1);

    const third = await give({ urgent: false, minutes: 90 });
    await later(8 * DAY);
    assert.deepEqual((await uncarried()).orders, [`${third} lapsed`]);
    const other = await give({ urgent: false, period: 'mid-term-1' });
    assert.deepEqual((await uncarried()).orders, [`${third} lapsed`, `${other} waiting`]);
    // Of two of one moment their ids would say which comes first.
    server.pass(1000);
    const anew = await give({ urgent: false });
    assert.deepEqual((await uncarried()).orders, [`${other} waiting`, `${anew} waiting`]);
    await expectOk(server.send('POST', `/lock-orders/${anew}/executions`, { headers: deputy, body: {} }));
    assert.deepEqual((await uncarried()).orders, [`${other} waiting`]);
  });

  it('lapses after a day’s notice where no lawful day is near; by a moved one the days are counted', async () => {
    await give();
    // Every lawful day is far once the office above has moved 30 June.
    const lawful = { closing: '2027-07-09' };
    const row = await server.db.schoolYears.findByPk(SCHOOL_YEAR, { raw: true });
    const calendar = JSON.stringify({ ...JSON.parse(row!.calendar), lawful });
    await server.db.schoolYears.update({ calendar }, { where: { id: SCHOOL_YEAR } });
    await later(6 * DAY - 60_000);
    assert.deepEqual(await told(admin), []);
    await later(2 * 60_000);
    assert.deepEqual(await told(admin), ['orders-lapsing 1']);
  });

  it('has nobody to reach beside the administrator: the work list says so from the first day, until there is one by decision or rule', async () => {
    const noted = async (): Promise<boolean> => {
      const { notes } = (await expectOk(school.principal.get('/tasks'))).body as Tasks;
      return notes!.some(({ kind }) => kind === 'no-deputy');
    };
    assert.equal(await noted(), false);
    await tablesOf(server.deps.db).committees.create({
      ...{ id: 'c2', number: '13/QĐ', day: '2026-09-11', members: '[]', deputies: ',,' },
      ...{ enteredBy: school.principal.user.id, enteredAt: '2026-09-11T00:00:00.000Z' },
    });
    assert.equal(await noted(), true);
    await tablesOf(server.deps.db).schoolRules.create({
      ...{ number: '1', day: '2026-09-10', fromDay: '2026-09-10', subjectTeachersSign: true, windowDays: null },
      ...{ executors: '["administrator","vice-principal"]', idleMinutes: 15, lapseDays: 7, paperCode: true },
      ...{ enteredBy: school.principal.user.id, enteredAt: '2026-09-10T00:00:00.000Z' },
    });
    assert.equal(await noted(), false);
  });
});
