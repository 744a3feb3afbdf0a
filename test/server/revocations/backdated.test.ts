/** A certificate revoked from an earlier moment on (decision 47): ordered, shown beforehand, carried out by another, replaced. */
import assert from 'node:assert/strict';
import type { RevocationOrders, TouchedUnit } from '../../../core/contract/revocations.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { type BuiltUser, buildUser } from '../../support/builders.js';
import { type SealedOne, sealOne } from '../../support/sealed-one.js';
import { type Reply, startTestServer, type TestServer } from '../../support/server.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';
import { unitOf } from '../../support/units.js';

const HOUR = 3_600_000;
const REASON = 'Mất USB token từ sáng, người khác biết mã PIN';

describe('a backdated revocation', function () {
  this.timeout(240_000);
  let server: TestServer;
  let one: SealedOne;
  let both: BuiltUser;
  let administrator: (method: string, path: string, body?: unknown) => Promise<Reply>;
  before(async () => {
    server = await startTestServer();
    one = await sealOne(server);
    server.pass(HOUR);
    both = await buildUser(server.db, { hats: ['principal', 'administrator'] });
    const headers = await server.signIn((await buildUser(server.db, { hats: ['administrator'] })).account);
    administrator = (method, path, body) => server.send(method, path, { headers, ...(body !== undefined && { body }) });
    await pinTables(server.deps);
    for (const person of [one.school.principal, one.school.clerk]) {
      Object.assign(person.headers, await server.signIn(person.user.account));
    }
  });
  after(() => server?.stop());

  const ago = (ms: number) => new Date(server.deps.clock().getTime() - ms).toISOString();
  const principal = (path: string, body: unknown) => one.school.principal.post(path, body);
  const preview = async (fingerprint: string, at: string) =>
    (await expectOk(principal('/revocation-orders/previews', { fingerprint, at }))).body.units as TouchedUnit[];
  const orders = async () => (await expectOk(administrator('GET', '/revocation-orders'))).body as RevocationOrders;
  const say = (units: readonly TouchedUnit[]) =>
    units.map(({ code, slots, replacement }) => [code, slots, replacement]);
  const order = async (fingerprint: string, at: string) =>
    (await expectOk(principal('/revocation-orders', { fingerprint, at, reason: REASON }))).body.order as string;

  it('is nobody’s to do alone: from an earlier moment on the administrator needs an order', async () => {
    const { fingerprint } = one.school.thu;
    const path = `/certificates/${fingerprint}/revocations`;
    const alone = await administrator('POST', path, { reason: REASON, at: ago(2 * HOUR) });
    assert.deepEqual([alone.status, alone.body.code], [422, 'revocation-backdated']);
    assert.match(alone.body.remedy, /hiệu trưởng ra lệnh/);
    const asked = (at: string) => principal('/revocation-orders', { fingerprint, at, reason: REASON });
    assert.equal((await asked(ago(0))).body.code, 'revocation-not-backdated');
    assert.equal((await asked('2001-01-01T00:00:00Z')).body.code, 'revocation-time');
  });

  it('shows beforehand which released units it would fail, by which signature, and what replaces each', async () => {
    const { thu, clerk, music } = one.school;
    assert.deepEqual(say(await preview(thu.fingerprint, ago(2 * HOUR))), [[one.code, ['homeroom'], 'recall']]);
    assert.deepEqual(say(await preview(clerk.fingerprint, ago(2 * HOUR))), [[one.code, ['seal'], 'seal-again']]);
    // Signed before that moment, and by a key that is on no record.
    assert.deepEqual(await preview(thu.fingerprint, ago(HOUR / 2)), []);
    assert.deepEqual(await preview(music.fingerprint, ago(2 * HOUR)), []);
  });

  it('is withdrawn as long as nobody has carried it out, and stands once a certificate', async () => {
    const { fingerprint } = one.school.thu;
    const first = await order(fingerprint, ago(2 * HOUR));
    const again = await principal('/revocation-orders', { fingerprint, at: ago(2 * HOUR), reason: REASON });
    assert.equal(again.body.code, 'revocation-order-open');
    await expectOk(principal(`/revocation-orders/${first}/withdrawals`, {}));
    const gone = await administrator('POST', `/revocation-orders/${first}/executions`, {});
    assert.equal(gone.body.code, 'revocation-order-over');
    assert.equal((await server.db.certificates.findByPk(fingerprint, { raw: true }))!.state, 'bound');
  });

  it('is carried out once, exactly as it was given, never by who gave it', async () => {
    const { fingerprint } = one.school.thu;
    const at = ago(2 * HOUR);
    const headers = await server.signIn(both.account);
    const body = { fingerprint, at, reason: REASON };
    const given = await expectOk(server.send('POST', '/revocation-orders', { headers, body }));
    const path = `/revocation-orders/${given.body.order}/executions`;
    assert.equal((await server.send('POST', path, { headers, body: {} })).body.code, 'revocation-order-own');
    assert.equal((await principal(path, {})).status, 403);
    assert.deepEqual((await expectOk(administrator('POST', path, {}))).body, { published: false });
    assert.equal((await administrator('POST', path, {})).body.code, 'revocation-order-over');
    const row = await server.db.certificates.findByPk(fingerprint, { raw: true });
    assert.deepEqual([row!.state, row!.revokedAt, row!.revokedReason], ['revoked', at, REASON]);
    const shown = (await orders()).orders.find(({ id }) => id === given.body.order);
    assert.deepEqual(
      [shown!.state, shown!.ordered, say(shown!.units)],
      ['carried-out', 1, [[one.code, ['homeroom'], 'recall']]],
    );
    // What it said it would fail fails.
    const file = await one.school.clerk.get(`/classes/4a/records/pupils/${one.pupil}/xml`);
    assert.equal(file.body.code, 'record-certificate-bad');
  });

  it('proposes the replacement until it is made', async () => {
    const { id } = await unitOf(server.db, one.pupil);
    await expectOk(
      principal('/reports/recalls', { units: [id], reason: 'Thay học bạ', document: '', attachments: [] }),
    );
    const shown = (await orders()).orders.find(({ state }) => state === 'carried-out');
    assert.deepEqual([shown!.ordered, shown!.units], [1, []]);
    // What she signed and nobody released yet is found too, and is signed anew before it is.
    const found = await findingsOf(server.deps);
    assert.deepEqual(
      found.filter(({ code }) => code !== 'record-certificate-bad'),
      [],
    );
    assert.ok(found.length > 0);
  });
});
