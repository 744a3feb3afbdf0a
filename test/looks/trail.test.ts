/** Nhật ký as it looks: events, what did not agree with the notes, a record held back and its form. */
import { look } from '../browser/support/look.js';
import { openHeldRecord } from '../support/held-record.js';

describe('the looks of “Nhật ký”', function () {
  this.timeout(240_000);
  let at: Awaited<ReturnType<typeof openHeldRecord>>;
  before(async () => (at = await openHeldRecord()));
  after(() => at?.close());

  it('holds at every size and in every theme', async () => {
    const page = await at.openAs(at.administrator, '#/trail');
    await page.getByRole('list', { name: 'Sự kiện' }).getByText('Đăng nhập').first().waitFor();
    await look(page, 'trail-events');
    await page.getByRole('button', { name: 'Kiểm tra và phiếu ký' }).click();
    await page.getByLabel('Dạng ngắn của phiếu').waitFor();
    await look(page, 'trail-checks');
    await page.getByRole('button', { name: 'Học bạ tạm giữ' }).click();
    await page.getByRole('button', { name: 'Cho dùng lại học bạ của Nguyễn Văn Khác' }).click();
    await look(page, 'trail-holds');
  });
});
