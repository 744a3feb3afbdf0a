/** Báo cáo học bạ số: the principal reports, finalises and recalls; an answer by hand is entered and confirmed. */
import assert from 'node:assert/strict';
import { me } from './support/answers.js';
import { reportOf, ReportsSchool } from './support/reports-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from './support/visit.js';

describe('the page “Báo cáo học bạ số”', function () {
  this.timeout(120_000);
  before(() => startBrowser());
  after(stopBrowser);

  it('reports the chosen packages, says why a record was not taken, finalises after a second word, and recalls', () => {
    const made = new ReportsSchool();
    return visit(made.answers, async ({ page, school }) => {
      school.person = me({ hats: ['principal'], name: 'Phạm Thị Lan' });
      await signIn(page);
      await page.getByRole('link', { name: 'Báo cáo học bạ số' }).click();
      await page.getByRole('heading', { level: 2, name: 'Chờ báo cáo (65 học bạ)' }).waitFor();
      await page.getByRole('checkbox', { name: /^Lớp 5A/ }).uncheck();
      await page.getByRole('button', { name: 'Báo cáo 34 học bạ' }).click();
      await page.getByText('Chờ gửi').waitFor();

      await page.getByText('Xem từng học bạ').last().click();
      await page.getByText('Văn thư ký phát hành lại bằng chứng thư đã được phê duyệt.').waitFor();

      await page.getByRole('button', { name: 'Chốt dữ liệu 2 học bạ' }).click();
      await page.getByRole('button', { name: 'Chốt dữ liệu học bạ' }).click();
      await page.getByRole('button', { name: 'Chốt dữ liệu 2 học bạ' }).waitFor({ state: 'detached' });

      await page.getByRole('button', { name: 'Chọn học bạ để thu hồi' }).click();
      await page.getByRole('checkbox', { name: /^Nguyễn Hoàng Bảo An/ }).check();
      await page.getByRole('button', { name: 'Thu hồi 1 học bạ' }).click();
      await page.getByText('Điền mục này.').waitFor();
      await page.getByLabel('Lý do thu hồi').fill('Sai họ tên theo giấy khai sinh');
      await page.getByRole('button', { name: 'Thu hồi 1 học bạ' }).click();
      await page.getByRole('button', { name: 'Chọn học bạ để thu hồi' }).waitFor();
      const reason = 'Sai họ tên theo giấy khai sinh';
      assert.deepEqual(
        made.sent.map(({ body }) => body),
        [
          { transactions: ['t-1'] },
          { schoolYear: '2026-2027', groups: ['first'] },
          { units: [1], reason, document: '', attachments: [] },
        ],
      );
    });
  });

  it('takes the office’s answer from its document, which another person confirms', () => {
    const made = new ReportsSchool();
    made.byMachine = false;
    made.ready = [];
    made.groups = [];
    made.reports = [reportOf('r-1')];
    made.lines = made.lines.map((line) => ({ ...line, state: 'submitted', outcome: null, trouble: null }));
    return visit(made.answers, async ({ page, school }) => {
      school.person = me({ hats: ['clerk'], name: 'Lê Thị Thu' });
      await signIn(page);
      await page.getByRole('link', { name: 'Báo cáo học bạ số' }).click();
      await page.getByRole('button', { name: 'Ghi trả lời theo văn bản' }).click();
      await page.getByRole('button', { name: 'Ghi trả lời', exact: true }).click();
      await page.getByText('Chọn bản chụp văn bản.').waitFor();
      await page.getByLabel('Số văn bản').fill('12/UBND');
      await page.getByLabel('Ngày văn bản').fill('2027-06-21');
      const scan = { name: 'vb.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7') };
      await page.locator('input[type=file]').setInputFiles(scan);
      await page.getByRole('checkbox', { name: /^Lê Minh Châu/ }).check();
      await page.getByLabel('Lý do với Lê Minh Châu').fill('Sai chứng thư');
      const waiting = { id: 'a-1', document: '12/UBND', documentDay: '2027-06-21', fileName: 'vb.pdf', own: false };
      made.reports = [
        reportOf('r-1', {
          waiting: {
            ...waiting,
            enteredBy: 'Lê Thị Thu',
            enteredAt: '2027-06-21T02:00:00.000Z',
            agreed: 2,
            refused: 1,
          },
        }),
      ];
      await page.getByRole('button', { name: 'Ghi trả lời', exact: true }).click();
      await page.getByRole('button', { name: 'Đúng như văn bản, xác nhận' }).click();
      await page.getByText(/^Đã trả lời/).waitFor();
      assert.deepEqual(
        made.sent.map(({ body }) => body),
        [
          {
            ...{ document: '12/UBND', documentDay: '2027-06-21' },
            file: { name: 'vb.pdf', bytes: Buffer.from('%PDF-1.7').toString('base64') },
            lines: [
              { unit: 1, agreed: true, says: '' },
              { unit: 2, agreed: true, says: '' },
              { unit: 3, agreed: false, says: 'Sai chứng thư' },
            ],
          },
          { confirm: true },
        ],
      );
    });
  });
});
