/** First passwords and second factors on the built page against the real server: from the paper slip to the work list. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { type AccountDesk, codeOf, openAccountDesk, OWN } from '../support/account-desk.js';
import { openBrowser } from '../support/browser.js';
import { PASSWORD } from '../support/builders.js';
import { WEB } from './support/fake-api.js';

describe('accounts on the page', function () {
  this.timeout(120_000);
  let browser: Browser;
  let desk: AccountDesk;
  before(async () => {
    browser = await openBrowser();
  });
  after(() => browser?.close());
  beforeEach(async () => {
    desk = await openAccountDesk({ webDir: WEB });
  });
  afterEach(() => desk.server.stop());

  async function asSomebody(act: (page: Page) => Promise<void>): Promise<void> {
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
    const complaints: string[] = [];
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      page.on('pageerror', (error) => complaints.push(String(error)));
      await page.goto(desk.server.url);
      await act(page);
      assert.deepEqual(complaints, []);
    } finally {
      await context.close();
    }
  }
  const signIn = async (page: Page, account: string, password = PASSWORD): Promise<void> => {
    await page.getByLabel('Tài khoản', { exact: true }).fill(account);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
  };
  const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name }).waitFor();

  it('makes somebody’s account, prints her slip, and lets her in with it', async () => {
    let slip = '';
    await asSomebody(async (page) => {
      await signIn(page, 'quantri');
      await heading(page, 'Việc của tôi');
      await page.goto(`${desk.server.url}/#/people`);
      await page.getByRole('button', { name: 'Thêm người' }).click();
      await page.getByLabel('Họ và tên').fill('Vũ Thị Hoa');
      await page.getByText('hoavt').waitFor();
      await page.getByRole('button', { name: 'Thêm người' }).click();
      await page.getByText('Đã lưu Vũ Thị Hoa, tài khoản hoavt.').first().waitFor();
      await page.getByRole('button', { name: 'Xong' }).click();
      await page.getByRole('button', { name: 'In phiếu cho 1 người chưa có mật khẩu' }).click();
      await heading(page, 'Phiếu mật khẩu lần đầu (1)');
      const paper = page.getByRole('listitem').filter({ hasText: 'Mật khẩu lần đầu:' });
      slip = (await paper.innerText()).match(/[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}/)![0];
      assert.ok((await paper.innerText()).includes(desk.server.url));
      // On paper there is nothing but the slips.
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('button', { name: 'In phiếu' }).isVisible(), false);
      assert.equal(await page.getByRole('banner').isVisible(), false);
      assert.equal(await paper.isVisible(), true);
      await page.emulateMedia({ media: 'screen' });
      await page.getByRole('button', { name: 'Đã in xong, đóng' }).click();
      await page.getByText('phiếu chờ dùng').waitFor();
    });
    await asSomebody(async (page) => {
      await signIn(page, 'hoavt', slip);
      await heading(page, 'Đặt mật khẩu của riêng bạn');
      const save = page.getByRole('button', { name: 'Lưu mật khẩu' });
      const type = async (password: string) => {
        await page.getByLabel('Mật khẩu mới', { exact: true }).fill(password);
        await page.getByLabel('Nhập lại mật khẩu mới', { exact: true }).fill(password);
        await save.click();
      };
      await type('vuthihoa1990');
      await page.getByRole('alert').getByText('Mật khẩu không được là tên tài khoản').waitFor();
      await type(OWN);
      await heading(page, 'Việc của tôi');
      await page.reload();
      await heading(page, 'Việc của tôi');
    });
    await asSomebody(async (page) => {
      await signIn(page, 'hoavt', slip);
      await page.getByRole('alert').getByText('Tài khoản hoặc mật khẩu không đúng.').waitFor();
    });
  });

  it('has a principal of a real school set up her second factor first, and asks for its code the next time', async () => {
    await desk.server.db.school.update({ sample: false }, { where: { id: 1 } });
    let secret = '';
    let recovery = '';
    await asSomebody(async (page) => {
      await signIn(page, 'hanh');
      await heading(page, 'Lập lớp bảo vệ thứ hai');
      await page.getByLabel('Mật khẩu hiện nay', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      await page.getByRole('img', { name: 'Mã QR' }).waitFor();
      secret = (await page.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/).innerText()).trim();
      await page.getByLabel('6 số đang hiện').fill(codeOf(desk.server, secret));
      await page.getByRole('button', { name: 'Xác nhận' }).click();
      await page.getByText('Mười mã dự phòng').waitFor();
      const codes = page.getByRole('listitem').filter({ hasText: /^[a-z0-9]{4}(-[a-z0-9]{4}){3}$/ });
      assert.equal(await codes.count(), 10);
      recovery = await codes.first().innerText();
      await page.getByRole('button', { name: 'Tôi đã cất, tiếp tục' }).click();
      await heading(page, 'Việc của tôi');
      await page.getByText('Rà soát tài khoản và quyền của học kỳ này').first().waitFor();
    });
    await asSomebody(async (page) => {
      await signIn(page, 'hanh');
      const code = page.getByLabel('Mã của lớp bảo vệ thứ hai');
      await code.fill('000000');
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByRole('alert').getByText('Mã không đúng').waitFor();
      await code.fill(recovery);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await heading(page, 'Việc của tôi');
      await page.goto(`${desk.server.url}/#/account`);
      await page.getByText('Còn 9 mã dự phòng').waitFor();
      await page.goto(`${desk.server.url}/#/people`);
      await page.getByRole('button', { name: 'Đã rà soát' }).click();
      await page.getByText(/Phạm Thị Hạnh đã rà soát/).waitFor();
    });
  });

  it('changes a password and ends other sign-ins', async () => {
    const other = await desk.as(desk.thu);
    await asSomebody(async (page) => {
      await signIn(page, 'thu');
      await heading(page, 'Việc của tôi');
      await page.goto(`${desk.server.url}/#/account`);
      await page.getByRole('button', { name: /^Kết thúc phiên trên/ }).click();
      await page.getByText('Đã kết thúc 1 phiên đăng nhập.').waitFor({ state: 'attached' });
      assert.equal((await desk.get(other, '/me')).status, 401);
      await page.getByRole('button', { name: 'Đổi mật khẩu' }).click();
      await page.getByLabel('Mật khẩu hiện nay', { exact: true }).fill(PASSWORD);
      await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN);
      await page.getByLabel('Nhập lại mật khẩu mới', { exact: true }).fill(OWN);
      await page.getByRole('button', { name: 'Lưu mật khẩu' }).click();
      await page.getByText('Đã đổi mật khẩu.').first().waitFor();
      // Under its new cookie and CSRF token the page goes on.
      await page.getByRole('button', { name: 'Đổi người dùng' }).click();
      await heading(page, 'Đăng nhập');
      await signIn(page, 'thu', OWN);
      await heading(page, 'Việc của tôi');
    });
  });
});
