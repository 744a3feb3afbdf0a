import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { refusal } from '../../core/refusal.js';
import { me, task } from './support/answers.js';
import { Refuse } from './support/fake-api.js';
import { look } from './support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from './support/visit.js';

describe('the screen “Việc của tôi”', () => {
  before(startBrowser);
  after(stopBrowser);

  it('shows the sheets by urgency with counts and days left', () =>
    visit({}, async ({ page }) => {
      await signIn(page);
      const cards = page.getByRole('article');
      await cards.first().waitFor();
      assert.deepEqual(await cards.getByRole('heading').allTextContents(), ['Lớp 4B', 'Lớp 4A', 'Lớp 5A']);
      await cards.nth(0).getByText('Còn 2 ngày').waitFor();
      await cards.nth(0).getByText('Chưa gửi lần nào').waitFor();
      await cards.nth(1).getByText('Đã nhập 961/1.085 ô, còn thiếu 124 ô').waitFor();
      await cards.nth(2).getByText('đã đủ').waitFor();
      await page.getByText('Còn 2 bảng chưa đủ.').waitFor();
      await look(page, 'tasks');
    }));

  it('gives the class workbook under the name the server chose', () =>
    visit({}, async ({ page }) => {
      await signIn(page);
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Tải bảng lớp 4A' }).click();
      const file = await coming;
      assert.equal(file.suggestedFilename(), 'Bảng lớp 4A cuối năm.xlsx');
      assert.equal(await readFile(await file.path(), 'utf8'), 'PK class');
    }));

  it('says beside the button why a workbook was refused, and tries again', () => {
    let tries = 0;
    const teacherWorkbook = () => {
      if (++tries === 1) throw new Refuse(503, refusal('shutting-down'));
      return { name: 'Sổ.xlsx', bytes: Buffer.from('PK') };
    };
    return visit({ teacherWorkbook }, async ({ page }) => {
      await signIn(page);
      await page.getByRole('button', { name: 'Tải sổ của tôi (3 lớp)' }).click();
      await page.getByRole('alert').getByText('Máy chủ đang dừng để bảo trì.').waitFor();
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Thử lại' }).click();
      assert.equal((await coming).suggestedFilename(), 'Sổ.xlsx');
    });
  });

  it('says warmly that nothing is left', () =>
    visit({ tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [] }) }, async ({ page }) => {
      await signIn(page);
      await page.getByText('Hiện không có bảng nào chờ thầy cô.').waitFor();
      await look(page, 'tasks-none');
    }));

  it('thanks for sheets that are all complete', () =>
    visit(
      { tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [task({ filled: 1085 })] }) },
      async ({ page }) => {
        await signIn(page);
        await page.getByText('Mọi bảng đã nhập đủ.').waitFor();
      },
    ));

  it('tells a principal what comes to her', () =>
    visit({ tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [] }) }, async ({ page, school }) => {
      school.person = me({ hats: ['principal'], name: 'Phạm Thị Hạnh' });
      await signIn(page);
      await page.getByText('Khi có học bạ chờ duyệt và ký').waitFor();
      await look(page, 'tasks-principal');
    }));

  it('says when the network is lost and finds the tasks again', () =>
    visit({}, async ({ page, school }) => {
      await signIn(page);
      await page.getByRole('article').first().waitFor();
      await page.getByRole('link', { name: 'Nộp tệp' }).click();
      school.offline = true;
      await page.getByRole('link', { name: 'Việc của tôi' }).click();
      await page.getByText('Không kết nối được với máy chủ.').waitFor();
      school.offline = false;
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByRole('article').first().waitFor();
    }));

  it('lets the keyboard skip to the content', () =>
    visit({}, async ({ page }) => {
      await signIn(page);
      await page.getByRole('article').first().waitFor();
      await page.locator('body').press('Tab');
      await page.getByRole('link', { name: 'Tới nội dung chính' }).press('Enter');
      await page.locator('main:focus').waitFor();
      assert.match(page.url(), /#\/tasks$|\/$/);
    }));
});
