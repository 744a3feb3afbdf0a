/** Khen thưởng cuối năm as it looks and is worked: the decision downloaded, certificates set and printed, a sheet a child. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { judge } from '../browser/support/look.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';

describe('how papers of awards look', function () {
  this.timeout(240_000);
  let at: CoversPage;
  before(async () => {
    const awarded = { 'award.YEAR_END': 'X', 'award.YEAR_END.content': 'Học sinh Xuất sắc' };
    at = await openCoversPage(new Date('2027-06-20T02:00:00.000Z'), {
      overrides: (pupils) => Object.fromEntries(pupils.slice(0, 2).map((pupil) => [pupil, awarded])),
    });
  });
  after(() => at?.close());

  const look = async (page: Page, name: string): Promise<void> => {
    for (const width of [320, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `${name}-${width}-${colorScheme}`, width, { colorScheme });
      }
    }
  };

  it('the decision, then certificates on the school’s own paper', async () => {
    const page = await at.openAs(at.people.clerk, '#/classes');
    await page.getByRole('button', { name: 'Khen thưởng cuối năm' }).click();
    await page.getByText(/^Lớp 4A: \d+ học sinh$/).click();
    await look(page, 'award-papers');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: /^Tải quyết định/ }).click();
    const file = await readFile(await (await coming).path());
    assert.equal(file.subarray(0, 2).toString(), 'PK');
    const print = page.getByRole('button', { name: /^Xem và in \d+ giấy khen$/ });
    const count = Number(/\d+/.exec((await print.textContent())!)![0]);
    await print.click();
    await page.getByLabel('Số quyết định').fill('12/QĐ-THĐS');
    await page.getByText('Chỉnh từng dòng theo phôi').click();
    await page.getByLabel('Tên học sinh: cách mép trên (mm)').fill('80,5');
    const name = page
      .getByRole('region', { name: /giấy khen$/ })
      .locator('p')
      .first();
    assert.equal(await name.evaluate((line) => (line as HTMLElement).style.top), '80.5mm');
    await look(page, 'certificates');
    await page.emulateMedia({ media: 'print' });
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(pdf.match(/\/Type\s*\/Page\b/g)!.length, count);
    assert.match(pdf, /\/MediaBox\s*\[0 0 84\d(\.\d+)? 59\d(\.\d+)?\]/);
    await page.emulateMedia({ media: null });
    await page.reload();
    await page.getByRole('button', { name: /^Xem và in/ }).click();
    // Remembered on this computer.
    assert.equal(await name.evaluate((line) => (line as HTMLElement).style.top), '80.5mm');
  });
});
