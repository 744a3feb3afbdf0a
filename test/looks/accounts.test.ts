/** The screens of accounts as they look: narrow and wide, light and dark, by axe and in pictures. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { openMailer } from '../../server/mail/mailer.js';
import { smtpSetting } from '../../server/mail/smtp-setting.js';
import { look } from '../browser/support/look.js';
import { WEB } from '../browser/support/fake-api.js';
import { type AccountDesk, openAccountDesk, setUpFactor } from '../support/account-desk.js';
import { openBrowser } from '../support/browser.js';
import { PASSWORD } from '../support/builders.js';

describe('the looks of accounts', function () {
  this.timeout(240_000);
  let browser: Browser;
  let desk: AccountDesk;
  before(async () => {
    browser = await openBrowser();
    // Offered; nothing is handed in here.
    const mailer = openMailer(smtpSetting('smtp://127.0.0.1:1?from=hocba@truong.example'), { origin: '' });
    desk = await openAccountDesk({ webDir: WEB, more: { mailer } });
  });
  after(async () => {
    await browser?.close();
    await desk?.server.stop();
  });

  async function as(account: string, act: (page: Page) => Promise<void>, password = PASSWORD): Promise<void> {
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(desk.server.url);
      await page.getByLabel('Tài khoản', { exact: true }).fill(account);
      await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await act(page);
    } finally {
      await context.close();
    }
  }

  it('people, somebody’s line open, and slips', async () => {
    const admin = await desk.as(desk.admin);
    await desk.post(admin, `/people/${desk.clerk.id}/resets`, { factor: true });
    for (const name of ['Vũ Thị Hoa', 'Nguyễn Hoàng Bảo Ngọc Trâm Anh']) await desk.post(admin, '/people', { name });
    await as('hanh', async (page) => {
      await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
      await page.goto(`${desk.server.url}/#/people`);
      await page.getByRole('heading', { name: /^Tài khoản \(/ }).waitFor();
      await look(page, 'people-principal');
    });
    await as('quantri', async (page) => {
      await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
      await page.goto(`${desk.server.url}/#/people`);
      await page.getByText('Trần Thị Thu').click();
      await page.getByRole('button', { name: 'Cho nghỉ' }).waitFor();
      await page.getByLabel('Địa chỉ thư điện tử').waitFor();
      await look(page, 'people-administrator');
      await page.getByRole('button', { name: /^In phiếu cho 2 người/ }).click();
      await page.getByRole('heading', { name: /^Phiếu mật khẩu/ }).waitFor();
      await look(page, 'people-slips');
    });
  });

  it('one’s own account, and what comes before anything else', async () => {
    await setUpFactor(desk, await desk.as(desk.vice));
    const slip = await desk.slipFor(desk.thu);
    await as(
      'thu',
      async (page) => {
        await page.getByRole('heading', { name: 'Đặt mật khẩu của riêng bạn' }).waitFor();
        await look(page, 'account-first-password');
      },
      slip.password,
    );
    await as('lan', async (page) => {
      await page.getByLabel('Mã của lớp bảo vệ thứ hai').waitFor();
      await look(page, 'sign-in-code');
    });
    await as('vanthu', async (page) => {
      await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
      await page.goto(`${desk.server.url}/#/account`);
      await page.getByRole('button', { name: 'Tôi đã biết' }).waitFor();
      await page.getByLabel('Địa chỉ thư điện tử').fill('vanthu@truong');
      await page.getByLabel('Gửi thư nhắc việc cho tôi').press('Space');
      await page.getByRole('button', { name: 'Lưu địa chỉ thư' }).press('Enter');
      await page.getByText('Địa chỉ thư chưa đúng dạng.').waitFor();
      await page.getByLabel('Địa chỉ thư điện tử').fill('vanthu@truong.example');
      await page.getByRole('button', { name: 'Lưu địa chỉ thư' }).press('Enter');
      await page.getByText('Đã lưu địa chỉ thư.').first().waitFor();
      const kept = await desk.server.db.mailAddresses.findByPk(desk.clerk.id, { raw: true });
      assert.deepEqual([kept!.address, kept!.offAt !== null], ['vanthu@truong.example', true]);
      await look(page, 'account');
      await page.getByRole('button', { name: 'Lập lớp bảo vệ thứ hai' }).click();
      await page.getByLabel('Mật khẩu hiện nay', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Tiếp tục' }).click();
      await page.getByRole('img', { name: 'Mã QR' }).waitFor();
      await look(page, 'account-factor');
    });
  });
});
