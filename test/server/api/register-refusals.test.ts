/** Certificates the register does not take: a clear sentence, nothing stored, an event that names what was brought. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { makeKeyAndRequest } from '../../../core/signing/csr.js';
import { issueCertificate, makeAuthority, type MadeAuthority } from '../../../server/pki/authority/make-authority.js';
import { hasOpenssl, Openssl } from '../../core/signing/openssl.js';
import { type Desk, isDone, openDesk } from '../../support/certificate-desk.js';
import { buildAuthority, buildCertificate, sharedKeys } from '../../support/certificates.js';
import { newSharedKey } from '../../support/run/shared-keys.js';

const DAY = 24 * 60 * 60 * 1000;
const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

describe('what the register of certificates refuses', function () {
  this.timeout(60_000);
  let desk: Desk;
  let foreign: MadeAuthority;
  before(async () => {
    desk = await openDesk();
    const from = new Date(desk.server.deps.clock().getTime() - DAY);
    foreign = await makeAuthority({ school: 'Nơi cấp ngoài', from, baseUrl: null, keyMaker: sharedKeys(), bits: 2048 });
  });
  after(() => desk.server.stop());

  const stored = async () => {
    const { db } = desk.server;
    return Promise.all([db.certificates.count(), db.certificateRequests.count(), db.anchors.count()]);
  };
  /** Refused with that code and those words, nothing stored, and exactly one more event. */
  const refuses = async (
    [account, path, body]: [string, string, object],
    [act, code, words]: [string, string, RegExp],
    digest: string | null,
  ): Promise<void> => {
    const before = await stored();
    const events = await desk.server.db.auditEvents.count();
    const { body: said } = await desk.post(account, path, body);
    assert.equal(said.code, code, JSON.stringify(said));
    assert.match(`${said.reason} ${said.remedy}`, words);
    assert.deepEqual(await stored(), before);
    assert.equal(await desk.server.db.auditEvents.count(), events + 1);
    assert.deepEqual((await desk.lastEvents(1))[0], { kind: 'register.refused', act, code, digest });
  };
  const importing = (der: Uint8Array, words: [string, RegExp], chain: readonly Uint8Array[] = []) =>
    refuses(
      [
        'quan',
        '/certificates/imports',
        { der: toBase64(der), chain: chain.map(toBase64), kind: 'organisation', userId: null, carrier: 'PKCS12' },
      ],
      ['import', ...words],
      digestOf(der),
    );
  const outside = async (from = desk.server.deps.clock()) =>
    issueCertificate(foreign.issuing, {
      commonName: 'Cô Lan',
      organization: 'Nơi cấp ngoài',
      spki: (await newSharedKey()).spki,
      from,
      baseUrl: null,
    });

  it('what is no certificate, and what is an authority’s', async () => {
    await importing(new Uint8Array([1, 2, 3]), ['certificate-unreadable', /không phải chứng thư số đọc được/]);
    await importing(foreign.issuing.certificate, ['certificate-is-authority', /chứng thư của một nơi cấp/]);
  });

  it('an expired one, and one from an authority nobody here trusts', async () => {
    const old = await outside(new Date(desk.server.deps.clock().getTime() - 4 * 365 * DAY));
    await importing(old, ['certificate-ended', /đã hết hạn \(.*\).*Xin chứng thư mới/]);
    const chain = [foreign.issuing.certificate];
    await importing(
      await outside(),
      ['certificate-untrusted', /chưa được trường tin cậy.*hiệu trưởng xác nhận/],
      chain,
    );
  });

  it('one of an elliptic curve, and a short one', async function () {
    if (!hasOpenssl()) return this.skip();
    const openssl = new Openssl();
    const days = ['-days', '9000'];
    openssl.run('ecparam', '-name', 'prime256v1', '-genkey', '-noout', '-out', 'ec.in');
    const ec = openssl.selfSigned('ec', '/CN=EC', '-key', 'ec.in', ...days, '-addext', 'basicConstraints=CA:FALSE');
    const short = openssl.selfSigned('short', '/CN=1024', '-newkey', 'rsa:1024', ...days);
    openssl.run('req', '-new', '-key', 'ec.in', '-subj', '/CN=EC', '-outform', 'DER', '-out', 'ec.csr');
    const csr = openssl.read('ec.csr');
    openssl.remove();
    await importing(ec, ['certificate-not-rsa', /chỉ ký bằng khóa RSA.*từ 2048 bit/]);
    await importing(short, ['certificate-key-short', /1024 bit, ngắn hơn mức tối thiểu 2048 bit/]);
    const asking = { csr: toBase64(csr), kind: 'personal' };
    await refuses(['lan', '/certificates/requests', asking], ['request', 'key-unfit', /RSA.*2048/], digestOf(csr));
  });

  it('a request nobody here could fulfil, or in the school’s name by somebody else than the clerk', async () => {
    const { request: csr } = await makeKeyAndRequest({ commonName: 'Cô Lan', organization: 'Trường' });
    const asking = (kind: string): [string, string, object] => [
      'lan',
      '/certificates/requests',
      { csr: toBase64(csr), kind },
    ];
    await refuses(asking('personal'), ['request', 'no-authority', /nơi cấp/], digestOf(csr));
    await refuses(asking('organisation'), ['request', 'not-allowed', /./], digestOf(csr));
  });

  it('a person’s certificate as an authority to trust', async () => {
    const der = await outside();
    const bringing: [string, string, object] = ['quan', '/anchors', { der: toBase64(der) }];
    await refuses(bringing, ['anchor', 'anchor-not-authority', /nơi cấp/], digestOf(der));
  });

  it('a wrong passphrase of the school’s authority, and a second revocation', async () => {
    const authority = await buildAuthority(desk.server.deps);
    const { fingerprint } = await buildCertificate(desk.server.deps, authority, desk.person('lan'));
    const wrong = { requests: ['none'], passphrase: 'sai' };
    await refuses(['quan', '/certificates/issues', wrong], ['issue', 'passphrase-wrong', /mật khẩu/i], null);
    const path = `/certificates/${fingerprint}/revocations`;
    const body = { reason: 'Mất USB', at: desk.server.deps.clock().toISOString() };
    isDone(await desk.post('quan', path, body));
    await refuses(['quan', path, body], ['revoke', 'already-revoked', /thu hồi/], null);
  });
});
