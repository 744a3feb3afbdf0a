/** Kiểm tra lại as it looks: what waits, what was sat, a form open. */
import { me } from '../browser/support/answers.js';
import { judge, look } from '../browser/support/look.js';
import { retestOf, RetestSchool } from '../browser/support/retest-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

describe('the looks of “Kiểm tra lại”', function () {
  this.timeout(180_000);
  before(() => startBrowser());
  after(stopBrowser);

  it('holds at every size and in every theme', () => {
    const made = new RetestSchool();
    const decision = { agreed: true, answer: 'Đúng là lệch hẳn.', by: 'Phạm Thị Lan', at: '2027-06-19T02:00:00.000Z' };
    const attempt = { number: 1, score: 8, satOn: '2027-06-19', by: 'Nguyễn Thị Minh Hoa', at: decision.at };
    made.retests = [
      retestOf(),
      retestOf({ id: '5a0f1d52-93c7-4a0e-8f35-b1a2c3d4e5f7', name: 'Phạm Gia Hân', decision, attempts: [attempt] }),
    ];
    return visit(made.answers, async ({ page, school }) => {
      school.person = me();
      await signIn(page);
      await page.evaluate(() => (location.hash = '#/classes/c-4a/retests'));
      const han = page.getByRole('article', { name: /^Phạm Gia Hân/ });
      await han.waitFor();
      await look(page, 'retests');
      await page.getByRole('button', { name: 'Đề nghị kiểm tra lại' }).click();
      await han.getByRole('button', { name: /^Ghi điểm kiểm tra lại/ }).click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `retests-forms-375-${colorScheme}`, 375, { colorScheme });
      }
    });
  });
});
