/** Kiểm tra mã trên giấy, at the real server: the code of a unit that was sealed there, pasted and photographed. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { WEB } from '../browser/support/fake-api.js';
import { judge, lookClosely } from '../browser/support/look.js';
import { openBrowser } from '../support/browser.js';
import { fileIn, needPrograms, run, withFolder } from '../support/programs.js';
import { type SealedOne, sealOne } from '../support/sealed-one.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { expectOk } from '../support/signing-class.js';
import { unitOf } from '../support/units.js';

/** The value is right; the pinned authority publishes no list of what it revoked, so that no more can be said. */
const VERDICT = 'Chưa kiểm tra được';

describe('the page “Kiểm tra mã trên giấy”', function () {
  this.timeout(240_000);
  let server: TestServer;
  let browser: Browser;
  let page: Page;
  let one: SealedOne;
  let code: string;
  const complaints: string[] = [];
  const asked: string[] = [];

  before(async () => {
    server = await startTestServer({ webDir: WEB });
    one = await sealOne(server);
    const { id } = await unitOf(server.db, one.pupil);
    code = (await server.db.unitSeals.findOne({ where: { unitId: id }, raw: true }))!.paperCode!;
    browser = await openBrowser();
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce', bypassCSP: true });
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.clock.setFixedTime(new Date(server.deps.clock().getTime() + 60_000));
    await page.goto(`${server.url}/kiem-tra-giay`);
    await page.getByRole('heading', { level: 1, name: 'Kiểm tra mã trên giấy' }).waitFor();
    await page.waitForLoadState('networkidle');
    page.on('request', (request) => asked.push(request.url()));
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const everyWay = async (name: string) => {
    await lookClosely(page, `paper-${name}`);
    await judge(page, `paper-${name}-375-light`, 375, { colorScheme: 'light', forcedColors: 'none' });
    await judge(page, `paper-${name}-375-dark`, 375, { colorScheme: 'dark', forcedColors: 'none' });
  };
  const paste = async (text: string) => {
    await page.getByLabel('Hoặc dán chữ').fill(text);
    await page.getByRole('button', { name: 'Kiểm tra', exact: true }).click();
  };

  it('says first what it cannot know, then the verdict and the lines to compare, without network, and keeps nothing', async () => {
    await everyWay('empty');
    await page.context().setOffline(true);
    await paste(code);
    await page.getByRole('heading', { level: 2, name: VERDICT }).waitFor();
    const headings = await page.locator('#result h2').allTextContents();
    assert.deepEqual(headings, ['Điều cách kiểm tra này không biết được', VERDICT, 'So với tờ giấy']);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), headings[0]);
    await page.getByText(one.record.pupil.name, { exact: true }).waitFor();
    assert.equal(await page.getByText(one.record.pupil.id).count(), 0);
    assert.deepEqual(asked, []);
    await everyWay('verdict');
    await page.getByRole('button', { name: 'Xóa kết quả' }).click();
    assert.equal(await page.getByLabel('Hoặc dán chữ').inputValue(), '');
    assert.equal(await page.getByText(one.record.pupil.name, { exact: true }).count(), 0);
    assert.deepEqual(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]), [
      0,
      0,
      '',
    ]);
    await page.context().setOffline(false);
  });

  it('tells the other picture, a cut code and a forged one from a good one', async () => {
    await paste(`${server.url}/tra-cuu?ma=${one.code}`);
    await page.getByRole('heading', { name: /hình của mã tra cứu/ }).waitFor();
    await paste(code.slice(0, 300));
    await page.getByRole('heading', { name: /chưa đủ hoặc bị sai chữ/ }).waitFor();
    await everyWay('cut');
  });

  it('reads the picture out of a photographed page', async function () {
    needPrograms(this, 'pdftoppm');
    const { bytes } = await expectOk(one.school.principal.get(`/classes/4a/records/pupils/${one.pupil}/print`));
    await withFolder(async (folder) => {
      const pdf = await fileIn(folder, 'print.pdf', bytes);
      run('pdftoppm', ['-r', '200', '-png', pdf, path.join(folder, 'page')]);
      const pages = run('ls', [folder])
        .split('\n')
        .filter((name) => name.endsWith('.png'));
      const buffer = await readFile(path.join(folder, pages.at(-1)!));
      await page
        .locator('input[type=file]')
        .first()
        .setInputFiles({ name: 'to-giay.png', mimeType: 'image/png', buffer });
      await page.getByRole('heading', { level: 2, name: VERDICT }).waitFor();
      assert.ok((await page.locator('#result').innerText()).includes(one.record.pupil.name));
    });
  });

  it('says that there is no camera, and goes on', async () => {
    await page.getByRole('button', { name: 'Quét bằng máy ảnh' }).click();
    await page.getByText(/Không dùng được máy ảnh/).waitFor();
    assert.deepEqual(complaints, []);
  });
});
