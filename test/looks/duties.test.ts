/** How the table of duties, hats, Ban Quản trị and waiting changes look: narrow and wide, light and dark. */
import type { Page } from 'playwright-core';
import type { Me } from '../../core/contract/session.js';
import { me } from '../browser/support/answers.js';
import { DutySchool, proposal } from '../browser/support/duty-answers.js';
import { judge, look } from '../browser/support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

describe('looks of duties and waiting changes', function () {
  this.timeout(180_000);
  before(() => startBrowser());
  after(stopBrowser);

  const open = (made: DutySchool, hats: Me['hats'], screen: string, act: (page: Page) => Promise<void>) =>
    visit(made.answers, async ({ page, school }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      school.person = me({ hats, name: 'Trần Văn Quản' });
      await signIn(page);
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
      await page.evaluate((hash) => (location.hash = hash), screen);
      await act(page);
    });

  it('the table with an open cell', () =>
    open(new DutySchool(), ['administrator'], '#/duties', async (page) => {
      await page.getByRole('button', { name: /Âm nhạc, lớp 4A/ }).click();
      await page.getByLabel('Người nhận').selectOption({ label: 'Lê Văn Nhạc' });
      // Lists and table open the form each in a place of its own: what was chosen stays.
      await page.setViewportSize({ width: 375, height: 640 });
      await page.getByRole('table').waitFor({ state: 'detached' });
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.getByRole('table').waitFor();
      await judge(page, 'duties-form', 1280, { colorScheme: 'light' });
      await page.getByRole('button', { name: 'Ghi vào thay đổi' }).click();
      await page.getByRole('heading', { name: 'Thay đổi chưa gửi' }).waitFor();
      await look(page, 'duties');
      await judge(page, 'duties-375', 375, { colorScheme: 'light' });
    }));

  it('waiting changes, hats and Ban Quản trị', () => {
    const made = new DutySchool();
    made.proposals = [proposal('p-1')];
    return open(made, ['principal'], '#/changes', async (page) => {
      await page.getByRole('button', { name: /^Xác nhận thay đổi/ }).waitFor();
      await look(page, 'changes');
      await page.evaluate(() => (location.hash = '#/duties/hats'));
      await page.getByRole('button', { name: 'Trao vai trò' }).click();
      await page.getByLabel('Vai trò', { exact: true }).selectOption({ label: 'Tổ trưởng chuyên môn' });
      await look(page, 'hats');
      await page.evaluate(() => (location.hash = '#/duties/committee'));
      await page.getByRole('button', { name: 'Ghi quyết định mới' }).click();
      await look(page, 'committee');
    });
  });
});
