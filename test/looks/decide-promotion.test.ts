/** Quyết định lên lớp: the principal on her screen, and what the homeroom teacher reads of it. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Me } from '../../core/contract/session.js';
import { ApprovalSchool } from '../browser/support/approval-school.js';
import { me } from '../browser/support/answers.js';
import { progressOf } from '../browser/support/class-progress.js';
import { judge, look } from '../browser/support/look.js';
import { boundCertificate } from '../browser/support/signing-answers.js';
import { SigningSchool } from '../browser/support/signing-school.js';
import { decidedLine, notAssessedLine, undecidedLine } from '../browser/support/undecided.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

const REASON = 'Đã được giúp đỡ và đánh giá bổ sung; phần chưa hoàn thành ít, nhà trường giúp đỡ tiếp ở lớp 5.';

describe('the decision on going up', function () {
  this.timeout(180_000);
  before(startBrowser);
  after(stopBrowser);

  const withUndecided = (made: ApprovalSchool): void => {
    made.lines = made.lines
      .with(8, undecidedLine(8, true))
      .with(9, undecidedLine(9, false))
      .with(10, notAssessedLine(10));
    made.progress = made.progress.with(0, progressOf('4A', { undecided: 3, homeroomSigned: 10 }));
  };
  const open = (
    change: (school: ApprovalSchool) => void,
    act: (page: Page, school: ApprovalSchool) => Promise<void>,
    person: Partial<Me> = { hats: ['principal'], name: 'Phạm Thị Lan' },
  ) => {
    const made = new ApprovalSchool();
    withUndecided(made);
    change(made);
    return visit(made.answers, async ({ page, school }) => {
      school.person = me(person);
      await signIn(page);
      await page.getByRole('link', { name: 'Duyệt' }).click();
      await page.getByText('3 em chờ quyết định lên lớp').waitFor();
      await page.getByRole('button', { name: /^Xem lớp 4A/ }).click();
      await page.getByRole('heading', { name: 'Quyết định lên lớp (3)' }).waitFor();
      await act(page, made);
    });
  };
  const formOf = async (page: Page, name: string, again = false) => {
    const button = again ? `Quyết định lại việc lên lớp của ${name}` : `Quyết định việc lên lớp của ${name}`;
    await page.getByRole('button', { name: button }).click();
    return page.getByRole('form', { name: `Quyết định việc lên lớp của ${name}` });
  };
  const everywhere = async (page: Page, name: string): Promise<void> => {
    await look(page, name);
    for (const colorScheme of ['light', 'dark'] as const) {
      await judge(page, `${name}-375-${colorScheme}`, 375, { colorScheme });
    }
  };

  it('shows who waits with what falls short and what the teacher proposes', () =>
    open(
      () => undefined,
      async (page) => {
        await page.getByText('Giáo viên chủ nhiệm đề nghị: Chưa được lên lớp.').waitFor();
        assert.equal(await page.getByText('Giáo viên chủ nhiệm không đánh dấu Chưa được lên lớp.').count(), 2);
        await page.getByText('Không đánh giá (TT27, Điều 8).').waitFor();
        assert.equal(await page.getByText('Còn chờ Phạm Thị Lan: quyết định lên lớp').count(), 3);
        // Nobody who waits can be approved.
        await page.getByRole('button', { name: 'Chọn cả 8 học bạ' }).waitFor();
        await everywhere(page, 'approve-promotion');
      },
    ));

  it('chooses nothing beforehand and asks for choice and reason', () =>
    open(
      () => undefined,
      async (page, school) => {
        const form = await formOf(page, 'Đỗ Khánh Ngọc');
        assert.equal(await form.getByRole('radio').count(), 2);
        assert.equal(await form.getByRole('radio', { checked: true }).count(), 0);
        await form.getByRole('button', { name: 'Ghi quyết định' }).click();
        await form.getByText('Chọn một trong hai.').waitFor();
        await form.getByText('Viết lý do của quyết định.').waitFor();
        await everywhere(page, 'approve-promotion-form');
        await form.getByRole('radio', { name: 'Chưa được lên lớp' }).check();
        await form.getByRole('button', { name: 'Ghi quyết định' }).click();
        await form.getByText('Viết lý do của quyết định.').waitFor();
        assert.deepEqual(school.decided, []);
      },
    ));

  it('records the decision upon what was shown, and lets it be made anew', () =>
    open(
      () => undefined,
      async (page, school) => {
        let form = await formOf(page, 'Ngô Phương Oanh');
        await form.getByRole('radio', { name: 'Được lên lớp 5' }).check();
        await form.getByLabel('Lý do').fill(REASON);
        await form.getByRole('button', { name: 'Ghi quyết định' }).click();
        await page.getByText(`Lý do: ${REASON}`).waitFor();
        await page.getByText(/^Phạm Thị Lan quyết định .*: Được lên lớp 5\.$/).waitFor();
        await everywhere(page, 'approve-promotion-decided');
        form = await formOf(page, 'Ngô Phương Oanh', true);
        assert.equal(await form.getByRole('radio', { checked: true }).count(), 0);
        await form.getByRole('radio', { name: 'Chưa được lên lớp' }).check();
        await form.getByLabel('Lý do').fill('Xem lại cùng gia đình.');
        await form.getByRole('button', { name: 'Ghi quyết định' }).click();
        await page.getByText('Lý do: Xem lại cùng gia đình.').waitFor();
        const asked = { pupil: '0100000010', basis: 'CHT:subject.TOAN.level=CHT' };
        assert.deepEqual(school.decided, [
          { ...asked, promoted: true, reason: REASON, number: 0 },
          { ...asked, promoted: false, reason: 'Xem lại cùng gia đình.', number: 1 },
        ]);
      },
    ));

  it('is made by the keyboard alone, and the focus comes back', () =>
    open(
      () => undefined,
      async (page, school) => {
        const button = page.getByRole('button', { name: 'Quyết định việc lên lớp của Đỗ Khánh Ngọc' });
        await button.focus();
        await page.keyboard.press('Enter');
        await page.getByRole('radio', { name: 'Được lên lớp 5' }).and(page.locator(':focus')).waitFor();
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Tab');
        await page.keyboard.type('Còn nhiều phần');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.getByText('Lý do: Còn nhiều phần').waitFor();
        await page
          .getByRole('button', { name: 'Quyết định lại việc lên lớp của Đỗ Khánh Ngọc' })
          .and(page.locator(':focus'))
          .waitFor();
        assert.equal((school.decided as { promoted: boolean }[])[0]!.promoted, false);
      },
    ));

  it('is shown and not offered to a vice principal without a delegation', () =>
    open(
      (school) => (school.acts = []),
      async (page) => {
        await page.getByText('Giáo viên chủ nhiệm đề nghị: Chưa được lên lớp.').waitFor();
        assert.equal(await page.getByRole('button', { name: /^Quyết định/ }).count(), 0);
      },
      { hats: ['vice-principal'], name: 'Hoàng Anh Tuấn' },
    ));

  it('tells the homeroom teacher why a pupil waits, and afterwards what was decided', async () => {
    const made = new SigningSchool();
    made.lines = made.lines
      .with(11, undecidedLine(11, false))
      .with(12, decidedLine(undecidedLine(12, true), { promoted: true, reason: REASON, number: 0 }));
    await visit(made.answers, async ({ page, school }) => {
      school.person = me();
      made.certificates = [await boundCertificate('homeroom')];
      await signIn(page);
      await page.getByRole('link', { name: 'Ký', exact: true }).click();
      await page.getByRole('button', { name: 'Mở học bạ lớp 4A' }).click();
      await page.locator('summary', { hasText: 'Đang chờ ai' }).click();
      await page.getByText('Quyết định lên lớp (1 em)').waitFor();
      await page.locator('summary', { hasText: 'Trịnh Như Quỳnh' }).click();
      await page.getByText('hiệu trưởng quyết định việc lên lớp (TT27, Điều 11).').waitFor();
      await page.getByText('để trống không có nghĩa là được lên lớp').waitFor();
      await page.locator('summary', { hasText: 'Cao Bá Sơn' }).click();
      await page.getByText(`Phạm Thị Lan quyết định cho lên lớp. Lý do: ${REASON}`).waitFor();
      await page.getByText('Bỏ dấu để bảng khớp với học bạ.').waitFor();
      await everywhere(page, 'sign-promotion');
    });
  });
});
