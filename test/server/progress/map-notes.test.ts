/** Leaders' dated notes on the map of progress: what each saw is kept, whom a note concerns reads it. */
import assert from 'node:assert/strict';
import { scopeText } from '../../../core/duties/hat-scope.js';
import { type HeatMap, heatMapSchema, progressChecksSchema } from '../../../core/contract/heat-map.js';
import { stagesOf } from '../../../core/record/group-counts.js';
import { assign, buildClass, buildTeacher, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { buildCombined } from '../../support/combined-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';

describe('leaders’ notes on the map of progress', () => {
  let server: TestServer;
  let school: SigningClass;
  beforeEach(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, { checkProgress: true });
  });
  afterEach(() => server.stop());
  const mapAs = async (person: Pick<SigningClass['principal'], 'get'>, query = '?period=year-end'): Promise<HeatMap> =>
    heatMapSchema.parse((await expectOk(person.get(`/progress/heat-map${query}`))).body);

  it('keeps a leader’s dated note with what she saw, its event beside it', async () => {
    const body = { year: SCHOOL_YEAR, period: 'year-end', classIds: ['4a'], note: 'Đã xem từng lớp' };
    await expectOk(school.principal.post('/progress/checks', body));
    const read = await expectOk(school.principal.get(`/progress/checks?year=${SCHOOL_YEAR}&period=year-end`));
    const [check, ...more] = progressChecksSchema.parse(read.body).checks;
    assert.deepEqual(more, []);
    assert.deepEqual(
      [check!.by, check!.classes.map(({ name }) => name), check!.note],
      ['Phạm Thị Hạnh', ['4A'], 'Đã xem từng lớp'],
    );
    assert.equal(check!.at, server.deps.clock().toISOString());
    assert.equal(check!.classes[0]!.stages.filled, (await mapAs(school.principal)).rows[0]!.cells.length);
    const event = await server.db.auditEvents.findByPk(check!.seq!, { raw: true });
    assert.equal(JSON.parse(event!.data).kind, 'progress.checked');
    assert.ok(!event!.data.includes('Đã xem'));
    const unknown = { ...body, classIds: ['4a', 'no-such'] };
    assert.equal((await school.principal.post('/progress/checks', unknown)).status, 404);
    assert.equal((await school.thu.post('/progress/checks', body)).status, 403);
  });

  describe('notes on several classes', () => {
    const about = { year: SCHOOL_YEAR, period: 'year-end' } as const;
    const query = `?year=${about.year}&period=${about.period}`;
    let teacher: Pick<SigningClass['principal'], 'get'>;
    beforeEach(async () => {
      const other = await buildClass(server.db, { id: '4b', name: '4B' });
      const headers = await server.signIn((await buildTeacher(server.db, other, { homeroom: true })).account);
      teacher = { get: (path) => server.send('GET', path, { headers }) };
    });
    const checksAs = async (person: typeof teacher) =>
      progressChecksSchema.parse((await expectOk(person.get(`/progress/checks${query}`))).body);
    const stagesIn = (map: HeatMap, classId: string) =>
      stagesOf(map.rows.flatMap((row) => (row.classId === classId ? row.cells : [])));

    it('show each the classes she sees with their numbers alone', async () => {
      await buildCombined(server.db, [2, 3]);
      const classIds = ['4b', '12', '4a'];
      await expectOk(school.principal.post('/progress/checks', { ...about, classIds, note: '' }));
      const map = await mapAs(school.principal);
      const all = [
        { name: '4A', stages: stagesIn(map, '4a') },
        { name: '4B', stages: stagesIn(map, '4b') },
        { name: '1+2', stages: stagesIn(map, '12') },
      ];
      assert.deepEqual((await checksAs(school.principal)).checks[0]!.classes, all);
      const own = await mapAs(teacher, query);
      const [check] = (await checksAs(teacher)).checks;
      assert.deepEqual(check!.classes, [{ name: '4B', stages: stagesIn(own, '4b') }]);
      const sum = Object.values(check!.classes[0]!.stages).reduce((n, one) => n + one, 0);
      assert.equal(sum, own.rows.flatMap(({ cells }) => cells).length);
    });

    it('are left off only after those of other classes, and counted', async () => {
      const [checkedBy, stages] = [school.principal.user.id, JSON.stringify(stagesOf([]))];
      const row = (n: number, classId: string) => ({
        ...{ id: `check-${n}`, schoolYearId: about.year, period: about.period, note: `${n}`, checkedBy },
        ...{ classIds: `["${classId}"]`, stages: `{"${classId}":${stages}}` },
        checkedAt: new Date(Date.UTC(2027, 5, 1) + n * 60_000).toISOString(),
      });
      const older = [row(0, '4b'), ...Array.from({ length: 52 }, (_, n) => row(n + 1, '4a'))];
      await server.db.progressChecks.bulkCreate(older);
      const hers = await checksAs(teacher);
      assert.deepEqual([hers.checks.map(({ note }) => note), hers.more], [['0'], 0]);
      const { checks, more } = await checksAs(school.principal);
      assert.deepEqual([checks.length, checks[0]!.note, checks.at(-1)!.note, more], [50, '52', '3', 3]);
    });
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
    const map = await mapAs({ get: (path) => server.send('GET', path, { headers }) });
    const shown = map.rows.map(({ classId, can }) => [classId, can]);
    assert.deepEqual(Object.fromEntries(shown), { '4a': ['note-check'], '1a': [] });
    // What its form offers.
    await expectOk(note(map.rows.flatMap(({ classId, can }) => (can.includes('note-check') ? [classId] : []))));
  });
});
