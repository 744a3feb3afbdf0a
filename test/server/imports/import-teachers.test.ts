import assert from 'node:assert/strict';
import { QueryTypes } from 'sequelize';
import { NAMED_IN } from '../../../server/acts/imports/parts/person-built-on.js';
import { buildClass, buildSchool, buildUser, assign } from '../../support/builders.js';
import { openDesk } from '../../support/import-office.js';
import { keptSchool } from '../../support/kept-school.js';
import type { FileCell } from '../../support/pupil-files.js';
import { startTestServer, type TestServer } from '../../support/server.js';

/** Columns that refer to people, as each database tells them. */
const FOREIGN_SQLITE = `
  SELECT m.name AS "table", f."from" AS "column" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f
  WHERE f."table" = 'users'`;
const FOREIGN_POSTGRES = `
  SELECT c.conrelid::regclass::text AS "table", a.attname AS "column" FROM pg_constraint c
  JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
  WHERE c.contype = 'f' AND c.confrelid = 'users'::regclass`;

const HEADERS = ['STT', 'Mã giáo viên', 'Họ và tên', 'Ngày sinh', 'Chức vụ', 'Số CCCD'];
const listOf = (...rows: FileCell[][]): FileCell[][] => [HEADERS, ...rows];
const LAN: FileCell[] = [1, 'GV01', 'Nguyễn Thị Lan', '02/03/1985', 'Giáo viên', '037185000001'];
const HOA: FileCell[] = [2, 'GV02', 'Trần Thị Hoa', '05/06/1990', 'Tổ trưởng', '037190000002'];
const LAN_AGAIN: FileCell[] = [3, 'GV03', 'Nguyễn Thị Lan', '09/09/1995', 'Giáo viên', '037195000003'];

describe('a file of teachers is imported', () => {
  let server: TestServer;
  let desk: Awaited<ReturnType<typeof openDesk>>;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    desk = await openDesk(server, 'teachers', ['administrator']);
  });
  afterEach(() => server.stop());
  const named = async (name: string) => server.db.users.findAll({ where: { name }, order: ['account'], raw: true });

  it('each gets an account, the teacher’s hat and no password, and the same again is the same', async () => {
    const seen = await desk.bring(listOf(LAN, HOA));
    assert.deepEqual([seen.what, seen.counts.new, seen.counts.refused], ['teachers', 2, 0]);
    const done = await desk.carryOut(seen);
    assert.deepEqual(done.result, { created: 2, changed: 0, classes: 0 });
    const [lan] = await named('Nguyễn Thị Lan');
    assert.deepEqual(
      [lan!.account, lan!.passwordHash, lan!.personalId, lan!.staffCode],
      ['lannt', '', '037185000001', 'GV01'],
    );
    const hats = await server.db.userHats.findAll({ where: { userId: lan!.id }, raw: true });
    assert.deepEqual(
      hats.map(({ hat }) => hat),
      ['teacher'],
    );
    assert.equal((await desk.bring(listOf(LAN, HOA))).counts.same, 2);
    const slip = await desk.post('/people/slips', { users: [lan!.id] });
    assert.equal(slip.body.slips?.[0]?.account, 'lannt', JSON.stringify(slip.body));
  });

  it('two of one name are decided one by one, and get accounts of their own', async () => {
    const seen = await desk.bring(listOf(LAN, LAN_AGAIN));
    assert.deepEqual(
      seen.rows.map(({ doubt, choices }) => [doubt, choices]),
      [
        ['same-name', ['new', 'skip']],
        ['same-name', ['new', 'skip']],
      ],
    );
    const decided = await desk.post(`/imports/${seen.id}/decisions`, {
      decisions: [
        { at: 0, choice: 'new' },
        { at: 1, choice: 'new' },
      ],
    });
    await desk.carryOut(decided.body);
    assert.deepEqual(
      (await named('Nguyễn Thị Lan')).map(({ account }) => account),
      ['lannt', 'lannt2'],
    );
  });

  it('somebody known by her name alone is asked about, and told apart by her account', async () => {
    const known = await buildUser(server.db, { name: 'Trần Thị Hoa', account: 'hoatt', personalId: null });
    const seen = await desk.bring(listOf(HOA));
    const [row] = seen.rows;
    assert.deepEqual([row!.doubt, row!.choices], ['name-only', [`as:${known.id}`, 'new', 'skip']]);
    assert.equal(seen.people[known.id], 'Trần Thị Hoa (hoatt)');
    const decisions = [{ at: 0, choice: `as:${known.id}` }];
    await desk.carryOut((await desk.post(`/imports/${seen.id}/decisions`, { decisions })).body);
    const [hoa] = await named('Trần Thị Hoa');
    assert.deepEqual([hoa!.id, hoa!.personalId, hoa!.staffCode], [known.id, '037190000002', 'GV02']);
  });

  it('a new name and another number of a known code are shown before and after, and wait for a choice', async () => {
    await desk.carryOut(await desk.bring(listOf(HOA)));
    const seen = await desk.bring(listOf([1, 'GV02', 'Trần Thị Thanh Hoa', '', '', '037190000009']));
    assert.equal(seen.rows[0]!.doubt, 'another-person');
    assert.deepEqual(seen.rows[0]!.changes, [
      { fact: 'name', before: 'Trần Thị Hoa', after: 'Trần Thị Thanh Hoa' },
      { fact: 'personalId', before: '037190000002', after: '037190000009' },
    ]);
  });

  it('two rows are never one person', async () => {
    const known = await buildUser(server.db, { name: 'Nguyễn Thị Lan', personalId: null });
    const seen = await desk.bring(listOf(LAN, LAN_AGAIN));
    const decisions = [0, 1].map((at) => ({ at, choice: `as:${known.id}` }));
    const decided = await desk.post(`/imports/${seen.id}/decisions`, { decisions });
    const { job } = await desk.carryOut(decided.body);
    assert.match(job!.why!.reason, /Hai hàng cùng được chọn là Nguyễn Thị Lan/);
    assert.equal((await named('Nguyễn Thị Lan')).length, 1);
  });

  it('who left, who teaches nothing, another school’s and a number twice are refused with a reason', async () => {
    await buildUser(server.db, { name: 'Lê Văn Cũ', personalId: '037170000007', active: false });
    const rows: FileCell[][] = [
      ['Họ và tên', 'Chức vụ', 'Trạng thái', 'Mã trường', 'Số định danh cá nhân'],
      ['Đỗ Thị Kế', 'Kế toán', 'Đang làm việc', '37000001', ''],
      ['Vũ Thị Nghỉ', 'Giáo viên', 'Nghỉ hưu', '37000001', ''],
      ['Vũ Thị Khác', 'Giáo viên', 'Đang làm việc', '99999999', ''],
      ['Lê Văn Cũ', 'Giáo viên', 'Đang làm việc', '37000001', '037170000007'],
      ['Bùi Thị Một', 'Giáo viên', 'Đang làm việc', '37000001', '037180000008'],
      ['Bùi Thị Hai', 'Giáo viên', 'Đang làm việc', '37000001', '037180000008'],
    ];
    const { refused } = await desk.bring(rows);
    assert.deepEqual(refused.map(({ row, code }) => [row, code]).sort(), [
      [2, 'import-not-teaching'],
      [3, 'import-not-working'],
      [4, 'import-other-school'],
      [5, 'import-teacher-left'],
      [6, 'import-doubled-differs'],
      [7, 'import-doubled-differs'],
    ]);
    assert.ok(refused.every(({ reason, remedy }) => reason !== '' && remedy !== ''));
  });

  it('is taken back until somebody builds on it: a duty, a slip, a later import', async () => {
    const before = await keptSchool(server);
    const first = await desk.carryOut(await desk.bring(listOf(LAN, [2, 'GV02', 'Trần Thị Hoa', '', '', ''])));
    server.pass(1000);
    const later = await desk.carryOut(await desk.bring(listOf(HOA)));
    assert.deepEqual(later.result, { created: 0, changed: 1, classes: 0 });
    assert.match((await desk.undo(first.id)).body.reason, /lần nhập sau.*Trần Thị Hoa/);
    assert.equal((await desk.undo(later.id)).status, 200);
    const [hoa] = await named('Trần Thị Hoa');
    const klass = await buildClass(server.db, { pupils: [] });
    await assign(server.db, { ...hoa! }, klass, { homeroom: true });
    const barred = await desk.undo(first.id);
    assert.equal(barred.body.code, 'import-built-on');
    assert.match(barred.body.reason, /phân công.*Trần Thị Hoa/);
    await server.db.assignments.destroy({ where: { userId: hoa!.id } });
    await desk.post('/people/slips', { users: [hoa!.id] });
    assert.match((await desk.undo(first.id)).body.reason, /phiếu mật khẩu/);
    await server.db.users.update({ passwordHash: '', firstUntil: null }, { where: { id: hoa!.id } });
    assert.equal((await desk.undo(first.id)).body.state, 'undone');
    assert.deepEqual(await keptSchool(server), before);
  });

  it('what was exported is read again as the same, and a formula in a name stays text', async () => {
    await buildUser(server.db, { name: '=HYPERLINK("http://x")', account: 'congthuc', personalId: null });
    await desk.carryOut(await desk.bring(listOf(LAN, HOA)));
    const file = await server.send('GET', '/imports/teachers/workbook', { headers: desk.headers });
    const { body } = await desk.send(new Uint8Array(file.bytes));
    assert.equal(body.counts.same, 3, 'two teachers and the administrator');
    assert.deepEqual(
      body.refused.map(({ code }: { code: string }) => code),
      ['import-name-odd'],
      'read as text, not calculated',
    );
  });

  it('knows every table in which others name a person', async () => {
    const tables = await server.db.sequelize.query<{ table: string; column: string }>(
      server.db.sequelize.getDialect() === 'sqlite' ? FOREIGN_SQLITE : FOREIGN_POSTGRES,
      { type: QueryTypes.SELECT },
    );
    const named = tables.map(({ table, column }) => `${table}.${column}`).filter((one) => /\.user_id$/.test(one));
    const known = NAMED_IN.map(([table, column]) => `${table}.${column}`);
    // Of these nothing comes before she has signed in herself, or it goes with her.
    const herOwn = ['user_hats', 'sessions', 'push_answers', 'certificate_requests', 'shown_prints', 'second_factors'];
    const others = [...herOwn, 'lock_sightings', 'recovery_codes', 'signature_reports'].map(
      (table) => `${table}.user_id`,
    );
    assert.deepEqual([...new Set(named)].sort(), [...known, ...others].sort());
  });
});
