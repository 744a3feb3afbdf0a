/** Teachers and their duties from files, as whoever sets up the school does it: two of one name are told apart on the page. */
import assert from 'node:assert/strict';
import { buildClass, buildSchool, buildUser } from '../support/builders.js';
import { openDesk } from '../support/import-office.js';
import { openPageOf } from '../support/office-page.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { WEB } from './support/fake-api.js';

describe('teachers and duties come from files', function () {
  this.timeout(120_000);
  let server: TestServer;
  let at: Awaited<ReturnType<typeof openPageOf>>;
  before(async () => {
    server = await startTestServer({ webDir: WEB });
    await buildSchool(server.db);
    await buildClass(server.db, { name: '4A' });
    await buildUser(server.db, { name: 'Trần Thị Hoa', account: 'hoatt', personalId: null });
    at = await openPageOf(await openDesk(server, 'teachers', ['administrator']));
  });
  after(() => at?.close());

  it('from the page of people: decided, written, and on to the slips', async () => {
    const { page } = at;
    await at.goTo('#/people');
    await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
    assert.equal(await page.getByLabel('Nhập gì').inputValue(), 'teachers');
    await at.chooseSheet([
      ['Mã giáo viên', 'Họ và tên', 'Chức vụ'],
      ['GV01', 'Nguyễn Thị Lan', 'Giáo viên'],
      ['GV02', 'Trần Thị Hoa', 'Giáo viên'],
      ['NV01', 'Đỗ Thị Kế', 'Kế toán'],
    ]);
    await page.getByText('1 giáo viên mới').waitFor();
    await page.getByText('Chỉ trùng tên', { exact: false }).waitFor();
    await page.getByLabel('Chọn cho Trần Thị Hoa').selectOption({ label: 'Là Trần Thị Hoa (hoatt)' });
    await page.getByText('1 hàng nghi ngờ, còn 0 hàng chưa chọn').waitFor();
    await page.getByRole('button', { name: 'Ghi vào hệ thống' }).click();
    await page.getByText('Đã ghi: 1 giáo viên mới, 1 thay đổi.').first().waitFor();
    await page.getByRole('button', { name: 'Tới trang Nhân sự để in phiếu mật khẩu' }).click();
    await page.getByText('Nguyễn Thị Lan').first().waitFor();
  });

  it('from the table of duties: what a row says is seen, and the table has it', async () => {
    const { page } = at;
    await at.goTo('#/duties');
    await page.getByRole('button', { name: 'Nhập từ tệp' }).click();
    await at.chooseSheet([
      ['Lớp', 'GVCN', 'Toán'],
      ['4A', 'Nguyễn Thị Lan', 'Trần Thị Hoa'],
    ]);
    await page.getByText('2 phân công mới').click();
    await page.getByText('4A, chủ nhiệm').waitFor();
    await page.getByRole('button', { name: 'Ghi vào hệ thống' }).click();
    await page.getByText('Đã ghi: 2 phân công mới, 0 đổi người.').first().waitFor();
    assert.equal(await server.db.assignments.count(), 2);
    assert.deepEqual(at.complaints, []);
  });
});
