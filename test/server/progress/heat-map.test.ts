/** The map of classes by groups: what it says of each stage, to whom, by one statement; leaders' notes on it. */
import assert from 'node:assert/strict';
import { scopeText } from '../../../core/duties/hat-scope.js';
import { type HeatMap, heatMapSchema, progressChecksSchema } from '../../../core/contract/heat-map.js';
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

  it('has no signature at a sheet nobody signs, and nothing where nobody has sent anything', async () => {
    const midTerm = await mapAs(school.principal, '?period=mid-term-1');
    const cell = cellOf(midTerm, '4a', 'TOAN', 'mid-term-1');
    assert.deepEqual([cell.signed, cell.stage, cell.filled, cell.asked], [null, 'nothing', 0, 3]);
    assert.equal(midTerm.rows[0]!.sentAt, null);
    // Its day has passed, the year-end’s has not.
    const { closes, until } = await mapAs(school.principal);
    assert.deepEqual([midTerm.until, until], [null, closes]);
    assert.ok(closes! > '2027-06-20');
    assert.ok(!midTerm.rows[0]!.cells.some(({ group }) => group === 'results'));
  });

  it('counts a combined class as two rows, and the wrong value of one grade in its own', async () => {
    await buildCombined(server.db, [2, 3]);
    const { rows } = await mapAs(school.principal);
    const own = rows.filter(({ classId }) => classId === '12');
    assert.deepEqual(
      own.map(({ grade, pupils, cells }) => [grade, pupils, cells.find(({ group }) => group === 'TOAN')!.asked]),
      [
        [1, 2, 2],
        [2, 3, 3],
      ],
    );
  });

  it('has for each row the day of its own grade, and says the next to come', async () => {
    const five = await buildClass(server.db, { id: '5a', name: '5A', pupils: [{ grade: 5, count: 2 }] });
    const named = async (others: string, own: string) => {
      const calendar = { ...CALENDAR, closes: { 'year-end': others }, byGrade: { 5: { 'year-end': own } } };
      await server.db.schoolYears.update({ calendar: JSON.stringify(calendar) }, { where: { id: SCHOOL_YEAR } });
      const { closes, until, rows } = await mapAs(school.principal);
      return [closes, until, ...rows.map((row) => [row.className, row.closes, row.until])];
    };
    assert.deepEqual(await named('2027-06-30', '2027-06-25'), [
      ...['2027-06-25', '2027-06-25'],
      ['4A', '2027-06-30', '2027-06-30'],
      ['5A', '2027-06-25', '2027-06-25'],
    ]);
    assert.deepEqual(await named('2027-06-30', '2027-06-10'), [
      ...['2027-06-30', '2027-06-30'],
      ['4A', '2027-06-30', '2027-06-30'],
      ['5A', '2027-06-10', null],
    ]);
    assert.deepEqual(await named('2027-06-12', '2027-06-10'), [
      ...['2027-06-12', null],
      ['4A', '2027-06-12', null],
      ['5A', '2027-06-10', null],
    ]);
    // A teacher of lớp 5 alone is told of her own day.
    const { account } = await buildTeacher(server.db, five, { homeroom: true });
    const headers = await server.signIn(account);
    const { body } = await expectOk(server.send('GET', '/progress/heat-map?period=year-end', { headers }));
    assert.equal((body as HeatMap).closes, '2027-06-10');
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

  it('refuses a year there is no map of', async () => {
    for (const query of ['year=1999-2000', 'period=supplementary'])
      assert.equal((await school.principal.get(`/progress/heat-map?${query}`)).status, 404);
  });

  it('keeps a leader’s dated note with what she saw, its event beside it', async () => {
    const body = { year: SCHOOL_YEAR, period: 'year-end', classIds: ['4a'], note: 'Đã xem từng lớp' };
    await expectOk(school.principal.post('/progress/checks', body));
    const read = await expectOk(school.principal.get(`/progress/checks?year=${SCHOOL_YEAR}&period=year-end`));
    const [check, ...more] = progressChecksSchema.parse(read.body).checks;
    assert.deepEqual(more, []);
    assert.deepEqual([check!.by, check!.classes, check!.note], ['Phạm Thị Hạnh', ['4A'], 'Đã xem từng lớp']);
    assert.equal(check!.at, server.deps.clock().toISOString());
    assert.equal(check!.stages.filled, (await mapAs(school.principal)).rows[0]!.cells.length);
    const event = await server.db.auditEvents.findByPk(check!.seq!, { raw: true });
    assert.equal(JSON.parse(event!.data).kind, 'progress.checked');
    assert.ok(!event!.data.includes('Đã xem'));
    const unknown = { ...body, classIds: ['4a', 'no-such'] };
    assert.equal((await school.principal.post('/progress/checks', unknown)).status, 404);
    assert.equal((await school.thu.post('/progress/checks', body)).status, 403);
  });

  it('lets a head of tổ note what she is set over, and not another class', async () => {
    const other = await buildClass(server.db, { id: '1a', name: '1A', pupils: [{ grade: 1, count: 2 }] });
    const head = await buildUser(server.db, { hats: ['teacher'] });
    // She teaches there, and sees how far it is.
    await assign(server.db, head, other, { subjects: ['TV'] });
    await server.db.userHats.create({ userId: head.id, hat: 'head', scope: scopeText({ grades: [4], subjects: [] }) });
    const headers = await server.signIn(head.account);
    const note = (classIds: string[]) =>
      server.send('POST', '/progress/checks', {
        headers,
        body: { year: SCHOOL_YEAR, period: 'year-end', classIds, note: '' },
      });
    assert.equal((await note(['4a', '1a'])).status, 404);
    await expectOk(note(['4a']));
  });
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
