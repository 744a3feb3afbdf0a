/** The office's screens over a real server: a clerk signed in, a school with three pupils, one without a personal number. */
import type { Browser, Page } from 'playwright-core';
import { WEB } from '../browser/support/fake-api.js';
import { PASSWORD } from './builders.js';
import { openBrowser } from './browser.js';
import { openOffice } from './import-office.js';
import { type FileCell, fileOf, listOf, many, rowOf } from './pupil-files.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function openOfficePage() {
  const office = await openOffice({ webDir: WEB });
  await office.carryOut(await office.bring(listOf(...many(2), rowOf(3, { personalId: null }))));
  // What is imported next is later.
  office.server.pass(1000);
  const browser: Browser = await openBrowser();
  const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce', acceptDownloads: true });
  const page: Page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(office.server.url);
  await page.getByLabel('Tài khoản').fill(office.clerk.account);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return {
    office,
    page,
    complaints,
    goTo: (hash: string) => page.evaluate((to) => void (location.hash = to), hash),
    choose: async (rows: readonly FileCell[][], name = 'Danh sách.xlsx') =>
      page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(await fileOf(listOf(...rows))) }),
    close: async () => {
      await browser.close();
      await office.server.stop();
    },
  };
}

export type OfficePage = Awaited<ReturnType<typeof openOfficePage>>;
