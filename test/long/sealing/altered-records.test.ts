/**
 * Rows changed in the database itself: never exported, printed, sealed or submitted with a good face, each refused with its
 * sentence and told in the trail; and put back, everything goes on.
 */
import assert from 'node:assert/strict';
import type { Bound } from '../../../server/database/dialect.js';
import { altered as alteredIn, type Trouble } from '../../support/altering.js';
import { buildUser } from '../../support/builders.js';
import { pdfsIn, printedByJob } from '../../support/printed-by-job.js';
import { lastEvents } from '../../support/signed-tables.js';
import { unitOf } from '../../support/units.js';
import { sealBody, transactionBody } from '../../support/sealing-bodies.js';
import {
  bindCertificate,
  buildSigningClass,
  expectOk,
  lookAt,
  type SigningClass,
  signSubjects,
} from '../../support/signing-class.js';
import { momentInVietnam } from '../../../core/codes/day.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { changed, otherValue, tamper, type Text } from '../../support/tampering.js';

const ALTERED = /không còn khớp với chữ ký.*Báo ngay quản trị và hiệu trưởng/;
const SIGNATURE = /Chữ ký đang lưu .* không còn đúng.*Báo ngay/;
const SIGNER = /không khớp với chữ ký trên học bạ này.*sổ chứng thư/;
const PRINT = /Bản in đang lưu không còn đúng như lúc được đóng dấu.*sao lưu/;

describe('a record altered in the database', function () {
  this.timeout(300_000);
  let server: TestServer;
  let school: SigningClass;
  let an: string;
  let stranger: string;
  let record: number;
  let unit: number;

  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    [an] = school.klass.pupils as [string];
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    stranger = await bindCertificate(server, 'second', await buildUser(server.db, { name: 'Đỗ Thị Hai' }));
    ({ recordId: record, id: unit } = await unitOf(server.db, an));
  });
  after(() => server.stop());

  const version = (to: Text, code = 'record-altered', words = ALTERED): Trouble => ({
    ...{ table: 'record_versions', column: 'document', where: `record_id = ${record}`, code, words },
    to: to,
  });
  const signature = (slot: string, column: string, to: Text, code: string, words: RegExp): Trouble => ({
    ...{ table: 'record_signatures', where: `record_id = ${record} AND slot = '${slot}'`, column, code, words },
    to: to,
  });
  const sealOf = (column: string, to: Text, code: string, words: RegExp): Trouble => ({
    ...{ table: 'unit_seals', where: `unit_id = ${unit}`, column, code, words },
    to: to,
  });
  const ofUnit = (column: string, to: Text): Trouble => ({
    ...{ table: 'units', where: `id = ${unit}`, column, code: 'record-altered', words: ALTERED },
    to: to,
  });
  const ofRecord = (column: string, to: Bound): Trouble => ({
    ...{ table: 'records', where: `id = ${record}`, column, code: 'record-altered', words: ALTERED, to: () => to },
  });
  const certificate = (
    person: { fingerprint: string },
    column: string,
    to: () => Bound,
    code: string,
    words: RegExp,
  ) => ({
    ...{ table: 'certificates', where: `fingerprint = '${person.fingerprint}'`, column, to, code, words },
  });
  const otherCertificate = async () => (await server.db.certificates.findByPk(stranger, { raw: true }))!.der;

  const altered = (trouble: Trouble, act: () => Promise<void>) => alteredIn(server.db, trouble, act);
  async function refusedAs(
    sent: Promise<{ status: number; body: Record<string, unknown> }>,
    what: string,
    { code, words }: Trouble,
  ) {
    const { status, body } = await sent;
    assert.deepEqual([status, body['code']], [422, code], JSON.stringify(body));
    assert.match(`${String(body['reason'])} ${String(body['remedy'])}`, words);
    const doubted = (await lastEvents(server.db, 2)).findLast(({ kind }) => kind === 'record.doubted');
    assert.deepEqual(doubted, { kind: 'record.doubted', classId: '4a', record, version: 1, what, code });
  }
  const print = () => school.principal.get(`/classes/4a/records/pupils/${an}/print`);
  const xml = () => school.principal.get(`/classes/4a/records/pupils/${an}/xml`);
  const toSeal = () => school.clerk.get('/classes/4a/prints-to-seal');

  describe('with the homeroom teacher’s signature', () => {
    it('is not printed as a draft either', async () => {
      const trouble = version(changed('"homeroomRemark":"', '"homeroomRemark":"Rất '));
      await altered(trouble, () => refusedAs(print(), 'print', trouble));
      await expectOk(print());
    });
    it('prints the name she signed under, whatever her account says', async () => {
      const shown = (await expectOk(print())).bytes;
      await server.db.users.update({ name: 'Kẻ Giả Danh' }, { where: { id: school.thu.user.id } });
      const { bytes } = await expectOk(print());
      await server.db.users.update({ name: 'Trần Thị Thu' }, { where: { id: school.thu.user.id } });
      assert.equal(bytes.length, shown.length);
    });
  });

  describe('with the principal’s', () => {
    before(async () => {
      server.pass(5000);
      await expectOk(school.principal.signRecords('4a', 'principal'));
    });
    it('is not printed for the second person’s look', async () => {
      const trouble = signature(
        'principal',
        'brought',
        changed('Phạm Thị Hạnh', 'Phạm Thị Hành'),
        'record-altered',
        ALTERED,
      );
      await altered(trouble, () => refusedAs(print(), 'print', trouble));
    });
  });

  describe('with the school’s seal', () => {
    before(async () => {
      await expectOk(lookAt(school.principal, '4a', an));
      server.pass(5000);
      await expectOk(school.clerk.signRecords('4a', 'seal'));
    });
    const troubles = (): Readonly<Record<string, Trouble>> => ({
      'a value': version(changed(/"level":"(HTT|HT|CHT)"/, '"level":"T"')),
      'a remark': version(changed('"homeroomRemark":"', '"homeroomRemark":"Rất ')),
      'a result': version(changed(/"promoted":(true|false)/, '"promoted":null')),
      'no JSON any more': version((was) => was.slice(1)),
      'another shape': version(() => '{"pupil":{}}'),
      'another child’s name': version(changed(/("pupil":\{"id":"[^"]*","name":")/, '$1Giả ')),
      'another child’s row': ofRecord('pupil_id', ''),
      'another code': ofUnit('lookup_code', () => '3f2b8c1e-5d4a-4f7b-9c61-0a2e00000000'),
      'another digest': ofUnit('digest', (was) => was.split('').reverse().join('')),
      'another moment of release': ofUnit('released_at', changed('+07:00', '+08:00')),
      'a seal that is not there': { ...ofUnit('seal', (was) => was), to: () => 2 },
      'the value of a signature': signature('homeroom', 'signature', otherValue, 'record-altered', ALTERED),
      'the value of the seal': sealOf('signature', otherValue, 'record-signature-altered', SIGNATURE),
      'a signature’s text': signature('principal', 'signature', changed('Id="', 'Id="x'), 'record-altered', ALTERED),
      'what the seal brought': ofUnit('issue', changed('"day":"2027', '"day":"2026')),
      'what the seal brought, no JSON any more': ofUnit('issue', (was) => was.slice(1)),
      'a claimed moment': sealOf('signed_at', changed('+07:00', '+08:00'), 'record-signer-altered', SIGNER),
      'a signature’s certificate': signature(
        'homeroom',
        'certificate',
        () => stranger,
        'record-signer-altered',
        SIGNER,
      ),
      'a signer': signature('homeroom', 'signer', () => school.principal.user.id, 'record-signer-altered', SIGNER),
      'whose a certificate is': certificate(
        school.thu,
        'user_id',
        () => school.music.user.id,
        'record-signer-altered',
        SIGNER,
      ),
      'what kind a certificate is': certificate(
        school.clerk,
        'kind',
        () => 'personal',
        'record-signer-altered',
        SIGNER,
      ),
      'a certificate’s bytes': certificate(school.thu, 'der', () => der, 'record-signer-altered', SIGNER),
      'a revocation before the signature': certificate(
        school.thu,
        'revoked_at',
        () => '2027-06-01T00:00:00.000Z',
        'record-certificate-bad',
        /đã bị thu hồi từ trước lúc ký.*Hỏi quản trị/,
      ),
    });
    let der = '';
    before(async () => {
      der = await otherCertificate();
    });

    it('is neither exported, printed, sealed as a print nor submitted, whatever was altered', async () => {
      // What the clerk was shown and has signed before.
      const every = await sealBody(school.clerk);
      const sealed = { ...every, prints: every.prints.filter(({ pupil }) => pupil === an) };
      const submitted = await transactionBody(school.clerk, momentInVietnam(server.deps.clock()));
      for (const [name, trouble] of Object.entries(troubles())) {
        if (trouble.column === 'pupil_id') continue;
        await altered(trouble, async () => {
          try {
            await refusedAs(xml(), 'export', trouble);
            await refusedAs(print(), 'print', trouble);
            const { prints, refused } = (await expectOk(toSeal())).body;
            // A certificate’s line is about everybody it signed for.
            const others = trouble.table === 'certificates' ? 0 : 2;
            assert.equal((prints as []).length, others);
            assert.deepEqual([refused[0].pupil, refused[0].refused.code], [an, trouble.code]);
            assert.equal((await lastEvents(server.db))[0]!['what'], 'seal');
            const open = (await expectOk(school.clerk.get('/classes/4a/transaction'))).body;
            assert.equal(open.records.length, others);
            assert.deepEqual([open.refused[0].pupil, open.refused[0].refused.code], [an, trouble.code]);
            const files = await printedByJob(school.clerk, '4a');
            assert.equal(pdfsIn(files).length, others);
            assert.match(Buffer.from(files['khong-in-duoc.txt']!).toString(), new RegExp(`4A ${an}`));
            const { body } = await school.clerk.post('/classes/4a/prints-to-seal/signatures', sealed);
            assert.ok(body.code ?? body.records[0].refused, 'a seal on its print');
            const { status } = await school.clerk.post('/classes/4a/transaction/signatures', submitted);
            assert.notEqual(status, 200, 'a transaction with it');
            assert.deepEqual([await server.db.prints.count(), await server.db.transactions.count()], [0, 0]);
          } catch (error) {
            throw new Error(name, { cause: error });
          }
        });
      }
    });
    it('is not given out as another child’s', async () => {
      const other = 'KHAC-1';
      const row = (await server.db.pupils.findByPk(an, { raw: true }))!;
      await server.db.pupils.create({ ...row, id: other, personalId: null });
      const trouble = { ...troubles()['another child’s row']!, to: () => other };
      await altered(trouble, async () => {
        const sent = school.principal.get(`/classes/4a/records/pupils/${other}/xml`);
        await refusedAs(sent, 'export', trouble);
      });
    });
    it('is refused by itself where it was altered after the clerk was shown it', async () => {
      const body = await sealBody(school.clerk);
      const submitted = await transactionBody(school.clerk, momentInVietnam(server.deps.clock()));
      const trouble = troubles()['a value']!;
      await altered(trouble, async () => {
        const { records } = (
          await expectOk(
            school.clerk.post('/classes/4a/prints-to-seal/signatures', {
              ...body,
              prints: body.prints.filter(({ pupil }) => pupil === an),
            }),
          )
        ).body;
        assert.equal(records[0].refused.code, trouble.code);
        assert.equal(await server.db.prints.count({ where: { recordId: record } }), 0);
        await refusedAs(school.clerk.post('/classes/4a/transaction/signatures', submitted), 'transaction', trouble);
        assert.equal(await server.db.transactions.count(), 0);
      });
      await expectOk(xml());
      await expectOk(school.clerk.post('/classes/4a/prints-to-seal/signatures', await sealBody(school.clerk)));
      assert.equal(await server.db.prints.count(), 3);
    });
    it('a print of other bytes, digest or certificate is not given out, alone or with its class', async () => {
      const ofPrint = (column: string, to: (was: never) => Bound | Buffer): Trouble => ({
        ...{ table: 'prints', where: `record_id = ${record}`, column, to, code: 'print-altered', words: PRINT },
      });
      const other = (await server.db.prints.findAll({ raw: true })).find(({ recordId }) => recordId !== record)!;
      const bytes: Record<string, Trouble> = {
        'a byte': ofPrint('pdf', (was: Buffer) => {
          const now = Buffer.from(was);
          now[1000]! ^= 1;
          return now;
        }),
        'a byte of the seal': ofPrint('pdf', (was: Buffer) => {
          const now = Buffer.from(was);
          const at = now.indexOf('/Contents <') + 2000;
          now.write(now.toString('latin1', at, at + 1) === '0' ? '1' : '0', at, 'latin1');
          return now;
        }),
        'the room behind the seal': ofPrint('pdf', (was: Buffer) => {
          const now = Buffer.from(was);
          now.write('1', now.indexOf('>', now.indexOf('/Contents <')) - 2, 'latin1');
          return now;
        }),
        'something behind it': ofPrint('pdf', (was: Buffer) => Buffer.concat([was, Buffer.from('%x')])),
        'another child’s print': ofPrint('pdf', () => other.pdf),
        'no print at all': ofPrint('pdf', () => Buffer.from('%PDF-1.7')),
        digest: ofPrint('digest', () => other.digest),
        certificate: ofPrint('certificate', () => school.principal.fingerprint),
      };
      for (const [name, trouble] of Object.entries(bytes))
        await altered(trouble, async () => {
          await refusedAs(print(), 'print', trouble).catch((cause: unknown) => {
            throw new Error(name, { cause });
          });
          assert.equal(pdfsIn(await printedByJob(school.clerk, null)).length, 2, name);
        });
      await tamper(server.db, 'prints', 'UPDATE prints SET digest = $1 WHERE record_id = $2', [other.digest, record]);
      await altered(bytes['another child’s print']!, () =>
        refusedAs(print(), 'print', bytes['another child’s print']!),
      );
      await altered(bytes['a byte']!, async () => {
        const files = await printedByJob(school.clerk, '4a');
        assert.deepEqual(pdfsIn(files).length, 2);
        assert.match(Buffer.from(files['khong-in-duoc.txt']!).toString(), new RegExp(`4A ${an}`));
      });
    });
  });
});
