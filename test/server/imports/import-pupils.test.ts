import assert from 'node:assert/strict';
import { buildClass } from '../../support/builders.js';
import { openOffice } from '../../support/import-office.js';
import { fileOf, listOf, many, rowOf } from '../../support/pupil-files.js';
import type { TestServer } from '../../support/server.js';

const events = async ({ db }: TestServer): Promise<string[]> =>
  (await db.auditEvents.findAll({ order: ['seq'], raw: true })).map(({ data }) => data);

describe('a file of pupils is imported', () => {
  let office: Awaited<ReturnType<typeof openOffice>>;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.server.stop());

  it('into an empty school: classes, pupils and enrolments since the year began, and the same again is the same', async () => {
    const rows = listOf(...many(3), rowOf(4, { class: '1B' }));
    const seen = await office.bring(rows);
    assert.deepEqual(seen.counts, { new: 4, changed: 0, same: 0, doubtful: 0, undecided: 0, refused: 0, leftOut: 0 });
    assert.deepEqual(
      seen.newClasses.map(({ name, grades, pupils }) => [name, grades, pupils]),
      [
        ['4A', [4], 3],
        ['1B', [1], 1],
      ],
    );
    assert.deepEqual((await office.school()).pupils, [], 'nothing is written by looking');
    const done = await office.carryOut(seen);
    assert.deepEqual([done.state, done.result], ['done', { created: 4, changed: 0, classes: 2 }]);
    const { enrolments, classes } = await office.school();
    assert.equal(classes.length, 2);
    assert.deepEqual(
      enrolments.map(({ grade, fromDay, toDay, position }) => [grade, fromDay, toDay, position]),
      [
        [4, '2026-09-05', null, 1],
        [4, '2026-09-05', null, 2],
        [4, '2026-09-05', null, 3],
        [1, '2026-09-05', null, 1],
      ],
    );
    assert.equal((await office.bring(rows)).counts.same, 4);
  });

  it('names and numbers are in no event', async () => {
    await office.carryOut(await office.bring(listOf(...many(2))));
    const told = await events(office.server);
    assert.ok(told.some((data) => data.includes('import.carried-out')));
    for (const data of told) assert.doesNotMatch(data, /Trần|Lê|3700000001|037200000001/);
  });

  it('moves a pupil from the day on, and ends her time in the other class the day before', async () => {
    await office.carryOut(await office.bring(listOf(...many(2))));
    const seen = await office.bring(listOf(rowOf(1, { class: '4B' })), '?day=2027-01-11');
    assert.deepEqual(seen.rows[0]!.changes, [{ fact: 'class', before: '4A', after: '4B' }]);
    assert.deepEqual(seen.leftOut, [], 'a file of one class leaves nobody of another out');
    await office.carryOut(seen);
    const times = (await office.school()).enrolments.filter(({ pupilId }) => pupilId === '3700000001');
    assert.deepEqual(
      times.map(({ fromDay, toDay, endedAs }) => [fromDay, toDay, endedAs]),
      [
        ['2026-09-05', '2027-01-10', 'moved'],
        ['2027-01-11', null, null],
      ],
    );
  });

  it('puts the classes it makes behind those that are there', async () => {
    await office.carryOut(await office.bring(listOf(...many(2))));
    await office.carryOut(await office.bring(listOf(rowOf(8, { class: '4B' }), rowOf(9, { class: '4C' }))));
    const classes = await office.server.db.classes.findAll({ order: ['position'], raw: true });
    assert.deepEqual(
      classes.map(({ name, position }) => [name, position]),
      [
        ['4A', 1],
        ['4B', 2],
        ['4C', 3],
      ],
    );
  });

  it('with a doubtful row only after somebody has said what it means', async () => {
    await office.carryOut(await office.bring(listOf(...many(2))));
    const seen = await office.bring(listOf(rowOf(1, { birth: '01/01/2018' }), rowOf(2)));
    assert.deepEqual([seen.rows[0]!.doubt, seen.counts.undecided], ['birth-date', 1]);
    const early = await office.post(`/imports/${seen.id}/carrying-out`, { seen: seen.seen });
    assert.equal(early.body.code, 'import-undecided');
    const odd = await office.post(`/imports/${seen.id}/decisions`, { decisions: [{ at: 0, choice: 'new' }] });
    assert.equal(odd.body.code, 'import-decision-odd');
    const decided = await office.post(`/imports/${seen.id}/decisions`, {
      decisions: [{ at: 0, choice: 'as:3700000001' }],
    });
    assert.equal(decided.body.counts.undecided, 0);
    await office.carryOut(decided.body);
    assert.equal((await office.school()).pupils[0]!.birthDate, '2018-01-01');
  });

  it('not where the school has changed since it was seen', async () => {
    const seen = await office.bring(listOf(...many(2)));
    await office.carryOut(await office.bring(listOf(...many(2))));
    const { body } = await office.post(`/imports/${seen.id}/carrying-out`, { seen: seen.seen });
    assert.equal(body.code, 'import-moved-on');
  });

  it('not where most of it is unknown to the school, unless she is sure', async () => {
    await buildClass(office.server.db, { pupils: [{ grade: 4, count: 25 }] });
    const seen = await office.bring(listOf(...many(5)));
    assert.equal(seen.mostlyUnknown, true);
    const { body } = await office.post(`/imports/${seen.id}/carrying-out`, { seen: seen.seen });
    assert.equal(body.code, 'import-mostly-unknown');
    assert.equal((await office.carryOut(seen, { sure: true })).state, 'done');
  });

  it('with mode=check nothing is stored', async () => {
    const seen = await office.bring(listOf(...many(2)), '?mode=check');
    assert.equal(seen.id, null);
    assert.equal((await office.server.send('GET', '/imports', { headers: office.headers })).body.imports.length, 0);
  });

  it('refuses a day outside the year, and files that are none of pupils, and stores nothing', async () => {
    const day = await office.send(await fileOf(listOf(...many(1))), '?day=2026-01-01');
    assert.equal(day.body.code, 'import-day-odd');
    const staff = await office.send(
      await fileOf([
        ['Họ và tên', 'Chức vụ', 'Môn dạy', 'Giới tính'],
        ['Lê Thị Hoa', 'GV', 'Toán', 'Nữ'],
      ]),
    );
    assert.equal(staff.body.code, 'import-of-staff');
    const long = await office.send(await fileOf(listOf(...many(2600))));
    assert.equal(long.body.code, 'import-too-many-rows');
    assert.equal((await office.server.send('GET', '/imports', { headers: office.headers })).body.imports.length, 0);
  });

  it('is refused row by row for the rest, and the good rows go through', async () => {
    const rows = listOf(rowOf(1), rowOf(2, { birth: '01/01/2031' }), rowOf(3, { name: 'A'.repeat(200) }), rowOf(1));
    const seen = await office.bring(rows);
    assert.deepEqual(
      seen.refused.map(({ row, code }) => [row, code]),
      [
        [3, 'import-birth-future'],
        [4, 'import-name-long'],
        [5, 'import-doubled'],
      ],
    );
    assert.ok(seen.refused.every(({ reason, remedy }) => reason !== '' && remedy !== ''));
    assert.deepEqual((await office.carryOut(seen)).result, { created: 1, changed: 0, classes: 1 });
  });

  it('what was exported is read again as the same', async () => {
    await office.carryOut(await office.bring(listOf(...many(3))));
    const file = await office.server.send('GET', '/pupils/workbook', { headers: office.headers });
    const { body } = await office.send(new Uint8Array(file.bytes));
    assert.deepEqual([body.counts.same, body.counts.refused, body.rows], [3, 0, []]);
  });
});
