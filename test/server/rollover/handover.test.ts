/** Classes handed over (TT27 article 12): the next teacher sees her own pupils' year, and nobody else's. */
import assert from 'node:assert/strict';
import type { Handover, OwnHandovers } from '../../../core/contract/handover.js';
import type { Tasks } from '../../../core/contract/session.js';
import { proposedCalendar } from '../../../core/law/school-year.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { assign, type BuiltUser, buildClass, buildUser, SCHOOL_YEAR } from '../../support/builders.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { findingsOf } from '../../support/trail.js';

const NEXT = '2027-2028';
const NOTE = 'Lớp ngoan; ba em còn chậm phép chia, nên ngồi gần bảng.';

describe('a class handed over', () => {
  let server: TestServer;
  let school: SigningClass;
  let hue: BuiltUser;
  let next: Record<string, string>;
  let other: string;
  let a: string, b: string, c: string;
  let fiveA: string;

  before(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server);
    [a, b, c] = school.klass.pupils as [string, string, string];
    hue = await buildUser(server.db, { name: 'Ngô Thị Huệ' });
    await expectOk(school.principal.post('/school-years', { id: NEXT, calendar: proposedCalendar(NEXT) }));
    const at = `/school-years/${SCHOOL_YEAR}/rollover`;
    const to = { kind: 'class', className: '5B', grade: 5 };
    const { body } = await expectOk(school.clerk.post(`${at}/choices`, { pupils: [{ pupil: c, to }] }));
    const { classId, grade, seen } = body.lines[0];
    await expectOk(school.clerk.post(`${at}/parts`, { lines: [{ classId, grade, seen }] }));
    const classes = await server.db.classes.findAll({ where: { schoolYearId: NEXT }, raw: true });
    fiveA = classes.find(({ name }) => name === '5A')!.id;
    other = classes.find(({ name }) => name === '5B')!.id;
    await assign(server.db, hue, { id: fiveA, name: '5A', pupils: [] }, { homeroom: true, fromDay: '2027-06-01' });
    next = await server.signIn(hue.account);
    await pinTables(server.deps);
  });
  after(() => server.stop());

  const see = async () =>
    (await expectOk(server.send('GET', `/classes/${fiveA}/handover`, { headers: next }))).body as Handover;
  const give = (note: string, classId = fiveA) => school.thu.post('/handovers', { fromClassId: '4a', classId, note });
  const receive = () => server.send('POST', `/classes/${fiveA}/handover/4a/receipts`, { headers: next, body: {} });
  const kinds = async () =>
    (await server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .map(({ data }) => (JSON.parse(data) as { kind: string }).kind)
      .filter((kind) => kind.startsWith('handover.'));

  it('is read by its next teacher: her pupils’ values of last year, theirs alone, and each look is an event', async () => {
    const { className, schoolYear, from, newcomers, can } = await see();
    assert.deepEqual([className, schoolYear, newcomers, can], ['5A', NEXT, [], ['receive-handover']]);
    const [klass, ...more] = from;
    assert.deepEqual(
      [more, klass!.className, klass!.schoolYear, klass!.homeroomTeacher, klass!.given],
      [[], '4A', SCHOOL_YEAR, 'Trần Thị Thu', null],
    );
    assert.deepEqual(
      klass!.pupils.map(({ pupil }) => pupil),
      [a, b],
    );
    const values = new Map(klass!.pupils[0]!.values.map(({ field, value }) => [field, value]));
    assert.equal(values.get('subject.TOAN.score'), '8');
    assert.ok((values.get('homeroom.remark') ?? '').length > 0);
    // She sees no class of last year, and nobody of another class.
    assert.equal((await server.send('GET', '/classes/4a/sheets/year-end', { headers: next })).status, 404);
    assert.equal((await server.send('GET', `/classes/${other}/handover`, { headers: next })).status, 404);
    assert.deepEqual(await kinds(), ['handover.seen']);
  });

  it('is there as last year’s printed form, of her pupils alone', async () => {
    const { status, bytes, headers } = await server.send('GET', `/classes/${fiveA}/handover/4a/print`, {
      headers: next,
    });
    assert.deepEqual([status, bytes.subarray(0, 5).toString()], [200, '%PDF-']);
    assert.match(headers.get('Content-Disposition') ?? '', /Bang-tong-hop-4A-2026-2027-cuoi-nam-ban-giao\.pdf/);
    assert.equal(
      (await server.send('GET', `/classes/${fiveA}/handover/${other}/print`, { headers: next })).status,
      404,
    );
    assert.equal((await kinds()).at(-1), 'handover.printed');
  });

  it('is handed over by who led it, received by who leads it, each with the day', async () => {
    const waits = async (headers: Record<string, string>) =>
      (((await expectOk(server.send('GET', '/tasks', { headers }))).body as Tasks).work ?? [])
        .filter(({ kind }) => kind === 'hand-over' || kind === 'receive-handover')
        .map(({ kind, n }) => [kind, n]);
    assert.deepEqual([await waits(school.thu.headers), await waits(next)], [[['hand-over', 3]], []]);
    assert.equal((await receive()).body.code, 'handover-not-given');
    assert.equal((await give('Ngoan.')).body.code, 'handover-note');
    assert.equal(
      (
        await server.send('POST', '/handovers', {
          headers: next,
          body: { fromClassId: '4a', classId: fiveA, note: NOTE },
        })
      ).status,
      404,
    );
    await expectOk(give('Lớp ngoan và chăm chỉ.'));
    await expectOk(give(NOTE));
    await expectOk(give(NOTE));
    const { given, received } = (await see()).from[0]!;
    assert.deepEqual([given!.by, given!.note, received], ['Trần Thị Thu', NOTE, null]);
    assert.deepEqual(
      [await waits(school.thu.headers), await waits(next)],
      [[['hand-over', 1]], [['receive-handover', 1]]],
    );
    await expectOk(receive());
    await expectOk(receive());
    assert.deepEqual(await waits(next), []);
    assert.equal((await give('Quên chưa nói một điều nữa.')).body.code, 'handover-received');
    const { handovers } = (await expectOk(school.thu.get('/handovers'))).body as OwnHandovers;
    assert.deepEqual(
      handovers.map((one) => [
        one.fromName,
        one.fromYear,
        one.className,
        one.homeroomTeacher,
        one.pupils.length,
        one.received?.by ?? null,
      ]),
      [
        ['4A', SCHOOL_YEAR, '5A', 'Ngô Thị Huệ', 2, 'Ngô Thị Huệ'],
        ['4A', SCHOOL_YEAR, '5B', '', 1, null],
      ],
    );
    assert.deepEqual(
      (await kinds()).filter((kind) => !kind.endsWith('seen')),
      ['handover.printed', 'handover.given', 'handover.given', 'handover.received'],
    );
    assert.deepEqual(await findingsOf(server.deps), []);
  });

  it('is handed over by the principal for who has left, and seen by nobody who led neither', async () => {
    await expectOk(school.principal.post('/handovers', { fromClassId: '4a', classId: other, note: NOTE }));
    assert.deepEqual(((await expectOk(school.music.get('/handovers'))).body as OwnHandovers).handovers, []);
    assert.equal((await school.music.get(`/classes/${fiveA}/handover`)).status, 404);
  });

  it('of the last grade is a list for the next schools', async () => {
    await buildClass(server.db, { id: '5z', name: '5Z', pupils: [{ grade: 5, count: 2 }] });
    const { status, bytes, headers } = await school.clerk.get(`/school-years/${SCHOOL_YEAR}/finishers`);
    assert.equal(status, 200);
    assert.match(headers.get('Content-Disposition') ?? '', /Hoc-ba-hoc-sinh-lop-5-2026-2027\.xlsx/);
    assert.equal(bytes.subarray(0, 2).toString(), 'PK');
    assert.equal((await school.thu.get(`/school-years/${SCHOOL_YEAR}/finishers`)).status, 403);
  });
});
