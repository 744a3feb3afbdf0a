/** Nhật ký over a real server: read, narrowed, taken away; a record that was touched let go by two. */
import assert from 'node:assert/strict';
import { openHeldRecord } from '../support/held-record.js';

describe('the screen “Nhật ký”', function () {
  this.timeout(180_000);
  let at: Awaited<ReturnType<typeof openHeldRecord>>;
  before(async () => (at = await openHeldRecord()));
  after(() => at?.close());

  it('is read in sentences, narrowed by what stands in its address, and lets a touched record go by two', async () => {
    const quan = await at.openAs(at.administrator, '#/trail');
    const events = quan.getByRole('list', { name: 'Sự kiện' });
    await events.getByText('Lê Quang Minh: Đăng nhập').waitFor();
    await quan.getByLabel('Việc').selectOption({ label: 'Tạm giữ học bạ' });
    await events.getByText('Máy chủ: Tạm giữ học bạ, lớp 4A (2026-2027), học sinh Nguyễn Văn Khác').waitFor();
    assert.equal(await events.getByRole('listitem').count(), 1);
    assert.match(quan.url(), /#\/trail\?kind=record\.held$/);
    await quan.reload();
    await events.getByText('Máy chủ: Tạm giữ học bạ').waitFor();
    const file = await at.readDownload(quan, () => quan.getByRole('button', { name: 'Xuất tệp CSV' }).click());
    assert.equal(file.toString('utf8').trimEnd().split('\r\n').length, 2);

    await quan.getByRole('button', { name: 'Kiểm tra và phiếu ký' }).click();
    await quan.getByText('Có 1 điều không khớp', { exact: false }).waitFor();
    const note = await at.readDownload(quan, () => quan.getByRole('button', { name: 'Tải phiếu mới nhất' }).click());
    const [origin, size, root] = note.toString('utf8').split('\n');
    assert.match(origin!, /^hocba\//);
    assert.equal(await quan.getByLabel('Dạng ngắn của phiếu').inputValue(), `${size} ${root!.slice(0, 16)}`);

    await quan.getByRole('button', { name: 'Học bạ tạm giữ' }).click();
    const held = quan.getByRole('article', { name: 'Nguyễn Văn Khác' });
    await held.getByRole('button', { name: 'Cho dùng lại học bạ của Nguyễn Văn Khác' }).click();
    await held.getByLabel('Lý do').fill('Sửa tay');
    await held.getByRole('button', { name: 'Gửi lý do' }).click();
    await held.getByText('Viết lý do, ít nhất 10 chữ cái.').waitFor();
    await held.getByLabel('Lý do').fill('Sửa tay theo giấy khai sinh, đã đối chiếu.');
    await held.getByRole('button', { name: 'Gửi lý do' }).click();
    await held.getByText('Chờ người kia đồng ý', { exact: false }).waitFor();
    assert.equal(await held.getByRole('button', { name: /^Đồng ý/ }).count(), 0);

    const lan = await at.openAs(at.people.principal, '#/trail/holds');
    const same = lan.getByRole('article', { name: 'Nguyễn Văn Khác' });
    await same.getByRole('button', { name: /^Đồng ý cho dùng lại/ }).click();
    await same.getByText('Lý do đi theo học bạ', { exact: false }).waitFor();
    assert.deepEqual(at.complaints, []);
  });
});
