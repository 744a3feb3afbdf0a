/** What was signed keeps the words of its day when the school is renamed (H22), and files of before stay the school's own. */
import assert from 'node:assert/strict';
import { XLSX } from '../../../core/contract/endpoint.js';
import { trustSchema } from '../../../core/contract/elsewhere.js';
import type { Records } from '../../../core/contract/signing.js';
import { expectOk, lookAt, type SigningClass, buildSigningClass, signSubjects } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const MINUTE = 60_000;
const DAY_MS = 24 * 60 * MINUTE;
const OLD = 'Trường Tiểu học Đồng Sơn';
const NEW = 'Trường Tiểu học Đồng Tâm';

describe('a school renamed in the middle of signing', function () {
  this.timeout(60_000);
  let server: TestServer;
  let school: SigningClass;
  beforeEach(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    await server.db.users.update({ personalId: '001175009876' }, { where: { id: school.principal.user.id } });
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [first(), second()] }));
    server.pass(MINUTE);
  });
  afterEach(() => server.stop());
  const first = () => school.klass.pupils[0]!;
  const second = () => school.klass.pupils[1]!;

  async function rename(changes: object, from = '2027-06-21') {
    const { periods } = (await expectOk(school.principal.get('/school'))).body;
    const facts = { ...periods[0].facts, ...changes };
    const decision = { number: '12/QĐ-UBND', day: '2027-06-10' };
    await expectOk(school.principal.post('/school/changes', { facts, from, decision }));
    server.pass(DAY_MS);
    // Nobody's session lasts a night.
    for (const { headers, user } of [school.thu, school.principal, school.clerk])
      Object.assign(headers, await server.signIn(user.account));
  }
  const lines = async () => ((await expectOk(school.principal.get('/classes/4a/records'))).body as Records).records;
  const flagsOf = async (pupil: string) =>
    (await lines()).find((line) => line.pupil === pupil)!.flags.map(({ flag }) => flag);
  const storedOf = async (pupil: string) => {
    const record = (await server.db.records.findOne({ where: { pupilId: pupil }, raw: true }))!;
    const versions = await server.db.recordVersions.findAll({
      where: { recordId: record.id },
      order: ['version'],
      raw: true,
    });
    return versions.map(
      ({ document }) =>
        JSON.parse(document) as { school: { name: string; code: string }; course: { schoolName: string }[] },
    );
  };
  const refused = (body: { records: { refused: { code: string } | null }[] }) =>
    body.records.map((one) => one.refused?.code ?? null);

  it('lets a record signed before go on under the name of its day, and begins later ones under the new one', async () => {
    const before = await flagsOf(first());
    await rename({ name: NEW, commune: 'Đồng Tâm' });
    assert.deepEqual(await flagsOf(first()), before, 'nothing of it has changed');
    const { body } = await expectOk(school.principal.signRecords('4a', 'principal', { only: [first()] }));
    assert.deepEqual(refused(body), [null]);
    await expectOk(lookAt(school.principal, '4a', first()));
    server.pass(MINUTE);
    const sealed = await expectOk(school.clerk.signRecords('4a', 'seal', { only: [first()] }));
    assert.deepEqual(refused(sealed.body), [null]);
    const [old] = await storedOf(first());
    assert.deepEqual([old!.school.name, old!.course.at(-1)!.schoolName], [OLD, OLD]);
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [school.klass.pupils[2]!] }));
    const [young] = await storedOf(school.klass.pupils[2]!);
    assert.deepEqual([young!.school.name, young!.course.at(-1)!.schoolName], [NEW, NEW]);
    const { school: known } = trustSchema.parse((await server.send('GET', '/trust')).body);
    assert.deepEqual(known, {
      ...{ code: '37000001', name: NEW },
      former: [{ code: '37000001', name: OLD, toDay: '2027-06-20' }],
    });
  });

  it('takes a record of an earlier code no further until it is signed again under the new one', async () => {
    await rename({ code: '37000009' });
    const { body } = await expectOk(school.principal.signRecords('4a', 'principal', { only: [first()] }));
    assert.deepEqual(refused(body), ['record-former-code']);
    const { version } = (await lines()).find((line) => line.pupil === first())!;
    await expectOk(
      school.principal.post('/classes/4a/returns', {
        reason: 'Trường đổi mã',
        records: [{ pupil: first(), version }],
        subjects: [],
      }),
    );
    server.pass(MINUTE);
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [first()] }));
    assert.deepEqual(
      (await storedOf(first())).map((one) => one.school.code),
      ['37000001', '37000009'],
    );
    server.pass(MINUTE);
    const again = await expectOk(school.principal.signRecords('4a', 'principal', { only: [first()] }));
    assert.deepEqual(refused(again.body), [null]);
  });

  it('takes a workbook of before as its own, and no change back that somebody has signed under', async () => {
    const { bytes } = await expectOk(school.thu.get('/classes/4a/workbooks/year-end'));
    await rename({ code: '37000009' });
    const upload = await server.send('POST', '/uploads?mode=check', {
      headers: { ...school.thu.headers, 'Content-Type': XLSX },
      raw: bytes,
    });
    assert.deepEqual([upload.status, upload.body.parts?.[0]?.refused], [200, null]);
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [school.klass.pupils[2]!] }));
    const back = await school.principal.post('/school/changes/withdrawals', { from: '2027-06-21' });
    assert.equal(back.body.code, 'school-change-used');
    const told = await school.principal.get('/school');
    assert.deepEqual([told.body.unsigned, told.body.withdrawable], [false, false]);
  });
});
