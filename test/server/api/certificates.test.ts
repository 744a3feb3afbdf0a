import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { AuditData } from '../../../core/audit/event.js';
import type { Certificate, Register } from '../../../core/contract/certificates.js';
import type { Hat } from '../../../core/policy/actor.js';
import { readCertificate } from '../../../core/signing/certificate.js';
import { makeKeyAndRequest } from '../../../core/signing/csr.js';
import { makeKey } from '../../../server/pki/authority/keys.js';
import { issueCertificate, makeAuthority, type MadeAuthority } from '../../../server/pki/authority/make-authority.js';
import type { OpenAuthority } from '../../../server/usecases/certificates/issuing-authority.js';
import { loadTrust, toBase64 } from '../../../server/usecases/certificates/load-trust.js';
import { signingCertificate } from '../../../server/usecases/certificates/signing-certificate.js';
import { Refused } from '../../../server/usecases/refused.js';
import { assign, type BuiltUser, buildClass, buildSchool, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { buildAuthority, buildCertificate, PASSPHRASE, sharedKeys } from '../../support/certificates.js';
import { type Decide, type OfficeStandIn, startOffice } from '../../support/office/office-stand-in.js';
import { type Reply, startTestServer, type TestServer } from '../../support/server.js';
import { hasOpenssl, Openssl } from '../../core/signing/openssl.js';

const DAY = 24 * 60 * 60 * 1000;

describe('the register of certificates over HTTP', function () {
  this.timeout(60_000);
  let server: TestServer;
  let office: OfficeStandIn;
  let decision: ReturnType<Decide> = 'approved';
  let authority: OpenAuthority;
  let foreign: MadeAuthority;
  const people = new Map<string, BuiltUser>();
  const signedIn = new Map<string, Record<string, string>>();

  before(async () => {
    server = await startTestServer();
    office = await startOffice(() => decision);
    await buildSchool(server.db);
    const accounts: [string, Hat[]][] = [
      ['hoa', ['teacher']],
      ['lan', ['teacher']],
      ['hanh', ['principal']],
      ['phuc', ['vice-principal']],
      ['van', ['clerk']],
      ['quan', ['administrator']],
    ];
    for (const [account, hats] of accounts) {
      people.set(account, await buildUser(server.db, { account, hats, name: `Cô ${account}` }));
      signedIn.set(account, await server.signIn(account));
    }
    const klass = await buildClass(server.db, { id: '4a', name: '4A' });
    await assign(server.db, people.get('hoa')!, klass, { homeroom: true, subjects: ['TV'] });
    foreign = await makeAuthority({
      school: 'Nơi cấp ngoài',
      from: new Date(server.deps.clock().getTime() - DAY),
      baseUrl: null,
      keyMaker: sharedKeys(),
      bits: 2048,
    });
  });
  after(async () => {
    await server.stop();
    await office.stop();
  });

  const post = (account: string, path: string, body: object = {}): Promise<Reply> =>
    server.send('POST', path, { headers: signedIn.get(account)!, body });
  const get = (account: string, path: string): Promise<Reply> =>
    server.send('GET', path, { headers: signedIn.get(account)! });
  const register = async (account = 'quan'): Promise<Register> =>
    (await get(account, '/certificates')).body as Register;
  const isDone = ({ status, body }: Reply): typeof body => {
    assert.equal(status, 200, JSON.stringify(body));
    return body;
  };
  const isRefused = ({ status, body }: Reply, expected: number, code: string): void => {
    assert.deepEqual([status, body.code], [expected, code], JSON.stringify(body));
    assert.ok(body.reason && body.remedy && !/\{\w+\}/.test(body.reason + body.remedy), body.reason);
  };
  const lastEvents = async (count: number): Promise<AuditData[]> =>
    (await server.db.auditEvents.findAll({ order: [['seq', 'DESC']], limit: count, raw: true }))
      .reverse()
      .map(({ data }) => JSON.parse(data) as AuditData);
  const stateOf = async (fingerprint: string): Promise<Certificate> =>
    (await register()).certificates.find((one) => one.fingerprint === fingerprint)!;
  const request = async (): Promise<{ csr: string; keyFingerprint: string }> => {
    const { request: der, keyFingerprint } = await makeKeyAndRequest({ commonName: 'Không ai dùng tên này' }, 2048);
    return { csr: toBase64(der), keyFingerprint };
  };

  it('cannot issue before the school has an authority', async () => {
    const { csr } = await request();
    isRefused(await post('hoa', '/certificates/requests', { csr, kind: 'personal' }), 422, 'no-authority');
    isRefused(await post('quan', '/certificates/issues', { requests: ['x'], passphrase: 'y' }), 422, 'no-authority');
    assert.equal((await register()).authority, null);
    authority = await buildAuthority(server.deps, undefined, false);
    const { anchors, authority: own } = await register();
    assert.deepEqual(
      anchors.map(({ state, internal }) => [state, internal]),
      [['waiting', true]],
    );
    assert.match(own!.subject, /Cấp chứng thư nội bộ/);
    await post('hanh', `/anchors/${anchors[0]!.fingerprint}/confirmations`, { accept: true });
    assert.equal((await register()).anchors[0]!.state, 'trusted');
  });

  it('goes from a request to a certificate that counts', async () => {
    const { csr, keyFingerprint } = await request();
    const { id } = isDone(await post('hoa', '/certificates/requests', { csr, kind: 'personal' }));
    assert.equal(isDone(await post('hoa', '/certificates/requests', { csr, kind: 'personal' })).id, id, 'asked again');
    isRefused(await post('lan', '/certificates/requests', { csr, kind: 'personal' }), 422, 'request-doubled');
    isRefused(await post('hoa', '/certificates/requests', { csr, kind: 'organisation' }), 403, 'not-allowed');
    const waiting = (await register()).requests.find((one) => one.id === id)!;
    assert.deepEqual([waiting.keyFingerprint, waiting.holder.name], [keyFingerprint, 'Cô hoa']);

    const wrong = { requests: [id], passphrase: 'không phải câu này' };
    isRefused(await post('quan', '/certificates/issues', wrong), 422, 'passphrase-wrong');
    isRefused(await post('hanh', '/certificates/issues', wrong), 403, 'not-allowed');
    const issue = { requests: [id, 'no-such-request'], passphrase: PASSPHRASE.normalize('NFD') };
    const { requests } = isDone(await post('quan', '/certificates/issues', issue));
    assert.equal(requests[1].refused.code, 'request-gone');
    const { fingerprint } = requests[0];
    assert.deepEqual(
      (await lastEvents(1)).map(({ kind }) => kind),
      ['certificate.issued'],
    );

    const made = await stateOf(fingerprint);
    assert.deepEqual([made.state, made.internal, made.holder!.name], ['waiting', true, 'Cô hoa']);
    const facts = await readCertificate(Buffer.from(made.der, 'base64'));
    assert.equal(facts.commonName, 'Cô hoa', 'the account’s name, whatever the request says');
    await assertSigning('hoa', fingerprint, 'certificate-waiting');

    isRefused(await post('quan', `/certificates/${fingerprint}/confirmations`, { accept: true }), 403, 'not-allowed');
    for (let i = 0; i < 2; i++)
      isDone(await post('hanh', `/certificates/${fingerprint}/confirmations`, { accept: true }));
    isRefused(
      await post('hanh', `/certificates/${fingerprint}/confirmations`, { accept: false }),
      409,
      'already-decided',
    );
    await assertSigning('hoa', fingerprint, null);
    await assertSigning('lan', fingerprint, 'certificate-of-another');
    await assertSigning('hoa', 'f'.repeat(64), 'certificate-not-bound');
    const own = isDone(await get('hoa', '/my-certificates')).certificates as Certificate[];
    assert.deepEqual(
      own.map((one) => one.fingerprint),
      [fingerprint],
    );
    const again = isDone(await post('quan', '/certificates/issues', { requests: [id], passphrase: PASSPHRASE }));
    assert.equal(again.requests[0].refused.code, 'request-gone');
  });

  /** What `signingCertificate` says; null where it counts. */
  async function assertSigning(account: string, fingerprint: string, code: string | null, at = server.deps.clock()) {
    const holder = account === 'school' ? ('organisation' as const) : { userId: people.get(account)!.id };
    const said = await signingCertificate(server.deps, holder, fingerprint, at).then(
      () => null,
      (error: unknown) => (error instanceof Refused ? error.refusal.code : Promise.reject(error)),
    );
    assert.equal(said, code);
  }

  it('refuses requests that cannot become a certificate', async () => {
    isRefused(
      await post('lan', '/certificates/requests', { csr: 'AAAA', kind: 'personal' }),
      422,
      'request-unreadable',
    );
    const { request: der } = await makeKeyAndRequest({ commonName: 'x' }, 1024);
    isRefused(await post('lan', '/certificates/requests', { csr: toBase64(der), kind: 'personal' }), 422, 'key-unfit');
    const tampered = (await makeKeyAndRequest({ commonName: 'x' }, 2048)).request;
    tampered[tampered.length - 1]! ^= 1;
    const csr = toBase64(tampered);
    isRefused(await post('lan', '/certificates/requests', { csr, kind: 'personal' }), 422, 'request-unreadable');
    isRefused(await post('lan', '/certificates/requests', { csr: 'é', kind: 'personal' }), 400, 'bad-request');
    for (let i = 0; i < 5; i++) {
      isDone(await post('lan', '/certificates/requests', { csr: (await request()).csr, kind: 'personal' }));
    }
    const { csr: sixth } = await request();
    isRefused(await post('lan', '/certificates/requests', { csr: sixth, kind: 'personal' }), 422, 'requests-waiting');
  });

  it('revokes from a time on, and publishes it where the passphrase is given', async () => {
    const { fingerprint, der } = await buildCertificate(server.deps, authority, people.get('lan')!);
    const now = server.deps.clock();
    const revoke = {
      reason: 'Mất máy tính',
      at: new Date(now.getTime() - 3600_000).toISOString(),
      passphrase: PASSPHRASE,
    };
    const path = `/certificates/${fingerprint}/revocations`;
    isRefused(await post('hanh', path, revoke), 403, 'not-allowed');
    isRefused(
      await post('quan', path, { ...revoke, at: new Date(now.getTime() + DAY).toISOString() }),
      422,
      'revocation-time',
    );
    isRefused(await post('quan', path, { ...revoke, at: '2020-01-01T00:00:00Z' }), 422, 'revocation-time');
    isRefused(await post('quan', path, { ...revoke, passphrase: 'không đúng câu' }), 422, 'passphrase-wrong');
    isRefused(await post('quan', path, { ...revoke, reason: ' ' }), 400, 'bad-request');
    assert.equal((await stateOf(fingerprint)).state, 'bound', 'nothing half done');
    assert.deepEqual(isDone(await post('quan', path, revoke)), { published: true });
    const [revoked, published] = await lastEvents(2);
    assert.equal(revoked!.kind, 'certificate.revoked');
    assert.deepEqual([published!.kind, published!.kind === 'crl.published' && published.revoked], ['crl.published', 1]);
    assert.ok(!JSON.stringify(revoked).includes('Mất máy'), 'a digest, not the words');
    isRefused(await post('quan', path, revoke), 409, 'already-revoked');
    await assertSigning('lan', fingerprint, 'certificate-revoked');
    await assertSigning('lan', fingerprint, null, new Date(now.getTime() - 2 * 3600_000));
    assert.deepEqual((await stateOf(fingerprint)).revoked, { at: revoke.at, reason: revoke.reason });

    const trust = await loadTrust(server.deps);
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
    const { fingerprint } = await buildCertificate(server.deps, authority, people.get('lan')!);
    const lists = await server.db.revocationLists.count();
    const revoke = { reason: 'Thôi việc', at: server.deps.clock().toISOString() };
    assert.deepEqual(isDone(await post('quan', `/certificates/${fingerprint}/revocations`, revoke)), {
      published: false,
    });
    assert.equal(await server.db.revocationLists.count(), lists);
    isRefused(await post('quan', `/certificates/${'0'.repeat(64)}/revocations`, revoke), 404, 'not-found');
    isRefused(await post('quan', '/certificates/xyz/revocations', revoke), 400, 'bad-request');
  });

  const outside = async (commonName: string, from = server.deps.clock()): Promise<Uint8Array> =>
    issueCertificate(foreign.issuing, {
      commonName,
      organization: 'Nơi cấp ngoài',
      spki: (await makeKey(2048)).spki,
      from,
      baseUrl: null,
    });

  it('takes a certificate from elsewhere once its authority is trusted', async () => {
    const der = await outside('Cô lan');
    const body = {
      der: toBase64(der),
      chain: [toBase64(foreign.issuing.certificate)],
      kind: 'personal',
      userId: people.get('lan')!.id,
      carrier: 'USB_TOKEN',
    };
    isRefused(await post('quan', '/certificates/imports', body), 422, 'certificate-untrusted');
    isRefused(await post('quan', '/anchors', { der: toBase64(der) }), 422, 'anchor-not-authority');
    isRefused(await post('quan', '/anchors', { der: 'AAAA' }), 422, 'certificate-unreadable');
    const anchor = isDone(await post('quan', '/anchors', { der: toBase64(foreign.root.certificate) })).fingerprint;
    assert.equal(
      isDone(await post('quan', '/anchors', { der: toBase64(foreign.root.certificate) })).fingerprint,
      anchor,
    );
    isRefused(await post('quan', '/certificates/imports', body), 422, 'certificate-untrusted');
    isRefused(await post('quan', `/anchors/${anchor}/confirmations`, { accept: true }), 403, 'not-allowed');
    isDone(await post('hanh', `/anchors/${anchor}/confirmations`, { accept: true }));
    isRefused(await post('hanh', `/anchors/${'0'.repeat(64)}/confirmations`, { accept: true }), 404, 'not-found');

    isRefused(await post('quan', '/certificates/imports', { ...body, userId: null }), 422, 'holder-needed');
    isRefused(await post('quan', '/certificates/imports', { ...body, kind: 'organisation' }), 422, 'holder-needed');
    isRefused(await post('quan', '/certificates/imports', { ...body, userId: 'nobody' }), 422, 'holder-gone');
    isRefused(await post('quan', '/certificates/imports', { ...body, chain: ['AAAA'] }), 422, 'certificate-unreadable');
    const { fingerprint } = isDone(await post('quan', '/certificates/imports', body));
    isRefused(await post('quan', '/certificates/imports', body), 409, 'certificate-doubled');
    isDone(await post('hanh', `/certificates/${fingerprint}/confirmations`, { accept: true }));
    await assertSigning('lan', fingerprint, null);
    await assertSigning('lan', fingerprint, 'certificate-not-begun', new Date(server.deps.clock().getTime() - DAY));
    await assertSigning(
      'lan',
      fingerprint,
      'certificate-ended',
      new Date(server.deps.clock().getTime() + 4 * 365 * DAY),
    );
    // Trust is taken back: what came from there no longer counts.
    isDone(await post('hanh', `/anchors/${anchor}/confirmations`, { accept: false }));
    await assertSigning('lan', fingerprint, 'certificate-untrusted');
    isDone(await post('quan', '/anchors', { der: toBase64(foreign.root.certificate) }));
    isDone(await post('hanh', `/anchors/${anchor}/confirmations`, { accept: true }));
    const refused = isDone(
      await post('quan', '/certificates/imports', { ...body, der: toBase64(await outside('Cô lan')) }),
    );
    isDone(await post('hanh', `/certificates/${refused.fingerprint}/confirmations`, { accept: false }));
    await assertSigning('lan', refused.fingerprint, 'certificate-refused');
  });

  it('says clearly why a certificate is not taken', async function () {
    const put = (der: Uint8Array): Promise<Reply> =>
      post('quan', '/certificates/imports', {
        ...{ der: toBase64(der), chain: [], kind: 'organisation', userId: null, carrier: 'PKCS12' },
      });
    isRefused(await put(new Uint8Array([1, 2, 3])), 422, 'certificate-unreadable');
    isRefused(await put(foreign.issuing.certificate), 422, 'certificate-is-authority');
    isRefused(
      await put(await outside('x', new Date(server.deps.clock().getTime() - 4 * 365 * DAY))),
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
    const school = await buildCertificate(server.deps, authority, 'organisation', { row: { office: 'none' } });
    const path = `/certificates/${school.fingerprint}/office`;
    await assertSigning('school', school.fingerprint, 'office-not-approved');
    await assertSigning('hoa', school.fingerprint, 'certificate-of-another');
    isRefused(await post('van', path, { ask: 'register' }), 422, 'office-not-set');
    await server.db.school.update({ profile: JSON.stringify({ officeUrl: office.url }) }, { where: { id: 1 } });
    isRefused(await post('quan', path, { ask: 'register' }), 403, 'not-allowed');
    isRefused(await post('van', path, { ask: 'answer' }), 422, 'office-not-declared');
    assert.deepEqual(isDone(await post('van', path, { ask: 'register' })), { office: 'sent', reason: null });
    const told = office.declared.at(-1)!;
    assert.deepEqual([told.ma_don_vi, told.nha_phat_hanh, told.ma_kieu_chu_ky], ['37000001', 'NOI_BO', 'PKCS12']);
    await assertSigning('school', school.fingerprint, 'office-not-approved');
    decision = 'waiting';
    assert.deepEqual(isDone(await post('van', path, { ask: 'answer' })), { office: 'sent', reason: null });
    decision = { refused: 'Tên trường chưa khớp' };
    assert.deepEqual(isDone(await post('van', path, { ask: 'answer' })), {
      office: 'refused',
      reason: 'Tên trường chưa khớp',
    });
    assert.equal((await stateOf(school.fingerprint)).officeReason, 'Tên trường chưa khớp');
    decision = 'approved';
    assert.equal(isDone(await post('van', path, { ask: 'answer' })).office, 'approved');
    await assertSigning('school', school.fingerprint, null);
    const [last] = await lastEvents(1);
    assert.deepEqual(last, { kind: 'certificate.answered', fingerprint: school.fingerprint, office: 'approved' });
    assert.deepEqual(
      (isDone(await get('van', '/my-certificates')).certificates as Certificate[]).map(({ kind }) => kind),
      ['organisation'],
    );
    const personal = (await register()).certificates.find(({ kind }) => kind === 'personal')!;
    isRefused(await post('van', `/certificates/${personal.fingerprint}/office`, { ask: 'register' }), 404, 'not-found');
  });

  it('changes nothing where the office cannot be reached or talks nonsense', async () => {
    const school = await buildCertificate(server.deps, authority, 'organisation', { row: { office: 'sent' } });
    const path = `/certificates/${school.fingerprint}/office`;
    await server.db.school.update({ profile: '{"officeUrl":"http://127.0.0.1:9"}' }, { where: { id: 1 } });
    isRefused(await post('van', path, { ask: 'answer' }), 502, 'office-unreachable');
    // Another web server than the office: it answers, and not with what was asked.
    const elsewhere = JSON.stringify({ officeUrl: `${server.url}/api/v1/health` });
    await server.db.school.update({ profile: elsewhere }, { where: { id: 1 } });
    isRefused(await post('van', path, { ask: 'register' }), 502, 'office-unreachable');
    await server.db.school.update({ profile: JSON.stringify({ officeUrl: office.url }) }, { where: { id: 1 } });
    isDone(await post('van', path, { ask: 'answer' }));
    assert.equal((await stateOf(school.fingerprint)).office, 'sent', 'the office knows of none');
    for (const [row, code] of [
      [{ state: 'waiting' as const }, 'certificate-waiting'],
      [{ state: 'refused' as const }, 'certificate-refused'],
      [{ state: 'revoked' as const, revokedAt: '2027-06-01T00:00:00.000Z' }, 'certificate-revoked'],
      [{ notAfter: '2027-06-01T00:00:00.000Z' }, 'certificate-ended'],
    ] as const) {
      const { fingerprint } = await buildCertificate(server.deps, authority, 'organisation', { row });
      isRefused(await post('van', `/certificates/${fingerprint}/office`, { ask: 'register' }), 422, code);
    }
  });

  it('delegates from today on, to a vice principal, without overlap, and ends', async () => {
    const phuc = people.get('phuc')!;
    const body = { userId: phuc.id, fromDay: '2027-06-20', toDay: '2027-06-25', document: '12/QĐ-THĐS' };
    isRefused(await post('phuc', '/delegations', body), 403, 'not-allowed');
    isRefused(await post('hanh', '/delegations', { ...body, fromDay: '2027-06-19' }), 422, 'delegation-days');
    isRefused(await post('hanh', '/delegations', { ...body, toDay: '2027-06-19' }), 422, 'delegation-days');
    isRefused(
      await post('hanh', '/delegations', { ...body, userId: people.get('hoa')!.id }),
      422,
      'not-a-vice-principal',
    );
    isRefused(await post('hanh', '/delegations', { ...body, toDay: '2027-06-31' }), 400, 'bad-request');
    const { id } = isDone(await post('hanh', '/delegations', body));
    isRefused(
      await post('hanh', '/delegations', { ...body, fromDay: '2027-06-25', toDay: '2027-06-30' }),
      422,
      'delegation-overlaps',
    );
    const { delegations, vicePrincipals } = isDone(await get('phuc', '/delegations'));
    assert.deepEqual(delegations, [{ id, ...body, name: 'Cô phuc', endedAt: null }]);
    assert.deepEqual(vicePrincipals, [{ userId: phuc.id, name: 'Cô phuc' }]);
    for (let i = 0; i < 2; i++) isDone(await post('hanh', `/delegations/${id}/ends`));
    isRefused(await post('hanh', `/delegations/${randomUUID()}/ends`), 404, 'not-found');
    assert.ok(isDone(await get('hanh', '/delegations')).delegations[0].endedAt);
    isDone(await post('hanh', '/delegations', { ...body, fromDay: '2027-06-22', toDay: '2027-06-22' }));
    assert.deepEqual(
      (await lastEvents(2)).map(({ kind }) => kind),
      ['delegation.ended', 'delegation.made'],
    );
  });

  it('shows who is without a certificate, whose ends soon, and to a teacher her own lines', async () => {
    const { db, deps } = server;
    await db.certificates.destroy({ where: { userId: people.get('hoa')!.id } });
    const names = async (): Promise<string[]> => (await register()).without.map(({ name }) => name);
    assert.deepEqual(await names(), ['Cô hanh', 'Cô hoa'], 'principal and homeroom teacher; lan has no class');
    await db.schoolYears.update(
      { settings: '{"homeroomTeachersSign":false,"subjectTeachersSign":false}' },
      { where: { id: SCHOOL_YEAR } },
    );
    assert.deepEqual(await names(), ['Cô hanh']);
    assert.deepEqual((await register()).signers, { subject: false, homeroom: false });
    await db.schoolYears.update({ settings: '{}' }, { where: { id: SCHOOL_YEAR } });

    const inDays = (days: number) => new Date(deps.clock().getTime() + days * DAY + 1000).toISOString();
    const ending = async (days: number) => {
      const row = { notAfter: inDays(days) };
      const { fingerprint } = await buildCertificate(deps, authority, people.get('hoa')!, { row });
      const found = (await register()).ending.find((one) => one.fingerprint === fingerprint)?.step ?? null;
      await db.certificates.destroy({ where: { fingerprint } });
      return found;
    };
    const steps: (number | null)[] = [];
    for (const days of [61, 60, 31, 30, 8, 7, 0]) steps.push(await ending(days));
    assert.deepEqual(steps, [null, 60, 60, 30, 30, 7, 7]);
    const old = await buildCertificate(deps, authority, people.get('hoa')!, { row: { notAfter: inDays(5) } });
    await buildCertificate(deps, authority, people.get('hoa')!);
    assert.deepEqual((await register()).ending, [], 'she has a longer one already');
    const expired = await buildCertificate(deps, authority, people.get('hoa')!, { row: { notAfter: inDays(-1) } });
    assert.equal((await stateOf(expired.fingerprint)).state, 'expired');
    assert.equal((await stateOf(old.fingerprint)).daysLeft, 5);

    const hers = await register('hoa');
    assert.deepEqual([...new Set(hers.certificates.map(({ holder }) => holder!.name))], ['Cô hoa']);
    assert.deepEqual(hers.without, []);
    assert.deepEqual([...new Set(hers.requests.map(({ holder }) => holder.name))], ['Cô hoa']);
  });

  it('left an unbroken audit trail without anybody’s name in it', async () => {
    const rows = await server.db.auditEvents.findAll({ raw: true });
    assert.deepEqual(
      rows.map(({ seq }) => seq).sort((a, b) => a - b),
      rows.map((_, index) => index + 1),
    );
    assert.ok(!JSON.stringify(rows).includes('Cô '));
  });
});
