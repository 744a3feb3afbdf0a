/** A year the school has issued itself does not come in again as one brought along, not even where it was taken back. */
import assert from 'node:assert/strict';
import { loadClassPrints } from '../../../server/acts/prints/parts/class-prints.js';
import { readFrom } from '../../../server/store/read-from.js';
import { buildClass } from '../../support/builders.js';
import { type SealedOne, sealOne } from '../../support/sealed-one.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { signedRecord } from '../../support/signed-record.js';
import { expectOk } from '../../support/signing-class.js';
import { unitOf } from '../../support/units.js';
import { buildYearRecord } from '../../support/year-record.js';

describe('the school’s own years', function () {
  this.timeout(240_000);
  let server: TestServer;
  let one: SealedOne;
  let xml: Uint8Array;
  before(async () => {
    server = await startTestServer();
    one = await sealOne(server);
    xml = (await expectOk(one.school.clerk.get(`/classes/4a/records/pupils/${one.pupil}/xml`))).bytes;
  });
  after(() => server?.stop());

  const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');
  const codeOf = async (more: object): Promise<string> => {
    const sent = { pupil: one.pupil, fileName: 'x', told: null, kind: 'signed', period: 'year-end' };
    return (await one.school.clerk.post('/classes/4a/brought-years', { ...sent, ...more })).body.code;
  };
  const told = { schoolYear: '2026-2027', grade: 4, school: 'Trường khác', source: 'học bạ giấy số 12' };
  const paper = {
    ...{ kind: 'paper', period: 'term-1', file: base64('%PDF-1.7\n') },
    told: { ...told, values: [{ field: 'subject.TOAN.level', value: 'T' }] },
  };

  it('are said once in a later year’s print, by the school', async () => {
    const [year] = await server.db.schoolYears.findAll({ raw: true });
    await server.db.schoolYears.create({ ...year!, id: '2027-2028', current: false });
    const { id: classId } = await buildClass(server.db, {
      id: '5a',
      name: '5A',
      schoolYear: '2027-2028',
      pupils: [],
    });
    await server.db.enrolments.create({
      ...{ pupilId: one.pupil, classId, grade: 5, mode: 'normal', position: 1, fromDay: '2027-06-01' },
    });
    for (const schoolYear of ['2025-2026', '2026-2027'])
      await server.db.broughtYears.create({
        ...{
          id: schoolYear,
          pupilId: one.pupil,
          classId,
          schoolYear,
          period: 'year-end',
          grade: 3,
          school: 'Trường khác',
        },
        ...{ kind: 'signed', source: '', verdict: 'valid', fileName: 'x', file: Buffer.from('x'), fileDigest: 'x' },
        ...{
          content: '{"result.HTT":"X"}',
          enteredBy: one.school.clerk.user.id,
          enteredAt: '2027-06-01T00:00:00.000Z',
        },
      });
    const { clock } = server.deps;
    const prints = await readFrom(server.db, (db) => loadClassPrints({ db, clock }, classId, null));
    const { years, brought } = prints!.sourceOf(one.pupil)!.print;
    assert.deepEqual(
      [brought?.map(({ schoolYear }) => schoolYear), years.map(({ record }) => record.schoolYear)],
      [['2025-2026'], ['2026-2027', '2027-2028']],
    );
  });

  it('are nobody’s to bring, released or recalled', async () => {
    assert.equal(await codeOf(paper), 'brought-year-own');
    const { id } = await unitOf(server.db, one.pupil);
    const recall = { units: [id], reason: 'Sai điểm Toán', document: '', attachments: [] };
    await expectOk(one.school.principal.post('/reports/recalls', recall));
    assert.equal((await server.db.units.findByPk(id, { raw: true }))!.state, 'recalled');
    assert.equal(await codeOf(paper), 'brought-year-own');
  });

  it('are no earlier time of the same year either, as a signed file', async () => {
    for (const period of ['year-end', 'term-1'])
      assert.equal(await codeOf({ period, file: base64(xml) }), 'brought-year-period', period);
  });

  it('and other schools’ are of a school that can be named', async () => {
    const { name, birthDate } = (await server.db.pupils.findByPk(one.pupil, { raw: true }))!;
    for (const school of ['', ' ', 'T'.repeat(201)]) {
      const record = buildYearRecord({ schoolYear: '2025-2026', grade: 3 });
      const hers = {
        ...record,
        pupil: { ...record.pupil, name, birthDate },
        school: { ...record.school, name: school },
      };
      const { text } = await signedRecord({ record: hers });
      assert.equal(await codeOf({ file: base64(text) }), 'brought-year-unreadable', school.slice(0, 3));
    }
  });
});
