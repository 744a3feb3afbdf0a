/** Imports of every kind, changed, imported again and taken back in any order: the school is as it was. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { buildClass, buildSchool, buildUser, type BuiltClass } from '../../support/builders.js';
import { openDesk } from '../../support/import-office.js';
import { keptSchool } from '../../support/kept-school.js';
import type { FileCell } from '../../support/pupil-files.js';
import { startTestServer, type TestServer } from '../../support/server.js';

type Desk = Awaited<ReturnType<typeof openDesk>>;

describe('imports are taken back in any order', function () {
  this.timeout(120_000);
  let server: TestServer;
  let klass: BuiltClass;
  beforeEach(async () => {
    server = await startTestServer();
    await buildSchool(server.db);
    klass = await buildClass(server.db, { name: '4A' });
    await buildClass(server.db, { name: '4B' });
    for (const name of ['Nguyễn Thị Lan', 'Trần Thị Hoa', 'Lê Thị Mai']) await buildUser(server.db, { name });
  });
  afterEach(() => server.stop());

  /**
   * Import one file after the other, each again at once, which changes nothing; then take them back in the order given. What a
   * later one builds on stays until that is gone, and the school is never left between two states.
   */
  async function walk(desk: Desk, files: readonly FileCell[][][], order: readonly number[]): Promise<void> {
    const before = await keptSchool(server);
    const done: string[] = [];
    for (const rows of files) {
      server.pass(1000);
      const seen = await desk.bring(rows, '?day=2027-06-20');
      assert.deepEqual([seen.refused, seen.counts.undecided], [[], 0]);
      if (seen.counts.new + seen.counts.changed === 0) continue;
      const { state, job } = await desk.carryOut(seen);
      assert.equal(state, 'done', JSON.stringify(job));
      done.push(seen.id!);
      const { counts } = await desk.bring(rows, '?day=2027-06-20');
      assert.equal(counts.same, seen.counts.new + seen.counts.changed + seen.counts.same, 'the same again is the same');
    }
    let left = order.filter((at) => at < done.length);
    while (left.length > 0) {
      const stay: number[] = [];
      for (const at of left) {
        const kept = await keptSchool(server);
        const { status, body } = await desk.undo(done[at]!);
        if (status === 200) continue;
        assert.equal(body.code, 'import-built-on');
        assert.deepEqual(await keptSchool(server), kept, 'a refused undoing changes nothing');
        stay.push(at);
      }
      assert.ok(stay.length < left.length, 'the last import can always be taken back');
      left = stay;
    }
    assert.deepEqual(await keptSchool(server), before);
  }

  const several = <T>(file: fc.Arbitrary<T>) =>
    fc.tuple(fc.array(file, { minLength: 1, maxLength: 4 }), fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }));

  it('of teachers', async () => {
    const desk = await openDesk(server, 'teachers', ['administrator']);
    const names = ['Phạm Thị Một', 'Vũ Văn Hai', 'Bùi Thị Ba', 'Đỗ Thị Bốn'];
    const row = fc.record({ n: fc.integer({ min: 0, max: 3 }), number: fc.boolean() });
    const file = fc.uniqueArray(row, { selector: ({ n }) => n, minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(several(file), ([files, order]) =>
        walk(
          desk,
          files.map((rows) => [
            ['Mã giáo viên', 'Họ và tên', 'Số CCCD'],
            ...rows.map(({ n, number }) => [`GV${n}`, names[n]!, number ? `03718500000${n}` : null]),
          ]),
          order,
        ),
      ),
      { numRuns: 10 },
    );
  });

  it('of assignments', async () => {
    const desk = await openDesk(server, 'assignments', ['administrator']);
    const row = fc.record({
      who: fc.constantFrom('Nguyễn Thị Lan', 'Trần Thị Hoa', 'Lê Thị Mai'),
      place: fc.constantFrom('4A Toán', '4A Chủ nhiệm', '4A Âm nhạc'),
      day: fc.constantFrom(null, '22/06/2027', '25/06/2027'),
    });
    const file = fc.uniqueArray(row, { selector: ({ place }) => place, minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(several(file), ([files, order]) =>
        walk(
          desk,
          files.map((rows) => [
            ['Giáo viên', 'Lớp', 'Môn', 'Từ ngày'],
            ...rows.map(({ who, place, day }) => [who, '4A', place.slice(3), day]),
          ]),
          order,
        ),
      ),
      { numRuns: 10 },
    );
  });

  it('of profiles', async () => {
    const desk = await openDesk(server, 'profiles', ['clerk']);
    const row = fc.record({
      n: fc.integer({ min: 0, max: 2 }),
      ethnicity: fc.constantFrom('Tày', 'Kinh', 'Mường'),
      mother: fc.constantFrom('', 'Lê Thị Tư', 'Đỗ Thị Sáu'),
    });
    const file = fc.uniqueArray(row, { selector: ({ n }) => n, minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(several(file), ([files, order]) =>
        walk(
          desk,
          files.map((rows) => [
            ['Mã học sinh', 'Dân tộc', 'Họ tên mẹ'],
            ...rows.map(({ n, ethnicity, mother }) => [klass.pupils[n]!, ethnicity, mother]),
          ]),
          order,
        ),
      ),
      { numRuns: 10 },
    );
  });
});
