/** A year's pupils taken over into the next on a real database: by parts, once, undone, and never by silence. */
import assert from 'node:assert/strict';
import type { Rollover } from '../../../core/contract/rollover.js';
import { SCHOOL_YEAR } from '../../support/builders.js';
import { NEXT, placesOf, type RolloverDesk, startRollover } from '../../support/rollover.js';
import { expectOk } from '../../support/signing-class.js';
import { findingsOf } from '../../support/trail.js';

describe('a rollover', () => {
  let at: RolloverDesk;
  beforeEach(async () => {
    at = await startRollover();
  });
  afterEach(() => at.server.stop());

  const nextYear = async () => {
    const { db } = at.server;
    const classes = await db.classes.findAll({ where: { schoolYearId: NEXT }, order: ['position'], raw: true });
    const times = await db.enrolments.findAll({ where: { classId: classes.map(({ id }) => id) }, raw: true });
    return classes.map(({ id, name }) => [name, times.filter((one) => one.classId === id).map((one) => one.pupilId)]);
  };
  const events = async (kind: string) =>
    (await at.server.db.auditEvents.findAll({ order: ['seq'], raw: true }))
      .map(({ data }) => JSON.parse(data) as Record<string, unknown>)
      .filter((event) => event['kind'] === kind);

  it('is proposed with its numbers: who goes up, who stays, who has a place dự kiến, who finishes', async () => {
    const { up, open, stays, late } = at;
    const { from, to, opened, lines, loose, left } = await at.see();
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
    assert.equal((await at.post('parts', { lines: [{ ...lines[0], pupils: undefined }] })).status, 422);
    assert.equal((await at.carryOut(4)).body.code, 'rollover-not-opened');
  });

  it('is carried out by parts, each once; a second run says so and changes nothing', async () => {
    const { up, open, stays, late } = at;
    await at.openNext();
    const before = await at.line(4);
    const after = (await expectOk(at.carryOut(4))).body as Rollover;
    assert.deepEqual(placesOf(after.lines[0]!.pupils), [
      [up, '4+5A', false],
      [open, '4+5A', true],
      [stays, '4+5A', false],
      [late, '4+5A', true],
    ]);
    assert.deepEqual(await nextYear(), [['4+5A', [up, open, stays, late]]]);
    const times = await at.server.db.enrolments.findAll({ where: { pupilId: [up, stays] }, order: ['id'], raw: true });
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
    const again = await at.post('parts', { lines: [{ classId, grade, seen }] });
    assert.deepEqual([again.status, again.body.code], [409, 'rollover-done']);
    assert.deepEqual(await nextYear(), [['4+5A', [up, open, stays, late]]]);
    assert.equal((await events('rollover.carried-out')).length, 1);
    assert.deepEqual(
      (await events('rollover.refused')).map(({ code }) => code),
      ['rollover-done'],
    );
    // Grade 5 is another part.
    await expectOk(at.carryOut(5));
    assert.deepEqual(
      (await at.line(5)).pupils.map(({ placed }) => [placed!.className, placed!.provisional]),
      [
        [null, false],
        [null, true],
      ],
    );
    assert.deepEqual(await findingsOf(at.server.deps), []);
  });

  it('asked for twice at once, is done once', async () => {
    const { up, open, stays, late } = at;
    await at.openNext();
    const { classId, grade, seen } = await at.line(4);
    const both = await Promise.all([1, 2].map(() => at.post('parts', { lines: [{ classId, grade, seen }] })));
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    assert.deepEqual(await nextYear(), [['4+5A', [up, open, stays, late]]]);
    // And the database itself lets no pupil in twice.
    const [part] = await at.server.db.rolloverParts.findAll({ raw: true });
    const [place] = await at.server.db.rolloverPlaces.findAll({ raw: true });
    await assert.rejects(at.server.db.rolloverPlaces.create({ ...place!, id: 999, partId: part!.id }));
  });

  it('does what was shown or nothing: a decision in between is seen first', async () => {
    const { open } = at;
    await at.openNext();
    const { classId, grade, seen } = await at.line(4);
    await expectOk(at.school.principal.decide('4a', open, false));
    const { body } = await at.post('parts', { lines: [{ classId, grade, seen }] });
    assert.equal(body.code, 'rollover-moved-on');
    assert.deepEqual(await nextYear(), []);
  });

  it('goes where somebody chose, never to a grade nobody decided on', async () => {
    const { up, open, stays, late, behind } = at;
    await at.openNext();
    const choose = (body: object) => at.post('choices', body);
    const pupilTo = (pupil: string, className: string, grade: number) =>
      choose({ pupils: [{ pupil, to: { kind: 'class', className, grade } }] });
    await expectOk(choose({ lines: [{ classId: '4a', grade: 4, goes: 'up', className: 'lớp 5 b' }] }));
    await expectOk(pupilTo(stays, '4C', 4));
    assert.equal((await pupilTo(stays, '5B', 5)).body.code, 'rollover-grade');
    assert.equal((await pupilTo(up, '4C', 4)).body.code, 'rollover-grade');
    assert.equal((await pupilTo(up, '4C', 5)).body.code, 'rollover-class');
    await expectOk(pupilTo(open, '4C', 4));
    await expectOk(choose({ pupils: [{ pupil: late, to: { kind: 'left' } }] }));
    await expectOk(at.carryOut(4));
    assert.deepEqual(await nextYear(), [
      ['5B', [up]],
      ['4C', [open, stays]],
    ]);
    assert.deepEqual(
      (await at.line(4)).pupils.map(({ placed }) => placed!.provisional),
      [false, true, false, false],
    );
    assert.equal((await pupilTo(up, '5C', 5)).body.code, 'rollover-placed');
    // A choice taken back is none.
    await expectOk(pupilTo(behind, '5A', 5));
    await expectOk(choose({ pupils: [{ pupil: behind, to: null }] }));
    assert.deepEqual(
      (await at.line(5)).pupils.map(({ to }) => to!.kind),
      ['finishes', 'finishes'],
    );
    assert.deepEqual(await findingsOf(at.server.deps), []);
  });

  it('loses nobody in no class: listed, refused until somebody chooses, then a part of her own', async () => {
    const { up, open, stays, late } = at;
    await at.openNext();
    await at.server.db.enrolments.update({ toDay: '2027-03-01', endedAs: 'moved' }, { where: { pupilId: up } });
    await at.server.db.enrolments.update({ toDay: '2027-03-01', endedAs: 'left' }, { where: { pupilId: late } });
    const { loose, left } = await at.see();
    assert.deepEqual(
      [loose.map(({ pupil, to }) => [pupil, to]), left.map(({ pupil }) => pupil)],
      [[[up, null]], [late]],
    );
    const one = { pupils: [{ pupil: up, seen: loose[0]!.seen }] };
    const refused = await at.post('parts', one);
    assert.equal(refused.body.code, 'rollover-to-choose');
    assert.ok(refused.body.reason.includes(loose[0]!.name));
    const chosen = (
      await expectOk(at.post('choices', { pupils: [{ pupil: up, to: { kind: 'class', className: '5A', grade: 5 } }] }))
    ).body as Rollover;
    assert.equal((await at.post('parts', one)).body.code, 'rollover-moved-on');
    await expectOk(at.post('parts', { pupils: [{ pupil: up, seen: chosen.loose[0]!.seen }] }));
    assert.deepEqual(await nextYear(), [['5A', [up]]]);
    assert.equal((await at.see()).loose[0]!.placed!.className, '5A');
    await expectOk(at.carryOut(4));
    assert.deepEqual(await nextYear(), [
      ['5A', [up]],
      ['4+5A', [open, stays]],
    ]);
  });

  it('is undone by the part, until something builds on it, and says what', async () => {
    const { up, open } = at;
    await at.openNext();
    await expectOk(at.carryOut(4));
    await expectOk(at.carryOut(5));
    const [five, four] = (await at.see()).parts as [Rollover['parts'][number], Rollover['parts'][number]];
    assert.deepEqual([five.grade, four.grade].sort(), [4, 5]);
    const undo = (part: string) => at.post(`parts/${part}/undoing`, {});
    const part = [five, four].find(({ grade }) => grade === 4)!;
    await expectOk(undo(part.id));
    assert.deepEqual(await nextYear(), []);
    assert.deepEqual(
      (await at.line(4)).pupils.map(({ placed }) => placed),
      [null, null, null, null],
    );
    assert.equal((await at.line(5)).numbers.done, 2);
    assert.equal((await undo(part.id)).body.code, 'rollover-undone');
    assert.deepEqual(await findingsOf(at.server.deps), []);

    await expectOk(at.carryOut(4));
    const { id } = (await at.see()).parts.find(({ grade }) => grade === 4)!;
    const [klass] = await at.server.db.classes.findAll({ where: { schoolYearId: NEXT }, raw: true });
    await at.server.db.covers.create({
      ...{ pupilId: open, schoolYearId: NEXT, state: 'draft', number: 1, code: 'x' },
    } as never);
    const covered = await undo(id);
    assert.deepEqual([covered.status, covered.body.code], [409, 'rollover-built-on']);
    assert.match(covered.body.reason, /bìa học bạ/);
    await at.server.db.covers.destroy({ where: {} });
    await expectOk(
      at.server.send('GET', `/classes/${klass!.id}/workbooks/mid-term-1`, { headers: at.school.clerk.headers }),
    );
    assert.match((await undo(id)).body.reason, /tệp của lớp mới/);
    await at.server.db.enrolments.update({ mode: 'adjusted' }, { where: { classId: klass!.id, pupilId: up } });
    assert.match((await undo(id)).body.reason, /chuyển lớp hoặc sửa/);
  });
});
