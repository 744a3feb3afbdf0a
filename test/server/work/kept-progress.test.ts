/** What is kept of a class's progress beside its sheets: by every act, made anew where it is stale, read for many classes at once. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { progressSchema } from '../../../core/contract/progress.js';
import { groupChanges } from '../../../core/contract/push.js';
import { assign, buildClass, buildSchool, buildTeacher, buildUser } from '../../support/builders.js';
import { openPeriod } from '../../support/locks.js';
import { checkKeptProgress, checkProgressLine } from '../../support/kept-progress.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';

describe('the progress kept of a class', () => {
  let server: TestServer;
  let school: SigningClass;
  let pupils: readonly string[];
  beforeEach(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { checkProgress: true });
    pupils = school.klass.pupils;
  });
  afterEach(() => server.stop());
  const line = async () => progressSchema.parse((await expectOk(school.principal.get('/progress'))).body).classes[0]!;
  const kept = () => server.db.sheets.findAll({ where: { classId: '4a' }, order: ['period'], raw: true });

  it('says who owes which missing values, of every period so far', async () => {
    await school.thu.push('4a', { [pupils[0]!]: { 'subject.AN.level': null, 'homeroom.remark': null } });
    await school.music.push('4a', { [pupils[0]!]: { 'subject.AN.level': null } });
    await school.thu.push('4a', { [pupils[1]!]: { 'profile.address': null } }, 'year');
    const { missing, entered } = await line();
    assert.equal(entered, 1);
    assert.deepEqual(
      missing!.filter(({ period }) => period === 'year-end' || period === 'year'),
      [
        { period: 'year-end', subject: 'AN', name: 'Lê Văn Nhạc', n: 1 },
        { period: 'year-end', subject: null, name: 'Trần Thị Thu', n: 1 },
        { period: 'year', subject: null, name: 'Trần Thị Thu', n: 1 },
      ],
    );
    // Nothing was entered at a mid-term: two tested subjects with a score, the others a level, fifteen traits.
    const midTerm = missing!.filter(({ period }) => period === 'mid-term-1');
    assert.deepEqual(midTerm.find(({ subject }) => subject === null)?.n, 45);
    await openPeriod(server.db, 'mid-term-1');
    await school.thu.push('4a', { [pupils[0]!]: { 'trait.NHAN_AI': 'DAT' } }, 'mid-term-1');
    const later = (await line()).missing!.find(({ period, subject }) => period === 'mid-term-1' && subject === null);
    assert.equal(later?.n, 44);
  });

  it('follows a value that is changed after its row was signed, and changed back', async () => {
    await signSubjects(school);
    assert.equal((await line()).subjectsSigned, 3);
    await school.music.push('4a', { [pupils[0]!]: { 'subject.AN.level': 'H' } });
    const now = (await line()).subjectsSigned;
    assert.equal(now, 2);
    await school.music.push('4a', { [pupils[0]!]: { 'subject.AN.level': 'T' } });
    assert.equal((await line()).subjectsSigned, 3);
  });

  it('counts who is worth a look: a remark that names somebody else, a mark that decides alone', async () => {
    assert.equal((await line()).flagged, 0);
    const { name } = (await server.db.pupils.findByPk(pupils[1], { raw: true }))!;
    await school.thu.push('4a', { [pupils[0]!]: { 'homeroom.remark': `Bạn ${name} chăm học.` } });
    assert.equal((await line()).flagged, 1);
    const cells = { 'subject.TOAN.score': '9', 'subject.TOAN.level': 'T' };
    await school.thu.push('4a', { [pupils[2]!]: cells });
    await checkProgressLine(server.deps, '4a');
  });

  it('is kept through awards, and needs no renewal by reading', async () => {
    const award = { id: randomUUID(), pupil: pupils[0]!, kind: 'SUDDEN', title: 'Giải Nhì cờ vua', reason: 'Đạt giải' };
    await expectOk(school.thu.post('/classes/4a/awards', { ...award, decision: 'QĐ 12', day: '2027-05-05' }));
    const before = await kept();
    await line();
    assert.deepEqual(await kept(), before);
  });

  it('is made anew where a class list changed, and where it was never made', async () => {
    await signSubjects(school);
    await server.db.enrolments.update({ mode: 'not-assessed' }, { where: { pupilId: pupils[2]! } });
    const stale = (await kept()).find(({ period }) => period === 'year-end')!.progress;
    await checkProgressLine(server.deps, '4a');
    assert.notEqual((await kept()).find(({ period }) => period === 'year-end')!.progress, stale);
    assert.equal((await line()).undecided, 1);
    await server.db.sheets.update({ progress: null, signedRows: null, movedOn: null }, { where: {} });
    await checkProgressLine(server.deps, '4a');
    await checkKeptProgress(server.deps, '4a');
    // From before anything was kept: a push leaves the making to the next look.
    await server.db.sheets.update({ progress: null, signedRows: null, movedOn: null }, { where: {} });
    server.afterActs.length = 0;
    await expectOk(school.music.push('4a', { [pupils[0]!]: { 'subject.AN.level': 'H' } }));
    await checkProgressLine(server.deps, '4a');
    await checkKeptProgress(server.deps, '4a');
  });

  it('shows a signed record that the facts of today do not say any more', async () => {
    await signSubjects(school);
    await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [pupils[0]!] }));
    assert.equal((await line()).flagged, 0);
    await server.db.pupils.update({ personalId: '037299999999' }, { where: { id: pupils[0]! } });
    assert.equal((await line()).flagged, 1);
    await checkKeptProgress(server.deps, '4a');
  });
});

describe('the overview of the school', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db, { earlierYear: true });
  });
  afterEach(() => server.stop());

  it('takes as many statements for twelve classes as for two, also the first time after values were sent', async () => {
    const principal = await buildUser(server.db, { hats: ['principal'] });
    const headers = await server.signIn(principal.account);
    const add = async (count: number) => {
      for (let n = 0; n < count; n++) {
        const klass = await buildClass(server.db, { pupils: [{ grade: 4, count: 2 }] });
        const teacher = await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TOAN'] });
        const change = { pupil: klass.pupils[0]!, field: 'health.height' as const, base: null, value: '130' };
        await expectOk(
          server.send('POST', `/classes/${klass.id}/sheets/year-end/pushes`, {
            headers: await server.signIn(teacher.account),
            body: { pushId: randomUUID(), baseRevision: 0, changes: groupChanges([change]) },
          }),
        );
        await assign(server.db, teacher, klass, { subjects: ['TV'] });
      }
    };
    const statements = async (path: string) => {
      server.statements.length = 0;
      const { body } = await expectOk(server.send('GET', path, { headers }));
      return { body, n: server.statements.length, all: server.statements.join('\n') };
    };
    await add(2);
    const few = [await statements('/progress'), await statements('/tasks')] as const;
    assert.equal(few[0].body.classes.length, 2);
    await add(10);
    const many = [await statements('/progress'), await statements('/tasks')] as const;
    assert.equal(many[0].body.classes.length, 12);
    assert.deepEqual([many[0].n, many[1].n], [few[0].n, few[1].n]);
    assert.doesNotMatch(many[0].all + many[1].all, /s\.document\b/, 'no document is read');
  });
});
