/** A certificate that does not count, at each act of signing: a clear sentence, nothing half-signed, an audit event. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import type { CertificateRow } from '../../../server/store/models/certificates.js';
import { lastEvents, signedTables } from '../../support/signed-tables.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, THU_TEACHES } from '../../support/signing-class.js';
import type { Person } from '../../support/signing-person.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { startTestServer, type TestServer } from '../../support/server.js';

type Body = Record<string, unknown>;

/** What is done to the certificate's line, or to the trust in its authority; code and words it is refused with. */
const TROUBLES: Readonly<
  Record<string, { readonly row?: Partial<CertificateRow>; readonly foreign?: true; code: string; words: RegExp }>
> = {
  expired: {
    row: { notAfter: '2027-06-01T00:00:00.000Z' },
    code: 'certificate-ended',
    words: /đã hết hạn \(.*\).*Xin chứng thư mới/,
  },
  'not yet good': {
    row: { notBefore: '2027-07-01T00:00:00.000Z' },
    code: 'certificate-not-begun',
    words: /chưa đến ngày dùng được/,
  },
  revoked: {
    row: { state: 'revoked', revokedAt: '2027-06-01T00:00:00.000Z', revokedReason: 'Mất máy' },
    code: 'certificate-revoked',
    words: /đã bị thu hồi từ .*Xin chứng thư mới/,
  },
  'not yet confirmed': { row: { state: 'waiting' }, code: 'certificate-waiting', words: /còn chờ hiệu trưởng/ },
  'refused by the principal': { row: { state: 'refused' }, code: 'certificate-refused', words: /không xác nhận/ },
  foreign: { foreign: true, code: 'certificate-untrusted', words: /Nơi cấp chứng thư .* chưa được trường tin cậy/ },
};

describe('a certificate that does not count', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
  });
  after(() => server.stop());

  interface Act {
    readonly by: () => Person;
    readonly path: string;
    /** Signed with the right key, so that nothing but the certificate stands in the way. */
    readonly body: () => Promise<Body>;
    readonly event: object;
    /** Whether the same request is taken once the certificate counts. */
    readonly taken: boolean;
    readonly first?: () => Promise<unknown>;
  }
  const claim = () => ({
    signedAt: momentInVietnam(server.deps.clock()),
    signature: Buffer.alloc(256).toString('base64'),
  });
  const signing = (slot: string | null) => ({ kind: 'signing.refused', classId: '4a', slot });
  const sealing = (what: string) => ({ kind: 'sealing.refused', classId: '4a', what });
  const recordsOf = (
    by: () => Person,
    slot: 'homeroom' | 'principal' | 'seal',
    first = (): Promise<unknown> => Promise.resolve(),
  ): Act => ({
    ...{ by, taken: true, event: signing(slot), first },
    path: `/classes/4a/records/${slot}/signatures`,
    body: () => by().recordsBody('4a', slot),
  });
  /** In the order of a record's life: each leaves what the next needs. */
  const acts: Readonly<Record<string, Act>> = {
    'a subject teacher’s list': {
      by: () => school.music,
      path: '/classes/4a/subjects/AN/signatures',
      body: () => school.music.listBody('4a', 'AN'),
      event: signing(null),
      taken: true,
    },
    'a homeroom teacher’s records': recordsOf(
      () => school.thu,
      'homeroom',
      async () => {
        for (const subject of THU_TEACHES) await expectOk(school.thu.signSubject('4a', subject));
      },
    ),
    'a principal’s records': recordsOf(() => school.principal, 'principal'),
    'the school’s seal on records': recordsOf(
      () => school.clerk,
      'seal',
      () => expectOk(lookAt(school.principal, '4a', school.klass.pupils[0]!)),
    ),
    'the school’s seal on prints': {
      by: () => school.clerk,
      path: '/classes/4a/prints-to-seal/signatures',
      body: () => Promise.resolve({ prints: [{ pupil: school.klass.pupils[0]!, version: 1, ...claim() }] }),
      event: sealing('prints'),
      taken: false,
    },
    'the school’s signature on a transaction': {
      by: () => school.clerk,
      path: '/classes/4a/transaction/signatures',
      body: () => Promise.resolve({ transactionId: randomUUID(), pupils: [...school.klass.pupils], ...claim() }),
      event: sealing('transaction'),
      taken: false,
    },
  };

  for (const [act, { by, path, body, event, taken, first }] of Object.entries(acts)) {
    describe(`for ${act}`, () => {
      let sent: Body;
      let mine: string;
      before(async () => {
        server.pass(5000);
        await first?.();
        server.pass(5000);
        mine = by().fingerprint;
        sent = { certificate: mine, ...(await body()) };
      });
      const refused = async (request: Body, code: string, words: RegExp) => {
        const tables = await signedTables(server.db);
        const { status, body: said } = await by().post(path, request);
        assert.deepEqual([status, said.code], [422, code], JSON.stringify(said));
        assert.match(`${said.reason} ${said.remedy}`, words);
        assert.equal(await signedTables(server.db), tables, 'nothing half-signed');
        assert.deepEqual(await lastEvents(server.db), [{ ...event, code }]);
      };

      for (const [trouble, { row, foreign, code, words }] of Object.entries(TROUBLES))
        it(`${trouble}: ${code}`, async () => {
          const { certificates, anchors } = server.db;
          const kept = (await certificates.findByPk(mine, { raw: true }))!;
          if (row) await certificates.update(row, { where: { fingerprint: mine } });
          if (foreign) await anchors.update({ state: 'refused' }, { where: {} });
          try {
            await refused(sent, code, words);
          } finally {
            await certificates.update(kept, { where: { fingerprint: mine } });
            await anchors.update({ state: 'trusted' }, { where: {} });
          }
        });

      it('bound to another account, or to nobody', async () => {
        const other = by() === school.principal ? school.thu : school.principal;
        const another = { ...sent, certificate: other.fingerprint };
        await refused(another, 'certificate-of-another', /gắn với một tài khoản khác.*tệp khóa của chính bạn/);
        const unknown = { ...sent, certificate: 'b'.repeat(64) };
        await refused(unknown, 'certificate-not-bound', /chưa có trong sổ chứng thư của trường/);
      });

      if (taken)
        it('and with the same certificate in order the same signature is taken', async () => {
          const { body: answer } = await expectOk(by().post(path, sent));
          const records = (answer.records ?? []) as { refused: unknown }[];
          assert.ok(records.every((one) => one.refused === null));
          assert.notEqual((await lastEvents(server.db))[0]!.kind, 'signing.refused');
        });
    });
  }
});
