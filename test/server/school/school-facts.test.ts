/** The school's own facts: told while it is set up, changed by a decision from a day on, taken back while nobody used them. */
import assert from 'node:assert/strict';
import { schoolSchema, type TypedFacts } from '../../../core/contract/school.js';
import { buildSchool, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const FACTS: TypedFacts = {
  ...{ name: 'Trường Tiểu học Đồng Sơn', code: '37000001', authority: 'Ủy ban nhân dân xã Đồng Sơn' },
  ...{ place: 'Đồng Sơn', departmentCode: '37', departmentName: 'Sở Giáo dục và Đào tạo Ninh Bình' },
  ...{ province: 'Ninh Bình', commune: 'Đồng Sơn' },
};
const DECISION = { number: '12/QĐ-UBND', day: '2027-06-10' };
const DAY_MS = 24 * 3_600_000;

describe('the school’s facts', () => {
  let server: TestServer;
  let principal: Record<string, string>;
  let account: string;
  let administrator: Record<string, string>;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    ({ account } = await buildUser(server.db, { hats: ['principal'] }));
    principal = await server.signIn(account);
    administrator = await server.signIn((await buildUser(server.db, { hats: ['administrator'] })).account);
  });
  afterEach(() => server.stop());

  const send = (path: string, body: object, headers = principal) =>
    server.send('POST', `/school${path}`, { headers, body });
  const tell = (changes: Partial<TypedFacts>, headers = principal) =>
    send('/facts', { facts: { ...FACTS, ...changes } }, headers);
  const change = (changes: Partial<TypedFacts>, from = '2027-06-21', decision: object = DECISION) =>
    send('/changes', { facts: { ...FACTS, ...changes }, from, decision });
  const read = async (headers = principal) =>
    schoolSchema.parse((await server.send('GET', '/school', { headers })).body);
  const noted = async () =>
    (await server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .map(({ data }) => JSON.parse(data) as { kind: string })
      .filter(({ kind }) => kind.startsWith('school.'));
  const called = async () => (await server.send('GET', '/health')).body.school.name as string;

  it('are put right by the administrator too while nothing is signed, with before and after in the trail', async () => {
    assert.deepEqual((await read(administrator)).can, ['tell-school']);
    const { status, body } = await tell({ name: '  Trường Tiểu học  Đồng Sơn A ', departmentCode: '' }, administrator);
    assert.deepEqual([status, body], [200, { changed: 2 }]);
    assert.equal(await called(), 'Trường Tiểu học Đồng Sơn A');
    assert.equal((await tell({ name: 'Trường Tiểu học Đồng Sơn A', departmentCode: '' })).body.changed, 0);
    const [event, ...more] = await noted();
    assert.deepEqual(
      [event, more],
      [
        {
          kind: 'school.told',
          changes: [
            { fact: 'name', before: FACTS.name, after: 'Trường Tiểu học Đồng Sơn A' },
            { fact: 'departmentCode', before: '37', after: '' },
          ],
        },
        [],
      ],
    );
    const profile = JSON.parse((await server.db.school.findByPk(1, { raw: true }))!.profile) as { commune: string };
    assert.equal(profile.commune, 'Đồng Sơn');
  });

  it('are refused in words where they cannot be read, and nothing of them is kept', async () => {
    for (const [code, changes] of [
      ['school-name-odd', { name: ' ' }],
      ['school-name-odd', { name: 'Đ'.repeat(201) }],
      ['school-code-odd', { code: '37 00' }],
      ['authority-odd', { authority: '123' }],
      ['place-odd', { place: '' }],
      ['place-odd', { commune: '12' }],
      ['department-code-odd', { departmentCode: '3 7' }],
    ] as const) {
      const { status, body } = await tell(changes);
      assert.deepEqual([status, body.code], [422, code]);
      assert.ok(body.reason && body.remedy);
      assert.equal((await change(changes)).body.code, code);
    }
    assert.deepEqual(await noted(), []);
  });

  it('change from the day of the decision on, and were what they were before it', async () => {
    const { status } = await change({ name: 'Trường Tiểu học Đồng Tâm', commune: 'Đồng Tâm' });
    assert.equal(status, 200);
    assert.equal(await called(), FACTS.name, 'the day has not come');
    server.pass(DAY_MS);
    Object.assign(principal, await server.signIn(account));
    assert.equal(await called(), 'Trường Tiểu học Đồng Tâm');
    const { periods } = await read();
    assert.deepEqual(
      periods.map(({ from, to, decision, facts }) => [from, to, decision?.number ?? null, facts.commune]),
      [
        ['2027-06-21', null, DECISION.number, 'Đồng Tâm'],
        [null, '2027-06-20', null, 'Đồng Sơn'],
      ],
    );
    const { former: _, ...event } = { former: null, ...(await noted())[0]! };
    assert.deepEqual(event, {
      kind: 'school.changed',
      from: '2027-06-21',
      decision: DECISION,
      changes: [
        { fact: 'name', before: FACTS.name, after: 'Trường Tiểu học Đồng Tâm' },
        { fact: 'commune', before: 'Đồng Sơn', after: 'Đồng Tâm' },
      ],
    });
    // The next change begins after this one, and told facts are settled by now.
    assert.equal((await change({}, '2027-06-21')).body.code, 'school-day-odd');
    assert.equal((await tell({})).body.code, 'school-facts-signed');
    assert.equal((await change({}, '2027-06-22')).status, 200);
  });

  it('change by a decision only, on a day there is, to something else, one change at a time', async () => {
    const other = { name: 'Trường Tiểu học Đồng Tâm' };
    for (const [code, sent] of [
      ['school-decision-odd', () => change(other, '2027-06-21', { ...DECISION, number: ' ' })],
      ['school-decision-odd', () => change(other, '2027-06-21', { ...DECISION, number: 'QĐ' })],
      ['school-decision-odd', () => change(other, '2027-06-21', { ...DECISION, day: '2027-06-21' })],
      ['school-decision-odd', () => change(other, '2027-06-21', { ...DECISION, day: '2027-02-30' })],
      ['school-day-odd', () => change(other, '2027-02-30')],
      ['school-day-odd', () => change(other, '2026-06-01')],
      ['school-day-odd', () => change(other, '2029-01-01')],
      ['school-facts-same', () => change({})],
    ] as const) {
      const { status, body } = await sent();
      assert.deepEqual([status, body.code], [422, code]);
    }
    assert.equal((await change(other)).status, 200);
    assert.equal((await change({}, '2027-06-25')).body.code, 'school-change-coming');
    assert.equal((await tell({})).body.code, 'school-change-coming');
    assert.equal((await noted()).length, 1);
  });

  it('are as before when a change is taken back before anybody signed under it', async () => {
    await change({ name: 'Trường Tiểu học Đồng Tâm', code: '37000009' });
    assert.equal((await read()).withdrawable, true);
    assert.equal((await send('/changes/withdrawals', { from: '2027-06-22' })).status, 404);
    assert.equal((await send('/changes/withdrawals', { from: '2027-06-21' })).status, 200);
    const { periods, withdrawable } = await read();
    assert.deepEqual([periods, withdrawable], [[{ from: null, to: null, decision: null, facts: FACTS }], false]);
    assert.equal((await send('/changes/withdrawals', { from: '2027-06-21' })).status, 404);
    assert.deepEqual(
      (await noted()).map(({ kind }) => kind),
      ['school.changed', 'school.change-withdrawn'],
    );
  });
});
