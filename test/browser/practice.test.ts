/** The practice class: made and taken away at the desk, and beside a teacher's tasks with its band. */
import assert from 'node:assert/strict';
import type { Practice } from '../../core/contract/practice.js';
import { me, task } from './support/answers.js';
import { PRACTICE } from './support/practice-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from './support/visit.js';

describe('the practice class on screens', function () {
  this.timeout(120_000);
  before(startBrowser);
  after(stopBrowser);

  it('is made for a grade, and taken away, by the administrator', () => {
    let now: Practice['now'] = null;
    const asked: unknown[] = [];
    return visit(
      {
        practice: () => ({ ...PRACTICE, now }),
        makePractice: ({ body }) => {
          asked.push(body);
          now = { ...PRACTICE.now!, grade: 2 };
          return { classId: now.classId };
        },
        endPractice: () => {
          now = null;
          return {};
        },
      },
      async ({ page, school }) => {
        school.person = me({ hats: ['administrator'], name: 'Lê Văn Quân' });
        await signIn(page);
        await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
        await page.evaluate(() => (location.hash = '#/readiness/practice'));
        await page.getByRole('heading', { name: 'Trường chưa có lớp tập.' }).waitFor();
        await page.getByLabel('Khối để tập').selectOption('2');
        await page.getByRole('button', { name: 'Lập lớp tập' }).click();
        await page.getByRole('heading', { name: /^Đang có lớp tập \(không tính\): khối 2, 10 học sinh/ }).waitFor();
        assert.deepEqual(asked, [{ grade: 2 }]);
        await page.getByText('Cô Thu: gửi 3 lần').waitFor();
        await page.getByRole('button', { name: 'Bỏ lớp tập' }).click();
        await page.getByRole('button', { name: 'Bỏ', exact: true }).click();
        await page.getByRole('heading', { name: 'Trường chưa có lớp tập.' }).waitFor();
      },
    );
  });

  it('stands beside a teacher’s own tasks, and says that nothing counts', () =>
    visit(
      {
        tasks: () => ({
          ...{ schoolYear: '2026-2027', today: '2027-06-20', tasks: [task({})], work: [], notes: [] },
          practice: task({ classId: 'tap-1', className: 'tập (không tính)', deadline: null, daysLeft: null }),
        }),
      },
      async ({ page }) => {
        await signIn(page);
        await page.getByText('Lớp tập: thử thoải mái, không tính vào đâu.').waitFor();
        await page.getByRole('article', { name: 'Lớp tập (không tính)' }).waitFor();
        await page.getByText('Còn 1 bảng chưa đủ.').waitFor();
      },
    ));
});
