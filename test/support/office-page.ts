/** The office's screens over a real server: a clerk signed in, a school with three pupils, one without a personal number. */
import type { Browser, Page } from 'playwright-core';
import { WEB } from '../browser/support/fake-api.js';
import { type BuiltUser, PASSWORD } from './builders.js';
import { openBrowser } from './browser.js';
import { openOffice } from './import-office.js';
import type { TestServer } from './server.js';
import { type FileCell, fileOf, listOf, many, rowOf } from './pupil-files.js';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function openOfficePage() {
  const office = await openOffice({ webDir: WEB });
  await office.carryOut(await office.bring(listOf(...many(2), rowOf(3, { personalId: null }))));
  // What is imported next is later.
  office.server.pass(1000);
  return { office, ...(await openPageOf(office)) };
}

/** Somebody signed in at a desk, with the page before her; the server ends with it. */
export async function openPageOf(office: {
  readonly server: Pick<TestServer, 'url' | 'stop'>;
  readonly clerk: Pick<BuiltUser, 'account'>;
}) {
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
    page,
    complaints,
    goTo: (hash: string) => page.evaluate((to) => void (location.hash = to), hash),
    /** Pupils' rows; a whole sheet by `chooseSheet`. */
    choose: async (rows: readonly FileCell[][], name = 'Danh sách.xlsx') => chooseSheet(page, listOf(...rows), name),
    chooseSheet: async (rows: readonly FileCell[][], name = 'Danh sách.xlsx') => chooseSheet(page, rows, name),
    close: async () => {
      await context.close();
      // A job's browser is shared, and closing it closes what others of the file have open.
      if (browser.contexts().length === 0) await browser.close();
      await office.server.stop();
    },
  };
}

const chooseSheet = async (page: Page, rows: readonly FileCell[][], name: string) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: XLSX, buffer: Buffer.from(await fileOf(rows)) });

export type OfficePage = Awaited<ReturnType<typeof openOfficePage>>;
