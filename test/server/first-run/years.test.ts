import assert from 'node:assert/strict';
import { proposedCalendar } from '../../../core/law/school-year.js';
import { buildSchool, buildUser, CALENDAR, SCHOOL_YEAR } from '../../support/builders.js';
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
  const change = (year: string, calendar: object, headers = principal) =>
    server.send('POST', `/school-years/${year}/calendars`, { headers, body: { calendar } });
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

  it('changes a date within the lawful ones with before and after, and leaves no event of the same again', async () => {
    const calendar = { ...CALENDAR, closes: { ...CALENDAR.closes, 'year-end': '2027-05-28' } };
    const { status, body } = await change(SCHOOL_YEAR, calendar);
    assert.equal(status, 200, JSON.stringify(body));
    assert.equal(body.year.calendar.closes['year-end'], '2027-05-28');
    assert.equal((await change(SCHOOL_YEAR, calendar)).status, 200);
    const events = await noted('calendar.changed');
    assert.equal(events.length, 1);
    const { before, after } = events[0] as unknown as Record<'before' | 'after', typeof CALENDAR>;
    assert.deepEqual([before, after], [CALENDAR, calendar]);
    const row = await server.db.schoolYears.findByPk(SCHOOL_YEAR, { raw: true });
    assert.deepEqual(JSON.parse(row!.calendar), calendar);
  });

  it('never takes a date past a lawful one, changes no year that is over, and is nobody else’s to change', async () => {
    const late = { ...CALENDAR, closes: { ...CALENDAR.closes, 'year-end': '2027-07-01' } };
    const refused = await change(SCHOOL_YEAR, late);
    assert.deepEqual([refused.status, refused.body.code], [422, 'calendar-late']);
    assert.match(refused.body.reason, /30\/06\/2027/);
    assert.equal((await change('2025-2026', proposedCalendar('2025-2026'))).body.code, 'year-past');
    assert.equal((await change('2030-2031', CALENDAR)).status, 404);
    assert.equal((await change(SCHOOL_YEAR, CALENDAR, administrator)).status, 403);
    assert.equal((await change(SCHOOL_YEAR, { ...CALENDAR, begins: 'hôm nay' })).status, 400);
    assert.equal((await change(SCHOOL_YEAR, { ...CALENDAR, begins: '2026-13-01' })).body.code, 'calendar-day-odd');
    assert.deepEqual(await noted('calendar.changed'), []);
  });
});
