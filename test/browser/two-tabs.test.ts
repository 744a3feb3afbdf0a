/** One browser, two tabs, two people, against the real server: nobody's page is taken over silently. */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { SAMPLE_PASSWORD } from '../../server/sample/password.js';
import { type SamplePage, startSamplePage } from './support/sample-page.js';

describe('two people in two tabs', function () {
  this.timeout(120_000);
  let sample: SamplePage;
  let context: BrowserContext;

  before(async () => {
    sample = await startSamplePage();
  });
  after(() => sample?.close());
  beforeEach(async () => {
    context = await sample.browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
  });
  afterEach(() => context.close());

  const tab = async (): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(sample.url);
    await page.getByText('Trường mẫu').first().waitFor();
    return page;
  };
  const password = (page: Page) => page.getByLabel('Mật khẩu', { exact: true });
  const signIn = async (page: Page, account: string | null): Promise<void> => {
    if (account !== null) await page.getByLabel('Tài khoản').fill(account);
    await password(page).fill(SAMPLE_PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
  };
  const shownName = (page: Page): Promise<string> => page.getByRole('banner').innerText();
  /** A page of hers with a file chosen, and another person signed in in a second tab. */
  const twoTabs = async (): Promise<{ first: Page; second: Page; owner: string; other: string }> => {
    const first = await tab();
    await signIn(first, 'gv4b');
    await first.getByRole('article').first().waitFor();
    const owner = await shownName(first);
    await first.getByRole('link', { name: 'Gửi tệp' }).click();
    const file = path.join(sample.dataDir, 'cua-toi.xlsx');
    await writeFile(file, 'x');
    await first.locator('input[type=file]').setInputFiles(file);
    await first.getByText('cua-toi.xlsx').waitFor();
    const second = await tab();
    await second.getByRole('button', { name: 'Đổi người dùng' }).click();
    // Ending the sign-in of the browser covers the first page when it next asks; the second person signs in at once.
    await signIn(second, 'gv2a');
    await second.getByRole('article').first().waitFor();
    return { first, second, owner, other: await shownName(second) };
  };
  const stopped = (page: Page) => page.getByText('vừa đăng nhập trên trình duyệt này nên trang của');

  it('the first page says so by itself, stops, keeps what was chosen and goes on when its owner is back', async () => {
    const { first, second, owner, other } = await twoTabs();
    assert.notEqual(owner, other);
    await stopped(first).waitFor();
    assert.equal(await first.getByText('cua-toi.xlsx').isVisible(), false);
    await signIn(first, null);
    await first.getByText('cua-toi.xlsx').waitFor();
    assert.equal(await shownName(first), owner);
    // Now it is the other page that is told.
    await stopped(second).waitFor();
  });

  it('asks and sends nothing in the other’s name where no tab was told', async () => {
    await context.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', { get: () => undefined });
    });
    const { first, owner } = await twoTabs();
    const asked: string[] = [];
    first.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    assert.equal(await shownName(first), owner);
    await first.getByRole('link', { name: 'Việc của tôi' }).click();
    await stopped(first).waitFor();
    assert.ok(!asked.some((one) => !one.startsWith('GET')), asked.join());
  });

  it('is given up only by a press of the button that says whose it will be', async () => {
    const { first, other } = await twoTabs();
    await stopped(first).waitFor();
    await first.getByRole('button', { name: /^Dùng trang này với tên/ }).click();
    await first.getByRole('banner').waitFor();
    assert.equal(await shownName(first), other);
    assert.equal(await first.getByText('cua-toi.xlsx').count(), 0);
  });

  it('loaded again, is still its owner’s', async () => {
    const { first } = await twoTabs();
    await stopped(first).waitFor();
    await first.reload();
    await stopped(first).waitFor();
  });
});
