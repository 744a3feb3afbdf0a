/** How the school's own rules and who leads it look: narrow and wide, light and dark, with a form open. */
import type { Page } from 'playwright-core';
import type { Me } from '../../core/contract/session.js';
import { LEADERS, SCHOOL_RULES } from '../browser/support/school-rules-answers.js';
import { me } from '../browser/support/answers.js';
import { DutySchool } from '../browser/support/duty-answers.js';
import { look } from '../browser/support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

describe('looks of the school’s own rules and of who leads it', function () {
  this.timeout(180_000);
  before(() => startBrowser());
  after(stopBrowser);

  const open = (hats: Me['hats'], screen: string, act: (page: Page) => Promise<void>) =>
    visit({ ...new DutySchool().answers, ...SCHOOL_RULES, ...LEADERS }, async ({ page, school }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      school.person = me({ hats, name: 'Phạm Thị Hạnh' });
      await signIn(page);
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
      await page.evaluate((hash) => (location.hash = hash), screen);
      await act(page);
    });

  it('rules with the decision to come and the form', () =>
    open(['principal'], '#/readiness/rules', async (page) => {
      await page.getByRole('heading', { name: 'Sắp áp dụng' }).waitFor();
      await look(page, 'school-rules');
      await page.getByRole('button', { name: 'Ghi quyết định mới' }).click();
      await page.getByLabel('Số phút không dùng thì phiên đăng nhập hết').fill('90');
      await page.getByText('Số phút của phiên đăng nhập phải từ 5 đến 60.').waitFor();
      await look(page, 'school-rules-form');
    }));

  it('who leads with an entry that waits, what ended, and the form', () =>
    open(['clerk'], '#/duties/leader', async (page) => {
      await page.getByRole('heading', { name: /^Chờ người thứ hai xác nhận/ }).waitFor();
      await look(page, 'leaders');
    }));
});
