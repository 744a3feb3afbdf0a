import assert from 'node:assert/strict';
import type { Tasks } from '../../../core/contract/session.js';
import { DEFAULT_RULES, type SchoolRules } from '../../../core/school-rules/school-rules.js';
import { buildUser, SCHOOL_YEAR, type BuiltUser } from '../../support/builders.js';
import { tablesOf } from '../../support/connections.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';

const DAY = 86_400_000;

describe('who carries out orders, and how long they wait', () => {
  let server: TestServer;
  let school: SigningClass;
  let admin: BuiltUser;
  let vice: BuiltUser;
  let clerk: BuiltUser;
  beforeEach(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    admin = await buildUser(server.db, { hats: ['administrator'] });
    vice = await buildUser(server.db, { hats: ['vice-principal'] });
    clerk = school.clerk.user;
  });
  afterEach(() => server.stop());

  const rule = (rules: Partial<SchoolRules>, fromDay = '2027-06-01') =>
    tablesOf(server.db).schoolRules.create({
      ...{ ...DEFAULT_RULES, ...rules, number: fromDay, day: fromDay, fromDay },
      executors: JSON.stringify(rules.executors ?? DEFAULT_RULES.executors),
      ...{ enteredBy: school.principal.user.id, enteredAt: '2027-06-01T00:00:00.000Z' },
    });
  const name = (id: string, day: string, deputies: readonly string[]) =>
    tablesOf(server.db).committees.create({
      ...{ id, number: id, day, members: '[]', deputies: `,${deputies.join(',')},` },
      ...{ enteredBy: admin.id, enteredAt: `${day}T00:00:00.000Z` },
    });
  const order = async (more: object = { kind: 'lock', strict: false }) =>
    (
      await expectOk(
        school.principal.post('/lock-orders', {
          order: { schoolYear: SCHOOL_YEAR, scope: { kind: 'school' }, period: null, ...more },
          ...{ reason: 'Theo biên bản họp', urgent: true },
        }),
      )
    ).body.order as string;
  /** What an execution by somebody comes to, and whether she is shown that she can. */
  const tried = async ({ account }: BuiltUser) => {
    const headers = await server.signIn(account);
    const id = await order();
    const { body } = await server.send('GET', '/lock-orders', { headers });
    const shown = (body.orders as { id: string; can: string[] }[] | undefined)?.find((one) => one.id === id);
    const { work } = (await server.send('GET', '/tasks', { headers })).body as Tasks;
    const { status } = await server.send('POST', `/lock-orders/${id}/executions`, { headers, body: {} });
    assert.equal(shown?.can.includes('execute-locks') ?? false, status === 200);
    assert.equal(
      work!.some(({ kind }) => kind === 'execute-orders'),
      status === 200,
    );
    return status;
  };

  it('and a deputy of whatever hat has the screen', async () => {
    const teacher = await buildUser(server.db);
    const cans = async () => {
      const headers = await server.signIn(teacher.account);
      return (await server.send('GET', '/me', { headers })).body.me.can as string[];
    };
    assert.ok(!(await cans()).includes('execute-locks'));
    await name('c1', '2026-09-10', [teacher.id]);
    const can = await cans();
    assert.ok(can.includes('read-locks') && can.includes('execute-locks'));
    assert.equal(await tried(teacher), 200);
  });

  it('the administrator and named deputies, where the school has decided nothing', async () => {
    await name('c1', '2026-09-10', [vice.id]);
    assert.deepEqual([await tried(admin), await tried(vice), await tried(clerk)], [200, 200, 403]);
  });

  it('a deputy no more once another committee is in force, or she has left', async () => {
    await name('c1', '2026-09-10', [vice.id, clerk.id]);
    const headers = await server.signIn(clerk.account);
    await server.db.users.update({ active: false }, { where: { id: clerk.id } });
    const left = await server.send('POST', `/lock-orders/${await order()}/executions`, { headers, body: {} });
    assert.ok([401, 403].includes(left.status), String(left.status));
    await name('c2', '2027-06-20', []);
    assert.equal(await tried(vice), 403);
  });

  it('a committee of a day to come names nobody yet', async () => {
    await name('c1', '2027-06-21', [vice.id]);
    assert.equal(await tried(vice), 403);
  });

  it('whom the school’s rules name, from their day on', async () => {
    await name('c1', '2026-09-10', [vice.id]);
    await rule({ executors: ['clerk'] });
    await rule({ executors: ['administrator'] }, '2027-06-21');
    assert.deepEqual([await tried(admin), await tried(vice), await tried(clerk)], [403, 403, 200]);
    server.pass(DAY);
    Object.assign(school.principal.headers, await server.signIn(school.principal.user.account));
    assert.deepEqual([await tried(admin), await tried(vice), await tried(clerk)], [200, 403, 403]);
  });

  it('an opening lapses after the days of the school’s rules, to the millisecond', async () => {
    await rule({ lapseDays: 3 });
    const opening = { kind: 'open', until: null, minutes: 60, reopen: false };
    const [first, second] = [await order(opening), await order(opening)];
    const carryOut = async (id: string) => {
      const headers = await server.signIn(admin.account);
      return server.send('POST', `/lock-orders/${id}/executions`, { headers, body: {} });
    };
    server.pass(3 * DAY - 1);
    assert.equal((await carryOut(first)).status, 200);
    server.pass(1);
    const late = await carryOut(second);
    assert.deepEqual([late.status, late.body.code], [409, 'order-lapsed']);
  });

  it('nothing hostile in an order is more than refused', async () => {
    const good = { kind: 'lock', schoolYear: SCHOOL_YEAR, scope: { kind: 'school' }, period: null, strict: false };
    const bodies: object[] = [
      { order: { ...good, scope: { kind: 'pupil', pupil: '__proto__' } }, reason: 'Thử xem' },
      { order: { ...good, scope: { kind: 'pupil', pupil: 'a\u0000b' } }, reason: 'Thử xem' },
      { order: { ...good, scope: { kind: 'part', pupils: [], groups: [] } }, reason: 'Thử xem' },
      { order: { ...good, scope: { kind: 'group', classId: '4a', group: 'constructor' } }, reason: 'Thử xem' },
      { order: { ...good, period: 'toString' }, reason: 'Thử xem' },
      { order: good, reason: 'a\u0000b' },
      { order: good, reason: 'a\ud800b', request: '\u0000' },
      { order: good, reason: '   ' },
      { order: { ...good, kind: 'open', until: null, minutes: 1e308, reopen: true }, reason: 'Thử xem' },
      {
        order: { ...good, kind: 'open', until: '+275760-09-13T00:00:00.000Z', minutes: null, reopen: false },
        reason: 'Thử',
      },
      { order: [], reason: {} },
    ];
    for (const body of bodies) {
      const { status } = await school.principal.post('/lock-orders', { urgent: false, ...body });
      assert.ok(status < 500, `${status} ${JSON.stringify(body)}`);
    }
    for (const id of ['%00', "'%20OR%201=1", '__proto__', 'x'.repeat(65)]) {
      const { status } = await school.principal.post(`/lock-orders/${id}/withdrawals`, { reason: 'Thử xem' });
      assert.ok(status >= 400 && status < 500, `${status} ${id}`);
    }
  });
});
