/** Archived sheets and covers over a real server, in a browser: whoever is wanted is signed in. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { WEB } from '../browser/support/fake-api.js';
import { openBrowser } from './browser.js';
import { PASSWORD } from './builders.js';
import { startTestServer } from './server.js';
import { buildSigningClass } from './signing-class.js';
import type { Person } from './signing-person.js';

export async function openCoversPage(now: Date, parts: Parameters<typeof buildSigningClass>[1] = {}) {
  const server = await startTestServer({ now, webDir: WEB });
  const people = await buildSigningClass(server, parts);
  server.pass(60_000);
  const browser: Browser = await openBrowser();
  const complaints: string[] = [];
  const openAs = async ({ user }: Person, hash: string): Promise<Page> => {
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce', acceptDownloads: true });
    const page = await context.newPage();
    // What a key signs claims the page's time.
    await page.clock.setFixedTime(server.deps.clock());
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(server.url);
    await page.getByLabel('Tài khoản').fill(user.account);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate((to) => void (location.hash = to), hash);
    return page;
  };
  return {
    ...{ server, people, complaints, openAs, browser },
    readDownload: async (page: Page, press: () => Promise<void>): Promise<Buffer> => {
      const [download] = await Promise.all([page.waitForEvent('download'), press()]);
      return readFile(await download.path());
    },
    close: async () => {
      await browser.close();
      await server.stop();
    },
  };
}

export type CoversPage = Awaited<ReturnType<typeof openCoversPage>>;
