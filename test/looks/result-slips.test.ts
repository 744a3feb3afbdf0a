/** Phiếu kết quả as it looks and is worked: chosen, printed a sheet a child, downloaded a file a child; 320 to 1280 px, light and dark, axe. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { unzipSync } from 'fflate';
import { judge } from '../browser/support/look.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';

describe('how slips of results look', function () {
  this.timeout(240_000);
  let at: CoversPage;
  before(async () => (at = await openCoversPage(new Date('2027-06-20T02:00:00.000Z'))));
  after(() => at?.close());

  const look = async (page: Page, name: string): Promise<void> => {
    for (const width of [320, 375, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `${name}-${width}-${colorScheme}`, width, { colorScheme });
      }
    }
  };

  it('chosen by who is complete, printed a sheet a child, downloaded a file a child', async () => {
    const page = await at.openAs(at.people.thu, '#/classes');
    await page.getByRole('button', { name: 'Phiếu kết quả của lớp 4A' }).click();
    const print = page.getByRole('button', { name: /^In \d+ phiếu$/ });
    await print.waitFor();
    await page.getByRole('button', { name: 'Bỏ chọn' }).click();
    await print.click();
    await page.getByText('Chưa chọn em nào.').waitFor();
    await page.getByRole('button', { name: 'Chọn cả lớp' }).click();
    await look(page, 'result-slips');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Tải \d+ tệp/ }).click();
    const files = unzipSync(await readFile(await (await coming).path()));
    const { length } = Object.keys(files);
    await page.evaluate(() => (window.print = () => document.body.setAttribute('data-printed', 'yes')));
    await print.click();
    await page.getByRole('button', { name: 'In', exact: true }).click();
    assert.equal(await page.locator('body').getAttribute('data-printed'), 'yes');
    assert.equal(await page.getByRole('heading', { name: 'PHIẾU KẾT QUẢ ĐÁNH GIÁ' }).count(), length);
    await look(page, 'result-slip-pages');
    // On paper each begins a sheet, and of the screen nothing else is there.
    await page.emulateMedia({ media: 'print' });
    const pdf = await page.pdf({ format: 'A4' });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)!.length;
    assert.equal(pages, length);
    await page.emulateMedia({ media: null });
    await page.getByRole('button', { name: 'Xong, quay lại' }).click();
    await print.waitFor();
  });
});
