import assert from 'node:assert/strict';
import type { Records, RecordsToSign, SubjectsToSign } from '../../../core/contract/signing.js';
import { recordsSchema, recordsToSignSchema } from '../../../core/contract/signing.js';
import type { SheetBody } from '../../../core/contract/sheet.js';
import { verifyRow } from '../../../core/signing/verify/verify-row.js';
import { recordText } from '../../../core/record/record-xml.js';
import { subjectValues } from '../../../core/record/subject-values.js';
import { buildSigningClass, type SigningClass, signSubjects } from '../../support/signing-class.js';
import type { Person } from '../../support/signing-person.js';
import { registerOf } from '../../support/school-checkers.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { certificateOf, keyFile } from '../../support/signed-record.js';
import { unitIdOf } from '../../support/units.js';

const MINUTE = 60_000;

describe('a class on its way from values to the seal', () => {
  let server: TestServer;
  let school: SigningClass;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { checkProgress: true });
  });
  after(() => server.stop());
  beforeEach(() => server.pass(MINUTE));

  const recordsFor = async (person: Person): Promise<Records> =>
    recordsSchema.parse((await person.get('/classes/4a/records')).body);

  it('begins with every subject ready and every signature owed', async () => {
    const { subjects } = (await school.music.get('/signing/subjects')).body as SubjectsToSign;
    assert.deepEqual(subjects, [
      { classId: '4a', className: '4A', subject: 'AN', pupils: 3, ready: 3, signed: 0, waiting: 0, ended: 0 },
    ]);
    const { records, acts } = await recordsFor(school.thu);
    assert.deepEqual(acts, ['sign-homeroom']);
    const [first] = records;
    assert.equal(first!.state, 'entering');
    assert.equal(first!.subjectsNeeded, 12);
    assert.deepEqual(
      first!.owed.map(({ name, fields }) => [name, fields.length]),
      [
        ['Trần Thị Thu', 11],
        ['Lê Văn Nhạc', 1],
      ],
    );
    const { body } = await school.thu.get('/classes/4a/records/homeroom');
    assert.deepEqual(body.records, []);
  });

  it('lets each teacher sign her subjects', async () => {
    await signSubjects(school);
    const { subjects } = (await school.thu.get('/signing/subjects')).body as SubjectsToSign;
    assert.equal(subjects.length, 11);
    assert.ok(subjects.every(({ signed, ready }) => signed === 3 && ready === 0));
    const { records } = await recordsFor(school.thu);
    assert.ok(records.every(({ owed, subjectsSigned }) => owed.length === 0 && subjectsSigned === 12));
  });

  it('lets the homeroom teacher sign every record in one go', async () => {
    const { status, body } = await school.thu.signRecords('4a', 'homeroom');
    assert.equal(status, 200, JSON.stringify(body));
    assert.deepEqual(
      body.records.map(({ refused }: { refused: unknown }) => refused),
      [null, null, null],
    );
    const { records } = await recordsFor(school.principal);
    assert.ok(records.every(({ state, version }) => state === 'homeroom-signed' && version === 1));
    assert.deepEqual(
      records[0]!.signatures.map(({ slot, name }) => [slot, name]),
      [['homeroom', 'Trần Thị Thu']],
    );
  });

  it('lets the principal approve them', async () => {
    const { body } = await school.principal.get('/classes/4a/records/principal');
    const { leader, records } = recordsToSignSchema.parse(body);
    assert.equal(leader!.office, 'Hiệu trưởng');
    assert.equal(records.length, 3);
    assert.equal(records[0]!.subjectRows.length, 12);
    const signed = await school.principal.signRecords('4a', 'principal');
    assert.deepEqual(
      signed.body.records.map(({ refused }: { refused: unknown }) => refused),
      [null, null, null],
    );
  });

  it('lets the clerk seal them once a second person has looked', async () => {
    const early = await school.clerk.signRecords('4a', 'seal');
    assert.equal(early.body.code, 'look-missing');
    const pupilId = school.klass.pupils[0]!;
    const unitId = await unitIdOf(server.db, pupilId);
    const look = { classId: '4a', pupilId, unitId, version: 1, lookedAt: '2027-06-20T02:00:00.000Z' };
    await server.db.looks.create({ ...look, lookedBy: school.clerk.user.id });
    assert.equal((await school.clerk.signRecords('4a', 'seal')).body.code, 'look-missing');
    await server.db.looks.create({ ...look, lookedBy: school.principal.user.id });
    const sealed = await school.clerk.signRecords('4a', 'seal');
    assert.deepEqual(
      sealed.body.records.map(({ refused }: { refused: unknown }) => refused),
      [null, null, null],
    );
    const { records } = await recordsFor(school.clerk);
    assert.ok(records.every(({ state, signatures }) => state === 'sealed' && signatures.length === 3));
  });

  it('has stored documents whose three signatures stand in them', async () => {
    const [record] = await server.db.records.findAll({ raw: true });
    const version = await server.db.recordVersions.findOne({ where: { recordId: record!.id }, raw: true });
    const signatures = await server.db.recordSignatures.findAll({ where: { recordId: record!.id }, raw: true });
    const of = (slot: string) => {
      const { signedAt, signature, brought } = signatures.find((one) => one.slot === slot)!;
      return { signedAt, signature, brought: JSON.parse(brought) };
    };
    const unit = (await server.db.units.findOne({ where: { recordId: record!.id }, raw: true }))!;
    const [seal] = await server.db.unitSeals.findAll({ where: { unitId: unit.id }, raw: true });
    const issue = JSON.parse(unit.issue!);
    const principal = of('principal');
    const text = recordText(JSON.parse(version!.document), {
      homeroom: of('homeroom'),
      principal: { ...principal, leader: principal.brought },
      seal: { signedAt: seal!.signedAt, signature: seal!.signature, issue },
    });
    assert.equal(text.match(/<ds:SignatureValue/g)?.length, 3);
    assert.ok(text.includes(Buffer.from(certificateOf('seal')).toString('base64').slice(0, 60)));
    assert.match(text, new RegExp(unit.lookupCode));
  });

  it('proves by a row, its salt and its list what each subject teacher signed of one pupil', async () => {
    const pupil = school.klass.pupils[0]!;
    const { bytes } = await school.principal.get(`/classes/4a/records/pupils/${pupil}/xml`);
    const { values } = (await school.principal.get('/classes/4a/sheets/year-end')).body as SheetBody;
    const rows = await server.db.subjectRows.findAll({ where: { pupilId: pupil }, raw: true });
    assert.equal(rows.length, 12);
    const trust = { anchors: [certificateOf('authority')], intermediates: [], crls: [keyFile('none-revoked.crl')] };
    const register = await registerOf(server.deps);
    for (const { listId, subject, salt } of rows) {
      const list = (await server.db.subjectLists.findByPk(listId, { raw: true }))!.xml;
      const proof = { record: bytes.toString(), list, row: subjectValues(values, pupil, subject), salt };
      const { verdict, reason } = await verifyRow(proof, { ...trust, ...register, at: server.deps.clock() });
      assert.deepEqual([verdict, reason], ['valid', null], subject);
    }
  });

  it('shows the whole way in the progress, and an event for every act', async () => {
    const { body } = await school.principal.get('/progress');
    const [line] = body.classes;
    assert.deepEqual(
      [line.pupils, line.entered, line.subjectsSigned, line.homeroomSigned, line.approved, line.sealed],
      [3, 3, 3, 3, 3, 3],
    );
    assert.deepEqual(line.withoutCertificate, []);
    const kinds = (await server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .map(({ data }) => JSON.parse(data) as { kind: string; slot?: string })
      .filter(({ kind }) => /signed|refused/.test(kind) && kind !== 'sign-in.succeeded');
    assert.deepEqual(
      kinds.map(({ kind, slot }) => (slot ? `${kind} ${slot}` : kind)),
      [
        ...Array.from({ length: 12 }, () => 'subject.signed'),
        'records.signed homeroom',
        'records.signed principal',
        'signing.refused seal',
        'signing.refused seal',
        'records.signed seal',
      ],
    );
  });

  it('offers nothing more to anybody', async () => {
    for (const [person, slot] of [
      [school.thu, 'homeroom'],
      [school.principal, 'principal'],
      [school.clerk, 'seal'],
    ] as const) {
      const { records } = (await person.get(`/classes/4a/records/${slot}`)).body as RecordsToSign;
      assert.deepEqual(records, []);
    }
  });
});
