/** Phân công and Chờ xác nhận: by keyboard at 1280 px, as lists at 375 px. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Me } from '../../core/contract/session.js';
import { me } from './support/answers.js';
import { DutySchool, proposal } from './support/duty-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from './support/visit.js';

describe('the screens “Phân công” and “Chờ xác nhận”', function () {
  this.timeout(120_000);
  before(() => startBrowser());
  after(stopBrowser);

  const open = (
    made: DutySchool,
    { hats, screen, width }: { hats: Me['hats']; screen: string; width: number },
    act: (page: Page, asked: () => unknown) => Promise<void>,
  ) =>
    visit(made.answers, async ({ page, school }) => {
      await page.setViewportSize({ width, height: 800 });
      school.person = me({ hats, name: 'Trần Văn Quản' });
      await signIn(page);
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
      await page.evaluate((hash) => (location.hash = hash), screen);
      await act(page, () => school.asked.filter(({ name }) => name === 'changeDuties').at(-1)?.body);
    });

  it('go from cell to cell by keys, collect changes and send them in one act', () =>
    open(new DutySchool(), { hats: ['administrator'], screen: '#/duties', width: 1280 }, async (page, sent) => {
      await page.getByText(/(^|: )1 việc chưa ai nhận$/).waitFor();
      const cell = (name: RegExp) => page.getByRole('button', { name });
      await cell(/Chủ nhiệm, lớp 1A/).focus();
      for (const key of ['ArrowDown', 'ArrowDown', 'End', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
      assert.match(await page.evaluate(() => document.activeElement!.textContent), /Âm nhạc, lớp 4A: .*Chưa ai nhận/);
      await page.keyboard.press('Enter');
      await page.getByLabel('Người nhận').selectOption({ label: 'Lê Văn Nhạc' });
      await page.getByRole('button', { name: 'Ghi vào thay đổi' }).press('Enter');
      await page.getByText('4A, Âm nhạc: Lê Văn Nhạc nhận từ 20/06/2027').waitFor();
      // Back in the cell, which shows what will be; nobody's duty is left open.
      assert.match(await page.evaluate(() => document.activeElement!.textContent), /Lê Văn Nhạc.*sẽ đổi/);
      // The list is read anew once the change has come in.
      await page.getByText(/(^|: )1 việc chưa ai nhận$/).waitFor({ state: 'detached' });
      await cell(/Toán, lớp 1A/).press('Enter');
      await page.getByLabel('Người nhận').selectOption({ label: 'Phạm Ngọc Lan' });
      await page.getByRole('button', { name: 'Ghi vào thay đổi' }).click();
      await page.getByText('1A, Toán: Nguyễn Thị Minh Hoa thôi sau ngày 19/06/2027').waitFor();
      await page.getByRole('button', { name: 'Gửi 3 thay đổi để hiệu trưởng xác nhận' }).click();
      await page.getByRole('heading', { name: 'Thay đổi chưa gửi' }).waitFor({ state: 'detached' });
      const common = { classId: 'c-1a', subject: 'TOAN' };
      assert.deepEqual(sent(), {
        changes: [
          {
            ...{ kind: 'give', userId: 'u-nhac', classId: 'c-4a', responsible: true },
            ...{ fromDay: '2027-06-20', toDay: null, subject: 'AN' },
          },
          { kind: 'end', id: 3, lastDay: '2027-06-19' },
          {
            ...{ kind: 'give', userId: 'u-lan', ...common, responsible: true },
            ...{ fromDay: '2027-06-20', toDay: null },
          },
        ],
      });
    }));

  it('say which change cannot be made before anything is sent, and lose nothing that was refused', () => {
    const made = new DutySchool();
    made.principal = true;
    made.refuseNext = true;
    return open(made, { hats: ['principal'], screen: '#/duties', width: 375 }, async (page, sent) => {
      await page.locator('summary', { hasText: 'Lớp 4A' }).click();
      await page.getByRole('button', { name: 'Đổi phân công: Toán, lớp 4A' }).click();
      await page.getByLabel('Người nhận').selectOption({ label: 'Phạm Ngọc Lan' });
      await page.getByLabel('Từ ngày').fill('2027-06-01');
      await page.getByRole('button', { name: 'Ghi vào thay đổi' }).click();
      await page.getByText('Không cho thôi lùi về trước hôm nay (20/06/2027)').waitFor();
      await page.getByRole('button', { name: 'Lưu 2 thay đổi' }).click({ force: true });
      assert.equal(sent(), undefined);
      for (let n = 0; n < 2; n++)
        await page
          .getByRole('button', { name: /^Bỏ thay đổi/ })
          .first()
          .click();
      await page.getByRole('button', { name: 'Đổi phân công: Âm nhạc, lớp 4A' }).click();
      await page.getByLabel('Người nhận').selectOption({ label: 'Lê Văn Nhạc' });
      await page.getByRole('button', { name: 'Ghi vào thay đổi' }).click();
      await page.getByRole('button', { name: 'Lưu 1 thay đổi' }).click();
      await page.getByText('Phân công đã đổi từ lúc bạn mở bảng.').waitFor();
      await page.getByRole('button', { name: 'Lưu 1 thay đổi' }).click();
      await page.getByRole('heading', { name: 'Thay đổi chưa gửi' }).waitFor({ state: 'detached' });
      // The list is read anew once the change has come in.
      await page.getByText(/(^|: )1 việc chưa ai nhận$/).waitFor({ state: 'detached' });
    });
  });

  it('let the principal confirm one change and refuse another with a reason', () => {
    const made = new DutySchool();
    made.proposals = [proposal('p-1'), proposal('p-2')];
    return open(made, { hats: ['principal'], screen: '#/changes', width: 375 }, async (page) => {
      await page.getByText('2 thay đổi chờ hiệu trưởng xác nhận.').waitFor();
      await page
        .getByRole('button', { name: /^Xác nhận thay đổi/ })
        .first()
        .click();
      await page.getByText('1 thay đổi chờ hiệu trưởng xác nhận.').waitFor();
      await page.getByRole('button', { name: /^Không xác nhận/ }).click();
      await page.getByRole('button', { name: 'Từ chối thay đổi' }).click();
      await page.getByText('Viết lý do để người đề nghị biết cần làm gì.').waitFor();
      await page.getByLabel('Lý do').fill('Cô Lan nghỉ sinh');
      await page.getByRole('button', { name: 'Từ chối thay đổi' }).click();
      await page.getByText('Lý do: Cô Lan nghỉ sinh').waitFor();
      await page.getByText('Không có thay đổi nào đang chờ.').waitFor();
    });
  });
});
