/** Orders and requests as they are told: in the trail of whom and of what, two pupils of one name by their codes. */
import assert from 'node:assert/strict';
import type { ShownRequest } from '../../../core/contract/lock-requests.js';
import type { Trail } from '../../../core/contract/trail.js';
import { buildSchool, buildClass, buildTeacher, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';

describe('orders, as they are told', () => {
  let server: TestServer;
  let pupils: readonly string[];
  const headers = new Map<string, Record<string, string>>();
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    const klass = await buildClass(server.db, { id: '4a', name: '4A' });
    pupils = klass.pupils;
    await server.db.pupils.update({ name: 'Nguyễn Thị Mai' }, { where: { id: pupils.slice(0, 2) } });
    const thu = await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TOAN'] }, { name: 'Trần Thị Thu' });
    const principal = await buildUser(server.db, { hats: ['principal'] });
    const admin = await buildUser(server.db, { hats: ['administrator'] });
    for (const [name, { account }] of Object.entries({ thu, principal, admin }))
      headers.set(name, await server.signIn(account));
  });
  after(() => server.stop());

  const post = async (who: string, path: string, body: object) =>
    (await expectOk(server.send('POST', path, { headers: headers.get(who)!, body }))).body;
  const get = async (who: string, path: string) =>
    (await expectOk(server.send('GET', path, { headers: headers.get(who)! }))).body;
  const order = async (scope: object, period: string | null) => {
    const body = { kind: 'lock', schoolYear: SCHOOL_YEAR, scope, period, strict: false };
    const given = await post('principal', '/lock-orders', { order: body, reason: 'Theo biên bản họp', urgent: false });
    const { order: id } = given as { order: string };
    await post('admin', `/lock-orders/${id}/executions`, {});
  };

  it('the trail says of each order what it is about, though its events name it by its id', async () => {
    await order({ kind: 'group', classId: '4a', group: 'TOAN' }, 'year-end');
    await order({ kind: 'pupil', pupil: pupils[2] }, null);
    await order({ kind: 'school' }, 'term-1');
    const { events } = (await get('principal', '/trail/events?kind=lock.carried-out')) as Trail;
    const name = (await server.db.pupils.findByPk(pupils[2], { raw: true }))!.name;
    assert.deepEqual(
      events.map(({ className, pupil, details }) => [className, pupil, ...details]),
      [
        [null, null, 'khóa', 'toàn trường', 'cuối học kỳ I'],
        [null, name, 'khóa', 'mọi thời điểm trong năm'],
        [`4A (${SCHOOL_YEAR})`, null, 'khóa', 'Toán', 'cuối năm'],
      ],
    );
    const given = (await get('principal', '/trail/events?kind=lock.ordered')) as Trail;
    assert.deepEqual(given.events.at(-1)!.details, ['khóa', 'Toán', 'cuối năm', `năm học ${SCHOOL_YEAR}`]);
  });

  it('a request, and an order, name the code of who shares her name with another of her class', async () => {
    const cells = [pupils[0], pupils[2]].map((pupil) => ({ pupil, field: 'subject.TOAN.score' }));
    await post('thu', '/classes/4a/lock-requests', { period: 'year-end', cells, reason: 'Chép nhầm điểm' });
    const { requests } = await get('principal', '/lock-requests');
    const third = (await server.db.pupils.findByPk(pupils[2], { raw: true }))!.name;
    assert.deepEqual(
      requests[0].cells.map(({ name }: { name: string }) => name),
      [`Nguyễn Thị Mai (${pupils[0]})`, third],
    );
    assert.deepEqual([requests[0].schoolYear, requests[0].signed], [SCHOOL_YEAR, false]);
    await order({ kind: 'pupil', pupil: pupils[1] }, 'year-end');
    const { orders } = await get('admin', '/lock-orders');
    const about = orders.map((one: { about: string | null }) => one.about);
    assert.ok(about.includes(`Nguyễn Thị Mai (${pupils[1]})`), JSON.stringify(about));
  });

  it('a request says whether something of it is signed and not released: an order brings that back, a recall what is released', async () => {
    const { db } = server;
    const pupil = pupils[1]!;
    const record = await db.records.create({ pupilId: pupil, classId: '4a', schoolYearId: SCHOOL_YEAR });
    const made = { recordId: record.id, number: 1, lookupCode: 'told', madeOn: '2027-06-20', version: 1 };
    const unit = await db.units.create({ ...made, state: 'homeroom-signed' });
    const cells = [{ pupil, field: 'subject.TOAN.score' }];
    await post('thu', '/classes/4a/lock-requests', { period: 'year-end', cells, reason: 'Chép nhầm điểm' });
    const isSigned = async () => {
      const { requests } = (await get('principal', '/lock-requests')) as { requests: ShownRequest[] };
      return requests.find((one) => one.cells.every((cell) => cell.pupil === pupil))?.signed;
    };
    const said = [await isSigned()];
    for (const state of ['sealed', 'entering'] as const) {
      await unit.update({ state });
      said.push(await isSigned());
    }
    assert.deepEqual(said, [true, false, false]);
  });
});
