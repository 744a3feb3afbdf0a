/** Năm học mang theo and Phiếu đối chiếu lý lịch as they look and are worked: 375 and 1280 px, light and dark, axe. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { judge } from '../browser/support/look.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';

const SCAN = { name: 'hoc-ba.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n') };

describe('how years brought along and slips for families look', function () {
  this.timeout(240_000);
  let at: CoversPage;
  before(async () => (at = await openCoversPage(new Date('2026-09-21T02:00:00.000Z'))));
  after(() => at?.close());

  const look = async (page: Page, name: string): Promise<void> => {
    for (const width of [375, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `${name}-${width}-${colorScheme}`, width, { colorScheme });
      }
    }
  };

  it('a year typed from paper by the homeroom teacher, confirmed by the clerk', async () => {
    const { people } = at;
    const teacher = await at.openAs(people.thu, '#/classes/4a/brought');
    await teacher
      .getByText(/mới vào trường\): chưa có$/)
      .first()
      .click();
    await teacher.getByRole('button', { name: /^Nhập năm học của/ }).click();
    await teacher.getByRole('button', { name: 'Lưu năm học này' }).click();
    await teacher.getByText('Chưa chọn tệp bản gốc.').waitFor();
    await look(teacher, 'brought-form');
    await teacher.locator('input[type=file]').setInputFiles(SCAN);
    await teacher.getByRole('textbox', { name: 'Trường', exact: true }).fill('Trường Tiểu học Hải Hậu');
    await teacher.getByLabel('Bản gốc là gì').fill('học bạ giấy số 12');
    await teacher.getByLabel('Lớp (khối)').selectOption('3');
    await teacher.getByLabel('Toán: mức đạt được').selectOption('Hoàn thành tốt');
    await teacher.getByLabel('Toán: điểm kiểm tra').fill('19');
    await teacher.getByRole('button', { name: 'Lưu năm học này' }).click();
    await teacher.getByText('Không đọc được “19” (Toán).').waitFor();
    // Nothing typed is lost.
    assert.equal(
      await teacher.getByRole('textbox', { name: 'Trường', exact: true }).inputValue(),
      'Trường Tiểu học Hải Hậu',
    );
    await teacher.getByLabel('Toán: điểm kiểm tra').fill('9');
    await teacher.getByRole('button', { name: 'Lưu năm học này' }).click();
    await teacher.getByText(/Bạn đã nhập. Chờ người khác đối chiếu/).waitFor();
    const clerk = await at.openAs(people.clerk, '#/classes/4a/brought');
    await clerk.getByText(/1 bản chờ xác nhận$/).click();
    await clerk.getByText('Các mục của năm 2025-2026').click();
    await look(clerk, 'brought-waits');
    await clerk.getByRole('button', { name: 'Khớp bản gốc, xác nhận' }).click();
    await clerk.getByText(/: 1 năm học$/).waitFor();
    await look(clerk, 'brought-confirmed');
  });

  it('slips printed for the class and ticked as they come back', async () => {
    const page = await at.openAs(at.people.thu, '#/classes/4a/covers');
    const pdf = await at.readDownload(page, () =>
      page.getByRole('button', { name: 'Tải phiếu của cả lớp (3 em)' }).click(),
    );
    assert.ok(pdf.subarray(0, 5).equals(Buffer.from('%PDF-')));
    await page.getByText(/^Phiếu chưa về \(3\)/).waitFor();
    await page.getByText('Phiếu đã về của những em nào').first().click();
    await page.getByRole('checkbox').first().check();
    await look(page, 'slips');
    await page.getByRole('button', { name: 'Ghi: gia đình ký, không sửa' }).click();
    await page.getByText('Gia đình đã ký, không sửa: 1 em; có sửa: 0 em.').waitFor();
    assert.deepEqual(at.complaints, []);
  });
});
