/** The trial page of the sample school (decision 32): a grid that is no Excel, and the real pane beside it. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { copySample } from '../support/sample.js';
import { SAMPLE_PASSWORD } from '../../server/sample/password.js';
import { SPOILED_WORKBOOK } from '../../server/sample/spoiled-workbook.js';
import { serve, type Served } from '../../server/serve.js';
import { openBrowser } from '../support/browser.js';
import type { Trial } from '../support/excel-host/trial/store.js';
import { WEB } from '../browser/support/fake-api.js';
import { judge } from '../browser/support/look.js';

/** Of class 4A's year-end form: Toán's mark of the first pupil, and its level beside it. */
const MARK = 'I9';
const LEVEL = 'H9';

describe('the trial page', function () {
  this.timeout(120_000);
  let dataDir: string;
  let served: Served;
  let browser: Browser;
  let page: Page;
  let pane: FrameLocator;
  const complaints: string[] = [];

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'hocba-trial-'));
    await copySample(dataDir);
    const log = { info() {}, warn() {}, error() {} };
    served = await serve({ dataDir, port: 0, httpsPort: 0, hosts: ['localhost'], webDir: WEB, log });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await served?.close();
    await rm(dataDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    complaints.length = 0;
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: 'vi-VN',
      timezoneId: 'Asia/Ho_Chi_Minh',
      reducedMotion: 'reduce',
      viewport: { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('request', (request) => {
      const { hostname, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost') complaints.push(`asked ${request.url()}`);
    });
    await page.goto(`${secure()}/trial`);
    pane = page.frameLocator('.pane:not([hidden]) iframe');
  });
  afterEach(async () => {
    await page.context().close();
    assert.deepEqual(complaints, [], 'the page complains of nothing and asks nobody else');
  });

  const secure = (): string => served.urls.find((url) => url.startsWith('https:'))!;
  const signIn = async (): Promise<void> => {
    await pane.getByLabel('Tài khoản').fill('gv4a');
    await pane.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
    await pane.getByRole('button', { name: 'Đăng nhập' }).click();
    await pane.getByRole('article').first().waitFor();
  };
  const openClass = async (): Promise<void> => {
    await signIn();
    await pane.getByRole('button', { name: 'Mở bảng lớp 4A trong Excel' }).click();
    await pane.getByRole('heading', { name: 'Lớp 4A · Cuối năm' }).waitFor();
  };
  const cell = (address: string) => page.locator(`td[data-cell="${address}"]`);
  const selected = (): Promise<string | null> => page.getByLabel('Ô đang chọn').textContent();
  const text = async (address: string): Promise<string> => (await cell(address).locator('.text').textContent()) ?? '';
  /** The pane takes the keyboard as it opens, on a slow machine after its heading is drawn: then the cell is clicked again, as a person would. */
  const typeInto = async (address: string, keys: string): Promise<void> => {
    const box = page.locator('.cell-box.typing');
    for (let tries = 0; tries < 5 && !(await box.isVisible()); tries++) {
      await cell(address).click();
      await page.keyboard.type(keys);
      await box.waitFor({ timeout: 3000 }).catch(() => undefined);
    }
    assert.equal(await box.locator('textarea').inputValue(), keys);
  };
  const ribbon = (name: string): Promise<void> =>
    page.getByRole('group', { name: 'Thẻ Học bạ số' }).getByRole('button', { name }).click();

  it('goes the whole way of a mark: a wrong one is found, marked, mended and sent', async () => {
    assert.match((await page.getByRole('heading', { level: 1 }).textContent())!, /Đây không phải Excel/);
    await openClass();
    assert.equal(await page.locator('.books .tab').count(), 2, 'the new workbook has a window of its own');

    await cell(MARK).click();
    const before = await text(MARK);
    await page.keyboard.type('11');
    await page.keyboard.press('Enter');
    // The form takes whole numbers from 0 to 10 only, so Excel refuses while she is in the cell.
    await page.getByText('Nhập số nguyên từ 0 đến 10.').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await text(MARK), before);
    // A paste asks nobody.
    await page.evaluate(() => navigator.clipboard.writeText('11'));
    await page.keyboard.press('Control+V');
    assert.equal(await text(MARK), '11');

    await ribbon('Soát lỗi');
    const finding = pane.getByRole('button', { name: /I9/ }).first();
    await finding.waitFor();
    await page.locator(`td.marked.error[data-cell="${MARK}"]`).waitFor();
    await cell('C20').click();
    assert.equal(await selected(), 'C20');
    await finding.click();
    await page.locator(`td.active[data-cell="${MARK}"]`).waitFor();
    await look('found', 'light');

    await cell(MARK).click();
    const mended = before === '7' ? '8' : '7';
    await page.keyboard.type(mended);
    await page.keyboard.press('Enter');
    assert.equal(await selected(), 'I10');
    await ribbon('Gửi kết quả');
    await pane.getByRole('button', { name: /^Gửi .*ô/ }).click();
    await pane
      .getByText(/Đã nhận 1 ô/)
      .first()
      .waitFor();
    await look('sent', 'dark');
    assert.equal(await stored(), Number(mended));
  });

  it('is no Excel but behaves like one: locks, lists, keys, the clipboard', async () => {
    await openClass();
    await cell('C9').dblclick();
    await page.getByText('✕ Ô này bị khóa').waitFor();
    assert.equal(await page.locator('.cell-box.typing').count(), 0);

    await cell(LEVEL).click();
    await page.getByRole('button', { name: `Chọn giá trị cho ô ${LEVEL}` }).click();
    await page.getByRole('option', { name: 'C', exact: true }).click();
    assert.equal(await text(LEVEL), 'C');
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal(await text(LEVEL), 'T');

    await page.keyboard.type('tốt');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Danh sách của ô H9 không có “tốt”').waitFor();
    await page.getByRole('button', { name: 'Sửa lại' }).click();
    assert.equal(await page.locator('.cell-box.typing textarea').inputValue(), 'tốt');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Vẫn giữ “tốt”' }).click();
    assert.equal(await text(LEVEL), 'tốt');

    await page.keyboard.press('ArrowDown');
    assert.equal(await selected(), 'H10');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    assert.equal(await selected(), 'I10:I12');
    const marks = await Promise.all(['I10', 'I11', 'I12'].map(text));
    await page.keyboard.press('Control+C');
    await page.keyboard.press('Delete');
    assert.equal(await text('I11'), '');
    await page.keyboard.press('Control+V');
    assert.deepEqual(await Promise.all(['I10', 'I11', 'I12'].map(text)), marks);
    assert.deepEqual(
      await page
        .locator('.sheets .tab')
        .allTextContents()
        .then((names) => names.filter((name) => name.startsWith('_'))),
      [],
    );
  });

  it('is in cell-edit mode while a cell is typed in: the pane waits, and goes on after Enter', async () => {
    await openClass();
    await typeInto('I9', '9');
    await pane.getByRole('button', { name: 'Soát lỗi' }).click();
    await pane
      .getByText(/gõ xong|Excel đang/)
      .first()
      .waitFor();
    await cell('I10').click();
    await pane.getByRole('heading', { name: 'Lỗi và lưu ý' }).waitFor();
    assert.equal(await text('I9'), '9');
  });

  it('opens and saves files, and tells what it cannot read', async () => {
    const choose = (file: Parameters<ReturnType<Page['locator']>['setInputFiles']>[0]) =>
      page.locator('input[type=file]').setInputFiles(file);
    await choose({ name: 'ảnh.xlsx', mimeType: 'image/png', buffer: Buffer.from('không phải') });
    await page.getByText('Không đọc được ảnh.xlsx').waitFor();
    await choose(path.join(dataDir, SPOILED_WORKBOOK));
    await page.getByText(/^Đã mở .*\.xlsx/).waitFor();
    assert.equal(await page.locator('.books .tab').count(), 1, 'the empty workbook made room');
    await cell('C9').waitFor();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu tệp .xlsx' }).click();
    const saved = new ExcelJS.Workbook();
    await saved.xlsx.readFile(await (await coming).path());
    assert.ok(saved.worksheets.length > 3);
  });

  it('is an older Excel when asked: below ExcelApi 1.8 the sheet is a download', async () => {
    await signIn();
    await page.getByLabel('Làm như Excel').selectOption('1.7');
    const coming = page.waitForEvent('download');
    await pane.getByRole('button', { name: /Tải bảng lớp 4A/ }).click();
    await page.locator('input[type=file]').setInputFiles({
      name: 'tải về.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: await readFile(await (await coming).path()),
    });
    await pane.getByRole('heading', { name: 'Lớp 4A · Cuối năm' }).waitFor();
  });

  it('speaks English, pane and grid, and reads well on a narrow screen', async () => {
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'This is not Excel.' }).waitFor();
    await pane.getByRole('button', { name: 'Sign in' }).waitFor();
    await judge(page, 'trial-narrow', 375, { colorScheme: 'light' });
  });

  it('says over plain HTTP where it is', async () => {
    const response = await fetch(`${served.urls[0]}/trial`);
    assert.equal(response.status, 200);
    assert.ok((await response.text()).includes(`<a href="${secure()}/trial">`));
  });

  /** What the server has now, in a workbook fetched anew. */
  async function stored(): Promise<unknown> {
    await ribbon('Chọn lớp');
    await pane.getByRole('button', { name: 'Mở bảng lớp 4A trong Excel' }).click();
    await page.getByRole('button', { name: 'Sổ 3', exact: true }).waitFor();
    return page.evaluate((at) => {
      const trial = (window as unknown as { trial: Trial }).trial;
      return trial.get().active.host.value('Bảng tổng hợp', at);
    }, MARK);
  }

  async function look(name: string, colorScheme: 'light' | 'dark'): Promise<void> {
    await judge(page, `trial-${name}-1280-${colorScheme}`, 1280, { colorScheme });
  }
});
