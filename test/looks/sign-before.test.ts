/** What is said of signatures before values are sent, and of records that came back (decision 14). */
import assert from 'node:assert/strict';
import { part, PUPILS, TASKS, upload } from '../browser/support/answers.js';
import { look } from '../browser/support/look.js';
import { chooseFile, signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

const [AN, BICH, CHAU] = Object.keys(PUPILS) as [string, string, string];

describe('signatures, before values are sent', () => {
  before(startBrowser);
  after(stopBrowser);

  it('the preview names the signatures that would end and the pupils that are closed', () => {
    const endings = {
      endings: [AN, BICH].map((pupil) => ({
        pupil,
        subject: 'TOAN' as const,
        signedBy: 'Đỗ Quang Huy',
        signedAt: '2027-06-19T13:14:00.000Z',
      })),
      closed: [{ pupil: CHAU, state: 'homeroom-signed' as const }],
    };
    return visit({ upload: () => upload({ parts: [part({ endings })] }) }, async ({ page }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Gửi kết quả' }).click();
      await page.getByText('Gửi xong, 2 chữ ký môn sẽ hết hiệu lực').waitFor();
      await page.getByText(/^Trần Thị Ngọc Bích: chữ ký môn Toán của Đỗ Quang Huy, /).waitFor();
      await page.getByText('1 học sinh đã khóa, hệ thống sẽ không nhận thay đổi của các em').waitFor();
      assert.equal(
        await page
          .getByRole('listitem')
          .filter({ hasText: /^Lê Minh Châu$/ })
          .count(),
        1,
      );
      await look(page, 'preview-endings');
    });
  });

  it('the tasks begin with records that were returned, with the reason and the way on', () => {
    const returned = [
      {
        classId: 'c-4a',
        className: '4A',
        pupil: AN,
        name: PUPILS[AN]!,
        subjects: ['AN' as const],
        reason: 'Mức của môn Âm nhạc chưa khớp với nhận xét.',
        by: 'Phạm Thị Hạnh',
        at: '2027-06-20T12:40:00.000Z',
      },
    ];
    const tasks = () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [...TASKS], returned });
    return visit({ tasks }, async ({ page }) => {
      await signIn(page);
      await page.getByRole('heading', { level: 2, name: 'Học bạ bị trả lại (1)' }).waitFor();
      await page.getByText('Mức của môn Âm nhạc chưa khớp với nhận xét.').waitFor();
      await page.getByText('Môn cần xem lại: Âm nhạc').waitFor();
      await look(page, 'tasks-returned');
      await page.getByRole('button', { name: 'Tới trang Ký' }).click();
      await page.getByRole('heading', { level: 1, name: 'Ký' }).waitFor();
    });
  });
});
