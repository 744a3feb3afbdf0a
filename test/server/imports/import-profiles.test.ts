import assert from 'node:assert/strict';
import { buildClass, buildSchool, buildTeacher, type BuiltClass } from '../../support/builders.js';
import { openDesk } from '../../support/import-office.js';
import { keptSchool } from '../../support/kept-school.js';
import type { FileCell } from '../../support/pupil-files.js';
import { startTestServer, type TestServer } from '../../support/server.js';

const HEADERS = ['Mã học sinh', 'Họ và tên', 'Ngày sinh', 'Lớp', 'Nơi sinh', 'Dân tộc', 'Họ tên bố', 'Họ tên mẹ'];

describe('a file of profiles is imported', () => {
  let server: TestServer;
  let desk: Awaited<ReturnType<typeof openDesk>>;
  let klass: BuiltClass;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { name: '4A' });
    desk = await openDesk(server, 'profiles', ['clerk']);
  });
  afterEach(() => server.stop());
  const row = (at: number, ...facts: string[]): FileCell[] => [
    klass.pupils[at]!,
    NAMES[at]!,
    '04/05/2017',
    '4A',
    ...facts,
  ];
  const NAMES = ['Nguyễn Thị An', 'Trần Thị Bình', 'Lê Thị Châu'];
  const facts = async () => (await keptSchool(server)).facts;

  it('into the sheet of the year, with its history; what is empty in the file stays, and the same again is the same', async () => {
    const rows = [
      HEADERS,
      row(0, 'Ninh Bình', 'Kinh', 'Nguyễn Văn Ba', 'Lê Thị Tư'),
      row(1, 'Hà Nội', 'Mường', '', 'Đỗ Thị Sáu'),
    ];
    const seen = await desk.bring(rows);
    assert.deepEqual([seen.counts.new, seen.refused, seen.leftOut.map(({ name }) => name)], [2, [], ['Lê Thị Châu']]);
    assert.deepEqual((await desk.carryOut(seen)).result, { created: 2, changed: 0, classes: 0 });
    assert.equal((await facts()).length, 7);
    assert.equal((await desk.bring(rows)).counts.same, 2);
    const changed = await desk.bring([HEADERS, row(0, '', 'Tày', '', '')]);
    assert.deepEqual(changed.rows[0]!.changes, [{ fact: 'profile.ethnicity', before: 'Kinh', after: 'Tày' }]);
    await desk.carryOut(changed);
    assert.ok((await facts()).includes(`${klass.pupils[0]} profile.birthplace Ninh Bình`));
    const events = (await server.db.auditEvents.findAll({ raw: true })).map(({ data }) => data);
    assert.equal(events.filter((data) => data.includes('sheet.pushed')).length, 2);
    for (const data of events) assert.doesNotMatch(data, /Ninh Bình|Lê Thị Tư|Mường/);
  });

  it('parents under merged headers, and a pupil known by name and birth date alone', async () => {
    const seen = await desk.bring([
      ['HỒ SƠ HỌC SINH'],
      ['STT', 'Họ và tên', 'Ngày sinh', 'Quê quán', 'Cha', '', 'Mẹ', ''],
      ['', '', '', '', 'Năm sinh', 'Họ và tên', 'Năm sinh', 'Họ và tên'],
      [1, 'Nguyễn Thị An', '04/05/2017', 'Nam Định', 1985, 'Nguyễn Văn Ba', 1987, 'Lê Thị Tư'],
    ]);
    assert.deepEqual([seen.counts.new, seen.refused], [1, []]);
    await desk.carryOut(seen);
    const code = klass.pupils[0];
    assert.deepEqual(await facts(), [
      `${code} profile.father Nguyễn Văn Ba`,
      `${code} profile.hometown Nam Định`,
      `${code} profile.mother Lê Thị Tư`,
    ]);
  });

  it('a name alone, and a code with another name, wait for a choice', async () => {
    const seen = await desk.bring([
      ['Mã học sinh', 'Họ và tên', 'Lớp', 'Dân tộc'],
      ['', 'Nguyễn Thị An', '4A', 'Kinh'],
      [klass.pupils[1]!, 'Ai Đó Khác', '4A', 'Kinh'],
      ['9999999999', 'Không Có Đâu', '4A', 'Kinh'],
    ]);
    assert.deepEqual(
      seen.rows.map(({ doubt, choices }) => [doubt, choices]),
      [
        ['name-only', [`as:${klass.pupils[0]}`, 'skip']],
        ['renamed', [`as:${klass.pupils[1]}`, 'skip']],
      ],
    );
    assert.deepEqual(
      seen.refused.map(({ code }) => code),
      ['import-pupil-unknown'],
    );
    assert.match(seen.people[klass.pupils[0]!]!, /Nguyễn Thị An \(4A/);
  });

  it('is taken back, but not after the homeroom teacher has changed one of its facts', async () => {
    const before = await facts();
    const first = await desk.carryOut(await desk.bring([HEADERS, row(0, 'Ninh Bình', 'Kinh', '', '')]));
    const teacher = await buildTeacher(server.db, klass, { homeroom: true });
    const headers = await server.signIn(teacher.account);
    const set = (base: string, value: string, baseRevision: number) =>
      server.send('POST', `/classes/${klass.id}/sheets/year/pushes`, {
        headers,
        body: {
          pushId: crypto.randomUUID(),
          baseRevision,
          changes: { [klass.pupils[0]!]: { 'profile.birthplace': [base, value] } },
        },
      });
    assert.equal((await set('Ninh Bình', 'Hà Nội', 1)).body.accepted, 1);
    assert.match((await desk.undo(first.id)).body.reason, /việc sửa sau đó.*Nguyễn Thị An/);
    assert.equal((await set('Hà Nội', 'Ninh Bình', 2)).body.accepted, 1);
    assert.equal((await desk.undo(first.id)).status, 200);
    assert.deepEqual(await facts(), before);
  });

  it('refuses a list of staff, a file without facts, and a fact that is too long or a formula’s error', async () => {
    const { fileOf } = await import('../../support/pupil-files.js');
    const send = async (rows: FileCell[][]) => (await desk.send(await fileOf(rows))).body;
    assert.equal(
      (
        await send([
          ['Họ và tên', 'Ngày sinh'],
          ['An', '01/01/2017'],
        ])
      ).code,
      'import-no-profile-columns',
    );
    const staff = [
      ['Mã cán bộ', 'Họ và tên', 'Chức vụ', 'Dân tộc'],
      ['1', 'Lê Thị Hoa', 'GV', 'Kinh'],
    ];
    assert.equal((await send(staff)).code, 'import-of-staff');
    const seen = await desk.bring([HEADERS, row(0, 'x'.repeat(3000), '', '', '')]);
    assert.deepEqual(
      seen.refused.map(({ code }) => code),
      ['import-profile-odd'],
    );
  });

  it('what was exported is read again as the same, with formulas as the text they are', async () => {
    await desk.carryOut(await desk.bring([HEADERS, row(0, '=1+1', 'Kinh', '@SUM(A1)', '-2')]));
    const file = await server.send('GET', '/imports/profiles/workbook', { headers: desk.headers });
    const { body } = await desk.send(new Uint8Array(file.bytes));
    assert.deepEqual([body.counts.same, body.rows, body.refused], [3, [], []]);
    assert.ok((await facts()).includes(`${klass.pupils[0]} profile.birthplace =1+1`));
  });
});
