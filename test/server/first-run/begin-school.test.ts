import assert from 'node:assert/strict';
import { type EndpointName, ENDPOINTS } from '../../../core/contract/endpoints.js';
import { CODE_HOURS } from '../../../server/acts/first-run/make-code.js';
import { newCode, OWN_PASSWORD, schoolToBegin, YEAR } from '../../support/first-run.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const HOUR = 60 * 60 * 1000;

describe('a server without a school', () => {
  let server: TestServer;
  let code: string;
  beforeEach(async () => {
    server = await startTestServer();
    code = await newCode(server);
  });
  afterEach(() => server.stop());

  const begin = (body: object) => server.send('POST', '/first-run', { body });
  const events = async () =>
    (await server.db.auditEvents.findAll({ order: [['seq', 'ASC']], raw: true })).map(
      ({ data }) => JSON.parse(data) as { kind: string; code?: string },
    );
  const isEmpty = async (): Promise<void> => {
    const { db } = server;
    const counts = await Promise.all([
      db.school.count(),
      db.schoolYears.count(),
      db.users.count(),
      db.userHats.count(),
    ]);
    assert.deepEqual(counts, [0, 0, 0, 0]);
  };

  it('refuses every endpoint with what to do, and says in /health that it waits for one', async () => {
    const health = await server.send('GET', '/health');
    assert.deepEqual([health.status, health.body.ok, health.body.firstRun], [200, true, true]);
    assert.equal(health.body.school, undefined);
    const before: readonly EndpointName[] = ['health', 'openapi', 'openFirstRun', 'beginSchool'];
    for (const [name, { method, path }] of Object.entries(ENDPOINTS)) {
      if (before.includes(name as EndpointName)) continue;
      const { status, body } = await server.send(method.toUpperCase(), path.replace(/\{\w+\}/g, 'x'));
      assert.deepEqual([status, body.code], [409, 'no-school-yet'], name);
      assert.match(body.remedy, /mã dùng một lần/);
    }
    const checkers = await fetch(`${server.url}/kiem-tra/tin-cay.json`);
    assert.notEqual(checkers.status, 500);
  });

  it('is begun by its code with one year, two accounts and their events; she signs in, and the principal by her slip', async () => {
    const opened = await server.send('POST', '/first-run/openings', { body: { code } });
    assert.deepEqual(opened.body, { today: '2027-06-20', years: [YEAR, '2027-2028'] });
    const begun = await begin(schoolToBegin(code.toUpperCase().replaceAll('-', ' ')));
    assert.equal(begun.status, 200, JSON.stringify(begun.body));
    assert.equal(begun.body.account, 'thutt');
    const { slip } = begun.body;
    assert.deepEqual([slip.name, slip.account], ['Phạm Thị Hạnh', 'hanhpt']);
    for (const [account, password, hat, must] of [
      ['thutt', OWN_PASSWORD, 'administrator', 'factor'],
      [slip.account, slip.password, 'principal', 'password'],
    ]) {
      const { status, body } = await server.send('POST', '/sign-in', {
        body: { account, password, channel: 'bearer' },
      });
      assert.equal(status, 200, JSON.stringify(body));
      assert.deepEqual([body.me.hats, body.me.must], [[hat], must]);
      assert.deepEqual(body.me.school, { name: 'Trường Tiểu học Đồng Sơn', sample: false });
      assert.equal(body.me.schoolYear, YEAR);
    }
    const school = await server.db.school.findByPk(1, { raw: true });
    assert.deepEqual(
      [school!.code, school!.authority, school!.place, school!.principal, Boolean(school!.sample)],
      ['37000001', 'Ủy ban nhân dân xã Đồng Sơn', 'Đồng Sơn', 'Phạm Thị Hạnh', false],
    );
    // Each once, tidied, without the empty line.
    assert.deepEqual(JSON.parse(school!.profile).campuses, ['Điểm trường Thôn Đông', 'Điểm trường Thôn Đoài']);
    const kinds = (await events()).map(({ kind }) => kind);
    assert.deepEqual(kinds.slice(0, 5), [
      'school.created',
      'first-run.done',
      'account.created',
      'account.created',
      'slips.printed',
    ]);
    const stored = JSON.stringify(await server.db.auditEvents.findAll({ raw: true })) + JSON.stringify(server.logged);
    for (const secret of [OWN_PASSWORD, slip.password, code, 'Trần Thị Thu', 'Phạm Thị Hạnh'])
      assert.ok(!stored.includes(secret), secret);
    assert.ok(!JSON.stringify(await server.db.users.findAll({ raw: true })).includes(slip.password));
    const health = await server.send('GET', '/health');
    assert.deepEqual([health.body.firstRun, health.body.school.name], [undefined, 'Trường Tiểu học Đồng Sơn']);
  });

  it('is begun once: the same code again, and two at the same moment', async () => {
    const both = await Promise.all([begin(schoolToBegin(code)), begin(schoolToBegin(code))]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    assert.equal(both.find(({ status }) => status === 409)!.body.code, 'school-begun');
    const again = await begin(schoolToBegin(code));
    assert.deepEqual([again.status, again.body.code], [409, 'school-begun']);
    const opening = await server.send('POST', '/first-run/openings', { body: { code } });
    assert.equal(opening.body.code, 'school-begun');
    assert.equal(await server.db.users.count(), 2);
    assert.equal(await server.db.firstRunCodes.count(), 0);
  });

  it('makes guessing rest, also for whoever has the code by then, and notes each', async () => {
    for (let i = 0; i < 5; i++) {
      const { status, body } = await begin(schoolToBegin(`bcgh-kmnp-qtv2-3456-789${i}`));
      assert.deepEqual([status, body.code], [403, 'first-run-code-wrong']);
    }
    const resting = await begin(schoolToBegin(code));
    assert.deepEqual([resting.status, resting.body.code], [429, 'too-many-tries-here']);
    await isEmpty();
    assert.deepEqual(
      (await events()).map(({ kind, code: why }) => `${kind} ${why}`),
      Array.from({ length: 5 }, () => 'first-run.refused first-run-code-wrong'),
    );
    server.pass(15 * 60 * 1000);
    assert.equal((await begin(schoolToBegin(code))).status, 200);
  });

  it('ends its code after hours, and with a new one', async () => {
    server.pass(CODE_HOURS * HOUR);
    const late = await begin(schoolToBegin(code));
    assert.deepEqual([late.status, late.body.code], [403, 'first-run-code-ended']);
    const next = await newCode(server);
    assert.notEqual(next, code);
    assert.equal((await begin(schoolToBegin(code))).body.code, 'first-run-code-wrong');
    await isEmpty();
    assert.equal((await begin(schoolToBegin(next))).status, 200);
  });

  it('stores nothing of a beginning that is not right, says what to do, and keeps the code good', async () => {
    const { school, year, administrator, principal } = schoolToBegin(code);
    const closes = { ...year.calendar.closes, 'year-end': '2027-07-01' };
    const wrong: readonly (readonly [string, object])[] = [
      ['school-name-odd', { school: { ...school, name: ' \u200b ' } }],
      ['school-name-odd', { school: { ...school, name: 'Đ'.repeat(201) } }],
      ['school-code-odd', { school: { ...school, code: '37 00' } }],
      ['authority-odd', { school: { ...school, authority: '123' } }],
      ['place-odd', { school: { ...school, place: '' } }],
      ['year-odd', { year: { ...year, id: '2029-2030' } }],
      ['calendar-late', { year: { ...year, calendar: { ...year.calendar, closes } } }],
      ['name-unreadable', { administrator: { ...administrator, name: 'T'.repeat(200) } }],
      ['name-unreadable', { principal: { name: '12' } }],
      ['account-unreadable', { principal: { ...principal, account: 'hiệu trưởng' } }],
      [
        'accounts-same',
        { administrator: { ...administrator, account: 'thu' }, principal: { ...principal, account: 'Thu ' } },
      ],
      ['password-short', { administrator: { ...administrator, password: 'ngắn' } }],
      ['password-common', { administrator: { ...administrator, password: 'qwertyuiop123' } }],
      ['password-names-her', { administrator: { ...administrator, password: 'tranthithu2026' } }],
    ];
    for (const [expected, change] of wrong) {
      const { status, body } = await begin({ ...schoolToBegin(code), ...change });
      assert.deepEqual([status, body.code], [422, expected], JSON.stringify(change).slice(0, 80));
      assert.ok(body.remedy);
    }
    await isEmpty();
    assert.equal((await begin(schoolToBegin(code))).status, 200);
  });

  it('tells of a clock that is in no school year', async () => {
    await server.stop();
    server = await startTestServer({ now: new Date('1999-12-31T00:00:00Z') });
    const { status, body } = await server.send('POST', '/first-run/openings', {
      body: { code: await newCode(server) },
    });
    assert.deepEqual([status, body.code], [422, 'clock-odd']);
  });

  it('gives no code where there is a school', async () => {
    await begin(schoolToBegin(code));
    await assert.rejects(newCode(server), /there is a school/);
  });
});
