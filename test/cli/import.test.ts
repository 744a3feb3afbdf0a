import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_PASSWORD } from '../../server/sample/password.js';
import { serve } from '../../server/serve.js';
import { fileOf, listOf, rowOf } from '../support/pupil-files.js';
import { copySample } from '../support/sample.js';
import { emptyDir, hocba } from './run-hocba.js';

describe('hocba import', function () {
  this.timeout(60_000);
  const dir = emptyDir();
  const data = join(dir, 'data');
  const file = join(dir, 'danh-sach.xlsx');
  const password = `${SAMPLE_PASSWORD}\n`;
  const who = ['--user', 'vanthu', '--password-stdin'];

  before(async () => {
    await copySample(data);
    writeFileSync(file, await fileOf(listOf(rowOf(1), rowOf(2, { class: '1B' }), rowOf(3, { birth: '01/01/2100' }))));
  });
  after(() => rmSync(dir, { recursive: true, force: true }));

  it('says what a file would change and writes nothing, here and through a server alike', async () => {
    const dry = ['import', 'pupils', file, '--dry-run', ...who];
    const here = await hocba([...dry, '--data', data], password);
    assert.equal(here.code, 1, here.err);
    assert.match(here.out, /cột nhận ra: Mã học sinh, Họ và tên, Ngày sinh/);
    assert.match(here.out, /^Mới 2 · thay đổi 0 · giống 0 · nghi ngờ 0 · từ chối 1/m);
    assert.match(here.out, /✕ Sheet1, hàng 4, .*chưa tới/);
    assert.match(here.out, /Xem trước, chưa ghi gì/);
    const served = await serve({ dataDir: data, port: 0, log: { info() {}, warn() {}, error() {} } });
    try {
      const there = await hocba([...dry, '--server', served.urls[0]!, '--json'], password);
      assert.equal(there.code, 1, there.err);
      const { id, counts, mostlyUnknown } = JSON.parse(there.out);
      assert.deepEqual([id, counts.new, mostlyUnknown], [null, 2, true]);
    } finally {
      await served.close();
    }
  });

  it('does not write what somebody has to be sure of', async () => {
    const { out } = await hocba(['import', 'pupils', file, ...who, '--data', data], password);
    assert.match(out, /Chưa ghi gì. Mở trang Nhập danh sách/);
  });

  it('refuses who may not, and what it does not know', async () => {
    const teacher = ['--user', 'gv4a', '--password-stdin', '--data', data];
    const barred = await hocba(['import', 'pupils', file, '--dry-run', ...teacher], password);
    assert.deepEqual([barred.code, /Vai trò của bạn không làm việc này/.test(barred.err)], [2, true]);
    const marks = await hocba(['import', 'marks', file, ...who, '--data', data], password);
    assert.match(marks.err, /Không nhập được “marks”/);
  });
});
