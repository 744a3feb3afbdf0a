/** Files a school might bring by mistake, and a machine that goes out in the midst: a clear word each, and nothing half-done. */
import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openOffice } from '../../support/import-office.js';
import { fileOf, HEADERS, listOf, many, rowOf } from '../../support/pupil-files.js';
import { onSqlite } from '../../support/server.js';

const PROCESS = fileURLToPath(new URL('../../support/killed-import.js', import.meta.url));

describe('a file that is not to be', function () {
  this.timeout(120_000);
  let office: Awaited<ReturnType<typeof openOffice>>;
  beforeEach(async () => (office = await openOffice()));
  afterEach(() => office.server.stop());

  const imports = async () =>
    (await office.server.send('GET', '/imports', { headers: office.headers })).body.imports as unknown[];
  const refusedWhole = async (rows: Parameters<typeof fileOf>[0], code: string) => {
    const before = await office.school();
    const { status, body } = await office.send(await fileOf(rows));
    assert.deepEqual([status, body.code], [422, code]);
    assert.ok(body.reason && body.remedy, 'says why and what to do');
    assert.deepEqual([await office.school(), await imports()], [before, []]);
  };

  it('with 20,000 rows is refused whole', () => refusedWhole(listOf(...many(20_000)), 'import-too-many-rows'));

  it('with columns of teachers is refused whole', () =>
    refusedWhole(
      [
        ['Mã cán bộ', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Môn dạy', 'Lớp'],
        ['3710000001', 'Lê Thị Hoa', '01/02/1980', 'Nữ', 'Giáo viên', 'Toán', '4A'],
      ],
      'import-of-staff',
    ));

  it('half of another school brings its own half alone, and says of each other row whose it is', async () => {
    const rows = many(20).map((row, at) => [...row, at % 2 === 0 ? '37000001' : '37000099']);
    const seen = await office.bring([[...HEADERS, 'Mã trường'], ...rows]);
    assert.deepEqual([seen.counts.new, seen.counts.refused], [10, 10]);
    assert.ok(seen.refused.every(({ code, reason }) => code === 'import-other-school' && reason.includes('37000099')));
    await office.carryOut(seen);
    assert.equal((await office.school()).pupils.length, 10);
  });

  it('with a pupil twice takes her once, or not at all where the rows differ', async () => {
    const twice = await office.bring(listOf(rowOf(1), rowOf(2), rowOf(1), rowOf(2, { birth: '09/09/2017' })));
    assert.deepEqual(
      twice.refused.map(({ row, code }) => [row, code]),
      [
        [3, 'import-doubled-differs'],
        [4, 'import-doubled'],
        [5, 'import-doubled-differs'],
      ],
    );
    await office.carryOut(twice);
    assert.equal((await office.school()).pupils.length, 1);
  });

  onSqlite('cut off by SIGKILL at whatever statement leaves the school as it was or all of it', async () => {
    const { id, seen } = await office.bring(listOf(...many(40)));
    const before = await office.school();
    const caller = JSON.stringify({ userId: office.clerk.id, name: '', hats: ['clerk'], from: null });
    const now = office.server.deps.clock().toISOString();
    let killed = 0;
    for (let statement = 1; ; statement *= 2) {
      const child = fork(PROCESS, [office.server.dataDir, id!, seen, caller, now, String(statement)]);
      const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
        child.once('exit', (...ended) => resolve(ended)),
      );
      if (signal !== 'SIGKILL') {
        assert.equal(code, 0);
        break;
      }
      killed += 1;
      assert.deepEqual(await office.school(), before, `killed at statement ${statement}`);
      assert.equal((await office.read(id)).state, 'open');
    }
    assert.ok(killed > 2, `killed ${killed} times`);
    assert.equal((await office.school()).pupils.length, 40);
    assert.equal((await office.read(id)).state, 'done');
  });
});
