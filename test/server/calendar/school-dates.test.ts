/** Dates the school sets: moved by the principal alone, for one grade too, with what they touch before and a reason after. */
import assert from 'node:assert/strict';
import type { CalendarTouch } from '../../../core/contract/calendar.js';
import { assign, buildClass, buildSchool, CALENDAR, SCHOOL_YEAR } from '../../support/builders.js';
import { CalendarOffice, type Official } from '../../support/calendar-office.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('dates the school sets', () => {
  let server: TestServer;
  let office: CalendarOffice;
  let principal: Official;
  let teacher: Official;
  let pupils: readonly string[];
  // 20 May 2027, nine in the morning.
  beforeEach(async () => {
    server = await startTestServer({ now: new Date('2027-05-20T02:00:00.000Z') });
    await buildSchool(server.db, { earlierYear: true });
    office = new CalendarOffice(server);
    [principal, teacher] = await Promise.all([office.person('principal'), office.person('teacher')]);
    const klass = await buildClass(server.db, {
      ...{ id: '45', name: '4-5A' },
      pupils: [
        { grade: 4, count: 1 },
        { grade: 5, count: 2 },
      ],
    });
    pupils = klass.pupils;
    const user = { id: teacher.userId } as never;
    await assign(server.db, user, klass, { homeroom: true, subjects: ['TOAN'] });
  });
  afterEach(() => server.stop());

  const LOP_5 = { byGrade: { 5: { 'year-end': '2027-05-25' } } } as const;
  const push = (pupil: string, value: string) => office.push(teacher, '45', pupil, value);
  const deadline = async () => {
    const { body } = await server.send('GET', '/tasks', { headers: teacher.headers });
    const task = (body.tasks as { period: string; deadline: string; daysLeft: number }[]).find(
      ({ period }) => period === 'year-end',
    );
    return [task!.deadline, task!.daysLeft];
  };

  it('go to another day for one grade alone, as her preview told, and everything follows: card, gate, calendar', async () => {
    assert.deepEqual(await deadline(), ['2027-06-30', 40]);
    const { calendar, seen } = await office.calendar(principal);
    const preview = await office.post(principal, `/school-years/${SCHOOL_YEAR}/calendars/previews`, {
      ...{ calendar: { ...calendar, ...LOP_5 }, seen },
    });
    const { moves, classes, pupils: n, cells, people } = preview.body.touches as CalendarTouch;
    assert.deepEqual(moves, [{ period: 'year-end', grade: 5, from: '2027-06-30', to: '2027-05-25' }]);
    assert.deepEqual([classes, n, people.length, cells.opened, cells.closed, cells.later], [1, 2, 1, 0, 0, 0]);
    assert.ok(cells.sooner > 20, String(cells.sooner));
    const moved = await office.move(principal, LOP_5);
    assert.equal(moved.status, 200, JSON.stringify(moved.body));
    // Hers is the next that comes: of lớp 5 first.
    assert.deepEqual(await deadline(), ['2027-05-25', 4]);
    const shown = await office.calendar(teacher);
    assert.deepEqual([shown.calendar.byGrade, shown.can], [LOP_5.byGrade, []]);
    assert.deepEqual(
      shown.changes.map(({ reason, moves: told }) => [reason, told]),
      [['Trường tổ chức hội giảng', moves]],
    );
    const [event, ...more] = await office.events('calendar.changed');
    assert.deepEqual([event!['hat'], event!['before'], more.length], ['principal', CALENDAR, 0]);

    // 25 May, 23:59:59, and a second after its end.
    await office.until('2027-05-25T16:59:59.000Z', [principal, teacher]);
    assert.equal(await push(pupils[1]!, 'HT'), 'taken');
    await office.until('2027-05-25T17:00:01.000Z', []);
    assert.equal(await push(pupils[2]!, 'HT'), 'closed-by-calendar');
    assert.equal(await push(pupils[0]!, 'HT'), 'taken');
    // What is over moves no more, by whatever way.
    for (const change of [{ byGrade: {} }, { byGrade: { 5: { 'year-end': '2027-06-10' } } }]) {
      const refused = await office.move(principal, change);
      assert.deepEqual([refused.status, refused.body.code], [422, 'calendar-over']);
      assert.match(refused.body.reason as string, /25\/05\/2027/);
    }
    assert.deepEqual(await deadline(), ['2027-06-30', 34]);
  });

  it('are refused past a lawful day, out of order, into the past, of a year that is over, unchanged, and from anybody else', async () => {
    const closes = (year: string, day: string) => ({ closes: { ...CALENDAR.closes, [year]: day } });
    for (const [change, code] of [
      [{ ...closes('year-end', '2027-07-01'), ends: '2027-07-01' }, 'calendar-late'],
      [{ byGrade: { 5: { 'year-end': '2027-07-01' } } }, 'calendar-late'],
      [closes('year-end', '2027-03-31'), 'calendar-order'],
      [{ byGrade: { 5: { 'year-end': '2027-03-30' } } }, 'calendar-order'],
      [closes('year-end', '2027-05-19'), 'calendar-past'],
      [closes('term-1', '2027-02-15'), 'calendar-over'],
      [closes('year-end', '2027-02-30'), 'calendar-day-odd'],
      [{ begins: '2026-07-31' }, 'calendar-begins'],
      [{}, 'calendar-same'],
    ] as const) {
      const { status, body } = await office.move(principal, change);
      assert.deepEqual([status, body.code], [422, code], JSON.stringify(change));
    }
    assert.equal((await office.move(principal, LOP_5, {}, '2025-2026')).body.code, 'year-past');
    assert.equal((await office.move(principal, LOP_5, { reason: '  ' })).status, 400);
    assert.equal((await office.move(teacher, LOP_5)).status, 403);
    const nowhere = { calendar: CALENDAR, seen: '', reason: 'Theo biên bản' };
    assert.equal((await office.post(principal, '/school-years/2030-2031/calendars', nowhere)).status, 404);
    assert.deepEqual(await office.events('calendar.changed'), []);
    // The day itself is not over before its end.
    assert.equal((await office.move(principal, closes('year-end', '2027-05-20'))).status, 200);
  });

  it('two moves at once: one counts, the other hears that the calendar has moved on', async () => {
    const { seen } = await office.calendar(principal);
    const send = (day: string) =>
      office.post(principal, `/school-years/${SCHOOL_YEAR}/calendars`, {
        ...{ calendar: { ...CALENDAR, byGrade: { 5: { 'year-end': day } } }, seen, reason: 'Theo biên bản' },
      });
    const both = await Promise.all([send('2027-05-25'), send('2027-05-26')]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    assert.equal(both.find(({ status }) => status === 409)!.body.code, 'calendar-moved-on');
    assert.equal((await office.calendar(principal)).changes.length, 1);
  });
});
