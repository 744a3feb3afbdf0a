import assert from 'node:assert/strict';
import { PRACTICE_LABEL } from '../../../core/workbook/plan-heading.js';
import { endsAt } from '../../../core/codes/day.js';
import { XLSX } from '../../../core/contract/endpoint.js';
import { openWorkbook } from '../../../server/files/open-workbook.js';
import { assign, buildClass, buildSchool, buildUser, SCHOOL_YEAR, TODAY } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { findingsOf } from '../../support/trail.js';
import { read, type } from '../../support/uploads.js';

describe('the practice class', () => {
  let server: TestServer;
  let office: Record<string, string>;
  let teacher: Record<string, string>;
  let account: string;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    const klass = await buildClass(server.db, { id: '4a', name: '4A' });
    const [quan, thu] = [
      await buildUser(server.db, { hats: ['administrator'] }),
      await buildUser(server.db, { name: 'Cô Thu' }),
    ];
    await buildUser(server.db, { name: 'Cô Lan' });
    await assign(server.db, thu, klass, { homeroom: true });
    office = await server.signIn(quan.account);
    account = thu.account;
    teacher = await server.signIn(account);
  });
  afterEach(() => server.stop());

  const make = async (grade = 4): Promise<string> => {
    const { status, body } = await server.send('POST', '/practice', { headers: office, body: { grade } });
    assert.equal(status, 200, JSON.stringify(body));
    return (body as { classId: string }).classId;
  };
  const desk = async () => (await server.send('GET', '/practice', { headers: office })).body;
  const tasks = async () => (await server.send('GET', '/tasks', { headers: teacher })).body;

  it('is filled in by its workbook, by a teacher who has no duty in it, and says on it that nothing counts', async () => {
    assert.equal((await tasks()).practice, undefined);
    const classId = await make();
    const { practice, tasks: real } = await tasks();
    assert.deepEqual(
      [practice.classId, practice.className, practice.deadline, practice.filled, practice.homeroom],
      [classId, 'tập (không tính)', null, 0, true],
    );
    assert.ok((real as { classId: string }[]).every((one) => one.classId !== classId));
    const file = await server.send('GET', `/classes/${classId}/workbooks/year-end`, { headers: teacher });
    assert.equal(file.status, 200);
    const opened = await openWorkbook(file.bytes);
    assert.ok(opened.ok && JSON.stringify(opened.book).includes(PRACTICE_LABEL));
    const [part] = (await read(file.bytes)).parts;
    assert.deepEqual([part!.context.class.practice, part!.context.schoolYear], [true, SCHOOL_YEAR]);
    const pupil = part!.context.pupils[0]!.id;
    const typed = await type(file.bytes, [
      [pupil, 'subject.TOAN.score', 8],
      [pupil, 'subject.TOAN.level', 'T'],
    ]);
    const sent = await server.send('POST', '/uploads?mode=push', {
      headers: { ...teacher, 'Content-Type': XLSX },
      raw: typed,
    });
    assert.equal(sent.status, 200, JSON.stringify(sent.body).slice(0, 500));
    assert.equal(sent.body.parts[0].answer.accepted, 2);
    assert.equal((await tasks()).practice.filled, 2);
    assert.deepEqual(
      (await desk()).practised.map(({ name, pushes }: { name: string; pushes: number }) => [name, pushes]),
      [['Cô Thu', 1]],
    );
    assert.deepEqual((await desk()).notYet, ['Cô Lan']);
  });

  it('is not closed by any day, the law’s neither', async () => {
    const classId = await make();
    server.pass(Date.parse(endsAt('2027-08-25')) - TODAY.getTime());
    teacher = await server.signIn(account);
    const sheet = `/classes/${classId}/sheets/year-end`;
    const real = await server.send('GET', '/classes/4a/sheets/year-end/locks', { headers: teacher });
    const { status, body } = await server.send('GET', `${sheet}/locks`, { headers: teacher });
    assert.deepEqual([real.status, status], [200, 200]);
    const open = (one: { open: boolean }) => one.open;
    assert.ok(body.parts.every(open), JSON.stringify(body).slice(0, 400));
    assert.ok(!real.body.parts.some(open));
  });

  it('is made anew, empty, is taken away once, and the trail explains all of it', async () => {
    const first = await make(4);
    const second = await make(2);
    assert.notEqual(first, second);
    assert.deepEqual(
      [(await desk()).now.classId, (await desk()).now.grade, (await desk()).now.pupils],
      [second, 2, 10],
    );
    const sheet = (id: string) => server.send('GET', `/classes/${id}/sheets/year-end`, { headers: teacher });
    assert.deepEqual([(await sheet(first)).status, (await sheet(second)).status], [404, 200]);
    const end = () => server.send('POST', '/practice/end', { headers: office, body: {} });
    assert.equal((await end()).status, 200);
    const again = await end();
    assert.deepEqual([again.status, again.body.code], [422, 'practice-none']);
    assert.equal((await sheet(second)).status, 404);
    assert.equal((await desk()).now, null);
    assert.equal((await tasks()).practice, undefined);
    const kinds = (await server.db.auditEvents.findAll({ order: ['seq'], raw: true })).flatMap(
      ({ data }) => /"kind":"(practice[^"]*)/.exec(data)?.[1] ?? [],
    );
    assert.deepEqual(kinds, ['practice.made', 'practice.ended', 'practice.made', 'practice.ended']);
    const about = (await findingsOf(server.deps)).filter((one) => JSON.stringify(one).includes('tap'));
    assert.deepEqual(about, []);
  });

  it('is over with its year', async () => {
    const classId = await make();
    const { db } = server;
    await db.schoolYears.create({ id: '2027-2028', current: false, calendar: '{}', settings: '{}' });
    const sheet = () => server.send('GET', `/classes/${classId}/sheets/year-end`, { headers: teacher });
    assert.equal((await sheet()).status, 200);
    await db.schoolYears.update({ current: false }, { where: { id: SCHOOL_YEAR } });
    await db.schoolYears.update({ current: true }, { where: { id: '2027-2028' } });
    assert.equal((await sheet()).status, 404);
  });
});
