/** The practice class: at the desk with nobody, some and everybody practised; its band in a sheet on the web and in the pane. */
import type { Page } from 'playwright-core';
import type { Practice } from '../../core/contract/practice.js';
import { me, task } from '../browser/support/answers.js';
import { CLASS_SHEET, readingAnswers } from '../browser/support/class-sheet.js';
import { everySize } from '../browser/support/every-size.js';
import type { Answers } from '../browser/support/fake-api.js';
import { lookClosely } from '../browser/support/look.js';
import { PRACTICE } from '../browser/support/practice-answers.js';
import { ours } from '../browser/support/sheet-states.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';
import { startSheet, stopSheet, visitSheet } from '../browser/support/visit-sheet.js';

describe('looks of the practice class', function () {
  this.timeout(180_000);
  before(() => startBrowser());
  after(stopBrowser);

  const asAdministrator = (answers: Answers, act: (page: Page) => Promise<void>) =>
    visit(answers, async ({ page, school }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      school.person = me({ hats: ['administrator'], name: 'Lê Văn Quân' });
      await signIn(page);
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
      await page.evaluate(() => (location.hash = '#/readiness/practice'));
      await act(page);
    });

  it('from none to one that is made anew and taken away, each after a second word', () => {
    let now: Practice['now'] = null;
    const nobody = { practised: [], notYet: ['Cô Lan', 'Thầy Bình', 'Cô Thu'] };
    return asAdministrator(
      {
        practice: () => (now ? { ...PRACTICE, now } : { ...PRACTICE, ...nobody, now }),
        makePractice: ({ body }) => {
          now = { ...PRACTICE.now!, grade: (body as { grade: 1 | 2 | 3 | 4 | 5 }).grade };
          return { classId: now.classId };
        },
        endPractice: () => {
          now = null;
          return {};
        },
      },
      async (page) => {
        await page.getByText('Chưa ai gửi thử lần nào.').waitFor();
        await everySize(page, 'practice-none');
        await page.getByRole('button', { name: 'Lập lớp tập' }).press('Enter');
        await page.getByRole('heading', { name: /^Đang có lớp/ }).waitFor();
        await everySize(page, 'practice');
        const anew = page.getByRole('button', { name: 'Làm lại lớp tập trống' });
        await anew.press('Enter');
        await page.getByLabel('Khối để tập').and(page.locator(':focus')).waitFor();
        await page.getByText('Làm lại một lớp tập trống, khối 4?').waitFor();
        await everySize(page, 'practice-anew');
        await page.getByRole('button', { name: 'Thôi' }).press('Enter');
        await anew.waitFor();
        await page.getByRole('button', { name: 'Bỏ lớp tập' }).press('Enter');
        await page.getByText('Bỏ lớp tập? Giáo viên không thấy lớp này nữa').waitFor();
        await everySize(page, 'practice-sure');
        await page.getByRole('button', { name: 'Bỏ', exact: true }).press('Enter');
        await page.getByRole('button', { name: 'Lập lớp tập' }).waitFor();
        await page.getByLabel('Khối để tập').and(page.locator(':focus')).waitFor();
        await page.getByText('Đã bỏ lớp tập.').first().waitFor();
      },
    );
  });

  it('where everybody has practised', () =>
    asAdministrator({ practice: () => ({ ...PRACTICE, notYet: [] }) }, async (page) => {
      await page.getByText('Mọi giáo viên đều đã tập.').waitFor();
      await everySize(page, 'practice-everybody');
    }));

  it('beside her tasks, and over its sheet', () => {
    const practice = task({ classId: 'tap-1', className: 'tập (không tính)', deadline: null, daysLeft: null });
    return visit(
      {
        ...readingAnswers(),
        tasks: () => ({
          schoolYear: '2026-2027',
          today: '2027-06-20',
          tasks: [task({})],
          work: [],
          notes: [],
          practice,
        }),
        sheet: () => ({ ...CLASS_SHEET, classId: 'tap-1', className: 'tập (không tính)', practice: true }),
      },
      async ({ page }) => {
        await signIn(page);
        await page.getByText('Lớp tập: thử thoải mái, không tính vào đâu.').waitFor();
        await everySize(page, 'practice-tasks');
        await page.evaluate(() => (location.hash = '#/classes/tap-1/year-end'));
        await page.getByRole('heading', { level: 1, name: /tập/ }).waitFor();
        await page.getByText('Lớp tập: thử thoải mái, không tính vào đâu.').waitFor();
        await everySize(page, 'practice-sheet');
      },
    );
  });

  describe('in the pane', () => {
    before(() => startSheet());
    after(stopSheet);
    it('with its band', () =>
      visitSheet(
        {
          book: ours({
            parts: [{ classId: 'tap-1', className: 'tập (không tính)', period: 'year-end', practice: true }],
          }),
        },
        async (page) => {
          await page.getByText('Lớp tập: thử thoải mái, không tính vào đâu.').waitFor();
          await lookClosely(page, 'practice-pane');
        },
      ));
  });
});
