/** The page where a printed code is looked up, at the real server: as a family sees it, without a script, by keyboard alone. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { judge, lookClosely } from '../browser/support/look.js';
import { openBrowser } from '../support/browser.js';
import { type SealedOne, sealOne } from '../support/sealed-one.js';
import { startTestServer, type TestServer } from '../support/server.js';

describe('the page “Tra cứu học bạ”', function () {
  this.timeout(180_000);
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let one: SealedOne;
  const complaints: string[] = [];

  before(async () => {
    server = await startTestServer();
    one = await sealOne(server);
    browser = await openBrowser();
    // axe is a script of the test's own: the page has none, and its policy lets none in.
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce', bypassCSP: true });
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load')) complaints.push(message.text());
    });
    await page.goto(`${server.url}/tra-cuu?ma=${one.code}`);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const everyWay = async (name: string) => {
    await lookClosely(page, `lookup-${name}`);
    await judge(page, `lookup-${name}-375-light`, 375, { colorScheme: 'light', forcedColors: 'none' });
    await judge(page, `lookup-${name}-375-dark`, 375, { colorScheme: 'dark', forcedColors: 'none' });
  };

  it('is filled in, mended and answered by keyboard alone', async () => {
    assert.equal(await page.getByLabel('Mã tra cứu').inputValue(), one.code);
    await everyWay('form');
    await page.getByLabel('Ngày sinh của học sinh').focus();
    await page.keyboard.type(one.typed.ngay);
    await page.keyboard.press('Enter');
    const lastFour = page.getByLabel('Bốn ký tự cuối');
    await page.getByRole('alert').waitFor();
    // What is to be mended has the focus, and says so to who has it read out.
    assert.equal(await lastFour.evaluate((field) => document.activeElement === field), true);
    assert.match((await lastFour.getAttribute('aria-describedby')) ?? '', /cuoi-fault/);
    await everyWay('fault');
    await lastFour.focus();
    await page.keyboard.type('0000');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Không tìm thấy' }).waitFor();
    await everyWay('not-found');
    await lastFour.fill(one.typed.cuoi);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Chưa có hiệu lực' }).waitFor();
    assert.ok(!page.url().includes(one.code));
    await everyWay('answer');
    assert.deepEqual(complaints, []);
  });
});
