/** Báo cáo học bạ số as it looks: packages, an overdue chốt, trouble, an answer by hand, a recall being written. */
import { me } from '../browser/support/answers.js';
import { judge, look } from '../browser/support/look.js';
import { reportOf, ReportsSchool } from '../browser/support/reports-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

describe('the looks of “Báo cáo học bạ số”', function () {
  this.timeout(180_000);
  before(() => startBrowser());
  after(stopBrowser);

  it('holds at every size and in every theme', () => {
    const made = new ReportsSchool();
    made.groups = made.groups.map((group) => ({ ...group, overdue: true }));
    const unreachable = {
      ...{ code: 'unreachable', field: null, says: null },
      reason: 'Cơ quan quản lý cấp trên không trả lời.',
      remedy: 'Hệ thống tự thử lại.',
    };
    made.reports.unshift(
      reportOf('r-2', { trouble: unreachable, tries: 3, nextAt: '2027-06-20T04:00:00.000Z' }),
      reportOf('r-3', {
        waiting: {
          ...{ id: 'a-1', document: '12/UBND-VHXH', documentDay: '2027-06-21', fileName: 'vb.pdf', own: false },
          ...{ enteredBy: 'Lê Thị Thu', enteredAt: '2027-06-21T02:00:00.000Z', agreed: 2, refused: 1 },
        },
      }),
    );
    const question = { words: 'Gửi bản chính giấy khai sinh', heardAt: '2027-06-22T02:00:00.000Z', document: null };
    made.reports.push(reportOf('r-4', { what: 'recall', units: 1, question: { ...question, open: true } }));
    made.signs = true;
    made.completions = [
      {
        ...{ schoolYear: '2026-2027', group: 'first', ends: '2027-06-30', over: true },
        signed: [{ id: 'k-1', number: 1, signedAt: '2027-07-01T09:00:00+07:00', by: 'Phạm Thị Lan' }],
      },
    ];
    made.certificates = [
      { fingerprint: 'a'.repeat(64), holder: 'Trường Tiểu học Đồng Sơn', serial: '5f3a01', waiting: null },
    ];
    return visit(made.answers, async ({ page, school }) => {
      school.person = me({ hats: ['principal'], name: 'Phạm Thị Lan' });
      await signIn(page);
      await page.getByRole('link', { name: 'Báo cáo học bạ số' }).click();
      await page.getByRole('heading', { level: 2, name: 'Chờ báo cáo (65 học bạ)' }).waitFor();
      await look(page, 'reports');
      await page.getByRole('button', { name: 'Ghi trả lời theo văn bản' }).first().click();
      await page.getByRole('button', { name: 'Chọn học bạ để thu hồi' }).click();
      await page.getByRole('button', { name: 'Thu hồi 0 học bạ' }).click();
      await page.getByRole('button', { name: 'Trả lời điều hỏi lại' }).click();
      await page.getByRole('button', { name: 'Lập trả lời' }).click();
      await page.getByRole('button', { name: 'Ghi điều cấp trên hỏi lại' }).click();
      await page.getByRole('button', { name: 'Lập báo cáo mới' }).click();
      await page.getByRole('button', { name: 'Ký báo cáo hoàn tất số 2' }).click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `reports-forms-375-${colorScheme}`, 375, { colorScheme });
      }
      await judge(page, 'reports-forms-240', 240, {});
    });
  });
});
