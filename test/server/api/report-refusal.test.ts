/** What pages and the helper refuse before anything is sent reaches the audit trail. */
import assert from 'node:assert/strict';
import { KEY_ACTS, KEY_REFUSALS } from '../../../core/contract/key-refusals.js';
import { FOREIGN_MOST } from '../../../core/contract/refusal-report.js';
import { LIMITS } from '../../../server/http/limits.js';
import { type BuiltUser, buildSchool, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const FINGERPRINT = 'c'.repeat(64);
const KEY = { what: 'key', act: 'sign-homeroom', code: 'wrong-pin', carrier: 'PKCS12', certificate: FINGERPRINT };
const ASKED = [{ origin: 'https://evil.example', times: 3, last: '2027-06-20T02:00:00.000Z' }];

const MOST = 60;

describe('a refusal told by a page', () => {
  let server: TestServer;
  let thu: BuiltUser;
  let headers: Record<string, string>;
  before(async () => {
    server = await startTestServer({ limits: { ...LIMITS, signIn: 100, report: MOST } });
    await buildSchool(server.db);
    thu = await buildUser(server.db, { hats: ['teacher'] });
    headers = await server.signIn(thu.account);
  });
  after(() => server.stop());

  const report = (body: unknown, as = headers) => server.send('POST', '/signing/refusals', { headers: as, body });
  const told = async () => {
    const events = await server.db.auditEvents.findAll({ order: ['seq'], raw: true });
    return events
      .map(({ actor, hat, data }) => ({ actor, hat, data: JSON.parse(data) }))
      .filter(({ data }) => data.kind === 'key.refused' || data.kind === 'helper.refused');
  };

  it('is one event by whom it was told', async () => {
    assert.deepEqual((await report(KEY)).body, {});
    assert.deepEqual((await report({ what: 'helper', asked: ASKED })).body, {});
    const { what: _, ...key } = KEY;
    assert.deepEqual(await told(), [
      { actor: thu.id, hat: 'teacher', data: { kind: 'key.refused', ...key } },
      // Whoever is signed in may tell it: no hat of hers lets her.
      { actor: thu.id, hat: null, data: { kind: 'helper.refused', asked: ASKED } },
    ]);
  });

  it('takes no reason, act or word beyond its lists, so that no PIN or file can come along', async () => {
    const before = (await told()).length;
    const many = Array.from({ length: FOREIGN_MOST + 2 }, () => ASKED[0]);
    for (const body of [
      { ...KEY, pin: '123456' },
      { ...KEY, code: '123456' },
      { ...KEY, act: 'return' },
      { ...KEY, certificate: 'PIN 123456' },
      { ...KEY, carrier: 'paper' },
      { what: 'helper', asked: [] },
      { what: 'helper', asked: many },
      { what: 'helper', asked: [{ ...ASKED[0], origin: 'x'.repeat(201) }] },
      { what: 'helper', asked: [{ ...ASKED[0], times: 0 }] },
      { what: 'other' },
      'wrong-pin',
    ])
      assert.equal((await report(body)).body.code, 'bad-request', JSON.stringify(body));
    assert.equal((await told()).length, before);
  });

  it('has a place for every reason and every act', async () => {
    const lan = await server.signIn((await buildUser(server.db, { hats: ['clerk'] })).account);
    for (const code of KEY_REFUSALS) assert.equal((await report({ ...KEY, code, carrier: null }, lan)).status, 200);
    for (const act of KEY_ACTS) assert.equal((await report({ ...KEY, act, certificate: null }, lan)).status, 200);
    const codes = (await told()).map(({ data }) => data.code);
    assert.deepEqual(codes.slice(2, 2 + KEY_REFUSALS.length), [...KEY_REFUSALS]);
  });

  it('is taken so many times a minute from one person, and others are not held up by her', async () => {
    const huy = await server.signIn((await buildUser(server.db)).account);
    const statuses = [];
    for (let i = 0; i < MOST + 1; i++) statuses.push((await report(KEY, huy)).status);
    assert.deepEqual([statuses.indexOf(429), statuses.lastIndexOf(200)], [MOST, MOST - 1]);
    const mai = await server.signIn((await buildUser(server.db)).account);
    assert.equal((await report(KEY, mai)).status, 200);
  });
});
