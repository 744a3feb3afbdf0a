/**
 * The register's line held against the certificate itself at each act: a line that was changed, a certificate of another kind
 * of holder, another number of one kind, another purpose. Refused with what to do, whichever act it is.
 */
import assert from 'node:assert/strict';
import { createPrivateKey, sign } from 'node:crypto';
import type { Extension } from 'pkijs';
import { readCertificate } from '../../../core/signing/certificate.js';
import { basicConstraints, keyUsage } from '../../../server/pki/authority/extensions.js';
import type { MadeKey } from '../../../server/pki/authority/keys.js';
import type { CertificateRow } from '../../../server/store/models/certificates.js';
import { authority, certificate, issuer, person } from '../../support/chain-certificates.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';
import { type Person, signingPerson } from '../../support/signing-person.js';
import { lastEvents, signedTables } from '../../support/signed-tables.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { newSharedKey } from '../../support/run/shared-keys.js';

const UID = '0.9.2342.19200300.100.1.1';
const ORGANIZATION = '2.5.4.10';
const SURNAME = '2.5.4.4';
type Names = readonly (readonly [string, string])[];

/** A subject, and the code it is refused with; null where it counts. */
type Case = readonly [what: string, name: string, names: Names, code: string | null];
const PERSONS: readonly Case[] = [
  ['capitals without tones, no number', 'TRAN THI THU', [], null],
  ['her number', 'TRẦN THỊ THU', [[UID, 'CCCD:037000000005']], null],
  ['an old card’s number, which is of another kind', 'TRẦN THỊ THU', [[UID, 'CMND:012345678']], null],
  ['another name, which the principal has judged', 'Trần Thị Thư', [], null],
  ['another person’s number', 'TRẦN THỊ THU', [[UID, 'CCCD: 037 000 000 006']], 'certificate-other-number'],
  ['the school’s name', 'Trường Tiểu học Đoàn Thị Điểm', [], 'certificate-of-school'],
  ['the school’s code', 'TH DTD', [[UID, 'MATRUONG:79000001']], 'certificate-of-school'],
];
const SEALS: readonly Case[] = [
  ['a school’s name', 'TRUONG TIEU HOC DOAN THI DIEM', [], null],
  ['a former name', 'Trường Tiểu học Số 2', [], null],
  [
    'a person’s number',
    'Vũ Thị Văn',
    [
      [ORGANIZATION, 'Trường Tiểu học'],
      [UID, 'CCCD:037000000009'],
    ],
    'certificate-of-person',
  ],
  [
    'a person’s family name',
    'Vũ Thị Văn',
    [
      [SURNAME, 'Vũ'],
      [ORGANIZATION, 'Trường Tiểu học Số 2'],
    ],
    'certificate-of-person',
  ],
  ['another school’s code', 'Trường Tiểu học Số 2', [[UID, 'MATRUONG:00000000']], 'certificate-other-school'],
];

describe('a binding held against its certificate', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  let key: MadeKey;
  let root: Awaited<ReturnType<typeof issuer>>;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    await server.db.users.update({ personalId: '037000000005' }, { where: { id: school.thu.user.id } });
    key = await newSharedKey();
    root = await issuer('Nơi cấp thử', key, null, { extensions: authority() });
    const facts = await readCertificate(root.certificate);
    await server.db.anchors.create({
      ...{ fingerprint: facts.fingerprint, subject: facts.subject, notAfter: facts.notAfter },
      der: Buffer.from(root.certificate).toString('base64'),
      internal: false,
      state: 'trusted',
    });
    server.pass(5000);
  });
  after(() => server.stop());

  async function bound(
    who: Person,
    name: string,
    names: Names,
    extensions: Extension[] = person(),
    row: Partial<CertificateRow> = {},
  ) {
    const der = await certificate(name, key, root, { names, extensions });
    const { fingerprint, subject, issuer: by, serial, notBefore, notAfter } = await readCertificate(der);
    const organisation = who === school.clerk;
    await server.db.certificates.create({
      ...{ fingerprint, subject, issuer: by, serial, notBefore, notAfter },
      der: Buffer.from(der).toString('base64'),
      chain: '[]',
      kind: organisation ? 'organisation' : 'personal',
      userId: organisation ? null : who.user.id,
      carrier: 'PKCS12',
      internal: false,
      state: 'bound',
      addedAt: server.deps.clock().toISOString(),
      office: organisation ? 'approved' : 'none',
      ...row,
    });
    const privateKey = createPrivateKey({ key: Buffer.from(key.pkcs8), format: 'der', type: 'pkcs8' });
    const signer = { der, sign: (data: Uint8Array) => new Uint8Array(sign('sha256', data, privateKey)) };
    return { ...signingPerson(server, who.headers, signer, fingerprint), user: who.user };
  }
  async function refused(
    sent: Promise<{ status: number; body: Record<string, unknown> }>,
    code: string,
    slot: string | null,
  ) {
    const tables = await signedTables(server.db);
    const { status, body } = await sent;
    assert.deepEqual([status, body['code']], [422, code], JSON.stringify(body));
    assert.match(String(body['remedy']), /quản trị|Ký bằng|Xin nơi cấp|thêm nó/);
    assert.equal(await signedTables(server.db), tables);
    assert.deepEqual(await lastEvents(server.db), [{ kind: 'signing.refused', classId: '4a', slot, code }]);
  }
  const CLAIM = { signedAt: '2027-06-20T09:00:00+07:00', signature: Buffer.alloc(256).toString('base64') };
  /** A signature of no record that there is: whether its certificate counts is asked before. */
  const oneRecord = (who: Person, slot: 'homeroom' | 'principal' | 'seal') => {
    const record = {
      pupil: school.klass.pupils[0]!,
      version: 99,
      digest: Buffer.alloc(32).toString('base64'),
      ...CLAIM,
    };
    return who.post(`/classes/4a/records/${slot}/signatures`, { certificate: who.fingerprint, records: [record] });
  };

  for (const [what, name, names, code] of PERSONS)
    it(`of a person with ${what}: ${code ?? 'counts'}`, async () => {
      const thu = await bound(school.thu, name, names);
      if (code) await refused(oneRecord(thu, 'homeroom'), code, 'homeroom');
      else assert.equal((await expectOk(oneRecord(thu, 'homeroom'))).status, 200);
    });

  it('of whom the certificate may not sign for, or may do more', async () => {
    const encipher = await bound(school.thu, 'Trần Thị Thu', [], [keyUsage(['keyEncipherment'])]);
    await refused(oneRecord(encipher, 'homeroom'), 'certificate-not-for-signing', 'homeroom');
    const above = await bound(
      school.thu,
      'Trần Thị Thu',
      [],
      [basicConstraints(true), keyUsage(['digitalSignature', 'keyCertSign'])],
    );
    await refused(oneRecord(above, 'homeroom'), 'certificate-is-authority', 'homeroom');
  });

  const lines: Readonly<Record<string, Partial<CertificateRow>>> = {
    'other bytes': { der: '' },
    'no certificate at all': { der: Buffer.from('không').toString('base64') },
    'another end': { notAfter: '2099-01-01T00:00:00.000Z' },
    'another beginning': { notBefore: '2001-01-01T00:00:00.000Z' },
    'another subject': { subject: 'CN=Trần Thị Thu' },
    'another issuer': { issuer: 'CN=Nơi cấp khác' },
    'another number': { serial: '01' },
  };
  for (const [what, row] of Object.entries(lines))
    it(`whose line has ${what} than the certificate`, async () => {
      const other = (await server.db.certificates.findByPk(school.principal.fingerprint, { raw: true }))!.der;
      const changes = row.der === '' ? { der: other } : row;
      const thu = await bound(school.thu, 'TRẦN THỊ THU', [], person(), changes);
      await refused(oneRecord(thu, 'homeroom'), 'certificate-altered', 'homeroom');
    });

  it('of the principal, and of the school at all its acts', async () => {
    const asSchool = await bound(school.principal, 'Trường Tiểu học Đoàn Thị Điểm', []);
    await refused(oneRecord(asSchool, 'principal'), 'certificate-of-school', 'principal');
    const teacher = await bound(school.music, 'Trường Tiểu học Đoàn Thị Điểm', []);
    await refused(teacher.signSubject('4a', 'AN'), 'certificate-of-school', null);
    for (const [what, name, names, code] of SEALS) {
      const clerk = await bound(school.clerk, name, names);
      if (code) await refused(oneRecord(clerk, 'seal'), code, 'seal');
      else assert.equal((await oneRecord(clerk, 'seal')).body.code, 'look-missing', what);
    }
    const { fingerprint } = await bound(school.clerk, 'Vũ Thị Văn', [[SURNAME, 'Vũ']]);
    const [pupil] = school.klass.pupils;
    const id = 'b0e4a1f2-6a53-4f0e-8a3b-4f6f0a9d1c22';
    for (const [path, body] of [
      ['/classes/4a/prints-to-seal/signatures', { prints: [{ pupil, version: 1, ...CLAIM }] }],
      ['/classes/4a/transaction/signatures', { transactionId: id, pupils: [pupil], ...CLAIM }],
      ['/checkers/signatures', { fileId: id, number: 1, ...CLAIM }],
    ] as const) {
      const sent = await school.clerk.post(path, { certificate: fingerprint, ...body });
      assert.equal(sent.body.code, 'certificate-of-person', path);
      assert.equal((await lastEvents(server.db))[0]!.kind, 'sealing.refused');
    }
  });

  it('refuses a print under another seal than its record’s', async () => {
    const [pupil] = school.klass.pupils as [string];
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    await expectOk(school.principal.signRecords('4a', 'principal'));
    await expectOk(lookAt(school.principal, '4a', pupil));
    await expectOk(school.clerk.signRecords('4a', 'seal'));
    const { fingerprint } = await bound(school.clerk, 'Trường Tiểu học Đoàn Thị Điểm', []);
    const body = { certificate: fingerprint, prints: [{ pupil, version: 1, ...CLAIM }] };
    const { records } = (await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', body))).body;
    assert.equal(records[0].refused.code, 'print-other-seal');
  });
});
