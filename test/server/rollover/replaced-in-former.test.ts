/** Who has left goes on in nobody's name: in a year that is over the principal names who does in her place (H13, H24). */
import assert from 'node:assert/strict';
import { addDays, dayInVietnam } from '../../../core/codes/day.js';
import { proposedCalendar } from '../../../core/law/school-year.js';
import { buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const NEXT = '2027-2028';
const SHEET = '/classes/4a/sheets/year-end';

describe('a duty of a year that is over', () => {
  let server: TestServer;
  let school: SigningClass;
  let lan: { id: string; account: string };
  let headers: Record<'thu' | 'lan' | 'principal' | 'administrator', Record<string, string>>;
  let today: string;

  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    await expectOk(school.principal.post('/school-years', { id: NEXT, calendar: proposedCalendar(NEXT) }));
    server.pass(11 * 24 * 3_600_000);
    lan = await buildUser(server.db, { name: 'Cô Lan' });
    const quan = await buildUser(server.db, { hats: ['administrator'] });
    const principal = await server.signIn(school.principal.user.account);
    await expectOk(server.send('POST', `/school-years/${NEXT}/beginning`, { headers: principal, body: {} }));
    server.pass(3 * 24 * 3_600_000);
    headers = {
      thu: await server.signIn(school.thu.user.account),
      lan: await server.signIn(lan.account),
      principal: await server.signIn(school.principal.user.account),
      administrator: await server.signIn(quan.account),
    };
    today = dayInVietnam(server.deps.clock());
  });
  after(() => server.stop());

  const status = async (who: keyof typeof headers) =>
    (await server.send('GET', SHEET, { headers: headers[who] })).status;
  const change = (who: keyof typeof headers, changes: object[], year: string | null = SCHOOL_YEAR) =>
    server.send('POST', '/duties/changes', {
      headers: headers[who],
      body: { changes, ...(year !== null && { year }) },
    });
  const own = async () => {
    const { body } = await expectOk(server.send('GET', `/duties?year=${SCHOOL_YEAR}`, { headers: headers.principal }));
    return body as { can: string[]; lines: { id: number; userId: string; subject: string | null }[] };
  };
  const given = (fromDay: string) => ({
    ...{ kind: 'give', userId: lan.id, classId: '4a', subject: null, responsible: true, fromDay, toDay: null },
  });

  it('is taken over by whom the principal names, from a day on; nobody else names, and nothing changes before', async () => {
    const { can, lines } = await own();
    assert.deepEqual(can, ['change-duties']);
    const held = lines.find(({ userId, subject }) => userId === school.thu.user.id && subject === null)!;
    const pass = (day: string) => [{ kind: 'end', id: held.id, lastDay: addDays(day, -1) }, given(day)];
    const refused = async (...asked: Parameters<typeof change>) => (await change(...asked)).body.code;
    assert.equal(await refused('administrator', pass(today)), 'not-allowed');
    assert.equal(await refused('principal', pass(addDays(today, -1))), 'duty-days');
    assert.equal(await refused('principal', [given(today)]), 'duty-doubled');
    assert.equal(await refused('principal', [given(today)], null), 'duty-class-ended');
    assert.equal(await refused('principal', [given(today)], '2020-2021'), 'not-found');
    assert.equal(await refused('principal', [{ kind: 'end', id: held.id, lastDay: today }]), 'duty-lasts');
    assert.deepEqual([await status('thu'), await status('lan')], [200, 404]);
    await expectOk(change('principal', pass(today)));
    const records = (await expectOk(server.send('GET', '/classes/4a/records', { headers: headers.principal }))).body;
    assert.equal(records.homeroomTeacher, 'Cô Lan');
    // Thu teaches subjects of the class, too: these stay hers.
    assert.equal(await status('lan'), 200);
    const sheet = async (who: keyof typeof headers) =>
      (await expectOk(server.send('GET', SHEET, { headers: headers[who] }))).body.own as string[];
    assert.ok((await sheet('lan')).includes('homeroom.remark'));
    assert.ok(!(await sheet('thu')).includes('homeroom.remark'));
    const events = await server.db.auditEvents.findAll({ order: [['seq', 'DESC']], raw: true });
    const data = events.map((one) => JSON.parse(one.data)).find(({ kind }) => kind === 'duties.changed')!;
    assert.deepEqual([data.schoolYear, data.given.length, data.ended.length], [SCHOOL_YEAR, 1, 1]);
  });

  it('goes on by days of its own from then', async () => {
    const { lines } = await own();
    const hers = lines.find(({ userId }) => userId === lan.id)!;
    await expectOk(change('principal', [{ kind: 'end', id: hers.id, lastDay: addDays(today, 2) }]));
    server.pass(2 * 24 * 3_600_000);
    headers.lan = await server.signIn(lan.account);
    assert.equal(await status('lan'), 200);
    server.pass(24 * 3_600_000);
    headers.lan = await server.signIn(lan.account);
    assert.equal(await status('lan'), 404);
    // Whose it was before has it back.
    headers.thu = await server.signIn(school.thu.user.account);
    const { body } = await expectOk(server.send('GET', SHEET, { headers: headers.thu }));
    assert.ok((body as { own: string[] }).own.includes('homeroom.remark'));
  });
});
