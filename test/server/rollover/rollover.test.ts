/** A year's pupils taken over into the next on a real database: by parts, once, undone, and never by silence. */
import assert from 'node:assert/strict';
import type { Rollover, RolloverLine, RolloverPupil } from '../../../core/contract/rollover.js';
import type { Tasks } from '../../../core/contract/session.js';
import { proposedCalendar } from '../../../core/law/school-year.js';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { buildClass, SCHOOL_YEAR } from '../../support/builders.js';
import { buildSigningClass, expectOk, type SigningClass } from '../../support/signing-class.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { findingsOf } from '../../support/trail.js';

const NEXT = '2027-2028';
const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;
const AT = `/school-years/${SCHOOL_YEAR}/rollover`;

describe('a rollover', () => {
  let server: TestServer;
  let school: SigningClass;
  let office: Record<string, string>;
  let up: string, open: string, stays: string, late: string, behind: string;

  beforeEach(async () => {
    server = await startTestServer();
    school = await buildSigningClass(server, {
      name: '4+5A',
      pupils: [
        { grade: 4, count: 4 },
        { grade: 5, count: 2 },
      ],
      overrides: ([, b, c, d, , f]) => ({
        [b!]: FAILED,
        [c!]: FAILED,
        [d!]: { 'trait.CHAM_CHI': null },
        [f!]: FAILED,
      }),
    });
    [up, open, stays, late, , behind] = school.klass.pupils as [string, string, string, string, string, string];
    await buildClass(server.db, { id: '3b', name: '3B', pupils: [{ grade: 3, count: 2 }] });
    office = await server.signIn(school.clerk.user.account);
    await expectOk(school.principal.decide('4a', stays, false));
  });
  afterEach(() => server.stop());

  const see = async () => (await expectOk(server.send('GET', AT, { headers: office }))).body as Rollover;
  const post = (what: string, body: object) => server.send('POST', `${AT}/${what}`, { headers: office, body });
  const openNext = async () => {
    await expectOk(school.principal.post('/school-years', { id: NEXT, calendar: proposedCalendar(NEXT) }));
    // From here on every row that changes has to be explained by an event.
    await pinTables(server.deps);
  };
  const line = async (grade: number, classId = '4a'): Promise<RolloverLine> =>
    (await see()).lines.find((one) => one.classId === classId && one.grade === grade)!;
  const carryOut = async (...grades: number[]) => {
    const lines = await Promise.all(grades.map((grade) => line(grade)));
    return post('parts', { lines: lines.map(({ classId, grade, seen }) => ({ classId, grade, seen })) });
  };
  const places = (pupils: readonly RolloverPupil[]) =>
    pupils.map(({ pupil, placed }) => [pupil, placed?.className ?? null, placed?.provisional ?? null]);
  const nextYear = async () => {
    const classes = await server.db.classes.findAll({ where: { schoolYearId: NEXT }, order: ['position'], raw: true });
    const times = await server.db.enrolments.findAll({ where: { classId: classes.map(({ id }) => id) }, raw: true });
    return classes.map(({ id, name }) => [name, times.filter((one) => one.classId === id).map((one) => one.pupilId)]);
  };
  const events = async (kind: string) =>
    (await server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .map(({ data }) => JSON.parse(data) as Record<string, unknown>)
      .filter((event) => event['kind'] === kind);

  it('is proposed with its numbers: who goes up, who stays, who has a place dự kiến, who finishes', async () => {
    const { from, to, opened, lines, loose, left } = await see();
    assert.deepEqual([from, to, opened, loose, left], [SCHOOL_YEAR, NEXT, false, [], []]);
    const none = { up: 0, stays: 0, finishes: 0, left: 0, provisional: 0, toChoose: 0, done: 0 };
    assert.deepEqual(
      lines.map(({ className, grade, up: name, stays: stay, numbers }) => [className, grade, name, stay, numbers]),
      [
        ['4+5A', 4, '4+5A', '4+5A', { ...none, up: 3, stays: 1, provisional: 2 }],
        ['4+5A', 5, null, '4+5A', { ...none, finishes: 2, provisional: 1 }],
        // Nothing was entered of them.
        ['3B', 3, '4B', '3B', { ...none, up: 2, provisional: 2 }],
      ],
    );
    assert.deepEqual(
      lines[0]!.pupils.map(({ pupil, standing }) => [pupil, standing]),
      [
        [up, 'up'],
        [open, 'open'],
        [stays, 'stays'],
        [late, 'open'],
      ],
    );
    assert.equal((await post('parts', { lines: [{ ...lines[0], pupils: undefined }] })).status, 422);
    assert.equal((await carryOut(4)).body.code, 'rollover-not-opened');
  });

  it('is carried out by parts, each once; a second run says so and changes nothing', async () => {
    await openNext();
    const before = await line(4);
    const after = (await expectOk(carryOut(4))).body as Rollover;
    assert.deepEqual(places(after.lines[0]!.pupils), [
      [up, '4+5A', false],
      [open, '4+5A', true],
      [stays, '4+5A', false],
      [late, '4+5A', true],
    ]);
    assert.deepEqual(await nextYear(), [['4+5A', [up, open, stays, late]]]);
    const times = await server.db.enrolments.findAll({ where: { pupilId: [up, stays] }, order: ['id'], raw: true });
    assert.deepEqual(
      times.slice(2).map(({ grade, fromDay, position }) => [grade, fromDay, position]),
      [
        [5, '2027-09-05', 1],
        [4, '2027-09-05', 3],
      ],
    );
    assert.deepEqual([after.parts.length, after.parts[0]!.pupils.length], [1, 4]);
    // Both who pressed at once saw the same.
    const { classId, grade, seen } = before;
    const again = await post('parts', { lines: [{ classId, grade, seen }] });
    assert.deepEqual([again.status, again.body.code], [409, 'rollover-done']);
    assert.deepEqual(await nextYear(), [['4+5A', [up, open, stays, late]]]);
    assert.equal((await events('rollover.carried-out')).length, 1);
    assert.deepEqual(
      (await events('rollover.refused')).map(({ code }) => code),
      ['rollover-done'],
    );
    // Grade 5 is another part.
    await expectOk(carryOut(5));
    assert.deepEqual(
      (await line(5)).pupils.map(({ placed }) => [placed!.className, placed!.provisional]),
      [
        [null, false],
        [null, true],
      ],
    );
    assert.deepEqual(await findingsOf(server.deps), []);
  });

  it('asked for twice at once, is done once', async () => {
    await openNext();
    const { classId, grade, seen } = await line(4);
    const both = await Promise.all([1, 2].map(() => post('parts', { lines: [{ classId, grade, seen }] })));
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    assert.deepEqual(await nextYear(), [['4+5A', [up, open, stays, late]]]);
    // And the database itself lets no pupil in twice.
    const [part] = await server.db.rolloverParts.findAll({ raw: true });
    const [place] = await server.db.rolloverPlaces.findAll({ raw: true });
    await assert.rejects(server.db.rolloverPlaces.create({ ...place!, id: 999, partId: part!.id }));
  });

  it('does what was shown or nothing: a decision in between is seen first', async () => {
    await openNext();
    const { classId, grade, seen } = await line(4);
    await expectOk(school.principal.decide('4a', open, false));
    const { body } = await post('parts', { lines: [{ classId, grade, seen }] });
    assert.equal(body.code, 'rollover-moved-on');
    assert.deepEqual(await nextYear(), []);
  });

  it('goes where somebody chose, never to a grade nobody decided on', async () => {
    await openNext();
    const choose = (body: object) => post('choices', body);
    const pupilTo = (pupil: string, className: string, grade: number) =>
      choose({ pupils: [{ pupil, to: { kind: 'class', className, grade } }] });
    await expectOk(choose({ lines: [{ classId: '4a', grade: 4, goes: 'up', className: 'lớp 5 b' }] }));
    await expectOk(pupilTo(stays, '4C', 4));
    assert.equal((await pupilTo(stays, '5B', 5)).body.code, 'rollover-grade');
    assert.equal((await pupilTo(up, '4C', 4)).body.code, 'rollover-grade');
    assert.equal((await pupilTo(up, '4C', 5)).body.code, 'rollover-class');
    await expectOk(pupilTo(open, '4C', 4));
    await expectOk(choose({ pupils: [{ pupil: late, to: { kind: 'left' } }] }));
    await expectOk(carryOut(4));
    assert.deepEqual(await nextYear(), [
      ['5B', [up]],
      ['4C', [open, stays]],
    ]);
    assert.deepEqual(
      (await line(4)).pupils.map(({ placed }) => placed!.provisional),
      [false, true, false, false],
    );
    assert.equal((await pupilTo(up, '5C', 5)).body.code, 'rollover-placed');
    // A choice taken back is none.
    await expectOk(pupilTo(behind, '5A', 5));
    await expectOk(choose({ pupils: [{ pupil: behind, to: null }] }));
    assert.deepEqual(
      (await line(5)).pupils.map(({ to }) => to!.kind),
      ['finishes', 'finishes'],
    );
    assert.deepEqual(await findingsOf(server.deps), []);
  });

  it('loses nobody in no class: listed, refused until somebody chooses, then a part of her own', async () => {
    await openNext();
    await server.db.enrolments.update({ toDay: '2027-03-01', endedAs: 'moved' }, { where: { pupilId: up } });
    await server.db.enrolments.update({ toDay: '2027-03-01', endedAs: 'left' }, { where: { pupilId: late } });
    const { loose, left } = await see();
    assert.deepEqual(
      [loose.map(({ pupil, to }) => [pupil, to]), left.map(({ pupil }) => pupil)],
      [[[up, null]], [late]],
    );
    const one = { pupils: [{ pupil: up, seen: loose[0]!.seen }] };
    const refused = await post('parts', one);
    assert.equal(refused.body.code, 'rollover-to-choose');
    assert.ok(refused.body.reason.includes(loose[0]!.name));
    const chosen = (
      await expectOk(post('choices', { pupils: [{ pupil: up, to: { kind: 'class', className: '5A', grade: 5 } }] }))
    ).body as Rollover;
    assert.equal((await post('parts', one)).body.code, 'rollover-moved-on');
    await expectOk(post('parts', { pupils: [{ pupil: up, seen: chosen.loose[0]!.seen }] }));
    assert.deepEqual(await nextYear(), [['5A', [up]]]);
    assert.equal((await see()).loose[0]!.placed!.className, '5A');
    await expectOk(carryOut(4));
    assert.deepEqual(await nextYear(), [
      ['5A', [up]],
      ['4+5A', [open, stays]],
    ]);
  });

  it('is undone by the part, until something builds on it, and says what', async () => {
    await openNext();
    await expectOk(carryOut(4));
    await expectOk(carryOut(5));
    const [five, four] = (await see()).parts as [Rollover['parts'][number], Rollover['parts'][number]];
    assert.deepEqual([five.grade, four.grade].sort(), [4, 5]);
    const undo = (part: string) => post(`parts/${part}/undoing`, {});
    const part = [five, four].find(({ grade }) => grade === 4)!;
    await expectOk(undo(part.id));
    assert.deepEqual(await nextYear(), []);
    assert.deepEqual(
      (await line(4)).pupils.map(({ placed }) => placed),
      [null, null, null, null],
    );
    assert.equal((await line(5)).numbers.done, 2);
    assert.equal((await undo(part.id)).body.code, 'rollover-undone');
    assert.deepEqual(await findingsOf(server.deps), []);

    await expectOk(carryOut(4));
    const { id } = (await see()).parts.find(({ grade }) => grade === 4)!;
    const [klass] = await server.db.classes.findAll({ where: { schoolYearId: NEXT }, raw: true });
    await server.db.covers.create({
      ...{ pupilId: open, schoolYearId: NEXT, state: 'draft', number: 1, code: 'x' },
    } as never);
    const covered = await undo(id);
    assert.deepEqual([covered.status, covered.body.code], [409, 'rollover-built-on']);
    assert.match(covered.body.reason, /bìa học bạ/);
    await server.db.covers.destroy({ where: {} });
    await expectOk(server.send('GET', `/classes/${klass!.id}/workbooks/mid-term-1`, { headers: school.clerk.headers }));
    assert.match((await undo(id)).body.reason, /tệp của lớp mới/);
    await server.db.enrolments.update({ mode: 'adjusted' }, { where: { classId: klass!.id, pupilId: up } });
    assert.match((await undo(id)).body.reason, /chuyển lớp hoặc sửa/);
  });

  it('settles a place dự kiến by what was decided, and by nothing else', async () => {
    await openNext();
    await expectOk(carryOut(4));
    const settle = (...pupils: string[]) => post('settlements', { pupils });
    assert.equal((await settle(open)).body.code, 'rollover-not-decided');
    assert.equal((await settle(up)).body.code, 'rollover-done');
    await expectOk(school.thu.push('4a', { [late]: { 'trait.CHAM_CHI': 'TOT' } }));
    await expectOk(school.principal.decide('4a', open, false));
    const waiting = (await line(4)).pupils.map(({ settles }) => settles?.kind ?? null);
    assert.deepEqual(waiting, [null, 'moves', null, 'stays']);
    const { work = [] } = (await expectOk(server.send('GET', '/tasks', { headers: office }))).body as Tasks;
    assert.deepEqual(
      work.filter(({ kind }) => kind === 'settle-rollover').map(({ n, schoolYear }) => [n, schoolYear]),
      [[2, SCHOOL_YEAR]],
    );
    await expectOk(settle(open, late));
    const after = (await line(4)).pupils;
    assert.deepEqual(
      places(after),
      [up, open, stays, late].map((pupil) => [pupil, '4+5A', false]),
    );
    assert.deepEqual(
      after.map(({ placed }) => placed!.grade),
      [5, 4, 4, 5],
    );
    const times = await server.db.enrolments.findAll({ where: { pupilId: open }, order: ['id'], raw: true });
    assert.deepEqual(
      times.map(({ grade, toDay }) => [grade, toDay]),
      [
        [4, null],
        [4, null],
      ],
    );
    assert.deepEqual(await findingsOf(server.deps), []);
    const { id } = (await see()).parts[0]!;
    assert.match((await post(`parts/${id}/undoing`, {})).body.reason, /xếp lớp chính thức/);
  });

  it('promotes nobody by the calendar: after every day has passed an open place is still dự kiến', async () => {
    await openNext();
    await expectOk(carryOut(4));
    server.pass(400 * 24 * 3_600_000);
    office = await server.signIn(school.clerk.user.account);
    assert.deepEqual(
      (await line(4)).pupils.map(({ placed }) => placed!.provisional),
      [false, true, false, true],
    );
  });

  it('begins the next year at the principal’s word, once the former is over', async () => {
    const begin = (year: string) => school.principal.post(`/school-years/${year}/beginning`, {});
    assert.equal((await begin(NEXT)).body.code, 'year-not-next');
    await openNext();
    assert.equal((await begin(NEXT)).body.code, 'year-not-over');
    server.pass(11 * 24 * 3_600_000);
    const principal = await server.signIn(school.principal.user.account);
    const send = (year: string) =>
      server.send('POST', `/school-years/${year}/beginning`, { headers: principal, body: {} });
    assert.equal((await expectOk(send(NEXT))).body.year.current, true);
    assert.equal((await send(NEXT)).body.code, 'year-not-next');
    const years = await server.db.schoolYears.findAll({ where: { current: true }, raw: true });
    assert.deepEqual(
      years.map(({ id }) => id),
      [NEXT],
    );
    // What was not taken over yet goes on.
    office = await server.signIn(school.clerk.user.account);
    await expectOk(carryOut(4));
    assert.deepEqual(await findingsOf(server.deps), []);
  });
});
