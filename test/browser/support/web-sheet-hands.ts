/** What a teacher sees and does on the sheet in the browser, against the real server with the sample school. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { SAMPLE_PASSWORD } from '../../../server/sample/password.js';
import { drawn } from './shifts.js';

export const device = (browser: Browser): Promise<BrowserContext> =>
  browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 800 },
  });

export const signIn = async (on: Page, account = 'gv4b'): Promise<void> => {
  await on.getByLabel('Tài khoản').fill(account);
  await on.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
  await on.getByRole('button', { name: 'Đăng nhập' }).click();
  await on.getByRole('article').first().waitFor();
};

export const openSheet = async (on: Page): Promise<void> => {
  await on.getByRole('button', { name: 'Nhập trong trình duyệt: Lớp 4B' }).click();
  await on.getByRole('grid').waitFor();
};

/** A cell by its row and column on the page of the sheet that is in sight. */
export const cell = (on: Page, row: number, column: number) =>
  on.locator(`[data-row="${row}"][data-column="${column}"]`);

export const text = async (on: Page, row: number, column: number): Promise<string> => {
  // Rows out of sight are not drawn, and have no text that is seen.
  await cell(on, row, column).scrollIntoViewIfNeeded();
  await drawn(on);
  return (await cell(on, row, column).innerText()).trim();
};

export const bar = (on: Page) => on.getByRole('region', { name: 'Ô đang chọn' });

/** How much taller than its cell, in pixels, another name would be in a row; the row keeps its own. */
export const nameCutOff = (on: Page, row: number, name: string): Promise<number> =>
  on
    .locator('tbody th')
    .nth(row)
    .evaluate((box, written) => {
      const text = box.lastChild!;
      const before = text.textContent;
      text.textContent = written;
      const range = document.createRange();
      range.selectNodeContents(box);
      const more = range.getBoundingClientRect().height - box.clientHeight;
      text.textContent = before;
      return more;
    }, name);

export const unsent = (on: Page, n: number): Promise<void> =>
  on.getByText(new RegExp(`^${n} ô chưa gửi, đang giữ trên máy này`)).waitFor();

export const send = async (on: Page): Promise<void> => {
  await on.getByRole('button', { name: 'Gửi kết quả' }).click();
  await on.getByRole('button', { name: /^Gửi .* ô$/ }).click();
  await on.getByRole('heading', { name: 'Đã gửi' }).waitFor();
};
