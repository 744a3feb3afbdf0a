import assert from 'node:assert/strict';
import { type BuiltClass, buildClass, buildSchool, buildTeacher, buildUser } from '../../support/builders.js';
import { startTestServer, type TestServer } from '../../support/server.js';

describe('a pupil’s year', () => {
  let server: TestServer;
  let klass: BuiltClass;
  let other: BuiltClass;
  let headers: Record<string, string>;
  let an: string;

  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { id: '4a', name: '4A' });
    other = await buildClass(server.db, { id: '4b', name: '4B' });
    headers = await server.signIn((await buildUser(server.db, { hats: ['clerk'] })).account);
    an = klass.pupils[0]!;
  });
  afterEach(() => server.stop());

  const post = async (path: string, body: object) => (await server.send('POST', path, { headers, body })).body;
  const on = (code: string, what: string, body: object) => post(`/pupils/${code}/${what}`, body);
  const lastEvent = async () => {
    const event = await server.db.auditEvents.findOne({ order: [['seq', 'DESC']], raw: true });
    return JSON.parse(event!.data) as Record<string, unknown>;
  };
  const sheetOf = async (classId: string) => {
    const teacher = await buildTeacher(server.db, { ...klass, id: classId }, { homeroom: true, responsible: false });
    const signedIn = await server.signIn(teacher.account);
    const { body } = await server.send('GET', `/classes/${classId}/sheets/year-end`, { headers: signedIn });
    return body.pupils.map(({ id }: { id: string }) => id) as string[];
  };

  it('a personal number is typed where it was missing, and is another’s, or no number, refused', async () => {
    await server.db.pupils.update({ personalId: null }, { where: { id: an } });
    assert.equal((await on(an, 'numbers', { personalId: '12', lifelongCode: null })).code, 'pupil-personal-id-odd');
    const holder = await server.db.pupils.findByPk(klass.pupils[1], { raw: true });
    const taken = await on(an, 'numbers', { personalId: holder!.personalId, lifelongCode: null });
    assert.deepEqual([taken.code, taken.reason.includes(holder!.id)], ['pupil-personal-id-taken', true]);
    const set = await on(an, 'numbers', { personalId: '0373 1700 1234', lifelongCode: 'HS-1' });
    assert.deepEqual([set.personalId, set.lifelongCode], ['037317001234', 'HS-1']);
    const event = await lastEvent();
    assert.equal(event['kind'], 'pupil.numbers-set');
    assert.doesNotMatch(JSON.stringify(event), /037317001234|HS-1/);
    const again = await on(an, 'numbers', { personalId: '037317001234', lifelongCode: 'HS-1' });
    assert.equal(again.code, 'pupil-fact-same');
  });

  it('who leaves is on no list from the next day on, blocks nobody, and her times stay', async () => {
    const left = await on(an, 'leaving', { day: '2027-06-19' });
    assert.deepEqual([left.times[0].toDay, left.times[0].endedAs], ['2027-06-19', 'left']);
    assert.ok(!(await sheetOf('4a')).includes(an));
    assert.equal((await on(an, 'leaving', { day: '2027-06-20' })).code, 'pupil-not-enrolled');
    const { body } = await server.send('GET', '/pupils', { headers });
    const line = body.pupils.find(({ code }: { code: string }) => code === an);
    assert.equal(line.endedAs, 'left');
    assert.equal(body.classes[0].pupils, 2);
  });

  it('who moves is in the other class from the day on, and in the first until the day before', async () => {
    const moved = await on(an, 'moves', { classId: '4b', grade: 4, day: '2027-01-11' });
    assert.deepEqual(
      moved.times.map(({ classId, fromDay, toDay }: Record<string, unknown>) => [classId, fromDay, toDay]),
      [
        ['4a', '2026-09-05', '2027-01-10'],
        ['4b', '2027-01-11', null],
      ],
    );
    assert.equal((await sheetOf('4b')).at(-1), an);
    assert.equal((await on(an, 'moves', { classId: '4b', grade: 4, day: '2027-02-01' })).code, 'pupil-same-class');
    assert.equal((await on(an, 'moves', { classId: '4a', grade: 5, day: '2027-02-01' })).code, 'pupil-grade-class');
    assert.equal((await on(an, 'moves', { classId: '4a', grade: 4, day: '2028-02-01' })).code, 'pupil-day-odd');
  });

  it('on the first day of her time it was the wrong class', async () => {
    const moved = await on(an, 'moves', { classId: '4b', grade: 4, day: '2026-09-05' });
    assert.deepEqual(
      moved.times.map(({ classId, toDay }: Record<string, unknown>) => [classId, toDay]),
      [['4b', null]],
    );
  });

  it('joins a class, new or coming back; a code that is another’s is refused', async () => {
    const fresh = { code: '3700000001', name: 'LÊ THỊ HOA', birthDate: '2017-04-05', sex: 'F', personalId: null };
    const joins = { classId: '4a', grade: 4, day: '2027-02-01' };
    const there = await post('/pupils', { ...fresh, ...joins });
    assert.deepEqual([there.name, there.times[0].fromDay], ['Lê Thị Hoa', '2027-02-01']);
    assert.equal((await post('/pupils', { ...fresh, ...joins })).code, 'pupil-enrolled');
    assert.equal((await post('/pupils', { ...fresh, ...joins, name: 'Trần Văn Ba' })).code, 'pupil-code-taken');
    await on('3700000001', 'leaving', { day: '2027-03-01' });
    const back = await post('/pupils', { ...fresh, ...joins, day: '2027-04-01', name: 'Lê Thị Hoa' });
    assert.equal(back.times.length, 2);
    assert.equal((await post('/pupils', { ...fresh, ...joins, birthDate: '2030-01-01' })).code, 'pupil-birth-odd');
    assert.equal((await post('/pupils', { ...fresh, ...joins, name: 'A'.repeat(200) })).code, 'pupil-name-odd');
  });

  it('is assessed otherwise from the day it is said', async () => {
    assert.equal((await on(an, 'mode', { mode: 'adjusted' })).times[0].mode, 'adjusted');
    assert.equal((await on(an, 'mode', { mode: 'adjusted' })).code, 'pupil-fact-same');
  });

  it('an identity is corrected by a decision: a new cover, what stood before kept', async () => {
    const { name, birthDate, sex, personalId } = (await server.db.pupils.findByPk(an, { raw: true }))!;
    const said = { name, birthDate, sex, personalId, decision: '12/QĐ-UBND', decidedOn: '2027-05-01' };
    assert.equal((await on(an, 'corrections', said)).code, 'pupil-fact-same');
    assert.equal(
      (await on(an, 'corrections', { ...said, birthDate: '2017-05-05', decidedOn: '2028-01-01' })).code,
      'pupil-day-odd',
    );
    const done = await on(an, 'corrections', { ...said, birthDate: '2017-05-05' });
    assert.deepEqual([done.birthDate, done.coverVersion, done.issued], ['2017-05-05', 2, []]);
    assert.deepEqual(done.corrections[0].changes, [{ fact: 'birthDate', before: birthDate, after: '2017-05-05' }]);
    assert.doesNotMatch(JSON.stringify(await lastEvent()), /2017-05-0/);
  });

  it('what is signed waits for its return; what was issued is listed and changes by a correction alone', async () => {
    const { db } = server;
    await db.records.create({ pupilId: an, classId: '4a', schoolYearId: '2026-2027' });
    const [record] = await db.records.findAll({ raw: true });
    const unit = { recordId: record!.id, number: 1, lookupCode: crypto.randomUUID(), madeOn: '2027-06-01', version: 1 };
    await db.units.create({ ...unit, state: 'homeroom-signed' });
    const number = { personalId: '037317001299', lifelongCode: null };
    assert.equal((await on(an, 'numbers', number)).code, 'pupil-fact-signed');
    assert.equal((await on(an, 'moves', { classId: other.id, grade: 4, day: '2027-02-01' })).code, 'pupil-year-signed');
    assert.equal((await on(an, 'leaving', { day: '2027-06-19' })).code, 'pupil-year-signed');
    assert.equal((await on(an, 'mode', { mode: 'adjusted' })).code, 'pupil-year-signed');
    const { name, sex, personalId } = (await db.pupils.findByPk(an, { raw: true }))!;
    const correction = { name, sex, personalId, birthDate: '2017-05-05', decision: '1/QĐ', decidedOn: '2027-05-01' };
    assert.equal((await on(an, 'corrections', correction)).code, 'pupil-fact-signed');
    await db.units.update({ state: 'sealed' }, { where: { recordId: record!.id } });
    assert.equal((await on(an, 'numbers', number)).code, 'pupil-correction-needed');
    const corrected = await on(an, 'corrections', correction);
    assert.deepEqual(corrected.issued, [{ schoolYear: '2026-2027', className: '4A' }]);
  });

  it('classes are opened and renamed, each name once a year', async () => {
    const { classId } = await post('/classes', { classId: null, name: 'lớp 5 a', campus: 'Điểm Bản Mới' });
    assert.equal((await server.db.classes.findByPk(classId, { raw: true }))!.name, '5A');
    assert.equal((await post('/classes', { classId, name: '4a', campus: null })).code, 'class-name-taken');
    assert.equal((await post('/classes', { classId: 'none', name: '4C', campus: null })).code, 'not-found');
    assert.equal((await post('/classes', { classId: null, name: '=1', campus: null })).code, 'class-name-odd');
    await post('/classes', { classId, name: '5C', campus: null });
    assert.deepEqual(await lastEvent(), {
      kind: 'class.saved',
      classId,
      schoolYear: '2026-2027',
      name: '5C',
      campus: null,
    });
  });
});
