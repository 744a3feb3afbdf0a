/**
 * The register's binding is held against the certificate at every act that uses one: a table of acts and of what can be wrong.
 * Nothing is stored, and each attempt is an event.
 */
import assert from 'node:assert/strict';
import { createPrivateKey, sign } from 'node:crypto';
import type { Extension } from 'pkijs';
import { readCertificate } from '../../../core/signing/certificate.js';
import { toBase64 } from '../../../server/acts/certificates/parts/load-trust.js';
import { keyUsage } from '../../../server/pki/authority/extensions.js';
import { makeKey, type MadeKey } from '../../../server/pki/authority/keys.js';
import type { CertificateRow } from '../../../server/store/models/certificates.js';
import { authority, certificate, issuer, person } from '../../support/chain-certificates.js';
import type { Reply } from '../../support/server.js';
import { buildSigningClass, type SigningClass } from '../../support/signing-class.js';
import { type Person, signingPerson } from '../../support/signing-person.js';
import { lastEvents, signedTables } from '../../support/signed-tables.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const UID = '0.9.2342.19200300.100.1.1';
type Role = 'person' | 'school';
interface Wrong {
  /** By who is to sign. */
  readonly code: string | Readonly<Record<Role, string>>;
  readonly names?: Readonly<Record<Role, string>>;
  readonly extensions?: readonly Extension[];
  readonly row?: Partial<CertificateRow> | ((school: SigningClass) => Partial<CertificateRow>);
  readonly untrusted?: true;
}
const WRONG: Readonly<Record<string, Wrong>> = {
  'another kind of holder': {
    names: { person: 'MATRUONG:37000001', school: 'CCCD:037000000009' },
    code: { person: 'certificate-of-school', school: 'certificate-of-person' },
  },
  'another number': {
    names: { person: 'CCCD:037999999999', school: 'MATRUONG:00000000' },
    code: { person: 'certificate-other-number', school: 'certificate-other-school' },
  },
  'another purpose': { extensions: [keyUsage(['keyEncipherment'])], code: 'certificate-not-for-signing' },
  'a line with another end': { row: { notAfter: '2099-01-01T00:00:00.000Z' }, code: 'certificate-altered' },
  'a line with no bytes of its own': { row: { der: 'AAAA' }, code: 'certificate-altered' },
  'a revocation': { row: { state: 'revoked', revokedAt: '2027-06-01T00:00:00.000Z' }, code: 'certificate-revoked' },
  'a principal’s no': { row: { state: 'refused' }, code: 'certificate-refused' },
  'no word of the principal yet': { row: { state: 'waiting' }, code: 'certificate-waiting' },
  'somebody else as its holder': {
    row: ({ klass: _, ...people }) => ({ kind: 'personal', userId: people.clerk.user.id }),
    code: 'certificate-of-another',
  },
  'an issuer nobody trusts': { untrusted: true, code: 'certificate-untrusted' },
};
const CLAIM = { signedAt: '2027-06-20T09:00:00+07:00', signature: Buffer.alloc(256).toString('base64') };
const ID = 'b0e4a1f2-6a53-4f0e-8a3b-4f6f0a9d1c22';

describe('a binding at each act', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  let key: MadeKey;
  let authorities: Readonly<Record<'trusted' | 'untrusted', Awaited<ReturnType<typeof issuer>>>>;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    key = await makeKey(2048);
    const by = (name: string) => issuer(name, key, null, { extensions: authority() });
    authorities = { trusted: await by('Nơi cấp thử'), untrusted: await by('Không ai') };
    const { certificate: der } = authorities.trusted;
    const { fingerprint, subject, notAfter } = await readCertificate(der);
    await server.db.anchors.create({
      ...{ fingerprint, subject, notAfter, der: toBase64(der), internal: false, state: 'trusted' },
    });
    server.pass(5000);
  });
  after(() => server.stop());

  async function boundWrongly(who: Person, role: Role, wrong: Wrong): Promise<Person> {
    const name = role === 'person' ? 'Người thử' : 'Trường Tiểu học Đồng Sơn';
    const parts = {
      names: wrong.names ? [[UID, wrong.names[role]] as const] : [],
      extensions: [...(wrong.extensions ?? person())],
    };
    const der = await certificate(
      wrong.names && role === 'school' && wrong.names.school.startsWith('CCCD') ? 'Vũ Thị Văn' : name,
      key,
      authorities[wrong.untrusted ? 'untrusted' : 'trusted'],
      parts,
    );
    const { fingerprint, subject, issuer: by, serial, notBefore, notAfter } = await readCertificate(der);
    await server.db.certificates.create({
      ...{ fingerprint, subject, issuer: by, serial, notBefore, notAfter, der: toBase64(der), chain: '[]' },
      ...{ kind: role === 'school' ? 'organisation' : 'personal', userId: role === 'school' ? null : who.user.id },
      ...{ carrier: 'PKCS12', internal: false, state: 'bound', addedAt: server.deps.clock().toISOString() },
      office: role === 'school' ? 'approved' : 'none',
      ...(typeof wrong.row === 'function' ? wrong.row(school) : wrong.row),
    });
    const privateKey = createPrivateKey({ key: Buffer.from(key.pkcs8), format: 'der', type: 'pkcs8' });
    const signer = { der, sign: (data: Uint8Array) => new Uint8Array(sign('sha256', data, privateKey)) };
    return { ...signingPerson(server, who.headers, signer, fingerprint), user: who.user };
  }

  interface Act {
    readonly who: () => Person;
    readonly role: Role;
    readonly send: (who: Person) => Promise<Reply>;
    readonly event: 'signing.refused' | 'sealing.refused';
  }
  const records =
    (slot: 'homeroom' | 'principal' | 'seal') =>
    (who: Person): Promise<Reply> => {
      const digest = Buffer.alloc(32).toString('base64');
      const record = { pupil: school.klass.pupils[0]!, version: 99, digest, ...CLAIM };
      return who.post(`/classes/4a/records/${slot}/signatures`, { certificate: who.fingerprint, records: [record] });
    };
  const posting =
    (path: string, body: () => object) =>
    (who: Person): Promise<Reply> =>
      who.post(path, { certificate: who.fingerprint, ...body() });
  const pupil = () => school.klass.pupils[0]!;
  const signing = { event: 'signing.refused', role: 'person' } as const;
  const sealing = { event: 'sealing.refused', role: 'school', who: () => school.clerk } as const;
  const ACTS: Readonly<Record<string, Act>> = {
    'a subject teacher’s list': { ...signing, who: () => school.music, send: (who) => who.signSubject('4a', 'AN') },
    'the homeroom teacher’s signature': { ...signing, who: () => school.thu, send: records('homeroom') },
    'the principal’s': { ...signing, who: () => school.principal, send: records('principal') },
    'the school’s seal': { ...sealing, event: 'signing.refused', send: records('seal') },
    'the seal on prints': {
      ...sealing,
      send: posting('/classes/4a/prints-to-seal/signatures', () => ({
        prints: [{ pupil: pupil(), version: 1, ...CLAIM }],
      })),
    },
    'a transaction': {
      ...sealing,
      send: posting('/classes/4a/transaction/signatures', () => ({ transactionId: ID, pupils: [pupil()], ...CLAIM })),
    },
    'the file for checkers': {
      ...sealing,
      send: posting('/checkers/signatures', () => ({ fileId: ID, number: 1, ...CLAIM })),
    },
  };

  for (const [act, { who, role, send, event }] of Object.entries(ACTS))
    for (const [what, wrong] of Object.entries(WRONG))
      it(`of ${act} is refused with ${what}`, async () => {
        const signer = await boundWrongly(who(), role, wrong);
        const tables = await signedTables(server.db);
        const { status, body } = await send(signer);
        const code = typeof wrong.code === 'string' ? wrong.code : wrong.code[role];
        assert.deepEqual([status, body.code], [422, code], JSON.stringify(body));
        assert.ok(body.reason && body.remedy);
        assert.equal(await signedTables(server.db), tables);
        const [told] = await lastEvents(server.db);
        assert.deepEqual([told!['kind'], told!['code']], [event, code]);
      });

  it('of a phone that would be asked, and of the office above, is held against the certificate as well', async () => {
    const office = JSON.stringify({ officeUrl: 'http://127.0.0.1:9' });
    await server.db.school.update({ profile: office }, { where: { id: 1 } });
    for (const [what, wrong] of Object.entries(WRONG)) {
      const code = typeof wrong.code === 'string' ? null : wrong.code;
      const altered = wrong.code === 'certificate-altered' || wrong.code === 'certificate-not-for-signing';
      if (code === null && !altered) continue;
      const said = (role: Role) => code?.[role] ?? (wrong.code as string);
      const hers = await boundWrongly(school.thu, 'person', wrong);
      const asked = { fingerprint: hers.fingerprint, hashes: [Buffer.alloc(32).toString('base64')], description: 'Ký' };
      assert.equal((await hers.post('/remote-signing/requests', asked)).body.code, said('person'), what);
      const seal = await boundWrongly(school.clerk, 'school', wrong);
      const declared = await seal.post(`/certificates/${seal.fingerprint}/office`, { ask: 'register' });
      assert.equal(declared.body.code, said('school'), what);
    }
  });
});
