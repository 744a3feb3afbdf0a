import assert from 'node:assert/strict';
import type { Certificate } from '../../../core/contract/certificates.js';
import { issueCertificate, makeAuthority, type MadeAuthority } from '../../../server/pki/authority/make-authority.js';
import type { OpenAuthority } from '../../../server/acts/certificates/parts/issuing-authority.js';
import { toBase64 } from '../../../server/acts/certificates/parts/load-trust.js';
import { type Desk, isDone, isRefused, openDesk } from '../../support/certificate-desk.js';
import { buildAuthority, buildCertificate, sharedKeys } from '../../support/certificates.js';
import { type Decide, type OfficeStandIn, startOffice } from '../../support/office/office-stand-in.js';
import type { Reply } from '../../support/server.js';
import { hasOpenssl, Openssl } from '../../core/signing/openssl.js';
import { newSharedKey } from '../../support/run/shared-keys.js';

const DAY = 24 * 60 * 60 * 1000;

describe('certificates from elsewhere, and the office above', function () {
  this.timeout(60_000);
  let desk: Desk;
  let office: OfficeStandIn;
  let decision: ReturnType<Decide> = 'approved';
  let authority: OpenAuthority;
  let foreign: MadeAuthority;

  before(async () => {
    desk = await openDesk();
    office = await startOffice(() => decision);
    authority = await buildAuthority(desk.server.deps);
    const from = new Date(desk.server.deps.clock().getTime() - DAY);
    foreign = await makeAuthority({ school: 'Nơi cấp ngoài', from, baseUrl: null, keyMaker: sharedKeys(), bits: 2048 });
  });
  after(async () => {
    await desk.server.stop();
    await office.stop();
  });

  const outside = async (commonName: string, from = desk.server.deps.clock()): Promise<Uint8Array> =>
    issueCertificate(foreign.issuing, {
      commonName,
      organization: 'Nơi cấp ngoài',
      spki: (await newSharedKey()).spki,
      from,
      baseUrl: null,
    });

  it('takes a certificate from elsewhere once its authority is trusted', async () => {
    const der = await outside('Cô lan');
    const body = {
      der: toBase64(der),
      chain: [toBase64(foreign.issuing.certificate)],
      kind: 'personal',
      userId: desk.person('lan').id,
      carrier: 'USB_TOKEN',
    };
    isRefused(await desk.post('quan', '/certificates/imports', body), 422, 'certificate-untrusted');
    isRefused(await desk.post('quan', '/anchors', { der: toBase64(der) }), 422, 'anchor-not-authority');
    isRefused(await desk.post('quan', '/anchors', { der: 'AAAA' }), 422, 'certificate-unreadable');
    const anchor = isDone(await desk.post('quan', '/anchors', { der: toBase64(foreign.root.certificate) })).fingerprint;
    assert.equal(
      isDone(await desk.post('quan', '/anchors', { der: toBase64(foreign.root.certificate) })).fingerprint,
      anchor,
    );
    isRefused(await desk.post('quan', '/certificates/imports', body), 422, 'certificate-untrusted');
    isRefused(await desk.post('quan', `/anchors/${anchor}/confirmations`, { accept: true }), 403, 'not-allowed');
    isDone(await desk.post('hanh', `/anchors/${anchor}/confirmations`, { accept: true }));
    isRefused(await desk.post('hanh', `/anchors/${'0'.repeat(64)}/confirmations`, { accept: true }), 404, 'not-found');

    isRefused(await desk.post('quan', '/certificates/imports', { ...body, userId: null }), 422, 'holder-needed');
    isRefused(
      await desk.post('quan', '/certificates/imports', { ...body, kind: 'organisation' }),
      422,
      'holder-needed',
    );
    isRefused(await desk.post('quan', '/certificates/imports', { ...body, userId: 'nobody' }), 422, 'holder-gone');
    isRefused(
      await desk.post('quan', '/certificates/imports', { ...body, chain: ['AAAA'] }),
      422,
      'certificate-unreadable',
    );
    const { fingerprint } = isDone(await desk.post('quan', '/certificates/imports', body));
    isRefused(await desk.post('quan', '/certificates/imports', body), 409, 'certificate-doubled');
    isDone(await desk.post('hanh', `/certificates/${fingerprint}/confirmations`, { accept: true }));
    await desk.says('lan', fingerprint, null);
    await desk.says('lan', fingerprint, 'certificate-not-begun', new Date(desk.server.deps.clock().getTime() - DAY));
    await desk.says(
      'lan',
      fingerprint,
      'certificate-ended',
      new Date(desk.server.deps.clock().getTime() + 4 * 365 * DAY),
    );
    // Trust is taken back: what came from there no longer counts.
    isDone(await desk.post('hanh', `/anchors/${anchor}/confirmations`, { accept: false }));
    await desk.says('lan', fingerprint, 'certificate-untrusted');
    isDone(await desk.post('quan', '/anchors', { der: toBase64(foreign.root.certificate) }));
    isDone(await desk.post('hanh', `/anchors/${anchor}/confirmations`, { accept: true }));
    const refused = isDone(
      await desk.post('quan', '/certificates/imports', { ...body, der: toBase64(await outside('Cô lan')) }),
    );
    isDone(await desk.post('hanh', `/certificates/${refused.fingerprint}/confirmations`, { accept: false }));
    await desk.says('lan', refused.fingerprint, 'certificate-refused');
  });

  it('says clearly why a certificate is not taken', async function () {
    const put = (der: Uint8Array): Promise<Reply> =>
      desk.post('quan', '/certificates/imports', {
        ...{ der: toBase64(der), chain: [], kind: 'organisation', userId: null, carrier: 'PKCS12' },
      });
    isRefused(await put(new Uint8Array([1, 2, 3])), 422, 'certificate-unreadable');
    isRefused(await put(foreign.issuing.certificate), 422, 'certificate-is-authority');
    isRefused(
      await put(await outside('x', new Date(desk.server.deps.clock().getTime() - 4 * 365 * DAY))),
      422,
      'certificate-ended',
    );
    if (!hasOpenssl()) this.skip();
    const openssl = new Openssl();
    const days = ['-days', '9000'];
    openssl.run('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'ec-in.key');
    isRefused(
      await put(
        openssl.selfSigned('ec', '/CN=EC', '-key', 'ec-in.key', ...days, '-addext', 'basicConstraints=CA:FALSE'),
      ),
      422,
      'certificate-not-rsa',
    );
    isRefused(
      await put(openssl.selfSigned('short', '/CN=1024', '-newkey', 'rsa:1024', ...days)),
      422,
      'certificate-key-short',
    );
    const tls = ['-addext', 'keyUsage=critical,keyEncipherment', '-addext', 'basicConstraints=critical,CA:FALSE'];
    isRefused(await put(openssl.selfSigned('tls', '/CN=tls', ...days, ...tls)), 422, 'certificate-not-for-signing');
    openssl.remove();
  });

  it('lets only the office above approve the school’s certificate', async () => {
    const school = await buildCertificate(desk.server.deps, authority, 'organisation', { row: { office: 'none' } });
    const path = `/certificates/${school.fingerprint}/office`;
    await desk.says('school', school.fingerprint, 'office-not-approved');
    await desk.says('hoa', school.fingerprint, 'certificate-of-another');
    isRefused(await desk.post('van', path, { ask: 'register' }), 422, 'office-not-set');
    await desk.server.db.school.update({ profile: JSON.stringify({ officeUrl: office.url }) }, { where: { id: 1 } });
    isRefused(await desk.post('quan', path, { ask: 'register' }), 403, 'not-allowed');
    isRefused(await desk.post('van', path, { ask: 'answer' }), 422, 'office-not-declared');
    assert.deepEqual(isDone(await desk.post('van', path, { ask: 'register' })), { office: 'sent', reason: null });
    const told = office.declared.at(-1)!;
    assert.deepEqual([told.ma_don_vi, told.nha_phat_hanh, told.ma_kieu_chu_ky], ['37000001', 'NOI_BO', 'PKCS12']);
    await desk.says('school', school.fingerprint, 'office-not-approved');
    decision = 'waiting';
    assert.deepEqual(isDone(await desk.post('van', path, { ask: 'answer' })), { office: 'sent', reason: null });
    decision = { refused: 'Tên trường chưa khớp' };
    assert.deepEqual(isDone(await desk.post('van', path, { ask: 'answer' })), {
      office: 'refused',
      reason: 'Tên trường chưa khớp',
    });
    assert.equal((await desk.stateOf(school.fingerprint)).officeReason, 'Tên trường chưa khớp');
    decision = 'approved';
    assert.equal(isDone(await desk.post('van', path, { ask: 'answer' })).office, 'approved');
    await desk.says('school', school.fingerprint, null);
    const [last] = await desk.lastEvents(1);
    assert.deepEqual(last, { kind: 'certificate.answered', fingerprint: school.fingerprint, office: 'approved' });
    assert.deepEqual(
      (isDone(await desk.get('van', '/my-certificates')).certificates as Certificate[]).map(({ kind }) => kind),
      ['organisation'],
    );
    const personal = (await desk.register()).certificates.find(({ kind }) => kind === 'personal')!;
    isRefused(
      await desk.post('van', `/certificates/${personal.fingerprint}/office`, { ask: 'register' }),
      404,
      'not-found',
    );
  });

  it('changes nothing where the office cannot be reached or talks nonsense', async () => {
    const school = await buildCertificate(desk.server.deps, authority, 'organisation', { row: { office: 'sent' } });
    const path = `/certificates/${school.fingerprint}/office`;
    await desk.server.db.school.update({ profile: '{"officeUrl":"http://127.0.0.1:9"}' }, { where: { id: 1 } });
    isRefused(await desk.post('van', path, { ask: 'answer' }), 502, 'office-unreachable');
    // Another web server than the office: it answers, and not with what was asked.
    const elsewhere = JSON.stringify({ officeUrl: `${desk.server.url}/api/v1/health` });
    await desk.server.db.school.update({ profile: elsewhere }, { where: { id: 1 } });
    isRefused(await desk.post('van', path, { ask: 'register' }), 502, 'office-unreachable');
    await desk.server.db.school.update({ profile: JSON.stringify({ officeUrl: office.url }) }, { where: { id: 1 } });
    isDone(await desk.post('van', path, { ask: 'answer' }));
    assert.equal((await desk.stateOf(school.fingerprint)).office, 'sent', 'the office knows of none');
    for (const [row, code] of [
      [{ state: 'waiting' as const }, 'certificate-waiting'],
      [{ state: 'refused' as const }, 'certificate-refused'],
      [{ state: 'revoked' as const, revokedAt: '2027-06-01T00:00:00.000Z' }, 'certificate-revoked'],
      [{ notAfter: '2027-06-01T00:00:00.000Z' }, 'certificate-ended'],
    ] as const) {
      const { fingerprint } = await buildCertificate(desk.server.deps, authority, 'organisation', { row });
      isRefused(await desk.post('van', `/certificates/${fingerprint}/office`, { ask: 'register' }), 422, code);
    }
  });
});
