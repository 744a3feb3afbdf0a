/** Soát hộ bảng điểm: a vendor's class sheet is checked without signing in, and nothing of it goes anywhere (issue 14.3). */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { readBytes } from '../../server/files/read-bytes.js';
import { CHILDREN, subjectImport, vneduClassSheet } from '../support/vendor-sheets.js';
import { CLASS_SHEET, readingAnswers } from '../browser/support/class-sheet.js';
import { judge, look } from '../browser/support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

/** In the middle of school year 2026-2027. */
const DAY = new Date('2027-01-10T09:00:00+07:00');
const WRONG = [
  { ...CHILDREN[0]!, values: { Toán: 'Đ', 'Toán điểm': 8.5 } },
  { ...CHILDREN[1]!, values: { 'Tiếng Việt điểm': '9', 'Đạo đức': null } },
  ...CHILDREN.slice(2),
];

describe('the page “Soát hộ bảng điểm”', function () {
  this.timeout(180_000);
  before(startBrowser);
  after(stopBrowser);

  const open = (act: (page: Page, requests: string[]) => Promise<void>) =>
    visit({}, async ({ page }) => {
      await page.clock.setFixedTime(DAY);
      await page.goto(new URL('/kiem-tra-bang-diem', page.url()).href, { waitUntil: 'networkidle' });
      await page.getByRole('heading', { level: 1, name: 'Soát hộ bảng điểm' }).waitFor();
      const requests: string[] = [];
      page.context().on('request', (request) => requests.push(request.url()));
      await act(page, requests);
    });
  const choose = (page: Page, name: string, bytes: Uint8Array) =>
    page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
  const take = async (page: Page, button: string): Promise<{ name: string; bytes: Uint8Array }> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: button }).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: new Uint8Array(await readFile(await file.path())) };
  };

  it('tells what it understood and found, shows a row, gives the file back, and asks nobody for anything', () =>
    open(async (page, requests) => {
      await look(page, 'vendor-empty');
      // The network is gone from here on.
      await page.context().setOffline(true);
      const bytes = await vneduClassSheet({ children: WRONG });
      await choose(page, 'bang 4A.xlsx', bytes);
      await page.getByText('2 lỗi, 2 lưu ý ở 2 học sinh').first().waitFor();
      await page.getByText('vnEdu, bảng tổng hợp của lớp, 4 học sinh').waitFor();
      await look(page, 'vendor-found');
      await judge(page, 'vendor-found-375', 375, { colorScheme: 'light' });
      await judge(page, 'vendor-found-1280-dark', 1280, { colorScheme: 'dark' });
      await page.getByRole('button', { name: /ô J10/ }).click();
      await page.getByRole('heading', { name: 'Hàng 10: Nguyễn Thị Mai An' }).and(page.locator(':focus')).waitFor();
      await judge(page, 'vendor-row-1280', 1280, { colorScheme: 'light' });
      await page.getByRole('button', { name: 'Đóng hàng này' }).click();

      await page.getByLabel('Hiện', { exact: true }).selectOption('warning');
      await page.getByText('Trần Đức Bình').waitFor();
      assert.equal(await page.getByText('Nguyễn Thị Mai An').count(), 0);

      const original = await take(page, 'Tải lại tệp gốc');
      assert.deepEqual([original.name, original.bytes], ['bang 4A.xlsx', bytes]);
      const marked = await take(page, 'Tải bản có đánh dấu');
      assert.equal(marked.name, 'bang 4A (đã soát).xlsx');
      const [before, after] = [readBytes(bytes), readBytes(marked.bytes)];
      assert.ok(before.ok && after.ok);
      const [findings, ...others] = after.book.sheets;
      assert.equal(findings!.name, 'Kết quả soát');
      assert.deepEqual(others, before.book.sheets);
      // Checked anew, it is the same sheet, with the same to be said of it.
      await choose(page, marked.name, marked.bytes);
      await page.getByText('2 lỗi, 2 lưu ý ở 2 học sinh').first().waitFor();
      assert.deepEqual(
        requests.filter((url) => !url.startsWith('blob:')),
        [],
      );
    }));

  it('asks what the file does not say, and lets a column be corrected', () =>
    open(async (page) => {
      await choose(page, 'a.xlsx', await subjectImport({ title: '', tab: 'Sheet1', moment: '' }));
      await page.getByText('Tệp không ghi rõ, hãy chọn ở trên: thời điểm, môn.').waitFor();
      await look(page, 'vendor-asks');
      await page.getByLabel('Thời điểm', { exact: true }).selectOption('year-end');
      await page.getByLabel('Môn', { exact: true }).selectOption('DD');
      await page.getByText('4 lỗi, 0 lưu ý ở 4 học sinh').first().waitFor();
      await page.getByText(/^Các cột/).click();
      await page.getByLabel('Cột G: Điểm KTDK').selectOption('');
      await page.getByText('Không thấy lỗi hay lưu ý nào ở 4 học sinh.').first().waitFor();
      await look(page, 'vendor-columns');
    }));

  it('says that a file is of another year', () =>
    open(async (page) => {
      await choose(page, 'a.xlsx', await vneduClassSheet({ year: '2025-2026' }));
      await page.getByText('Tệp ghi năm học 2025-2026, không phải năm học này (2026-2027).').waitFor();
    }));

  it('refuses in words what it cannot read', () =>
    open(async (page) => {
      const whole = await vneduClassSheet();
      for (const [bytes, words] of [
        [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0), 'Tệp này ở dạng Excel cũ (.xls)'],
        [
          Buffer.concat([
            Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
            Buffer.from('EncryptedPackage', 'utf16le'),
          ]),
          'Tệp có mật khẩu',
        ],
        [whole.subarray(0, whole.length / 2), 'Tệp bị hỏng hoặc bị cắt ngang'],
        [Buffer.from('STT;Họ và tên'), 'Tệp này không phải bảng tính Excel'],
        [Buffer.alloc(6_000_000, 'PK'), 'Tệp lớn hơn mọi bảng lớp'],
      ] as const) {
        await choose(page, 'a.xlsx', bytes);
        await page.getByRole('alert').getByText(words).waitFor();
        await page.getByText('Tệp của bạn không bị thay đổi.').waitFor();
      }
      await look(page, 'vendor-refused');
    }));

  describe('and putting a class sheet into a vendor’s template', () => {
    const children = CLASS_SHEET.pupils.map(({ id, name, birthDate }) => ({
      ...{ code: id, name, born: birthDate.split('-').reverse().join('/') },
    }));
    const onSheet = (act: (page: Page) => Promise<void>) =>
      visit(readingAnswers(), async ({ page }) => {
        await signIn(page);
        await page.evaluate(() => (location.hash = '#/classes/c-4a/year-end'));
        await page.getByRole('button', { name: 'Điền vào tệp của vnEdu, SMAS…' }).click();
        await page.getByRole('heading', { name: 'Điền bảng này vào tệp của phần mềm khác' }).waitFor();
        await act(page);
      });

    it('fills each child’s row and nothing else', () =>
      onSheet(async (page) => {
        const bytes = await subjectImport({ empty: true, children: [...children].reverse() });
        await choose(page, 'toan.xlsx', bytes);
        await page.getByText(/Điền được \d+ ô của \d+ học sinh\./).waitFor();
        await page.getByText(/^Cột F: Mức đạt được ← /).waitFor();
        await judge(page, 'vendor-fill-375', 375, { colorScheme: 'light' });
        await judge(page, 'vendor-fill-1280-dark', 1280, { colorScheme: 'dark' });
        const { name, bytes: filled } = await take(page, 'Tải tệp đã điền');
        assert.equal(name, 'toan (đã điền).xlsx');
        const [before, after] = [readBytes(bytes), readBytes(filled)];
        assert.ok(before.ok && after.ok);
        const expected = before.book.sheets[0]!.rows.map((row, i) => {
          const pupil = children.find(({ code }) => code === row[2]);
          const values = pupil && CLASS_SHEET.values[pupil.code]!;
          if (!values || i < 3) return row;
          const score = values['subject.TOAN.score'];
          return row.map((cell, at) => (at === 5 ? 'T' : at === 6 && score ? Number(score) : cell));
        });
        assert.deepEqual(
          after.book.sheets[0]!.rows.map((row) => [...row]),
          expected.map((row) => [...row]),
        );
      }));

    it('refuses the year before’s pupils, says who, and gives nothing', () =>
      onSheet(async (page) => {
        const strangers = children.map((child, i) =>
          i < 2 ? { ...child, code: `09${i}`, name: `Hồ Văn ${'AB'[i]}` } : child,
        );
        await choose(page, 'toan.xlsx', await subjectImport({ empty: true, children: strangers }));
        const words = `2 trong ${children.length} học sinh của tệp không thuộc lớp 4A: Hồ Văn A, Hồ Văn B.`;
        await page.getByRole('alert').getByText(words).waitFor();
        assert.equal(await page.getByRole('button', { name: 'Tải tệp đã điền' }).count(), 0);
        await look(page, 'vendor-fill-refused');
      }));
  });
});
