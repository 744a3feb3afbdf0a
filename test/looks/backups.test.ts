/** The screen Sao lưu as it looks: nothing yet, a form with its fault, a plan whose folder is gone. */
import { rmSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { setPlan } from '../../server/acts/backups/set-plan.js';
import { look } from '../browser/support/look.js';
import { WEB } from '../browser/support/fake-api.js';
import { newDir, newKeyPair } from '../support/backups.js';
import { openBrowser } from '../support/browser.js';
import { buildSchool, buildUser, PASSWORD } from '../support/builders.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('the looks of “Sao lưu”', function () {
  this.timeout(240_000);
  let browser: Browser;
  let server: TestServer;
  before(async () => {
    browser = await openBrowser();
    server = await startTestServer({ webDir: WEB });
    await buildSchool(server.db);
    await buildUser(server.db, { account: 'quantri', hats: ['administrator'] });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  it('holds at every size and in every theme', async () => {
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce', acceptDownloads: true });
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${server.url}/#/backups`);
    await page.getByLabel('Tài khoản', { exact: true }).fill('quantri');
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByText('Trường chưa có bản sao lưu nào.').waitFor();
    await page.getByRole('button', { name: 'Sao lưu và tải về' }).click();
    await page.getByText('Dùng ít nhất 12 chữ', { exact: false }).waitFor();
    await look(page, 'backups-first');
    const folder = newDir();
    await setPlan(server.deps, { recipient: (await newKeyPair()).recipient, folder });
    rmSync(folder, { recursive: true });
    await page.reload();
    await page.getByText('Máy chủ không vào được thư mục sao lưu.').waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Sao lưu và tải về' }).click();
    await download;
    await page.getByText('Đã sao lưu và tải về tệp', { exact: false }).first().waitFor();
    await look(page, 'backups-planned');
    await context.close();
  });
});
