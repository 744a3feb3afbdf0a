/**
 * Records of earlier years altered in the database: printed with this year's, so never handed out with them either, also
 * before anything is signed this year.
 */
import assert from 'node:assert/strict';
import { parseCertificate } from '../../../core/signing/certificate.js';
import { toBase64 } from '../../../server/acts/certificates/parts/load-trust.js';
import { authorityKey } from '../../support/identified.js';
import { general, LIST, rawList, signatory } from '../../support/raw-certificates.js';
import { pdfsIn, printedByJob } from '../../support/printed-by-job.js';
import { certificateOf } from '../../support/signed-record.js';
import { lastEvents } from '../../support/signed-tables.js';
import { buildSigningClass, expectOk, lookAt, type SigningClass, signSubjects } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { changed, tamper, type Text } from '../../support/tampering.js';

describe('a record of an earlier year altered in the database', function () {
  this.timeout(120_000);
  let server: TestServer;
  let school: SigningClass;
  let an: string;
  let record: number;

  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    [an] = school.klass.pupils as [string];
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    await expectOk(school.principal.signRecords('4a', 'principal'));
    await expectOk(lookAt(school.principal, '4a', an));
    server.pass(5000);
    await expectOk(school.clerk.signRecords('4a', 'seal'));
    const { db } = server;
    record = (await db.records.findOne({ where: { pupilId: an }, raw: true }))!.id;
    // The next year begins.
    const calendar = JSON.stringify({ begins: '2027-06-15', ends: '2028-06-30', closes: {} });
    await db.schoolYears.update({ current: false }, { where: {} });
    await db.schoolYears.create({ id: '2027-2028', current: true, calendar, settings: '{}' });
    const settings = { optionalSubjects: [], foreignLanguage: 'Tiếng Anh', optionalSubjectsCount: true };
    await db.classes.create({
      ...{ id: '5a', schoolYearId: '2027-2028', name: '5A', position: 1, settings: JSON.stringify(settings) },
    });
    await db.enrolments.bulkCreate(
      school.klass.pupils.map((pupilId, at) => ({
        ...{
          pupilId,
          classId: '5a',
          grade: 5 as const,
          mode: 'normal' as const,
          position: at + 1,
          fromDay: '2027-06-15',
        },
      })),
    );
  });
  after(() => server.stop());

  const print = () => school.principal.get(`/classes/5a/records/pupils/${an}/print`);
  const TROUBLES: readonly (readonly [what: string, table: string, column: string, slot: string, to: Text])[] = [
    ['a value', 'record_versions', 'document', '', changed(/"level":"(HTT|HT|CHT)"/, '"level":"T"')],
    ['a remark', 'record_versions', 'document', '', changed('"homeroomRemark":"', '"homeroomRemark":"Rất ')],
    ['no JSON any more', 'record_versions', 'document', '', (was) => was.slice(1)],
    ['a signature’s text', 'record_signatures', 'signature', 'homeroom', changed('Id="', 'Id="x')],
    ['a claimed moment', 'record_signatures', 'signed_at', 'principal', changed('+07:00', '+08:00')],
  ];

  it('is printed as it was sealed while nothing is altered', async () => {
    await expectOk(print());
    assert.equal(pdfsIn(await printedByJob(school.clerk, '5a')).length, 3);
  });

  it('goes out where only a part of its authority’s list is at hand: the register’s own word counts', async () => {
    const { db } = server;
    const name = parseCertificate(certificateOf('authority')).subject;
    const by = { ...signatory('', authorityKey()), name: new Uint8Array(name.toSchema().toBER()) };
    const der = rawList(by, { extensions: [LIST.scope(LIST.named(general.uri('http://ca.vn/1.crl')))] });
    const at = server.deps.clock().toISOString();
    const row = { authority: 'a'.repeat(64), part: 'x', madeAt: at, nextUpdate: null, addedAt: at };
    await db.outsideLists.create({ ...row, der: toBase64(der), addedBy: school.clerk.user.id });
    try {
      await expectOk(print());
      await expectOk(school.principal.get(`/classes/4a/records/pupils/${an}/xml`));
      assert.equal(((await expectOk(school.clerk.get('/classes/4a/prints-to-seal'))).body.prints as []).length, 3);
    } finally {
      await db.outsideLists.destroy({ where: { part: 'x' } });
    }
  });

  for (const [what, table, column, slot, to] of TROUBLES)
    it(`is held back, alone and with its class or school: ${what}`, async () => {
      const where = `record_id = ${record}${slot === '' ? '' : ` AND slot = '${slot}'`}`;
      const [rows] = (await server.db.sequelize.query(`SELECT ${column} AS was FROM ${table} WHERE ${where}`)) as [
        { was: string }[],
        unknown,
      ];
      const { was } = rows[0]!;
      const set = (value: string) =>
        tamper(server.db, table, `UPDATE ${table} SET ${column} = $1 WHERE ${where}`, [value]);
      await set(to(was));
      try {
        const { status, body } = await print();
        assert.deepEqual([status, body.code], [422, 'record-altered'], JSON.stringify(body));
        assert.deepEqual(await lastEvents(server.db, 1), [
          { kind: 'record.doubted', classId: '5a', record: null, version: 0, what: 'print', code: 'record-altered' },
        ]);
        for (const classId of ['5a', null]) {
          const files = await printedByJob(school.clerk, classId);
          assert.equal(pdfsIn(files).length, 2);
          assert.match(Buffer.from(files['khong-in-duoc.txt']!).toString(), new RegExp(`5A ${an}`));
        }
      } finally {
        await set(was);
      }
      await expectOk(print());
    });
});
