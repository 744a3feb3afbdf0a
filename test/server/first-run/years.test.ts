import assert from 'node:assert/strict';
import { proposedCalendar } from '../../../core/law/school-year.js';
import { buildSchool, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const NEXT = '2027-2028';

describe('school years', () => {
  let server: TestServer;
  let principal: Record<string, string>;
  let administrator: Record<string, string>;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db, { earlierYear: true });
    const [one, other] = await Promise.all([
      buildUser(server.db, { hats: ['principal'] }),
      buildUser(server.db, { hats: ['administrator'] }),
    ]);
    principal = await server.signIn(one.account);
    administrator = await server.signIn(other.account);
  });
  afterEach(() => server.stop());

  const open = (id: string, headers = principal, calendar: object = proposedCalendar(NEXT)) =>
    server.send('POST', '/school-years', { headers, body: { id, calendar } });
  const list = async (headers = principal) => (await server.send('GET', '/school-years', { headers })).body;
  const noted = async (kind: string) =>
    (await server.db.auditEvents.findAll({ raw: true }))
      .map(({ data, actor, hat }) => ({ ...(JSON.parse(data) as { kind: string }), actor, hat }))
      .filter((event) => event.kind === kind);

  it('has its next one opened by the principal beside the one that is on, once', async () => {
    assert.deepEqual([(await list()).next, (await list()).can], [NEXT, ['set-calendar', 'begin-year']]);
    assert.deepEqual((await list(administrator)).can, []);
    assert.equal((await open(NEXT, administrator)).status, 403);
    assert.equal((await open('2028-2029')).body.code, 'year-odd');
    const { status, body } = await open(NEXT);
    assert.deepEqual([status, body.year.id, body.year.current], [200, NEXT, false]);
    assert.equal((await open(NEXT)).body.code, 'year-exists');
    const { years, next } = await list();
    assert.equal(next, null);
    assert.deepEqual(
      years.map(({ id, current }: { id: string; current: boolean }) => [id, current]),
      [
        ['2025-2026', false],
        [SCHOOL_YEAR, true],
        [NEXT, false],
      ],
    );
    const [event, ...more] = await noted('year.opened');
    assert.deepEqual([event!.hat, more.length], ['principal', 0]);
  });
});
