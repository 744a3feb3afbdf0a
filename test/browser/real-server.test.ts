/** The built page against the real server with the sample school: the main job from end to end. */
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { Download, Page } from 'playwright-core';
import { SAMPLE_PASSWORD } from '../../server/sample/password.js';
import { SPOILED_WORKBOOK } from '../../server/sample/spoiled-workbook.js';
import { typeInto } from '../support/typing.js';
import { type SamplePage, startSamplePage } from './support/sample-page.js';
import { look } from './support/look.js';

const REMARKS = 'Nhận xét';

describe('the page and the real server', function () {
  this.timeout(120_000);
  let sample: SamplePage;
  let page: Page;

  before(async () => {
    sample = await startSamplePage();
  });
  after(() => sample?.close());
  beforeEach(async () => {
    const context = await sample.browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
    page = await context.newPage();
    await page.goto(sample.url);
    await page.getByText('Trường mẫu').first().waitFor();
    await signIn('gv4b');
  });
  afterEach(() => page.context().close());

  const signIn = async (account: string): Promise<void> => {
    await page.getByLabel('Tài khoản').fill(account);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('article').first().waitFor();
  };
  const download = async (button: string | RegExp): Promise<Download> => {
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).first().click();
    return coming;
  };
  const choose = async (file: string): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByText(path.basename(file)).waitFor();
  };
  const send = async (): Promise<void> => {
    await page.getByRole('button', { name: 'Gửi kết quả' }).click();
    await page.getByRole('button', { name: /^Gửi .* ô$/ }).click();
    await page.getByRole('heading', { name: 'Đã gửi' }).waitFor();
  };

  it('checks a file with mistakes of every kind, takes what is right and gives the file back', async () => {
    await page.getByRole('button', { name: 'Gửi tệp đã điền' }).click();
    await choose(path.join(sample.dataDir, SPOILED_WORKBOOK));
    await page.getByRole('button', { name: 'Soát lỗi' }).click();
    await page.getByRole('heading', { name: /Kết quả soát: \d+ lỗi, \d+ lưu ý/ }).waitFor();
    await page.getByText('Điểm kiểm tra là số nguyên').first().waitFor();
    await look(page, 'real-checked');
    await send();
    await page
      .getByText(/Đã nhận \d+ ô/)
      .first()
      .waitFor();
    await page
      .getByText(/Không nhận \d+ ô/)
      .first()
      .waitFor();
    await look(page, 'real-pushed');
    const marked = await download('Tải tệp đã đánh dấu');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(await marked.path());
    assert.ok(workbook.worksheets.length > 1);
  });

  it('lets two copies of one workbook meet, and stores what she chooses', async () => {
    const cells = ['D12', 'D13'];
    const file = await readFile(await (await download('Tải bảng lớp 4B')).path());
    const copy = async (name: string): Promise<string> => {
      const saved = path.join(sample.dataDir, `${name}.xlsx`);
      const typed = cells.map((cell) => ({ sheet: REMARKS, cell, value: `Em đọc to, rõ (${name}).` }));
      await writeFile(saved, await typeInto(file, typed));
      return saved;
    };
    const [first, second] = [await copy('bản một'), await copy('bản hai')];
    await page.getByRole('button', { name: 'Gửi tệp đã điền' }).click();
    await choose(first);
    await send();
    await page.getByText('Đã nhận 2 ô').first().waitFor();
    await choose(second);
    await send();
    await page.getByText('2 ô khác với hệ thống, chờ bạn chọn').waitFor();
    await page.getByText('chính bạn, bản khác').first().waitFor();
    await look(page, 'real-conflicts');
    await page
      .getByRole('radio', { name: /Tôi nhập/ })
      .first()
      .check();
    await page
      .getByRole('radio', { name: /Trên hệ thống/ })
      .last()
      .check();
    await page.getByRole('button', { name: 'Gửi 2 lựa chọn' }).click();
    await page.getByText('Đã xong: 1 ô lấy giá trị bạn nhập, 1 ô giữ giá trị trên hệ thống.').first().waitFor();

    assert.equal(await page.getByRole('button', { name: /Tải bảng mới/ }).count(), 1, 'one workbook holds its parts');
    const stored = new ExcelJS.Workbook();
    await stored.xlsx.readFile(await (await download('Tải bảng mới')).path());
    const values = cells.map((cell) => stored.getWorksheet(REMARKS)!.getCell(cell).value);
    assert.deepEqual(values, ['Em đọc to, rõ (bản hai).', 'Em đọc to, rõ (bản một).']);
  });

  it('gives a subject teacher her own workbook under a name of its own', async () => {
    await page.getByRole('button', { name: 'Đổi người dùng' }).click();
    await signIn('gvtinhoc');
    const file = await download(/Tải sổ của tôi/);
    assert.match(file.suggestedFilename(), /\.xlsx$/);
  });
});
