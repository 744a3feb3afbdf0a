/** From an empty directory to a school with two accounts: the built page and the real server, by the code of the console. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { makeFirstRunCode } from '../../server/acts/first-run/make-code.js';
import { depsOf } from '../../server/runner/deps.js';
import { serve, type Served } from '../../server/serve.js';
import { openDatabase } from '../../server/store/open-database.js';
import { openBrowser } from '../support/browser.js';
import { WEB } from './support/fake-api.js';

const OWN_PASSWORD = 'bốn từ không dính nhau';

describe('a school is begun in the page', function () {
  this.timeout(120_000);
  let dataDir: string;
  let served: Served;
  let browser: Browser;
  let page: Page;
  let code: string;

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'hocba-first-'));
    const db = await openDatabase({ dataDir });
    code = (await makeFirstRunCode(depsOf(db)))!;
    await db.close();
    served = await serve({ dataDir, port: 0, webDir: WEB, log: { info() {}, warn() {}, error() {} } });
    browser = await openBrowser();
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
  });
  after(async () => {
    await browser?.close();
    await served?.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('asks for the code, keeps what was typed when something is wrong, and gives slip, account and what is left to do', async () => {
    await page.goto(served.urls[0]!);
    await page.getByLabel('Mã dùng một lần').fill('bcgh-2345');
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    await page.getByRole('alert').getByText('Mã dùng một lần không đúng.').waitFor();
    // The address of the console carries it.
    await page.goto(`${served.urls[0]}/#/first-run?code=${code}`);
    await page.reload();
    await page.getByRole('heading', { name: '1. Trường' }).waitFor();

    await page.getByRole('button', { name: 'Lập trường' }).click();
    assert.equal(await page.getByText('Mục này cần có.').count(), 7);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('aria-invalid')), 'true');
    await page.getByLabel('Tên trường').fill('Trường Tiểu học Đồng Sơn');
    await page.getByLabel('Mã trường').fill('37000001');
    await page.getByLabel('Cơ quan quản lý').fill('Ủy ban nhân dân xã Đồng Sơn');
    await page.getByLabel('Địa danh').fill('Đồng Sơn');
    const [hers, principals] = [page.getByLabel('Họ và tên').first(), page.getByLabel('Họ và tên').last()];
    await hers.fill('Trần Thị Thu');
    await principals.fill('Phạm Thị Hạnh');
    for (const box of ['Mật khẩu của bạn', 'Nhập lại mật khẩu']) await page.getByLabel(box).fill('qwertyuiop123');
    await page.getByRole('button', { name: 'Lập trường' }).click();
    await page.getByRole('alert').getByText('Mật khẩu này dễ đoán').waitFor();
    assert.equal(await page.getByLabel('Tên trường').inputValue(), 'Trường Tiểu học Đồng Sơn');
    for (const box of ['Mật khẩu của bạn', 'Nhập lại mật khẩu']) await page.getByLabel(box).fill(OWN_PASSWORD);
    await page.getByRole('button', { name: 'Lập trường' }).click();

    await page.getByText('Đã lập Trường Tiểu học Đồng Sơn').waitFor();
    await page.getByText('hanhpt', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Đã in xong, đóng' }).click();
    // A real school's administrator has a second factor before anything else.
    await page.getByRole('textbox', { name: 'Mật khẩu hiện nay' }).fill(OWN_PASSWORD);
    await page.getByRole('button', { name: 'Tiếp tục' }).click();
    const typed = await page.getByText('Không quét được').locator('span').textContent();
    const app = new TOTP({ secret: typed!.replaceAll(' ', ''), algorithm: 'SHA1', digits: 6, period: 30 });
    await page.getByLabel('6 số đang hiện').fill(app.generate());
    await page.getByRole('button', { name: 'Xác nhận' }).click();
    await page.getByRole('button', { name: 'Tôi đã cất, tiếp tục' }).click();

    await page.getByRole('heading', { name: 'Còn thiếu gì', level: 1 }).waitFor();
    await page.getByText('Năm học chưa có lớp nào').waitFor();
    await page.getByText('Người phải có lớp bảo vệ thứ hai mà chưa lập: 1').waitFor();
    await page.getByRole('link', { name: 'Mở Năm học và các mốc ngày' }).click();
    await page
      .getByRole('button', { name: /^Lịch năm học/ })
      .first()
      .waitFor();
  });
});
