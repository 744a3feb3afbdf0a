/** Đánh giá bổ sung as it looks: the list, a plan being written, new values being entered, what is overdue. */
import { me } from '../browser/support/answers.js';
import { judge, look } from '../browser/support/look.js';
import { caseOf, SupplementarySchool } from '../browser/support/supplementary-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

describe('the looks of “Đánh giá bổ sung”', function () {
  this.timeout(180_000);
  before(() => startBrowser());
  after(stopBrowser);

  it('holds at every size and in every theme', () => {
    const made = new SupplementarySchool();
    made.late = [{ pupil: '0100000001', name: 'Nguyễn Hoàng Bảo An', missing: 2 }];
    made.pupils.push(caseOf('0100000002', 'Trần Thị Ngọc Bích', { overdue: true }));
    return visit(made.answers, async ({ page, school }) => {
      school.person = me();
      await signIn(page);
      await page.getByRole('button', { name: /^Mở danh sách/ }).click();
      const han = page.getByRole('article', { name: 'Phạm Gia Hân' });
      await han.waitFor();
      await look(page, 'supplementary');
      await han.getByRole('button', { name: 'Ghi kết quả mới của Phạm Gia Hân' }).click();
      await han.getByRole('button', { name: 'Lưu kết quả mới' }).waitFor();
      const chau = page.getByRole('article', { name: 'Lê Minh Châu' });
      await chau.getByRole('button', { name: /^Lập kế hoạch/ }).click();
      await chau.getByRole('button', { name: 'Lưu kế hoạch' }).click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `supplementary-forms-375-${colorScheme}`, 375, { colorScheme });
      }
      await judge(page, 'supplementary-forms-240', 240, {});
    });
  });
});
