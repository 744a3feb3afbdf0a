import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { refusal } from '../../core/codes/refusal.js';
import { me, task } from '../browser/support/answers.js';
import { Refuse } from '../browser/support/fake-api.js';
import { look } from '../browser/support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

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

  for (const [daysLeft, words] of [
    [1, 'Cần xong ngày mai'],
    [0, 'Cần xong hôm nay'],
    [-1, 'Hôm nay là ngày cuối'],
    [-2, 'Quá hạn 1 ngày'],
  ] as const)
    it(`says ${words} with ${daysLeft} days to the day before the named one`, () =>
      visit(
        { tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [task({ daysLeft })] }) },
        async ({ page }) => {
          await signIn(page);
          await page.getByRole('article').getByText(words, { exact: true }).waitFor();
          await page.getByText('Trước ngày 30/06/2027').waitFor();
        },
      ));

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
      await page.getByText('Học bạ chờ duyệt và ký nằm ở trang Xét duyệt.').waitFor();
      await look(page, 'tasks-principal');
    }));

  for (const hat of ['principal', 'vice-principal', 'clerk', 'administrator', 'inspector'] as const)
    it(`offers no handing in of files to the hat ${hat}, not even by address`, () =>
      visit(
        { tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [] }) },
        async ({ page, school }) => {
          school.person = me({ hats: [hat] });
          await signIn(page);
          await page.getByText('Bạn không phải nhập bảng nào.').waitFor();
          await page.evaluate(() => (location.hash = '#/upload'));
          await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
          assert.equal(await page.getByRole('navigation').getByRole('link', { name: 'Gửi tệp' }).count(), 0);
          assert.equal(await page.locator('input[type=file]').count(), 0);
          assert.match(
            (await page.getByRole('main').textContent())!,
            /trang Nhân sự|trang Xét duyệt|trang Phát hành|trang Lớp/,
            'leads on',
          );
          if (hat === 'administrator') await look(page, 'tasks-administrator');
        },
      ));

  it('offers no second try of what she has no right to', () => {
    const classWorkbook = () => {
      throw new Refuse(403, refusal('not-allowed'));
    };
    return visit({ classWorkbook }, async ({ page }) => {
      await signIn(page);
      await page.getByRole('button', { name: 'Tải bảng lớp 4A' }).click();
      await page.getByRole('alert').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Thử lại' }).count(), 0);
    });
  });

  it('offers only the class workbook where the homeroom teacher has one class', () => {
    const tasks = [task(), task({ period: 'term-1' }), task({ period: 'term-1', classId: 'c-4b', className: '4B' })];
    return visit({ tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks }) }, async ({ page }) => {
      await signIn(page);
      await page.getByRole('button', { name: 'Tải sổ của tôi (2 lớp)' }).waitFor();
      assert.equal(await page.getByRole('button', { name: /Tải sổ của tôi/ }).count(), 1);
    });
  });

  it('keeps her own workbook where she teaches one class of somebody else', () => {
    const tasks = [task({ homeroom: false })];
    return visit({ tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks }) }, async ({ page }) => {
      await signIn(page);
      await page.getByRole('button', { name: 'Tải sổ của tôi (1 lớp)' }).waitFor();
    });
  });

  it('begins English periods with a capital', () =>
    visit({}, async ({ page }) => {
      await signIn(page);
      await page.getByRole('article').first().waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 2, name: 'Year end' }).waitFor();
      assert.equal(await page.getByRole('heading', { level: 2 }).first().textContent(), 'Year end');
    }));

  it('says when the network is lost and finds the tasks again', () =>
    visit({}, async ({ page, school }) => {
      await signIn(page);
      await page.getByRole('article').first().waitFor();
      await page.getByRole('link', { name: 'Gửi tệp' }).click();
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
