/** What a return opens and until when, told before it is made, and held when it is (H8). */
import assert from 'node:assert/strict';
import type { ReturnTerms, SheetLocks } from '../../../core/contract/locks.js';
import { buildUser } from '../../support/builders.js';
import { carriedOut } from '../../support/locks.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';

const DAY = 86_400_000;
const MATHS = { kind: 'group', classId: '4a', group: 'TOAN' } as const;

describe('the terms of a return', () => {
  let server: TestServer;
  let school: SigningClass;
  let [an, binh]: [string, string] = ['', ''];
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    [an, binh] = school.klass.pupils as [string, string];
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
  });
  after(() => server.stop());

  const now = () => server.deps.clock().toISOString();
  const terms = async (pupil = an) =>
    (await expectOk(school.principal.get(`/classes/4a/return-terms/${pupil}`))).body as ReturnTerms;
  const give = (pupil: string, more: object = {}) =>
    school.principal.post('/classes/4a/returns', {
      records: [{ pupil, version: 1 }],
      ...{ reason: 'Xem lại điểm Toán', subjects: ['TOAN'] },
      ...more,
    });
  const closedTo = async (pupil: string) => {
    const { parts } = (await expectOk(school.thu.get('/classes/4a/sheets/year-end/locks'))).body as SheetLocks;
    return parts
      .filter(({ open, pupils }) => !open && (pupils === null || pupils.includes(pupil)))
      .map(({ by, groups }) => [by, groups.length === 1 ? groups[0] : 'more']);
  };

  it('are three days, no later than the law, and nothing is closed where only a signature was', async () => {
    const { at, until, latest, closed } = await terms();
    assert.deepEqual([at, until, latest, closed], [now(), '2027-06-23T17:00:00.000Z', '2027-07-10T17:00:00.000Z', []]);
    assert.deepEqual(await closedTo(an), [['signed', 'more']]);
  });

  it('are the leader’s to see, and of pupils of the class', async () => {
    assert.equal((await school.thu.get(`/classes/4a/return-terms/${an}`)).status, 403);
    assert.equal((await school.principal.get('/classes/4a/return-terms/none')).status, 404);
    const clerk = await server.signIn((await buildUser(server.db, { hats: ['clerk'] })).account);
    assert.equal((await server.send('GET', `/classes/4a/return-terms/${an}`, { headers: clerk })).status, 403);
  });

  it('name what a lock without exception keeps closed; an ordinary one gives way, and the end she gives holds', async () => {
    await carriedOut(server.db, { kind: 'lock', scope: { kind: 'class', classId: '4a' }, until: null });
    assert.deepEqual((await terms()).closed, []);
    await carriedOut(server.db, {
      ...{ kind: 'lock', scope: MATHS, until: null, strict: true },
      from: '2026-09-05T00:01:00.000Z',
    });
    assert.deepEqual(
      (await terms()).closed.map(({ by, groups }) => [by, groups]),
      [['strict-order', ['TOAN']]],
    );
    const past = await give(an, { until: '2027-07-10T17:00:00.001Z' });
    assert.deepEqual([past.status, past.body.code], [422, 'order-past-law']);
    await expectOk(give(an, { until: '2027-06-21T05:00:00.000Z' }));
    // The subject she named stays closed; what the homeroom teacher enters is open to the end that was given.
    const closed = await closedTo(an);
    assert.ok(closed.some(([by, group]) => by === 'strict-order' && group === 'TOAN'));
    const { parts } = (await expectOk(school.thu.get('/classes/4a/sheets/year-end/locks'))).body as SheetLocks;
    const opened = parts.find(({ open, pupils }) => open && pupils?.includes(an));
    assert.deepEqual([opened?.by, opened?.until], ['return', '2027-06-21T05:00:00.000Z']);
  });

  it('leave no end to choose once the law has closed values, and the return stands all the same', async () => {
    server.pass(25 * DAY);
    Object.assign(school.principal.headers, await server.signIn(school.principal.user.account));
    const { at, latest, closed } = await terms(binh);
    assert.ok(latest < at);
    assert.deepEqual([...new Set(closed.map(({ by, day }) => `${by} ${day}`))], ['law 2027-07-10']);
    assert.equal((await expectOk(give(binh))).body.returned, 1);
  });
});
