import assert from 'node:assert/strict';
import { buildClass, buildSchool, buildTeacher, buildUser, type BuiltClass } from '../../support/builders.js';
import { openDesk } from '../../support/import-office.js';
import { keptSchool } from '../../support/kept-school.js';
import type { FileCell } from '../../support/pupil-files.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const HEADERS = ['Giáo viên', 'Lớp', 'Môn'];
const listOf = (...rows: FileCell[][]): FileCell[][] => [HEADERS, ...rows];

describe('a file of assignments is imported', () => {
  let server: TestServer;
  let desk: Awaited<ReturnType<typeof openDesk>>;
  let klass: BuiltClass;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { name: '4A' });
    await buildClass(server.db, { name: '4B' });
    await buildUser(server.db, { name: 'Nguyễn Thị Lan', account: 'lannt' });
    await buildUser(server.db, { name: 'Trần Thị Hoa', account: 'hoatt' });
    desk = await openDesk(server, 'assignments', ['administrator']);
  });
  afterEach(() => server.stop());

  const duties = async () => {
    const lines = await server.db.assignments.findAll({ order: ['id'], raw: true });
    const users = new Map((await server.db.users.findAll({ raw: true })).map(({ id, account }) => [id, account]));
    const classes = new Map((await server.db.classes.findAll({ raw: true })).map(({ id, name }) => [id, name]));
    return lines.map(({ userId, classId, subject, responsible, fromDay, toDay }) =>
      [users.get(userId), classes.get(classId), subject ?? 'CN', responsible ? '' : 'cùng', fromDay, toDay ?? '']
        .join(' ')
        .trim(),
    );
  };
  const START = '2026-09-05';

  it('one row a duty, from the day the year began in a year that has none yet; the same again is the same', async () => {
    const rows = listOf(
      ['Nguyễn Thị Lan', '4A', 'Chủ nhiệm'],
      ['NGUYỄN THỊ LAN', 'Lớp 4A', 'T. Việt'],
      ['Cô Trần Thị Hoa', '4B', 'Âm nhạc'],
    );
    const seen = await desk.bring(rows);
    assert.deepEqual([seen.counts.new, seen.refused], [3, []]);
    const done = await desk.carryOut(seen);
    assert.deepEqual(done.result, { created: 3, changed: 0, classes: 0 });
    assert.deepEqual(await duties(), [`lannt 4A CN  ${START}`, `lannt 4A TV  ${START}`, `hoatt 4B AN  ${START}`]);
    assert.equal((await desk.bring(rows)).counts.same, 3);
  });

  it('one row a teacher, and a table of classes down and subjects across under a merged title, say the same', async () => {
    const perTeacher = await desk.bring([
      ['Họ và tên', 'Chủ nhiệm lớp', 'Phân công giảng dạy'],
      ['Nguyễn Thị Lan', '4A', 'Toán 4A, 4B; Tiếng Việt 4A'],
      ['Trần Thị Hoa', '', 'Âm nhạc 4A; Mĩ thuật 4A'],
    ]);
    assert.deepEqual([perTeacher.counts.new, perTeacher.refused], [6, []]);
    await desk.carryOut(perTeacher);
    const table = await desk.bring([
      ['BẢNG PHÂN CÔNG CHUYÊN MÔN'],
      ['Lớp', 'GVCN', 'Môn học'],
      ['', '', 'Toán', 'Tiếng Việt', 'Âm nhạc', 'Mỹ thuật'],
      ['4A', 'Nguyễn Thị Lan', 'Nguyễn Thị Lan', 'Nguyễn Thị Lan', 'Trần Thị Hoa', 'Trần Thị Hoa'],
      ['4B', '', 'Nguyễn Thị Lan'],
    ]);
    assert.deepEqual([table.counts.same, table.rows, table.refused], [6, [], []]);
  });

  it('another teacher takes it over from a day, and the former’s ends the day before; undone, it is as it was', async () => {
    await desk.carryOut(await desk.bring(listOf(['Nguyễn Thị Lan', '4A', 'Toán'])));
    const before = await keptSchool(server);
    server.pass(1000);
    const seen = await desk.bring(listOf(['Trần Thị Hoa', '4A', 'Toán']), '?day=2027-06-21');
    assert.deepEqual(seen.rows[0]!.changes, [{ fact: 'teacher', before: 'Nguyễn Thị Lan', after: 'Trần Thị Hoa' }]);
    const { id } = await desk.carryOut(seen);
    assert.deepEqual(await duties(), [`lannt 4A TOAN  ${START} 2027-06-20`, 'hoatt 4A TOAN  2027-06-21']);
    assert.equal((await desk.undo(id)).status, 200);
    assert.deepEqual(await keptSchool(server), before);
  });

  it('waits for the principal’s word once the year was confirmed, and is withdrawn by undoing', async () => {
    const principal = await buildUser(server.db, { hats: ['principal'] });
    const confirmed = { schoolYearId: '2026-2027', confirmedBy: principal.id, confirmedAt: '2026-09-06T00:00:00.000Z' };
    await server.db.dutyConfirmations.create(confirmed);
    const rows = listOf(['Nguyễn Thị Lan', '4A', 'Toán']);
    const first = await desk.carryOut(await desk.bring(rows));
    assert.equal(first.result!.waits, true);
    assert.deepEqual(await duties(), []);
    assert.equal((await desk.undo(first.id)).status, 200);
    assert.equal(await server.db.proposals.count({ where: { decidedAt: null } }), 0);
    const second = await desk.carryOut(await desk.bring(rows));
    const [waiting] = await server.db.proposals.findAll({ where: { decidedAt: null }, raw: true });
    const headers = await server.signIn(principal.account);
    await server.send('POST', `/proposals/${waiting!.id}/decisions`, { headers, body: { accept: true } });
    assert.equal((await duties()).length, 1);
    assert.match((await desk.undo(second.id)).body.reason, /hiệu trưởng đã duyệt/);
  });

  it('the principal’s own has effect at once', async () => {
    const own = await openDesk(server, 'assignments', ['principal']);
    const confirmed = { schoolYearId: '2026-2027', confirmedBy: own.clerk.id, confirmedAt: '2026-09-06T00:00:00.000Z' };
    await server.db.dutyConfirmations.create(confirmed);
    const done = await own.carryOut(await own.bring(listOf(['Nguyễn Thị Lan', '4A', 'Toán'])));
    assert.deepEqual([done.result!.waits, (await duties()).length], [undefined, 1]);
  });

  it('two teachers of one name are decided row by row, and a given name alone is never sure', async () => {
    const other = await buildUser(server.db, { name: 'Nguyễn Thị Lan', account: 'lannt2' });
    const seen = await desk.bring(
      listOf(['Nguyễn Thị Lan', '4A', 'Toán'], ['Hoa', '4A', 'Đạo đức'], ['T.T.Hoa', '4B', 'Đạo đức']),
    );
    assert.deepEqual(
      seen.rows.map(({ doubt }) => doubt),
      ['same-name', 'short-name', 'short-name'],
    );
    assert.equal(seen.people[other.id], 'Nguyễn Thị Lan (lannt2)');
    const decisions = [
      { at: 0, choice: `as:${other.id}` },
      { at: 1, choice: seen.rows[1]!.choices[0]! },
      { at: 2, choice: 'skip' },
    ];
    await desk.carryOut((await desk.post(`/imports/${seen.id}/decisions`, { decisions })).body);
    assert.deepEqual(await duties(), [`lannt2 4A TOAN  ${START}`, `hoatt 4A DD  ${START}`]);
  });

  it('refuses what it cannot know, each with a reason', async () => {
    const seen = await desk.bring(
      listOf(
        ['Phạm Văn Lạ', '4A', 'Toán'],
        ['', '4A', 'Khoa học'],
        ['Nguyễn Thị Lan', '9Z', 'Toán'],
        ['Nguyễn Thị Lan', '4A', 'CN'],
        ['Nguyễn Thị Lan', '4A', 'Đạo đức'],
        ['Trần Thị Hoa', '4A', 'Đạo đức'],
        ['Nguyễn Thị Lan', '4A', 'Tự nhiên và Xã hội'],
      ),
    );
    assert.deepEqual(seen.refused.map(({ row, code }) => [row, code]).sort(), [
      [2, 'import-teacher-unknown'],
      [3, 'import-teacher-missing'],
      [4, 'import-class-unknown'],
      [5, 'import-subject-odd'],
      [6, 'import-duty-doubled'],
      [7, 'import-duty-doubled'],
      [8, 'duty-not-taught'],
    ]);
    assert.ok(seen.refused.every(({ reason, remedy }) => reason !== '' && remedy !== ''));
  });

  it('is not taken back after values were sent under it', async () => {
    const { id } = await desk.carryOut(await desk.bring(listOf(['Nguyễn Thị Lan', '4A', 'Toán'])));
    server.pass(1000);
    const headers = await server.signIn('lannt');
    const changes = { [klass.pupils[0]!]: { 'subject.TOAN.level': [null, 'T'] } };
    const body = { pushId: crypto.randomUUID(), baseRevision: 0, changes };
    const sent = await server.send('POST', `/classes/${klass.id}/sheets/year-end/pushes`, { headers, body });
    assert.equal(sent.body.accepted, 1, JSON.stringify(sent.body));
    assert.match((await desk.undo(id)).body.reason, /điểm, nhận xét.*Nguyễn Thị Lan/);
  });

  it('what was exported is read again as the same, with days and with who teaches along', async () => {
    await buildTeacher(server.db, klass, { homeroom: true, subjects: ['TOAN'] }, { name: 'Lê Thị Mai' });
    await buildTeacher(server.db, klass, { subjects: ['TOAN'], responsible: false }, { name: 'Bùi Thị Na' });
    await buildTeacher(server.db, klass, { subjects: ['AN'], toDay: '2027-06-25' }, { name: 'Vũ Thị Oanh' });
    const file = await server.send('GET', '/imports/assignments/workbook', { headers: desk.headers });
    const { body } = await desk.send(new Uint8Array(file.bytes));
    assert.deepEqual([body.counts.same, body.rows, body.refused, body.leftOut], [4, [], [], []]);
  });
});
