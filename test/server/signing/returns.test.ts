import assert from 'node:assert/strict';
import type { Endings, RecordLine, Records, SubjectRow, SubjectSheet } from '../../../core/contract/signing.js';
import type { Tasks } from '../../../core/contract/session.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';
import type { Person } from '../../support/signing-person.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { unitIdOf } from '../../support/units.js';

const MINUTE = 60_000;

describe('what ends a signature', () => {
  let server: TestServer;
  let school: SigningClass;
  let an: string;
  let binh: string;
  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { checkProgress: true });
    [an, binh] = school.klass.pupils as [string, string];
    await signSubjects(school);
  });
  after(() => server.stop());
  beforeEach(() => server.pass(MINUTE));

  const rows = async (): Promise<SubjectRow[]> =>
    ((await school.thu.get('/classes/4a/subjects/TOAN/signing')).body as SubjectSheet).rows;
  const states = async () => (await rows()).map(({ state, ended }) => [state, ended]);
  const line = async (person: Person, pupil: string): Promise<RecordLine> =>
    ((await person.get('/classes/4a/records')).body as Records).records.find((one) => one.pupil === pupil)!;

  it('a change does, of exactly that pupil in exactly that subject, and says so beforehand', async () => {
    const values = {
      [an]: { 'subject.TOAN.score': '7', 'trait.CHAM_CHI': 'T' },
      [binh]: { 'subject.TOAN.score': '8' },
    };
    const { endings, closed } = (await school.thu.post('/classes/4a/endings', { values })).body as Endings;
    assert.deepEqual(
      endings.map(({ pupil, subject, signedBy }) => [pupil, subject, signedBy]),
      [[an, 'TOAN', 'Trần Thị Thu']],
    );
    assert.deepEqual(closed, []);
    await expectOk(school.thu.push('4a', { [an]: { 'subject.TOAN.score': '7' } }));
    assert.deepEqual(await states(), [
      ['ready', 'changed'],
      ['signed', null],
      ['signed', null],
    ]);
    const { owed } = await line(school.thu, an);
    assert.deepEqual(
      owed.map(({ fields }) => fields),
      [['signature.TOAN']],
    );
    assert.deepEqual((await line(school.thu, binh)).owed, []);
  });

  it('does not when the value comes back: what stands is what was signed', async () => {
    await expectOk(school.thu.push('4a', { [an]: { 'subject.TOAN.score': '8' } }));
    assert.deepEqual((await states())[0], ['signed', null]);
  });

  it('a short list signs the changed row anew and leaves the others to the first one', async () => {
    await expectOk(school.thu.push('4a', { [an]: { 'subject.TOAN.score': '7' } }));
    server.pass(MINUTE);
    const { body } = await expectOk(school.thu.signSubject('4a', 'TOAN'));
    assert.deepEqual([body.number, body.signed], [2, 1]);
    assert.ok((await states()).every(([state]) => state === 'signed'));
  });

  it('the principal’s return ends the record’s signatures and those of the subjects it names', async () => {
    await expectOk(school.thu.signRecords('4a', 'homeroom'));
    assert.deepEqual((await states())[0], ['closed', null]);
    server.pass(MINUTE);
    await expectOk(school.principal.signRecords('4a', 'principal', { only: [an] }));
    const { body } = await school.principal.post('/classes/4a/returns', {
      records: [
        { pupil: an, version: 1 },
        { pupil: binh, version: 7 },
      ],
      reason: '  Xem lại điểm Toán ',
      subjects: ['TOAN', 'AN'],
    });
    assert.equal(body.returned, 1);
    assert.deepEqual(
      body.refused.map(({ pupil, refused }: { pupil: string; refused: { code: string } }) => [pupil, refused.code]),
      [[binh, 'record-other-version']],
    );
    assert.deepEqual(body.told, ['Trần Thị Thu', 'Lê Văn Nhạc']);
    const { state, owed, signatures, returned } = await line(school.thu, an);
    assert.equal(state, 'entering');
    assert.deepEqual(signatures, []);
    assert.equal(returned!.reason, 'Xem lại điểm Toán');
    assert.deepEqual(
      owed.map(({ name, fields }) => [name, fields]),
      [
        ['Trần Thị Thu', ['signature.TOAN']],
        ['Lê Văn Nhạc', ['signature.AN']],
      ],
    );
    assert.deepEqual((await states())[0], ['ready', 'returned']);
    assert.equal((await line(school.thu, binh)).state, 'homeroom-signed');
  });

  it('reaches the people concerned until they have signed anew', async () => {
    const told = async (person: Person) => ((await person.get('/tasks')).body as Tasks).returned!;
    const [mine] = await told(school.music);
    assert.deepEqual(
      [mine!.pupil, mine!.subjects, mine!.reason, mine!.by],
      [an, ['AN'], 'Xem lại điểm Toán', 'Phạm Thị Hạnh'],
    );
    assert.deepEqual((await told(school.thu))[0]!.subjects, ['TOAN']);
    assert.deepEqual(await told(school.principal), []);
    await expectOk(school.music.signSubject('4a', 'AN'));
    assert.deepEqual(await told(school.music), []);
  });

  it('opens the values of that pupil again, and only of that one', async () => {
    const { body } = await school.thu.push('4a', {
      [an]: { 'subject.TOAN.score': '9' },
      [binh]: { 'subject.TOAN.score': '9' },
    });
    assert.equal(body.accepted, 1);
    assert.deepEqual([body.refused[0].pupil, body.refused[0].refusal.code], [binh, 'record-signed']);
    server.pass(MINUTE);
    await expectOk(school.thu.signSubject('4a', 'TOAN'));
    server.pass(MINUTE);
    const { body: signed } = await expectOk(school.thu.signRecords('4a', 'homeroom'));
    assert.deepEqual(signed.records, [{ pupil: an, refused: null }]);
    const { version, flags } = await line(school.principal, an);
    assert.equal(version, 2);
    const details = new Map(flags.map(({ flag, detail }) => [flag, detail]));
    assert.match(details.get('changed-since-signed')!, /điểm KTĐK môn Toán/);
    assert.match(details.get('returned-before')!, /Phạm Thị Hạnh.*Xem lại điểm Toán/);
    assert.deepEqual((await line(school.principal, binh)).flags, []);
  });

  it('a sealed record cannot be returned', async () => {
    await server.db.units.update({ state: 'sealed' }, { where: { id: await unitIdOf(server.db, binh) } });
    const { body } = await school.principal.post('/classes/4a/returns', {
      records: [{ pupil: binh, version: 1 }],
      reason: 'Sai tên',
      subjects: [],
    });
    assert.equal(body.returned, 0);
    assert.equal(body.refused[0].refused.code, 'record-moved-on');
  });
});
