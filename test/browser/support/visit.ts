/** A visit to the fake school in a real browser; what the page complains about fails the test. */
import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openBrowser } from '../../support/browser.js';
import { type Answers, WEB } from './fake-api.js';
import { FakeSchool, PASSWORD } from './school.js';

let browser: Browser | undefined;

export interface Visit {
  readonly school: FakeSchool;
  readonly page: Page;
}

/** Mocha hooks once a file: `before(startBrowser)`, `after(stopBrowser)`; `whole` for what the shell lacks. */
export async function startBrowser({ whole = false } = {}): Promise<void> {
  await access(path.join(WEB, 'index.html')).catch(() => assert.fail('the page is not built: npm run build'));
  browser = await openBrowser(whole ? { whole } : undefined);
}

export async function stopBrowser(): Promise<void> {
  await browser?.close();
}

/** Open the page, do what the test does, and close; errors and broken policies of the page count as failures. */
export async function visit(answers: Answers, act: (visit: Visit) => Promise<void>): Promise<void> {
  assert.ok(browser, 'startBrowser comes first');
  const school = new FakeSchool(answers);
  const address = await school.start();
  const context: BrowserContext = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
    // Colours half-way through a transition are nobody's colours.
    reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      // A refused request is part of the tests; Chromium reports each.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
        complaints.push(message.text());
    });
    await page.goto(address);
    await act({ school, page });
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
    await school.stop();
  }
}

export async function signIn(page: Page, account = 'hoa', password = PASSWORD): Promise<void> {
  await page.getByLabel('Tài khoản').fill(account);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
}

export const WORKBOOK = {
  name: 'Bảng lớp 4A cuối năm.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: Buffer.alloc(96_000, 'PK'),
};

/** Signed in and on the upload screen, with a file chosen. */
export async function chooseFile(page: Page): Promise<void> {
  await signIn(page);
  await page.getByRole('button', { name: 'Gửi tệp đã điền' }).click();
  await page.locator('input[type=file]').setInputFiles(WORKBOOK);
  await page.getByText(WORKBOOK.name, { exact: true }).waitFor();
}
