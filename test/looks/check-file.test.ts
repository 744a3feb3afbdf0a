import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { ISSUES, PUPILS, upload } from '../browser/support/answers.js';
import { look } from '../browser/support/look.js';
import { chooseFile, signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

describe('checking a file', () => {
  before(startBrowser);
  after(stopBrowser);

  it('waits for a file with one main button', () =>
    visit({}, async ({ page }) => {
      await signIn(page);
      await page.getByRole('link', { name: 'Gửi tệp' }).click();
      await page.locator('h1:focus', { hasText: 'Gửi tệp' }).waitFor();
      await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
      await look(page, 'upload-empty');
    }));

  it('takes a file that is dropped, and keeps the page when one is dropped beside the zone', () =>
    visit({}, async ({ page }) => {
      await signIn(page);
      await page.getByRole('link', { name: 'Gửi tệp' }).click();
      const zone = page.getByText('Kéo tệp .xlsx vào đây');
      await zone.waitFor();
      const dataTransfer = await page.evaluateHandle(() => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['PK'], 'thả vào.xlsx'));
        transfer.items.add(new File(['PK'], 'tệp thứ hai.xlsx'));
        return transfer;
      });
      const kept = await page.getByRole('heading', { level: 1 }).evaluate((heading, transfer) => {
        const drop = new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true });
        return !heading.dispatchEvent(drop);
      }, dataTransfer);
      assert.ok(kept, 'the browser does not open the file in place of the page');
      await zone.dispatchEvent('drop', { dataTransfer });
      await page.getByText('thả vào.xlsx').waitFor();
      await page.getByText('Mỗi lần chỉ gửi một tệp; đã lấy tệp đầu tiên.').first().waitFor();
    }));

  it('checks a file, stores nothing, and gives every finding by pupil and by kind', () =>
    visit({}, async ({ page, school }) => {
      await chooseFile(page);
      await look(page, 'upload-chosen');
      await page.getByRole('button', { name: 'Soát lỗi' }).click();
      await page.getByRole('heading', { name: 'Kết quả soát: 2 lỗi, 5 lưu ý ở 4 học sinh' }).waitFor();
      await page.getByText('Điểm 8,5 không hợp lệ.').waitFor();
      await page.getByText('Xem lại bài kiểm tra và nhập số nguyên.').waitFor();
      await page.getByText('Trang 4A, ô G12').waitFor();
      await look(page, 'checked-by-pupil');
      await page.getByRole('radio', { name: 'Loại lỗi' }).check();
      await page.getByText('Điểm thập phân', { exact: true }).waitFor();
      await look(page, 'checked-by-kind');
      assert.equal(school.countOf('upload', 'check'), 1);
      assert.equal(school.countOf('upload', 'push'), 0);
    }));

  it('says what decided each result', () =>
    visit({}, async ({ page }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Soát lỗi' }).click();
      await page.getByText('Hoàn thành xuất sắc: 1 · Hoàn thành: 1 · Chưa đủ dữ liệu: 1').click();
      await page.getByText('Vì: H ở Âm nhạc; điểm 6 môn Toán').waitFor();
      await page.getByText('Khen thưởng: Học sinh Xuất sắc').waitFor();
      await page.getByText('và 1 mục nữa').waitFor();
      await look(page, 'results');
    }));

  it('gives the same file back, marked', () =>
    visit({}, async ({ page }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Soát lỗi' }).click();
      await page.getByText('ô có lỗi được tô màu, lý do ở trang “Kết quả soát”').waitFor();
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Tải tệp đã đánh dấu' }).click();
      const file = await coming;
      assert.equal(file.suggestedFilename(), '4A cuối năm (đã soát).xlsx');
      assert.equal(await readFile(await file.path(), 'utf8'), 'PK marked');
    }));

  it('shows a thousand missing cells a page at a time', () => {
    const pupil = Object.keys(PUPILS)[0]!;
    const issues = Array.from({ length: 1000 }, (_, n) => ({ ...ISSUES[3]!, pupil, cell: `E${n}` }));
    return visit({ upload: () => upload({ issues }) }, async ({ page }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Soát lỗi' }).click();
      await page.locator('summary', { hasText: '1.000 lưu ý' }).click();
      const lines = page.getByText(/Trang 4A, ô E/);
      await page.getByRole('button', { name: 'Xem thêm 30 dòng' }).waitFor();
      assert.equal(await lines.count(), 30);
      await page.getByRole('button', { name: 'Xem thêm 30 dòng' }).click();
      await page.getByText('Trang 4A, ô E59').waitFor();
      assert.equal(await lines.count(), 60);
    });
  });

  it('keeps the file and the answer while she looks at her tasks', () =>
    visit({}, async ({ page }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Soát lỗi' }).click();
      await page.getByRole('heading', { name: /Kết quả soát/ }).waitFor();
      await page.getByRole('link', { name: 'Việc của tôi' }).click();
      await page.getByRole('article').first().waitFor();
      await page.getByRole('link', { name: 'Gửi tệp' }).click();
      await page.getByRole('heading', { name: /Kết quả soát/ }).waitFor();
    }));
});
