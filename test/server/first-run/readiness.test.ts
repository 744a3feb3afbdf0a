import assert from 'node:assert/strict';
import { lawFor } from '../../../core/law/law-for.js';
import { assign, buildClass, buildSchool, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { newCode, OWN_PASSWORD, schoolToBegin } from '../../support/first-run.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('what the school lacks', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.stop());

  const lacks = async (headers: Record<string, string>) => {
    const { status, body } = await server.send('GET', '/readiness', { headers });
    assert.equal(status, 200, JSON.stringify(body));
    return body.lacks.map(({ code, n }: { code: string; n: number }) => `${code} ${n}`) as string[];
  };

  it('of a school just begun is everything but what it was begun with', async () => {
    await server.send('POST', '/first-run', { body: schoolToBegin(await newCode(server)) });
    const body = { account: 'thutt', password: OWN_PASSWORD, channel: 'bearer' };
    const { token } = (await server.send('POST', '/sign-in', { body })).body;
    // She sets hers up in the page; here the school asks for none, then again.
    await server.db.school.update({ security: '{"factorHats":[]}' }, { where: { id: 1 } });
    const headers = { Authorization: `Bearer ${token}` };
    assert.deepEqual(await lacks(headers), [
      // The department's own code.
      'school-facts 1',
      'office 1',
      'no-clerk 1',
      'no-deputy 1',
      'no-teachers 1',
      'no-classes 1',
      // The principal.
      'certificates 1',
      'school-certificate 1',
      'kit 1',
    ]);
    const { laws } = (await server.send('GET', '/readiness', { headers })).body;
    assert.equal(laws.years.length, 1);
    assert.match(JSON.stringify(laws.years[0].documents), /27\/2020.*2904.*2088/);
    // Two campuses were named: a class has to be at one, and is offered both.
    const opened = await server.send('POST', '/classes', {
      headers,
      body: { classId: null, name: '4A', campus: null },
    });
    assert.equal(opened.status, 200, JSON.stringify(opened.body));
    assert.ok((await lacks(headers)).includes('class-campuses 1'));
    const { campuses } = (await server.send('GET', '/pupils', { headers })).body;
    assert.deepEqual(campuses, ['Điểm trường Thôn Đông', 'Điểm trường Thôn Đoài']);
    const [klass] = await server.db.classes.findAll({ raw: true });
    const placed = { classId: klass!.id, name: '4A', campus: campuses[1] };
    await server.send('POST', '/classes', { headers, body: placed });
    assert.ok(!(await lacks(headers)).some((lack) => lack.startsWith('class-campuses')));
    const secret = { userId: (await server.db.users.findOne({ where: { account: 'thutt' } }))!.id, secret: 'A' };
    await server.db.secondFactors.create({ ...secret, since: '2027-06-20T00:00:00.000Z' });
    await server.db.school.update({ security: '{"factorHats":["administrator","principal"]}' }, { where: { id: 1 } });
    assert.ok((await lacks(headers)).includes('second-factors 1'));
  });

  it('holds the codes of school and department against the lists that were brought in, of any version', async () => {
    const { db } = server;
    await buildSchool(db);
    const headers = await server.signIn((await buildUser(db, { hats: ['administrator'] })).account);
    const unlisted = async () => (await lacks(headers)).filter((lack) => lack.startsWith('codes-unlisted'));
    const row = (version: string, list: 'school' | 'department', code: string, position: number) =>
      db.codeLists.create({ version, list, code, name: code, ours: null, holder: null, position });
    // Without a list nothing can be said of a code.
    assert.deepEqual(await unlisted(), []);
    await row('1', 'department', '01', 1);
    await row('1', 'school', '01000001', 1);
    assert.deepEqual(await unlisted(), ['codes-unlisted 2']);
    await row('2', 'department', '37', 1);
    assert.deepEqual(await unlisted(), ['codes-unlisted 1']);
    await row('2', 'school', '37000001', 1);
    assert.deepEqual(await unlisted(), []);
    // A code nobody has told yet is no wrong one.
    await db.codeLists.destroy({ where: { code: '37' } });
    await db.school.update({ profile: '{}' }, { where: { id: 1 } });
    assert.deepEqual(await unlisted(), []);
  });

  it('is counted by the day, and in as many statements for thirty classes as for one', async () => {
    const { db, statements } = server;
    await buildSchool(db);
    const administrator = await buildUser(db, { hats: ['administrator'] });
    const teacher = await buildUser(db);
    const left = await buildUser(db, { active: false });
    const subjects = lawFor(SCHOOL_YEAR).compulsory[4];
    const led = await buildClass(db, { id: '4a', pupils: [{ grade: 4, count: 3 }] });
    await assign(db, teacher, led, { homeroom: true, subjects });
    await db.pupils.update({ personalId: null }, { where: { id: led.pupils.slice(1) } });
    const headers = await server.signIn(administrator.account);
    statements.length = 0;
    const before = await lacks(headers);
    const one = statements.length;
    assert.ok(!before.some((lack) => /^(homeroom|subject|empty)/.test(lack)), before.join());
    assert.ok(before.includes('personal-numbers 2'));
    assert.ok(before.includes('certificates 1'));

    await buildClass(db, { pupils: [] });
    // Hers ended yesterday; his counts no more, for he has left; another only helps.
    const other = await buildClass(db, { pupils: [{ grade: 4, count: 2 }] });
    await assign(db, teacher, other, { homeroom: true, subjects: ['TOAN'], toDay: '2027-06-19' });
    await assign(db, left, other, { homeroom: true });
    await assign(db, teacher, other, { subjects: ['TV'], responsible: false });
    for (let n = 0; n < 28; n++) {
      const klass = await buildClass(db, { pupils: [{ grade: 4, count: 1 }] });
      await assign(db, teacher, klass, { homeroom: true, subjects });
    }
    statements.length = 0;
    const after = await lacks(headers);
    assert.equal(statements.length, one);
    for (const lack of ['empty-classes 1', 'homeroom-teachers 1', `subject-teachers ${subjects.length}`])
      assert.ok(after.includes(lack), `${lack}: ${after.join()}`);
  });

  it('ends with what mends it: a kit that was made', async () => {
    const { db } = server;
    await buildSchool(db);
    const headers = await server.signIn((await buildUser(db, { hats: ['principal'] })).account);
    assert.ok((await lacks(headers)).includes('kit 1'));
    await db.excelKits.create({ host: 'hocba.lan', madeAt: '2027-06-01T00:00:00.000Z' });
    assert.ok(!(await lacks(headers)).includes('kit 1'));
  });
});
