import { readingOn } from '../../support/connections.js';
import assert from 'node:assert/strict';
import type { Certificate } from '../../../core/contract/certificates.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { makeKeyAndRequest } from '../../../core/signing/csr.js';
import type { OpenAuthority } from '../../../server/acts/certificates/parts/issuing-authority.js';
import { loadTrust, toBase64 } from '../../../server/acts/certificates/parts/load-trust.js';
import { SCHOOL_YEAR } from '../../support/builders.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';
import { buildAuthority, buildCertificate, PASSPHRASE } from '../../support/certificates.js';
import { hasOpenssl, Openssl } from '../../core/signing/openssl.js';

const DAY = 24 * 60 * 60 * 1000;

describe('the register of certificates over HTTP', function () {
  this.timeout(60_000);
  let desk: Desk;
  let authority: OpenAuthority;

  before(async () => {
    desk = await openDesk();
  });
  after(() => desk.server.stop());

  const request = async (): Promise<{ csr: string; keyFingerprint: string }> => {
    const { request: der, keyFingerprint } = await makeKeyAndRequest({ commonName: 'Không ai dùng tên này' }, 2048);
    return { csr: toBase64(der), keyFingerprint };
  };

  it('cannot issue before the school has an authority', async () => {
    const { csr } = await request();
    isRefused(await desk.post('hoa', '/certificates/requests', { csr, kind: 'personal' }), 422, 'no-authority');
    isRefused(
      await desk.post('quan', '/certificates/issues', { requests: ['x'], passphrase: 'y' }),
      422,
      'no-authority',
    );
    assert.equal((await desk.register()).authority, null);
    authority = await buildAuthority(desk.server.deps, undefined, false);
    const { anchors, authority: own } = await desk.register();
    assert.deepEqual(
      anchors.map(({ state, internal }) => [state, internal]),
      [['waiting', true]],
    );
    assert.match(own!.subject, /Cấp chứng thư nội bộ/);
    await desk.post('hanh', `/anchors/${anchors[0]!.fingerprint}/confirmations`, { accept: true });
    assert.equal((await desk.register()).anchors[0]!.state, 'trusted');
  });

  it('goes from a request to a certificate that counts', async () => {
    const { csr, keyFingerprint } = await request();
    const { id } = isDone(await desk.post('hoa', '/certificates/requests', { csr, kind: 'personal' }));
    assert.equal(
      isDone(await desk.post('hoa', '/certificates/requests', { csr, kind: 'personal' })).id,
      id,
      'asked again',
    );
    isRefused(await desk.post('lan', '/certificates/requests', { csr, kind: 'personal' }), 422, 'request-doubled');
    isRefused(await desk.post('hoa', '/certificates/requests', { csr, kind: 'organisation' }), 403, 'not-allowed');
    const waiting = (await desk.register()).requests.find((one) => one.id === id)!;
    assert.deepEqual([waiting.keyFingerprint, waiting.holder.name], [keyFingerprint, 'Cô hoa']);

    const wrong = { requests: [id], passphrase: 'không phải câu này' };
    isRefused(await desk.post('quan', '/certificates/issues', wrong), 422, 'passphrase-wrong');
    isRefused(await desk.post('hanh', '/certificates/issues', wrong), 403, 'not-allowed');
    const issue = { requests: [id, 'no-such-request'], passphrase: PASSPHRASE.normalize('NFD') };
    const { requests } = isDone(await desk.post('quan', '/certificates/issues', issue));
    assert.equal(requests[1].refused.code, 'request-gone');
    const { fingerprint } = requests[0];
    assert.deepEqual(
      (await desk.lastEvents(1)).map(({ kind }) => kind),
      ['certificate.issued'],
    );

    const made = await desk.stateOf(fingerprint);
    assert.deepEqual([made.state, made.internal, made.holder!.name], ['waiting', true, 'Cô hoa']);
    const facts = await readCertificate(Buffer.from(made.der, 'base64'));
    assert.equal(facts.commonName, 'Cô hoa', 'the account’s name, whatever the request says');
    await desk.says('hoa', fingerprint, 'certificate-waiting');

    isRefused(
      await desk.post('quan', `/certificates/${fingerprint}/confirmations`, { accept: true }),
      403,
      'not-allowed',
    );
    for (let i = 0; i < 2; i++)
      isDone(await desk.post('hanh', `/certificates/${fingerprint}/confirmations`, { accept: true }));
    isRefused(
      await desk.post('hanh', `/certificates/${fingerprint}/confirmations`, { accept: false }),
      409,
      'already-decided',
    );
    await desk.says('hoa', fingerprint, null);
    await desk.says('lan', fingerprint, 'certificate-of-another');
    await desk.says('hoa', 'f'.repeat(64), 'certificate-not-bound');
    const own = isDone(await desk.get('hoa', '/my-certificates')).certificates as Certificate[];
    assert.deepEqual(
      own.map((one) => one.fingerprint),
      [fingerprint],
    );
    const again = isDone(await desk.post('quan', '/certificates/issues', { requests: [id], passphrase: PASSPHRASE }));
    assert.equal(again.requests[0].refused.code, 'request-gone');
  });
  it('refuses requests that cannot become a certificate', async () => {
    isRefused(
      await desk.post('lan', '/certificates/requests', { csr: 'AAAA', kind: 'personal' }),
      422,
      'request-unreadable',
    );
    const { request: der } = await makeKeyAndRequest({ commonName: 'x' }, 1024);
    isRefused(
      await desk.post('lan', '/certificates/requests', { csr: toBase64(der), kind: 'personal' }),
      422,
      'key-unfit',
    );
    const tampered = (await makeKeyAndRequest({ commonName: 'x' }, 2048)).request;
    tampered[tampered.length - 1]! ^= 1;
    const csr = toBase64(tampered);
    isRefused(await desk.post('lan', '/certificates/requests', { csr, kind: 'personal' }), 422, 'request-unreadable');
    isRefused(await desk.post('lan', '/certificates/requests', { csr: 'é', kind: 'personal' }), 400, 'bad-request');
    for (let i = 0; i < 5; i++) {
      isDone(await desk.post('lan', '/certificates/requests', { csr: (await request()).csr, kind: 'personal' }));
    }
    const { csr: sixth } = await request();
    isRefused(
      await desk.post('lan', '/certificates/requests', { csr: sixth, kind: 'personal' }),
      422,
      'requests-waiting',
    );
  });

  it('revokes from a time on, and publishes it where the passphrase is given', async () => {
    const { fingerprint, der } = await buildCertificate(desk.server.deps, authority, desk.person('lan'));
    const now = desk.server.deps.clock();
    const revoke = {
      reason: 'Mất máy tính',
      at: new Date(now.getTime() - 300_000).toISOString(),
      passphrase: PASSPHRASE,
    };
    const path = `/certificates/${fingerprint}/revocations`;
    isRefused(await desk.post('hanh', path, revoke), 403, 'not-allowed');
    isRefused(
      await desk.post('quan', path, { ...revoke, at: new Date(now.getTime() + DAY).toISOString() }),
      422,
      'revocation-time',
    );
    isRefused(await desk.post('quan', path, { ...revoke, at: '2020-01-01T00:00:00Z' }), 422, 'revocation-time');
    const before = new Date(now.getTime() - 3_600_000).toISOString();
    isRefused(await desk.post('quan', path, { ...revoke, at: before }), 422, 'revocation-backdated');
    isRefused(await desk.post('quan', path, { ...revoke, passphrase: 'không đúng câu' }), 422, 'passphrase-wrong');
    isRefused(await desk.post('quan', path, { ...revoke, reason: ' ' }), 400, 'bad-request');
    assert.equal((await desk.stateOf(fingerprint)).state, 'bound', 'nothing half done');
    assert.deepEqual(isDone(await desk.post('quan', path, revoke)), { published: true });
    const [revoked, published] = await desk.lastEvents(2);
    assert.equal(revoked!.kind, 'certificate.revoked');
    assert.deepEqual([published!.kind, published!.kind === 'crl.published' && published.revoked], ['crl.published', 1]);
    assert.ok(!JSON.stringify(revoked).includes('Mất máy'), 'a digest, not the words');
    isRefused(await desk.post('quan', path, revoke), 409, 'already-revoked');
    await desk.says('lan', fingerprint, 'certificate-revoked');
    await desk.says('lan', fingerprint, null, new Date(now.getTime() - 2 * 3600_000));
    assert.deepEqual((await desk.stateOf(fingerprint)).revoked, { at: revoke.at, reason: revoke.reason });

    const trust = await loadTrust(readingOn(desk.server.deps));
    assert.equal(trust.crls.length, 2, 'one list of the root, the newest of the issuing authority');
    if (hasOpenssl()) {
      const openssl = new Openssl();
      openssl.write(
        'crl.der',
        trust.crls.find((crl) => Buffer.from(crl).includes(Buffer.from('Cấp chứng thư')))!,
      );
      const { serial } = await readCertificate(der);
      assert.match(openssl.run('crl', '-inform', 'DER', '-in', 'crl.der', '-noout', '-text'), new RegExp(serial, 'i'));
      openssl.remove();
    }
  });

  it('revokes without the passphrase in the register only', async () => {
    const { fingerprint } = await buildCertificate(desk.server.deps, authority, desk.person('lan'));
    const lists = await desk.server.db.revocationLists.count();
    const revoke = { reason: 'Thôi việc', at: desk.server.deps.clock().toISOString() };
    assert.deepEqual(isDone(await desk.post('quan', `/certificates/${fingerprint}/revocations`, revoke)), {
      published: false,
    });
    assert.equal(await desk.server.db.revocationLists.count(), lists);
    isRefused(await desk.post('quan', `/certificates/${'0'.repeat(64)}/revocations`, revoke), 404, 'not-found');
    isRefused(await desk.post('quan', '/certificates/xyz/revocations', revoke), 400, 'bad-request');
  });

  it('shows who is without a certificate, whose ends soon, and to a teacher her own lines', async () => {
    const { db, deps } = desk.server;
    await db.certificates.destroy({ where: { userId: desk.person('hoa').id } });
    const names = async (): Promise<string[]> => (await desk.register()).without.map(({ name }) => name);
    assert.deepEqual(await names(), ['Cô hanh', 'Cô hoa'], 'principal and homeroom teacher; lan has no class');
    await db.schoolYears.update({ settings: '{"subjectTeachersSign":false}' }, { where: { id: SCHOOL_YEAR } });
    assert.deepEqual(await names(), ['Cô hanh', 'Cô hoa'], 'the homeroom teacher always signs');
    assert.deepEqual((await desk.register()).signers, { subject: false });
    await db.schoolYears.update({ settings: '{}' }, { where: { id: SCHOOL_YEAR } });

    const inDays = (days: number) => new Date(deps.clock().getTime() + days * DAY + 1000).toISOString();
    const ending = async (days: number) => {
      const row = { notAfter: inDays(days) };
      const { fingerprint } = await buildCertificate(deps, authority, desk.person('hoa'), { row });
      const found = (await desk.register()).ending.find((one) => one.fingerprint === fingerprint)?.step ?? null;
      await db.certificates.destroy({ where: { fingerprint } });
      return found;
    };
    const steps: (number | null)[] = [];
    for (const days of [61, 60, 31, 30, 8, 7, 0]) steps.push(await ending(days));
    assert.deepEqual(steps, [null, 60, 60, 30, 30, 7, 7]);
    const old = await buildCertificate(deps, authority, desk.person('hoa'), { row: { notAfter: inDays(5) } });
    await buildCertificate(deps, authority, desk.person('hoa'));
    assert.deepEqual((await desk.register()).ending, [], 'she has a longer one already');
    const expired = await buildCertificate(deps, authority, desk.person('hoa'), { row: { notAfter: inDays(-1) } });
    assert.equal((await desk.stateOf(expired.fingerprint)).state, 'expired');
    assert.equal((await desk.stateOf(old.fingerprint)).daysLeft, 5);

    const hers = await desk.register('hoa');
    assert.deepEqual([...new Set(hers.certificates.map(({ holder }) => holder!.name))], ['Cô hoa']);
    assert.deepEqual(hers.without, []);
    assert.deepEqual([...new Set(hers.requests.map(({ holder }) => holder.name))], ['Cô hoa']);
  });

  it('left an unbroken audit trail without anybody’s name in it', async () => {
    const rows = await desk.server.db.auditEvents.findAll({ raw: true });
    assert.deepEqual(
      rows.map(({ seq }) => seq).sort((a, b) => a - b),
      rows.map((_, index) => index + 1),
    );
    assert.ok(!JSON.stringify(rows).includes('Cô '));
  });
});
