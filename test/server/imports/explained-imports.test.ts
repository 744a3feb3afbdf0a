/** What imports of people, duties and profiles change, and what undoing them puts back, is told by the trail; what nobody did is found. */
import assert from 'node:assert/strict';
import { pinTables } from '../../../server/acts/trail/pin-tables.js';
import { buildClass, buildSchool, buildUser, type BuiltClass } from '../../support/builders.js';
import { openDesk } from '../../support/import-office.js';
import { startTestServer, type TestServer } from '../../support/server.js';
import { watcher } from '../../support/trail.js';

describe('the trail explains imports', function () {
  this.timeout(60_000);
  let server: TestServer;
  let klass: BuiltClass;
  let found: ReturnType<typeof watcher>;
  before(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { name: '4A' });
    await buildUser(server.db, { name: 'Trần Thị Hoa', account: 'hoatt', personalId: null });
  });
  after(() => server.stop());
  const codes = async () =>
    (await found()).map(({ code, table, part }) => [code, table, part].filter(Boolean).join(' '));

  it('of each kind, written and taken back', async () => {
    const office = await openDesk(server, 'teachers', ['administrator']);
    const duties = await openDesk(server, 'assignments', ['principal']);
    const clerk = await openDesk(server, 'profiles', ['clerk']);
    await pinTables(server.deps);
    found = watcher(server.deps);
    // People and classes were built past the program.
    await found();
    const done: (readonly [typeof office, string | null])[] = [];
    const teachers = await office.bring([
      ['Họ và tên', 'Tài khoản', 'Mã giáo viên'],
      ['Nguyễn Thị Lan', 'lannt', 'GV01'],
      ['Trần Thị Thanh Hoa', 'hoatt', 'GV02'],
    ]);
    const decisions = teachers.rows.flatMap(({ at, choices }) => (choices[0] ? [{ at, choice: choices[0] }] : []));
    const decided = await office.post(`/imports/${teachers.id}/decisions`, { decisions });
    done.push([office, (await office.carryOut(decided.body)).id]);
    const given = [
      ['Giáo viên', 'Lớp', 'Môn'],
      ['Nguyễn Thị Lan', '4A', 'Toán'],
    ];
    done.push([duties, (await duties.carryOut(await duties.bring(given))).id]);
    const profiles = [
      ['Mã học sinh', 'Dân tộc'],
      [klass.pupils[0]!, 'Mường'],
    ];
    done.push([clerk, (await clerk.carryOut(await clerk.bring(profiles))).id]);
    assert.deepEqual(await codes(), [], 'after writing');
    await pinTables(server.deps);
    assert.deepEqual(await codes(), [], 'after looking over');
    for (const [desk, id] of done.reverse()) assert.equal((await desk.undo(id)).body.state, 'undone');
    assert.deepEqual(await codes(), [], 'after undoing');
    await pinTables(server.deps);
    assert.deepEqual(await codes(), [], 'and looking over again');
  });

  it('a teacher’s number changed past the program is found', async () => {
    await server.db.users.update({ personalId: '037199000009' }, { where: { account: 'hoatt' } });
    assert.deepEqual(await codes(), ['row-changed users number']);
  });
});
