/** What a principal rarely does with records: released without a number, kept back, signed in the place, withdrawn, held against the portal. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Comparison, StandIns } from '../../core/contract/reports.js';
import { refusal } from '../../core/codes/refusal.js';
import { ApprovalSchool } from '../browser/support/approval-school.js';
import { me } from '../browser/support/answers.js';
import { everySize } from '../browser/support/every-size.js';
import { type Answers, Refuse } from '../browser/support/fake-api.js';
import { judge } from '../browser/support/look.js';
import { reportOf, ReportsSchool } from '../browser/support/reports-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

describe('rare acts with records, looked at', function () {
  this.timeout(240_000);
  before(() => startBrowser());
  after(stopBrowser);

  const asPrincipal = (answers: Answers, screen: string, act: (page: Page) => Promise<void>) =>
    visit(answers, async ({ page, school }) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      school.person = me({ hats: ['principal'], name: 'Phạm Thị Lan' });
      await signIn(page);
      await page.getByRole('link', { name: screen }).click();
      await act(page);
    });
  const focused = (page: Page) =>
    page.evaluate(() => {
      const { tagName, textContent } = document.activeElement!;
      return tagName === 'BODY' ? 'nothing' : `${tagName} ${textContent}`;
    });

  it('a pupil without a personal number: why, and the paper that names her, by the keyboard', () => {
    const made = new ApprovalSchool();
    const asked: unknown[] = [];
    made.lines = made.lines.map((one) => (one.personalIdMissing ? { ...one, can: ['waive-number', 'return'] } : one));
    const name = made.lines.find(({ personalIdMissing }) => personalIdMissing)!.name;
    const waive: Answers = {
      waiveNumber: ({ body }) => {
        asked.push(body);
        if (asked.length === 1) throw new Refuse(409, refusal('waiver-too-early'));
        const paper = 'Hộ chiếu số N1234567';
        made.lines = made.lines.map((one) =>
          one.personalIdMissing
            ? { ...one, numberWaived: { paper, reason: 'Học sinh nước ngoài', by: 'Phạm Thị Lan' } }
            : one,
        );
        return {};
      },
    };
    return asPrincipal({ ...made.answers, ...waive }, 'Duyệt', async (page) => {
      await page.getByRole('button', { name: /^Xem lớp 4A/ }).click();
      await page.locator('summary', { hasText: name }).click();
      const open = page.getByRole('button', { name: `Cho phát hành khi chưa có số: ${name}` });
      await everySize(page, 'waiver-before');
      await open.press('Enter');
      const reason = page.getByLabel('Lý do em chưa có số định danh');
      await reason.and(page.locator(':focus')).waitFor();
      await page.getByRole('button', { name: 'Quay lại' }).press('Enter');
      await open.waitFor();
      assert.match(await focused(page), /^BUTTON/);
      await open.press('Enter');
      await page.getByRole('button', { name: 'Cho phát hành', exact: true }).press('Enter');
      await page.getByText('Ghi lý do.').waitFor();
      await reason.and(page.locator(':focus')).waitFor();
      await everySize(page, 'waiver');
      await reason.fill('Học sinh nước ngoài');
      await page.getByLabel('Số giấy tờ').fill('N1234567');
      await page.getByLabel('Số giấy tờ').press('Enter');
      await page.getByRole('alert').waitFor();
      assert.equal(await reason.inputValue(), 'Học sinh nước ngoài');
      await judge(page, 'waiver-refused-375', 375, { colorScheme: 'light' });
      await page.getByRole('button', { name: 'Cho phát hành', exact: true }).press('Enter');
      await page.getByText('Phạm Thị Lan cho phát hành khi chưa có số định danh.').waitFor();
      assert.notEqual(await focused(page), 'nothing');
      await everySize(page, 'waiver-after');
      const paper = { kind: 'passport', number: 'N1234567' };
      assert.deepEqual(asked.at(-1), { pupil: '0100000006', reason: 'Học sinh nước ngoài', paper });
    });
  });

  const STAND_INS: StandIns = {
    waiting: [
      {
        ...{ line: 4, classId: 'c-4a-25', className: '4A', schoolYear: '2025-2026', subject: null },
        ...{ former: 'Trần Thị Mai', pupils: ['Nguyễn Hoàng Bảo An', 'Lê Minh Châu'] },
      },
      {
        ...{ line: 9, classId: 'c-4a-25', className: '4A', schoolYear: '2025-2026', subject: 'TIN' },
        ...{ former: 'Đỗ Quang Huy', pupils: ['Nguyễn Hoàng Bảo An'] },
      },
    ],
    people: [
      { userId: 'u-lan', name: 'Phạm Ngọc Lan' },
      { userId: 'u-nhac', name: 'Lê Văn Nhạc' },
    ],
  };
  const rare = () => {
    const made = new ReportsSchool();
    made.can = [...made.can, 'withdraw-recall', 'compare-with-office'];
    made.ready = [];
    made.keptBack = [
      { unit: 41, name: 'Kim Min Ji', className: '4A', schoolYear: '2026-2027', replaceable: false },
      { unit: 42, name: 'Vừ Thị Mỷ', className: '4B', schoolYear: '2026-2027', replaceable: true },
    ];
    const withdrawal = {
      ...{ by: 'Phạm Thị Lan', at: '2027-06-21T02:00:00.000Z' },
      reason: 'Chọn nhầm em cùng tên ở lớp bên.',
    };
    made.reports = [
      reportOf('r-7', { what: 'recall', units: 1 }),
      reportOf('r-8', { what: 'recall', units: 1, withdrawal }),
    ];
    let waiting = STAND_INS.waiting;
    const found = (difference: Comparison['different'][number]['difference'], name: string) => ({
      ...{ name, className: '4A', schoolYear: '2026-2027', code: `HB-${name}`, state: 'accepted' as const, difference },
    });
    const different = [found('portal-lost', 'Lê Minh Châu'), found('other-document', 'Trần Thị Ngọc Bích')];
    let given = false;
    const answers: Answers = {
      ...made.answers,
      standIns: () => ({ waiting, people: STAND_INS.people }),
      nameStandIn: ({ body }) => {
        made.sent.push({ name: 'nameStandIn', body });
        waiting = waiting.filter(({ line }) => line !== (body as { line: number }).line);
        return {};
      },
      recallUnits: ({ body }) => {
        made.sent.push({ name: 'recallUnits', body });
        made.keptBack = made.keptBack.filter(({ replaceable }) => !replaceable);
        return { recalled: 1, reports: [] };
      },
      withdrawRecall: ({ body }) => {
        made.sent.push({ name: 'withdrawRecall', body });
        made.reports = made.reports.map((one) => ({ ...one, withdrawal }));
        return {};
      },
      compareWithOffice: ({ body }) => {
        const { again } = body as { again: boolean };
        const answer = { units: 480, different: given ? [] : different, again: again ? 1 : 0 };
        given ||= again;
        return answer;
      },
    };
    return { made, answers };
  };

  it('kept back, in the place of who has gone, withdrawn, and held against the portal', () => {
    const { made, answers } = rare();
    return asPrincipal(answers, 'Báo cáo học bạ số', async (page) => {
      await page.getByRole('heading', { name: 'Cần người ký thay' }).waitFor();
      await everySize(page, 'reports-rare');

      await page.getByRole('button', { name: 'Thu hồi học bạ để thay thế: Vừ Thị Mỷ' }).press('Enter');
      await page.getByText('Các chữ ký hết hiệu lực').waitFor();
      assert.deepEqual(made.sent, []);
      const standIn = page.getByRole('form', { name: /môn Tin học/ });
      await standIn.getByRole('button', { name: 'Cử ký thay' }).press('Enter');
      await standIn.getByLabel('Người ký thay').and(page.locator(':focus')).waitFor();
      await page.getByRole('button', { name: 'Rút đề nghị thu hồi' }).press('Enter');
      await page.getByLabel('Lý do rút').and(page.locator(':focus')).waitFor();
      await page.getByRole('button', { name: 'Rút đề nghị', exact: true }).press('Enter');
      await page.getByText('Ghi lý do rút đề nghị.').waitFor();
      await page.getByRole('button', { name: 'Đối chiếu', exact: true }).press('Enter');
      await page.getByText('2 trong 480 học bạ khác nhau').first().waitFor();
      await everySize(page, 'reports-rare-open');

      await page.getByRole('button', { name: 'Thu hồi học bạ', exact: true }).press('Enter');
      await page.getByText('Đã thu hồi học bạ của Vừ Thị Mỷ.').last().waitFor();
      await page.getByRole('button', { name: 'Thu hồi học bạ', exact: true }).waitFor({ state: 'detached' });
      assert.match(await focused(page), /Giữ lại: thiếu số định danh/);
      for (const [form, who] of [
        [standIn, 'Lê Văn Nhạc'],
        [page.getByRole('form', { name: /chủ nhiệm, thay/ }), 'Phạm Ngọc Lan'],
      ] as const) {
        await form.getByLabel('Người ký thay').selectOption({ label: who });
        await form.getByLabel('Lý do cử ký thay').fill('Đã nghỉ hưu');
        await form.getByRole('button', { name: 'Cử ký thay' }).press('Enter');
        await form.waitFor({ state: 'detached' });
        assert.match(await focused(page), new RegExp(`Cần người ký thay.*Đã cử ${who} ký thay`));
      }
      await page.getByLabel('Lý do rút').fill('Chọn nhầm em cùng tên ở lớp bên.');
      await page.getByRole('button', { name: 'Rút đề nghị', exact: true }).press('Enter');
      await page.getByText('Chọn nhầm em cùng tên ở lớp bên.').nth(1).waitFor();
      assert.notEqual(await focused(page), 'nothing');
      await page.getByRole('button', { name: 'Gửi lại những gì cổng thiếu' }).press('Enter');
      await page.getByText('Đã gửi lại 1 gói báo cáo').last().waitFor();
      await page.getByRole('button', { name: 'Gửi lại những gì cổng thiếu' }).waitFor({ state: 'detached' });
      assert.match(await focused(page), /^BUTTON Đối chiếu/);
      await everySize(page, 'reports-rare-done');
      await page.keyboard.press('Enter');
      await page.getByText('Cổng và trường khớp nhau: 480 học bạ').last().waitFor();
      assert.deepEqual(
        made.sent.map(({ name }) => name),
        ['recallUnits', 'nameStandIn', 'nameStandIn', 'withdrawRecall'],
      );
    });
  });
});
