import assert from 'node:assert/strict';
import { tablesOf } from '../../support/connections.js';
import { buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Lets time pass; whoever sits there signs in again. */
async function later(server: TestServer, ms: number, people: Iterable<readonly [string, Record<string, string>]>) {
  server.pass(ms);
  for (const [account, headers] of people) Object.assign(headers, await server.signIn(account));
}

describe('orders to lock and to open', () => {
  let server: TestServer;
  let school: SigningClass;
  let admin: Record<string, string>;
  let deputy: Record<string, string>;
  let accounts: (readonly [string, Record<string, string>])[];
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { checkProgress: true });
    const administrator = await buildUser(server.db, { hats: ['administrator'], name: 'Phạm Văn Quản' });
    const vice = await buildUser(server.db, { hats: ['vice-principal'] });
    admin = await server.signIn(administrator.account);
    deputy = await server.signIn(vice.account);
    accounts = [
      [administrator.account, admin],
      [vice.account, deputy],
      ...[school.principal, school.thu].map(({ user, headers }) => [user.account, headers] as const),
    ];
    await tablesOf(server.deps.db).committees.create({
      ...{ id: 'c1', number: '12/QĐ', day: '2026-09-10', members: '[]', deputies: `,${vice.id},` },
      ...{ enteredBy: administrator.id, enteredAt: '2026-09-10T00:00:00.000Z' },
    });
  });
  after(() => server.stop());

  const [AN, BINH] = [0, 1].map((i) => () => school.klass.pupils[i]!) as [() => string, () => string];
  const locked = (scope: object, strict = false) => ({
    ...{ kind: 'lock', schoolYear: SCHOOL_YEAR, scope, period: 'year-end', strict },
  });
  const opening = (scope: object, more: object = {}) => ({
    ...{ kind: 'open', schoolYear: SCHOOL_YEAR, scope, period: 'year-end', until: null, minutes: 120, reopen: false },
    ...more,
  });
  const give = (order: object, more: object = {}) =>
    school.principal.post('/lock-orders', { order, reason: 'Theo biên bản họp', urgent: false, ...more });
  const ordered = async (order: object, more: object = {}): Promise<string> =>
    ((await expectOk(give(order, more))).body as { order: string }).order;
  const carryOut = (id: string, headers = admin) =>
    server.send('POST', `/lock-orders/${id}/executions`, { headers, body: {} });
  const shown = async (id: string) => {
    const { body } = await server.send('GET', '/lock-orders', { headers: admin });
    return (body as { orders: { id: string; state: string; can: string[] }[] }).orders.find((one) => one.id === id)!;
  };
  const refusedOf = async (pupil: string, field: string, value: string) => {
    const { body } = await school.thu.push('4a', { [pupil]: { [field]: value } });
    return (body as { refused: { pupil: string; field: string; refusal: { code: string } }[] }).refused.map(
      ({ refusal }) => refusal.code,
    );
  };

  it('wait for somebody else, count from their execution, and close that field alone', async () => {
    const id = await ordered(locked({ kind: 'group', classId: '4a', group: 'TOAN' }));
    assert.deepEqual(await refusedOf(AN(), 'subject.TOAN.score', '7'), []);
    assert.equal((await shown(id)).state, 'waiting');
    await expectOk(carryOut(id));
    assert.deepEqual(await refusedOf(AN(), 'subject.TOAN.score', '8'), ['closed-by-order']);
    assert.deepEqual(await refusedOf(AN(), 'subject.TV.score', '8'), []);
    assert.equal((await shown(id)).state, 'carried-out');
  });

  it('are carried out once, never by who ordered, by a deputy too', async () => {
    const id = await ordered(locked({ kind: 'pupil', pupil: BINH() }));
    const own = await school.principal.post(`/lock-orders/${id}/executions`, {});
    assert.deepEqual([own.status, own.body.code], [403, 'not-allowed']);
    const clerk = await server.signIn((await buildUser(server.db, { hats: ['clerk'] })).account);
    assert.equal((await carryOut(id, clerk)).status, 403);
    const [first, second] = await Promise.all([carryOut(id, deputy), carryOut(id)]);
    assert.deepEqual([first, second].map(({ status }) => status).sort(), [200, 409]);
    assert.equal([first, second].find(({ status }) => status === 409)!.body.code, 'order-carried-out');
    const tables = tablesOf(server.deps.db);
    const events = await tables.auditEvents.findAll({ raw: true });
    const done = events.filter(({ data }) => data.includes('"lock.carried-out"') && data.includes(id));
    assert.equal(done.length, 1);
  });

  it('who has the hat of the administrator and ordered cannot carry out', async () => {
    await tablesOf(server.deps.db).userHats.create({ userId: school.principal.user.id, hat: 'administrator' });
    const id = await ordered(locked({ kind: 'pupil', pupil: BINH() }));
    const own = await school.principal.post(`/lock-orders/${id}/executions`, {});
    assert.deepEqual([own.status, own.body.code], [403, 'order-own']);
    await tablesOf(server.deps.db).userHats.destroy({
      where: { userId: school.principal.user.id, hat: 'administrator' },
    });
  });

  it('to open end by themselves, and to open nobody carried out lapse', async () => {
    const id = await ordered(opening({ kind: 'pupil', pupil: AN() }, { minutes: 60 }));
    await expectOk(carryOut(id));
    assert.deepEqual(await refusedOf(AN(), 'subject.TOAN.score', '9'), []);
    // Those carried out before it in the same moment have pushed it on by milliseconds.
    await later(server, HOUR + 1000, accounts);
    assert.deepEqual(await refusedOf(AN(), 'subject.TOAN.score', '10'), ['closed-by-order']);
    assert.equal((await shown(id)).state, 'ended');
    const waits = await ordered(opening({ kind: 'pupil', pupil: AN() }));
    const stands = await ordered(locked({ kind: 'pupil', pupil: AN() }));
    await later(server, 7 * DAY, accounts);
    const late = await carryOut(waits);
    assert.deepEqual([late.status, late.body.code], [409, 'order-lapsed']);
    assert.equal((await shown(waits)).state, 'lapsed');
    assert.equal((await shown(stands)).state, 'waiting');
    const withdrawn = await school.principal.post(`/lock-orders/${stands}/withdrawals`, { reason: 'Không cần nữa' });
    assert.equal(withdrawn.status, 200);
    const after = await carryOut(stands);
    assert.deepEqual([after.status, after.body.code], [409, 'order-withdrawn']);
  });

  it('of two carried out in one millisecond the later decides', async () => {
    const scope = { kind: 'group', classId: '4a', group: 'TV' };
    const fieldOf = () => refusedOf(school.klass.pupils[2]!, 'subject.TV.level', 'HT');
    for (let i = 0; i < 4; i++) {
      const [order, expected] = i % 2 === 0 ? [locked, ['closed-by-order']] : [opening, []];
      await expectOk(carryOut(await ordered(order(scope))));
      assert.deepEqual(await fieldOf(), expected, String(i));
    }
  });

  for (const [title, order, code] of [
    ['without an end', opening({ kind: 'school' }, { minutes: null }), 'order-end-needed'],
    [
      'with an end and a length',
      opening({ kind: 'school' }, { until: '2027-07-01T00:00:00.000Z' }),
      'order-end-needed',
    ],
    [
      'that ended before',
      opening({ kind: 'school' }, { minutes: null, until: '2027-06-01T00:00:00.000Z' }),
      'order-end-past',
    ],
    [
      'longer than the law',
      opening({ kind: 'school' }, { minutes: null, until: '2027-09-01T00:00:00.000Z' }),
      'order-past-law',
    ],
    ['of a class that is not there', locked({ kind: 'class', classId: 'none' }), 'order-scope-gone'],
    ['of a pupil who is not there', locked({ kind: 'pupil', pupil: 'none' }), 'order-scope-gone'],
    ['of a year that is not there', { ...locked({ kind: 'school' }), schoolYear: '2031-2032' }, 'not-found'],
  ] as const) {
    it(`are refused ${title}`, async () => {
      for (const path of ['/lock-orders', '/lock-orders/previews']) {
        const { body } = await school.principal.post(path, { order, reason: 'Xem thử', urgent: false });
        assert.equal(body.code, code, path);
      }
    });
  }

  it('tell beforehand what they touch', async () => {
    const { body } = await expectOk(
      school.principal.post('/lock-orders/previews', { order: locked({ kind: 'class', classId: '4a' }, true) }),
    );
    const { touches } = body;
    assert.equal(touches.classes, 1);
    assert.equal(touches.pupils, school.klass.pupils.length);
    assert.ok(touches.cells > 0);
    assert.ok(touches.people.includes(school.thu.user.name));
  });

  it('cannot be changed, deleted or replaced, not even in the database', async () => {
    const id = await ordered(locked({ kind: 'school' }));
    for (const sql of [
      `UPDATE lock_orders SET reason = 'x' WHERE id = '${id}'`,
      `DELETE FROM lock_orders WHERE id = '${id}'`,
      `UPDATE lock_executions SET until = NULL`,
    ]) {
      await assert.rejects(server.db.sequelize.query(sql), (error: { parent?: unknown }) =>
        /append-only/.test(String(error.parent)),
      );
    }
  });
});

describe('what orders do to signed records', () => {
  let server: TestServer;
  let school: SigningClass;
  let admin: Record<string, string>;
  beforeEach(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    admin = await server.signIn((await buildUser(server.db, { hats: ['administrator'] })).account);
    await signSubjects(school);
    server.pass(60_000);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
  });
  afterEach(() => server.stop());

  const pass = (ms: number) =>
    later(
      server,
      ms,
      [school.principal, school.thu].map(({ user, headers }) => [user.account, headers] as const),
    );
  const order = async (reopen: boolean) => {
    const body = {
      order: {
        ...{ kind: 'open', schoolYear: SCHOOL_YEAR, scope: { kind: 'pupil', pupil: school.klass.pupils[0]! } },
        ...{ period: 'year-end', until: null, minutes: 60, reopen },
      },
      reason: 'Nhập sai điểm Toán',
      urgent: true,
    };
    const touches = (await expectOk(school.principal.post('/lock-orders/previews', body))).body.touches;
    const id = (await expectOk(school.principal.post('/lock-orders', body))).body.order as string;
    await expectOk(server.send('POST', `/lock-orders/${id}/executions`, { headers: admin, body: {} }));
    return touches as { signatures: number; signedPupils: number; cells: number };
  };
  const codeOf = async () => {
    const { body } = await school.thu.push('4a', { [school.klass.pupils[0]!]: { 'subject.TOAN.score': '6' } });
    return (body.refused as { refusal: { code: string } }[])[0]?.refusal.code ?? null;
  };

  it('leaves signatures alone, and signed pupils closed, unless it says so', async () => {
    const { signatures, signedPupils, cells } = await order(false);
    assert.deepEqual([signatures, signedPupils, cells], [0, 1, 0]);
    assert.equal(await codeOf(), 'record-signed');
  });

  it('brings a signed record back with its reason, when it says so', async () => {
    const { signatures } = await order(true);
    assert.equal(signatures, 1);
    assert.equal(await codeOf(), null);
    const [row] = await tablesOf(server.deps.db).recordReturns.findAll({ raw: true });
    assert.deepEqual([row!.returnedBy, row!.reason], [school.principal.user.id, 'Nhập sai điểm Toán']);
  });

  it('a return opens the returned pupil after the window has closed, until its end, but not by law', async () => {
    await pass(11 * DAY); // 1 July
    const returned = await school.principal.post('/classes/4a/returns', {
      records: [{ pupil: school.klass.pupils[0]!, version: 1 }],
      reason: 'Xem lại điểm Toán',
      subjects: ['TOAN'],
    });
    assert.equal(returned.body.returned, 1);
    assert.equal(await codeOf(), null);
    const first = school.klass.pupils[0]!;
    // What the homeroom teacher enters goes along, her profile too; of subjects, the named ones alone.
    const profile = await school.thu.push('4a', { [first]: { 'profile.address': 'Xóm 2, xã Đồng Sơn' } }, 'year');
    assert.deepEqual(profile.body.refused, []);
    const unnamed = await school.thu.push('4a', { [first]: { 'subject.TV.score': '6' } });
    assert.equal(unnamed.body.refused[0].refusal.code, 'closed-by-calendar');
    const other = await school.thu.push('4a', { [school.klass.pupils[1]!]: { 'subject.TOAN.score': '6' } });
    assert.equal(other.body.refused[0].refusal.code, 'record-signed');
    await pass(4 * DAY);
    assert.equal(await codeOf(), 'closed-by-calendar');
    await pass(6 * DAY);
    assert.equal(await codeOf(), 'closed-by-law');
  });
});
