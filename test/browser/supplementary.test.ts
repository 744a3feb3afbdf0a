/** Đánh giá bổ sung: from the work list to a plan, to new values beside those of year end. */
import assert from 'node:assert/strict';
import { me } from './support/answers.js';
import { SupplementarySchool } from './support/supplementary-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from './support/visit.js';

describe('the page “Đánh giá bổ sung”', function () {
  this.timeout(120_000);
  before(() => startBrowser());
  after(stopBrowser);

  it('leads from the work list to a plan and to new values, and loses nothing that was not stored', () => {
    const made = new SupplementarySchool();
    return visit(made.answers, async ({ page, school }) => {
      school.person = me();
      await signIn(page);
      await page.getByText('Đánh giá bổ sung cho 2 học sinh lớp 4A').waitFor();
      await page.getByRole('button', { name: /^Mở danh sách/ }).click();
      const card = (name: string) => page.getByRole('article', { name });
      const chau = card('Lê Minh Châu');
      await chau.getByText('Cuối năm: Chưa hoàn thành (C ở Toán; 4 điểm ở Toán)').waitFor();

      await chau.getByRole('button', { name: 'Lập kế hoạch đánh giá bổ sung cho Lê Minh Châu' }).click();
      await page.keyboard.type('Ôn');
      await chau.getByRole('button', { name: 'Lưu kế hoạch' }).click();
      await chau.getByText('Viết kế hoạch, ít nhất 10 chữ cái.').waitFor();
      await chau.getByLabel('Kế hoạch', { exact: true }).fill('Ôn bảng nhân mỗi sáng thứ Ba');
      await chau.getByRole('button', { name: 'Lưu kế hoạch' }).click();
      await chau.getByText('Đang đánh giá bổ sung: còn 2 mục').waitFor();
      await page.getByRole('button', { name: 'Tải bảng đánh giá bổ sung lớp 4A' }).waitFor();

      const han = card('Phạm Gia Hân');
      made.refuseNext = true;
      await han.getByRole('button', { name: 'Ghi kết quả mới của Phạm Gia Hân' }).click();
      await han.getByLabel('Mức đạt được môn Toán').selectOption({ label: 'H (Hoàn thành)' });
      await han.getByLabel('Điểm KTĐK môn Toán').selectOption({ label: '6' });
      await han.getByRole('button', { name: 'Lưu kết quả mới' }).click();
      await han.getByText('Máy chủ đang dừng để bảo trì.').waitFor();
      await han.getByRole('button', { name: 'Lưu kết quả mới' }).click();
      await han.getByText('Sau đánh giá bổ sung: Hoàn thành').waitFor();
      // Both stand beside each other.
      const rows = await han.getByRole('row').allInnerTexts();
      assert.match(rows[1]!, /C \(Chưa hoàn thành\)\s+H \(Hoàn thành\)$/);

      const fields = ['subject.TOAN.level', 'subject.TOAN.score', 'subject.TOAN.remark'];
      const [plan, push] = made.sent as { body: Record<string, unknown> }[];
      assert.deepEqual(plan!.body, { pupil: '0100000003', plan: 'Ôn bảng nhân mỗi sáng thứ Ba', seen: fields });
      assert.deepEqual(push!.body['changes'], {
        '0100000004': { 'subject.TOAN.level': [null, 'HT'], 'subject.TOAN.score': [null, '6'] },
      });
    });
  });

  it('gives the principal her word on the limit, and the way to her decision', () => {
    const made = new SupplementarySchool();
    made.pupils = made.pupils.map((one) => ({ ...one, own: [], can: ['limit-supplementary', 'decide-promotion'] }));
    return visit(made.answers, async ({ page, school }) => {
      school.person = me({ hats: ['principal'], name: 'Phạm Thị Lan' });
      await signIn(page);
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
      await page.evaluate(() => (location.hash = '#/classes/c-4a/supplementary'));
      const khoi = page.getByRole('article', { name: 'Vũ Đức Khôi' });
      await khoi.getByText('Đã đánh giá lại, chờ hiệu trưởng quyết định lên lớp').waitFor();
      assert.equal(await page.getByRole('button', { name: /Lập kế hoạch|Ghi kết quả/ }).count(), 0);
      await khoi.getByRole('button', { name: /^Xét Vũ Đức Khôi theo kết quả mới/ }).click();
      await page.keyboard.type('Em tiến bộ vượt bậc');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await khoi.getByText('Phạm Thị Lan quyết định xét theo kết quả mới').waitFor();
      await khoi.getByRole('button', { name: 'Quyết định việc lên lớp của Vũ Đức Khôi' }).click();
      await page.waitForURL(/#\/approve\/c-4a$/);
      assert.deepEqual(
        made.sent.map(({ body }) => body),
        [{ pupil: '0100000005', unlimited: true, reason: 'Em tiến bộ vượt bậc' }],
      );
    });
  });
});
