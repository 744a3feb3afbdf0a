/** What of locks waits for whom, and what a teacher's sheets say of them. */
import assert from 'node:assert/strict';
import type { LockBoard } from '../../../core/contract/locks.js';
import type { Tasks } from '../../../core/contract/session.js';
import { buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';

const KINDS = ['execute-orders', 'answer-requests', 'requests-answered'];
const DAY = 86_400_000;

describe('the work list of locks', () => {
  let server: TestServer;
  let school: SigningClass;
  let admin: Record<string, string>;
  let account: string;
  beforeEach(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    ({ account } = await buildUser(server.db, { hats: ['administrator'] }));
    admin = await server.signIn(account);
  });
  afterEach(() => server.stop());

  const tasksOf = async (headers: Record<string, string>) =>
    (await expectOk(server.send('GET', '/tasks', { headers }))).body as Tasks;
  const waitsFor = async (headers: Record<string, string>) =>
    (await tasksOf(headers)).work!.flatMap(({ kind, n }) => (KINDS.includes(kind) ? [`${kind} ${n}`] : []));
  const sheetOf = async () => {
    const { tasks } = await tasksOf(school.thu.headers);
    const { locked, opened, openUntil } = tasks.find(({ period }) => period === 'year-end')!;
    return { locked, opened, openUntil };
  };
  const order = (kind: 'lock' | 'open', more: object = {}) => ({
    ...{ kind, schoolYear: SCHOOL_YEAR, period: 'year-end', scope: { kind: 'group', classId: '4a', group: 'TOAN' } },
    ...(kind === 'lock' ? { strict: false } : { until: null, minutes: 60, reopen: false }),
    ...more,
  });
  const give = async (kind: 'lock' | 'open', request: string | null = null) => {
    const body = { order: order(kind), reason: 'Theo biên bản họp', urgent: false, request };
    return (await expectOk(school.principal.post('/lock-orders', body))).body.order as string;
  };
  const carryOut = (id: string) =>
    expectOk(server.send('POST', `/lock-orders/${id}/executions`, { headers: admin, body: {} }));
  const ask = async () => {
    const cells = [{ pupil: school.klass.pupils[0]!, field: 'subject.TOAN.score' }];
    const body = { period: 'year-end', cells, reason: 'Nhập nhầm điểm' };
    return (await expectOk(school.thu.post('/classes/4a/lock-requests', body))).body.request as string;
  };

  it('has an order for who carries it out until it is done, and the locked cells for who enters them', async () => {
    assert.deepEqual(await sheetOf(), { locked: 0, opened: 0, openUntil: null });
    const id = await give('lock');
    assert.deepEqual([await waitsFor(admin), await waitsFor(school.principal.headers)], [['execute-orders 1'], []]);
    await carryOut(id);
    assert.deepEqual(await waitsFor(admin), []);
    // Level, score and remark of three pupils.
    assert.deepEqual(await sheetOf(), { locked: 9, opened: 0, openUntil: null });
  });

  it('has no order that was withdrawn or has lapsed', async () => {
    const withdrawn = await give('lock');
    await expectOk(school.principal.post(`/lock-orders/${withdrawn}/withdrawals`, { reason: 'Không cần nữa' }));
    assert.deepEqual(await waitsFor(admin), []);
    await give('open');
    assert.deepEqual(await waitsFor(admin), ['execute-orders 1']);
    server.pass(7 * DAY);
    assert.deepEqual(await waitsFor(await server.signIn(account)), []);
  });

  it('has a request for the principal, then its answer for who asked, and for nobody else', async () => {
    await carryOut(await give('lock'));
    const request = await ask();
    assert.deepEqual(await waitsFor(school.principal.headers), ['answer-requests 1']);
    const opening = await give('open', request);
    assert.deepEqual(await waitsFor(school.principal.headers), []);
    assert.deepEqual(await waitsFor(school.thu.headers), ['requests-answered 1']);
    assert.deepEqual(await waitsFor(school.music.headers), []);
    await carryOut(opening);
    const { locked, opened, openUntil } = await sheetOf();
    // What the card offers a new file for.
    assert.deepEqual([locked, opened], [0, 9]);
    assert.ok(openUntil! > server.deps.clock().toISOString());
    const again = await school.principal.post(`/lock-requests/${request}/refusals`, { reason: 'Không cần' });
    assert.deepEqual([again.status, again.body.code], [409, 'request-answered']);
  });

  it('shows on the board what holds for most of a class, and of how many something else does', async () => {
    const scope = { kind: 'pupil', pupil: school.klass.pupils[0]! };
    const body = { order: order('lock', { scope }), reason: 'Em đang nghỉ ốm', urgent: false };
    await carryOut((await expectOk(school.principal.post('/lock-orders', body))).body.order as string);
    const { classes } = (await expectOk(server.send('GET', '/lock-board', { headers: admin }))).body as LockBoard;
    const cellOf = (period: string, group: string) =>
      classes[0]!.cells.find((cell) => cell.period === period && cell.group === group)!;
    const { open, by, others } = cellOf('year-end', 'TOAN');
    assert.deepEqual([open, by, others], [true, 'window', 1]);
    const { open: past, by: why, day } = cellOf('term-1', 'TOAN');
    assert.deepEqual([past, why, day], [false, 'window', '2027-01-15']);
  });

  it('shows a request to who orders and to who asked, with the cells by name', async () => {
    await carryOut(await give('lock'));
    await ask();
    const seen = async (headers: Record<string, string>) =>
      (await expectOk(server.send('GET', '/lock-requests', { headers }))).body.requests as {
        cells: { name: string }[];
      }[];
    assert.equal((await seen(school.principal.headers))[0]!.cells[0]!.name.length > 3, true);
    assert.equal((await seen(school.thu.headers)).length, 1);
    assert.deepEqual(await seen(school.music.headers), []);
  });
});
