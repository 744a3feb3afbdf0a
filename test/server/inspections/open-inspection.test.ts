/** An inspection by its decision: what it covers is seen and told of, nothing else is, and it ends by itself. */
import assert from 'node:assert/strict';
import type { Inspections } from '../../../core/contract/inspections.js';
import { buildClass, buildSchool, buildUser, type BuiltUser, SCHOOL_YEAR } from '../../support/builders.js';
import { expectOk } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const DAY = 24 * 60 * 60 * 1000;

describe('an inspection by its decision', function () {
  this.timeout(60_000);
  let server: TestServer;
  let principal: BuiltUser;
  let guest: BuiltUser;
  const DECISION = {
    ...{ decision: '12/QĐ-SGDĐT', decidedOn: '2027-06-18', authority: 'Sở GDĐT', years: [SCHOOL_YEAR] },
    ...{ fromDay: '2027-06-20', toDay: '2027-06-22' },
  };
  const as = async ({ account }: BuiltUser, path: string, body?: object) =>
    server.send(body ? 'POST' : 'GET', path, { headers: await server.signIn(account), ...(body && { body }) });
  const open = (more: object = {}) =>
    as(principal, '/inspections', { ...DECISION, userId: guest.id, classes: ['4a'], ...more });
  const told = async () =>
    (await server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .filter(({ actor }) => actor === guest.id)
      .map(({ data }) => JSON.parse(data) as { kind: string; classId?: string })
      .filter(({ kind }) => kind.endsWith('.inspected'));

  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    await buildClass(server.db, { id: '4a', name: '4A' });
    await buildClass(server.db, { id: '4b', name: '4B' });
    principal = await buildUser(server.db, { name: 'Phạm Thị Hạnh', hats: ['principal'] });
    guest = await buildUser(server.db, { name: 'Đoàn của Sở', hats: [] });
  });
  after(() => server.stop());

  it('is refused where its days cannot be or it covers what is not there', async () => {
    const { account } = await buildUser(server.db, { hats: ['administrator'] });
    const headers = await server.signIn(account);
    const { classId } = (await expectOk(server.send('POST', '/practice', { headers, body: { grade: 4 } }))).body;
    const practiceYear = (await server.db.classes.findByPk(classId, { raw: true }))!.schoolYearId;
    for (const [more, code] of [
      [{ decidedOn: '2027-06-21' }, 'inspection-days'],
      [{ fromDay: '2027-06-19' }, 'inspection-days'],
      [{ toDay: '2027-06-19' }, 'inspection-days'],
      [{ toDay: '2027-12-31' }, 'inspection-days'],
      [{ classes: ['4a', '9z'] }, 'inspection-scope'],
      [{ years: ['2019-2020'], classes: null }, 'inspection-scope'],
      // What is practised with is no part of the school.
      [{ years: [SCHOOL_YEAR, practiceYear], classes: null }, 'inspection-scope'],
      [{ userId: 'nobody' }, 'hat-person-gone'],
    ] as const) {
      const { status, body } = await open(more);
      assert.equal(status === 422 || status === 409, true, JSON.stringify(body));
      assert.equal(body.code, code);
    }
    assert.equal((await as(guest, '/classes/4a/sheets/year-end')).status, 403);
  });

  it('shows the classes it covers, each look told, and nothing of others or of the whole school', async () => {
    await expectOk(open());
    await expectOk(as(guest, '/classes/4a/sheets/year-end'));
    assert.equal((await as(guest, '/classes/4b/sheets/year-end')).status, 404);
    for (const path of ['/trail/events', '/trail/events.csv', '/pupils', '/paper-copies']) {
      assert.equal((await as(guest, path)).status, 403, path);
    }
    await expectOk(as(guest, '/progress'));
    assert.deepEqual(
      (await told()).map(({ kind, classId }) => [kind, classId]),
      [
        ['sheet.inspected', '4a'],
        ['school.inspected', undefined],
      ],
    );
    const { me } = (await expectOk(as(guest, '/me'))).body as { me: { can: string[] } };
    assert.ok(me.can.includes('see-class') && !me.can.includes('read-trail') && !me.can.includes('read-pupils'));
    const { inspections } = (await expectOk(as(principal, '/inspections'))).body as Inspections;
    assert.deepEqual(
      inspections.map(({ name, decision, classes, toDay, openedBy }) => [name, decision, classes, toDay, openedBy]),
      [['Đoàn của Sở', '12/QĐ-SGDĐT', ['4A'], '2027-06-22', 'Phạm Thị Hạnh']],
    );
  });

  it('ends by itself with its last day', async () => {
    server.pass(3 * DAY);
    assert.equal((await as(guest, '/classes/4a/sheets/year-end')).status, 403);
  });

  it('shows the whole school where its decision leaves no class out', async () => {
    await expectOk(open({ classes: null, fromDay: '2027-06-23', toDay: '2027-06-24' }));
    await expectOk(as(guest, '/classes/4b/sheets/year-end'));
    await expectOk(as(guest, '/trail/events'));
    await expectOk(as(guest, '/pupils'));
  });
});
