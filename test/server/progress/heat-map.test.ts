/** The map of classes by groups: what it says of each stage, to whom, by one statement. */
import assert from 'node:assert/strict';
import { type HeatMap, heatMapSchema } from '../../../core/contract/heat-map.js';
import { proposedCalendar } from '../../../core/law/school-year.js';
import {
  assign,
  buildClass,
  buildSchool,
  buildTeacher,
  buildUser,
  CALENDAR,
  SCHOOL_YEAR,
} from '../../support/builders.js';
import { buildCombined } from '../../support/combined-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { signingPerson } from '../../support/signing-person.js';
import { buildSigningClass, expectOk, type SigningClass, signSubjects } from '../../support/signing-class.js';

const cellOf = ({ rows }: HeatMap, classId: string, group: string, sheet = 'year-end') =>
  rows.find((one) => one.classId === classId)!.cells.find((one) => one.group === group && one.sheet === sheet)!;

describe('the map of progress', () => {
  let server: TestServer;
  let school: SigningClass;
  beforeEach(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { checkProgress: true });
  });
  afterEach(() => server.stop());
  const mapAs = async (person: Pick<SigningClass['principal'], 'get'>, query = '?period=year-end'): Promise<HeatMap> =>
    heatMapSchema.parse((await expectOk(person.get(`/progress/heat-map${query}`))).body);

  it('says of each group what is sent, complete, wrong and signed', async () => {
    const [pupil] = school.klass.pupils;
    const full = await mapAs(school.principal);
    assert.deepEqual(cellOf(full, '4a', 'AN'), {
      ...{ sheet: 'year-end', group: 'AN', asked: 3, filled: 3, wrong: 0, sent: 3, signed: 0, stage: 'filled' },
    });
    assert.equal(cellOf(full, '4a', 'results').stage, 'filled');
    assert.equal(cellOf(full, '4a', 'profile', 'year').stage, 'filled');
    await school.music.push('4a', { [pupil!]: { 'subject.AN.level': null } });
    const less = cellOf(await mapAs(school.principal), '4a', 'AN');
    assert.deepEqual([less.filled, less.stage], [2, 'partly']);
    await school.music.push('4a', { [pupil!]: { 'subject.AN.level': 'HT' } });
    await signSubjects(school);
    const signed = await mapAs(school.principal);
    assert.deepEqual([cellOf(signed, '4a', 'AN').signed, cellOf(signed, '4a', 'AN').stage], [3, 'signed']);
    assert.equal(cellOf(signed, '4a', 'traits').signed, 0);
    await school.music.push('4a', { [pupil!]: { 'subject.AN.level': 'HTT' } });
    const changed = cellOf(await mapAs(school.principal), '4a', 'AN');
    assert.deepEqual([changed.signed, changed.stage], [2, 'filled']);
    assert.ok((await mapAs(school.principal)).rows[0]!.sentAt! > '2026');
  });

  it('asks nothing of who is no longer assessed, and takes no value she still has for a signature', async () => {
    const [pupilId] = school.klass.pupils;
    await server.db.enrolments.update({ mode: 'not-assessed' }, { where: { pupilId: pupilId! } });
    const unsigned = await mapAs(school.principal);
    for (const group of ['AN', 'TOAN', 'traits', 'results']) {
      const { asked, signed, stage } = cellOf(unsigned, '4a', group);
      assert.deepEqual([group, asked, signed, stage], [group, 2, 0, 'filled']);
    }
    await signSubjects(school);
    const signed = await mapAs(school.principal);
    for (const [group, n] of [
      ['AN', 2],
      ['traits', 0],
    ] as const)
      assert.deepEqual([cellOf(signed, '4a', group).asked, cellOf(signed, '4a', group).signed], [2, n]);
  });

  it('has no signature at a sheet nobody signs, and nothing where nobody has sent anything', async () => {
    const midTerm = await mapAs(school.principal, '?period=mid-term-1');
    const cell = cellOf(midTerm, '4a', 'TOAN', 'mid-term-1');
    assert.deepEqual([cell.signed, cell.stage, cell.filled, cell.asked], [null, 'nothing', 0, 3]);
    assert.equal(midTerm.rows[0]!.sentAt, null);
    // Its day has passed, the year-end’s has not.
    const { closes, until } = (await mapAs(school.principal)).rows[0]!;
    assert.deepEqual([midTerm.rows[0]!.until, until], [null, closes]);
    assert.ok(closes! > '2027-06-20');
    assert.ok(!midTerm.rows[0]!.cells.some(({ group }) => group === 'results'));
  });

  it('counts a combined class as two rows, and the wrong value of one grade in its own', async () => {
    const settings = { optionalSubjects: ['NN1'], foreignLanguage: 'Tiếng Anh', optionalSubjectsCount: true };
    const takes = (more: object) =>
      server.db.classes.update({ settings: JSON.stringify({ ...settings, ...more }) }, { where: { id: '12' } });
    const { pupils } = await buildCombined(server.db, [2, 3], ['TV', 'TOAN', 'NN1']);
    await takes({});
    const teacher = (await server.db.users.findOne({ where: { name: 'Đỗ Thị Ghép' } }))!;
    const { push } = signingPerson(server, await server.signIn(teacher.account), 'homeroom', '');
    const last = pupils.at(-1)!;
    await expectOk(push('12', { [last]: { 'subject.NN1.level': 'HT', 'subject.TOAN.level': 'HT' } }));
    const rowsOf = async (...groups: string[]) => {
      const { rows } = await mapAs(school.principal);
      const own = rows.filter(({ classId }) => classId === '12');
      return own.map(({ grade, pupils: n, cells }) => [
        ...[grade, n],
        ...cells
          .filter(({ group }) => groups.includes(group))
          .map(({ group, asked, filled, wrong, sent, stage }) => [group, asked, filled, wrong, sent, stage]),
      ]);
    };
    assert.deepEqual(await rowsOf('TOAN', 'NN1'), [
      [1, 2, ['TOAN', 2, 0, 0, 0, 'nothing']],
      [2, 3, ['TOAN', 3, 0, 0, 1, 'partly'], ['NN1', 1, 1, 0, 1, 'filled']],
    ]);
    // A subject the class takes no more, in which a pupil of grade 2 has a level.
    await takes({ optionalSubjects: [] });
    assert.deepEqual(await rowsOf('NN1'), [
      [1, 2],
      [2, 3, ['NN1', 1, 1, 1, 1, 'wrong']],
    ]);
  });

  it('has for each row the day of its own grade', async () => {
    const five = await buildClass(server.db, { id: '5a', name: '5A', pupils: [{ grade: 5, count: 2 }] });
    const named = async (others: string, own: string) => {
      const calendar = { ...CALENDAR, closes: { 'year-end': others }, byGrade: { 5: { 'year-end': own } } };
      await server.db.schoolYears.update({ calendar: JSON.stringify(calendar) }, { where: { id: SCHOOL_YEAR } });
      const { rows } = await mapAs(school.principal);
      return rows.map((row) => [row.className, row.closes, row.until]);
    };
    assert.deepEqual(await named('2027-06-30', '2027-06-25'), [
      ['4A', '2027-06-30', '2027-06-30'],
      ['5A', '2027-06-25', '2027-06-25'],
    ]);
    assert.deepEqual(await named('2027-06-30', '2027-06-10'), [
      ['4A', '2027-06-30', '2027-06-30'],
      ['5A', '2027-06-10', null],
    ]);
    assert.deepEqual(await named('2027-06-12', '2027-06-10'), [
      ['4A', '2027-06-12', null],
      ['5A', '2027-06-10', null],
    ]);
    // A teacher of lớp 5 alone is told of her own day.
    const { account } = await buildTeacher(server.db, five, { homeroom: true });
    const headers = await server.signIn(account);
    const { body } = await expectOk(server.send('GET', '/progress/heat-map?period=year-end', { headers }));
    assert.deepEqual(
      (body as HeatMap).rows.map(({ closes }) => closes),
      ['2027-06-10'],
    );
  });

  it('shows each as much as she may see, and nobody a mark or a pupil', async () => {
    const other = await buildClass(server.db, { id: '4b', name: '4B' });
    const stranger = await buildTeacher(server.db, other, { homeroom: true });
    const headers = await server.signIn(stranger.account);
    const { body } = await expectOk(server.send('GET', '/progress/heat-map?period=year-end', { headers }));
    assert.deepEqual(
      (body as HeatMap).rows.map(({ classId }) => classId),
      ['4b'],
    );
    const { status } = await server.send('POST', '/progress/checks', {
      headers,
      body: { year: SCHOOL_YEAR, period: 'year-end', classIds: ['4b'], note: '' },
    });
    assert.equal(status, 403);
    const text = JSON.stringify(await mapAs(school.principal));
    for (const { id, name } of await server.db.pupils.findAll({ raw: true }))
      assert.ok(!text.includes(id) && !text.includes(name));
  });

  it('says of a year whether anything of it can still be owed, as a rehearsal does', async () => {
    const standsAt = async (year: string): Promise<string> => {
      const { status } = await school.principal.get(`/lock-rehearsals?year=${year}&by=calendar`);
      const { stands } = await mapAs(school.principal, `?year=${year}`);
      assert.equal(status === 200, stands === 'lives', `${year}: ${status}`);
      return stands;
    };
    assert.deepEqual([await standsAt(SCHOOL_YEAR), await standsAt('2025-2026')], ['lives', 'past']);
    const [id, calendar] = ['2027-2028', proposedCalendar('2027-2028')] as const;
    await expectOk(school.principal.post('/school-years', { id, calendar }));
    assert.equal(await standsAt(id), 'ahead');
    // The one before, ended, with nobody's record open, a day before its last.
    await server.db.schoolYears.update({ current: false, endedOn: '2027-06-20' }, { where: { id: SCHOOL_YEAR } });
    await server.db.schoolYears.update({ current: true }, { where: { id } });
    assert.equal(await standsAt(SCHOOL_YEAR), 'lives');
    await server.db.enrolments.update({ endedAs: 'left' }, { where: {} });
    assert.equal(await standsAt(SCHOOL_YEAR), 'past');
  });

  it('is past once its last day has passed', async () => {
    server.pass(80 * 24 * 3_600_000);
    Object.assign(school.principal.headers, await server.signIn(school.principal.user.account));
    assert.equal((await mapAs(school.principal)).stands, 'past');
  });

  it('refuses a year there is no map of', async () => {
    for (const query of ['year=1999-2000', 'period=supplementary'])
      assert.equal((await school.principal.get(`/progress/heat-map?${query}`)).status, 404);
  });
});

describe('what is signed on the map of progress', () => {
  let server: TestServer;
  afterEach(() => server.stop());

  for (const subjectTeachersSign of [true, false]) {
    const who = subjectTeachersSign ? 'subject teachers sign' : 'the homeroom teacher alone signs';
    it(`is counted among those a group asks something of, where ${who}`, async () => {
      server = await startTestServer();
      const pupils = [
        { grade: 4 as const, count: 2 },
        { grade: 4 as const, count: 1, mode: 'special' as const },
        { grade: 4 as const, count: 1, mode: 'not-assessed' as const },
      ];
      // What is not asked of her in a special class she has no value of.
      const overrides = ([, , special]: readonly string[]) => ({
        [special!]: { 'subject.MT.level': null, 'subject.MT.remark': null },
      });
      const school = await buildSigningClass(server, { pupils, overrides });
      const settings = JSON.stringify({ subjectTeachersSign });
      await server.db.schoolYears.update({ settings }, { where: { id: SCHOOL_YEAR } });
      if (subjectTeachersSign) await signSubjects(school);
      const signedOf = async (...groups: string[]) => {
        const { body } = await expectOk(school.principal.get('/progress/heat-map?period=year-end'));
        const map = heatMapSchema.parse(body);
        return groups.map((group) => {
          const { asked, signed } = cellOf(map, '4a', group);
          return [asked, signed];
        });
      };
      const byTeachers = (n: number): number => (subjectTeachersSign ? n : 0);
      const taught = [
        [3, byTeachers(3)],
        [2, byTeachers(2)],
      ];
      assert.deepEqual(await signedOf('TOAN', 'MT', 'traits'), [...taught, [3, 0]]);
      const [first, second, special] = school.klass.pupils;
      await expectOk(school.thu.signRecords('4a', 'homeroom', { only: [first!, second!, special!] }));
      const all = [3, 2, 3, 3].map((n) => [n, n]);
      assert.deepEqual(await signedOf('TOAN', 'MT', 'traits', 'results'), all);
    });
  }
});

describe('the SQL statements of the map of progress', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db, { earlierYear: true });
  });
  after(() => server.stop());

  it('are one besides who asks, at two classes and at eight', async () => {
    const principal = await buildUser(server.db, { hats: ['principal'] });
    const headers = await server.signIn(principal.account);
    const first = await buildClass(server.db);
    const teacher = await buildTeacher(server.db, first, { homeroom: true, subjects: ['TOAN'] });
    const counted = async (): Promise<readonly string[]> => {
      await expectOk(server.send('GET', '/progress/heat-map', { headers }));
      server.statements.length = 0;
      await expectOk(server.send('GET', '/progress/heat-map', { headers }));
      return [...server.statements];
    };
    const one = await counted();
    const own = one.filter((sql) => /FROM school_years y\s+LEFT JOIN classes/.test(sql));
    assert.equal(own.length, 1, one.join('\n'));
    // Her session, her rights, the map.
    assert.equal(one.length, 3, one.join('\n'));
    for (let n = 0; n < 7; n += 1) await assign(server.db, teacher, await buildClass(server.db), { homeroom: true });
    assert.equal((await counted()).length, one.length);
  });
});
