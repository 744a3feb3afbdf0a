/** A lawful day moves by two persons and the document of the office above (H4), and then binds like the old one. */
import assert from 'node:assert/strict';
import type { CalendarTouch } from '../../../core/contract/calendar.js';
import { assign, buildClass, buildSchool, CALENDAR, SCHOOL_YEAR } from '../../support/builders.js';
import { CalendarOffice, LETTER, type Official, SCAN } from '../../support/calendar-office.js';
import { tamper } from '../../support/tampering.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('lawful days', () => {
  let server: TestServer;
  let office: CalendarOffice;
  let principal: Official;
  let clerk: Official;
  let admin: Official;
  let teacher: Official;
  let pupil: string;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    office = new CalendarOffice(server);
    [principal, clerk, admin, teacher] = (await Promise.all(
      (['principal', 'clerk', 'administrator', 'teacher'] as const).map((hat) => office.person(hat)),
    )) as [Official, Official, Official, Official];
    const klass = await buildClass(server.db, { id: '4a', name: '4A' });
    pupil = klass.pupils[0]!;
    await assign(server.db, { id: teacher.userId } as never, klass, { homeroom: true, subjects: ['TOAN'] });
  });
  afterEach(() => server.stop());

  const proposed = async (who: Official, act: string, toDay: string): Promise<string> => {
    const { status, body } = await office.propose(who, act, toDay);
    assert.equal(status, 200, JSON.stringify(body));
    return body.id as string;
  };
  const push = (value: string) => office.push(teacher, '4a', pupil, value);
  const everybody = () => [principal, clerk, admin, teacher];

  it('move when clerk and principal agree, the school’s own day that followed the law with them, and bind to the second', async () => {
    const preview = await office.post(clerk, `/school-years/${SCHOOL_YEAR}/lawful-days/previews`, {
      ...{ act: 'closing', toDay: '2027-07-05' },
    });
    const { moves, cells, classes } = preview.body.touches as CalendarTouch;
    assert.deepEqual(moves, [{ period: 'year-end', grade: null, from: '2027-06-30', to: '2027-07-05' }]);
    assert.deepEqual([classes, cells.sooner, cells.closed, cells.opened], [1, 0, 0, 0]);
    assert.ok(cells.later > 30);
    const id = await proposed(clerk, 'closing', '2027-07-05');
    const { calendar: before, lawful } = await office.calendar(principal);
    assert.equal(before.lawful, undefined);
    assert.deepEqual(lawful[0]!.can, ['decide-lawful-day', 'read-lawful-document']);
    // Nothing has moved before the second word.
    await office.until('2027-06-30T17:00:01.000Z', everybody());
    assert.equal(await push('HT'), 'closed-by-calendar');
    assert.equal((await office.decide(principal, id)).status, 200);
    const { calendar, lawful: told } = await office.calendar(teacher);
    assert.deepEqual([calendar.lawful, calendar.closes['year-end']], [{ closing: '2027-07-05' }, '2027-07-05']);
    assert.equal(told[0]!.decision!.accepted, true);
    assert.equal(await push('HT'), 'taken');
    await office.until('2027-07-05T16:59:59.000Z', everybody());
    assert.equal(await push('HTT'), 'taken');
    await office.until('2027-07-05T17:00:01.000Z', []);
    assert.equal(await push('HT'), 'closed-by-calendar');
    const [event] = await office.events('lawful-day.confirmed');
    assert.deepEqual([event!['actor'], event!['hat']], [principal.userId, 'principal']);
  });

  it('let the corrections go on, or end earlier, for values whatever was ordered, and nothing moves past them', async () => {
    assert.equal((await office.decide(admin, await proposed(principal, 'corrections', '2027-07-15'))).status, 200);
    const order = (until: string) =>
      office.post(principal, '/lock-orders', {
        order: {
          ...{ kind: 'open', schoolYear: SCHOOL_YEAR, scope: { kind: 'class', classId: '4a' }, period: 'year-end' },
          ...{ until, minutes: null, reopen: false },
        },
        ...{ reason: 'Theo biên bản', urgent: false },
      });
    const { body } = await order('2027-07-31T00:00:00.000Z');
    await office.post(admin, `/lock-orders/${body.order as string}/executions`, {});
    await office.until('2027-07-15T16:59:59.000Z', everybody());
    assert.equal(await push('HT'), 'taken');
    await office.until('2027-07-15T17:00:01.000Z', []);
    assert.equal(await push('HTT'), 'closed-by-law');
    const late = await office.move(principal, { ends: '2027-07-20' });
    assert.deepEqual([late.status, late.body.code], [422, 'calendar-late']);
  });

  it('are nobody’s alone: the same person, two without the principal, a second word, and one of two at once are refused', async () => {
    const id = await proposed(clerk, 'closing', '2027-07-05');
    const refusedBy = async (who: Official): Promise<string> => (await office.decide(who, id)).body.code as string;
    assert.deepEqual(
      [await refusedBy(clerk), await refusedBy(admin), await refusedBy(teacher)],
      ['proposal-own', 'lawful-day-two', 'not-allowed'],
    );
    assert.equal((await office.propose(admin, 'closing', '2027-07-06')).body.code, 'lawful-day-waiting');
    const other = await office.person('principal');
    const both = await Promise.all([office.decide(principal, id), office.decide(other, id)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    assert.equal((await office.events('lawful-day.confirmed')).length, 1);
    // Of the principal's own the clerk says the second word, and whoever entered one takes it back.
    const own = await proposed(principal, 'corrections', '2027-07-20');
    assert.equal((await office.decide(principal, own)).body.code, 'proposal-own');
    assert.equal((await office.decide(principal, own, false)).status, 200);
    assert.equal((await office.decide(clerk, own)).body.code, 'already-decided');
    assert.equal((await office.calendar(clerk)).calendar.lawful!.corrections, undefined);
  });

  it('are refused without a document that can be, to a day gone by, out of order, before the school’s own', async () => {
    for (const [act, toDay, more, code] of [
      ['closing', '2027-06-30', {}, 'lawful-day-same'],
      ['closing', '2027-06-19', {}, 'lawful-day-past'],
      ['closing', '2027-07-11', {}, 'lawful-day-order'],
      ['supplementaryCorrections', '2028-01-01', {}, 'lawful-day-outside'],
      ['coversSigned', '2027-07-05', {}, 'lawful-day-order'],
      ['closing', '2027-07-05', { day: '2027-06-21' }, 'lawful-document-day'],
      ['closing', '2027-07-05', { day: '2027-02-30' }, 'lawful-document-day'],
      ['closing', '2027-07-05', { file: Buffer.from('MZ chương trình').toString('base64') }, 'lawful-document-file'],
      ['closing', '2027-07-32', {}, 'calendar-day-odd'],
    ] as const) {
      const { status, body } = await office.propose(clerk, act, toDay, more);
      assert.deepEqual([status, body.code], [422, code], `${act} ${toDay}`);
    }
    assert.equal((await office.propose(clerk, 'closing', '2027-07-05', { number: ' ' })).status, 400);
    assert.equal((await office.propose(clerk, 'elections', '2027-07-05')).status, 400);
    const earlier = { closes: { ...CALENDAR.closes, 'year-end': '2027-06-29' }, ends: '2027-06-29' };
    assert.equal((await office.move(principal, earlier)).status, 200);
    assert.equal((await office.propose(clerk, 'closing', '2027-06-25')).body.code, 'lawful-day-before-school');
    assert.deepEqual(await office.events('lawful-day.proposed'), []);
  });

  it('keep their document, which who may see it fetches as it was entered, or hears that it was altered', async () => {
    const id = await proposed(clerk, 'closing', '2027-07-05');
    const fetched = await server.send('GET', `/lawful-days/${id}/document`, { headers: admin.headers });
    assert.equal(fetched.bytes.toString('base64'), SCAN);
    assert.match(fetched.headers.get('Content-Disposition')!, /attachment; filename=Van-ban-doi-moc-2027-06-19.pdf/);
    const [told] = (await office.calendar(teacher)).lawful;
    assert.deepEqual(
      [told!.number, told!.issuer, told!.fileName, told!.can],
      [LETTER.number, LETTER.issuer, LETTER.fileName, []],
    );
    assert.equal((await server.send('GET', `/lawful-days/${id}/document`, { headers: teacher.headers })).status, 403);
    await tamper(server.db, 'lawful_moves', 'UPDATE lawful_moves SET file = $1', [Buffer.from('%PDF-khác')]);
    const altered = await server.send('GET', `/lawful-days/${id}/document`, { headers: admin.headers });
    assert.equal(altered.body.code, 'lawful-document-altered');
    assert.equal((await office.decide(principal, id)).body.code, 'lawful-document-altered');
    assert.equal((await office.calendar(principal)).calendar.lawful, undefined);
    // What cannot be confirmed any more is taken back, and makes room for another.
    assert.equal((await office.decide(principal, id, false)).status, 200);
  });

  it('move from the day their document says alone', async () => {
    const id = await proposed(clerk, 'closing', '2027-07-05');
    const calendar = JSON.stringify({ ...CALENDAR, lawful: { closing: '2027-07-02' } });
    await server.db.schoolYears.update({ calendar }, { where: { id: SCHOOL_YEAR } });
    assert.equal((await office.decide(principal, id)).body.code, 'calendar-moved-on');
  });
});
