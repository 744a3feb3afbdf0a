/** Nhập danh sách and Học sinh as they look: 375 and 1280 px, light and dark, axe. */
import { type OfficePage, openOfficePage } from '../support/office-page.js';
import { rowOf } from '../support/pupil-files.js';
import { judge } from '../browser/support/look.js';

describe('how “Nhập danh sách” and “Học sinh” look', function () {
  this.timeout(240_000);
  let at: OfficePage;
  before(async () => (at = await openOfficePage()));
  after(() => at?.close());

  const look = async (name: string): Promise<void> => {
    for (const width of [375, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(at.page, `${name}-${width}-${colorScheme}`, width, { colorScheme });
      }
    }
  };

  it('an import before and while it is looked at', async () => {
    const { page } = at;
    await at.goTo('#/imports');
    await page.getByText('Các lần nhập gần đây').waitFor();
    await look('imports');
    await at.choose([
      rowOf(1, { birth: '01/01/2018' }),
      rowOf(2, { class: '4B' }),
      rowOf(9),
      rowOf(8, { birth: '9/2031' }),
    ]);
    await page.getByText('1 hàng nghi ngờ', { exact: false }).waitFor();
    await page.getByText('1 hàng không nhận').click();
    await page.getByText('Trang Sheet1, 4 hàng').click();
    await look('imports-open');
  });

  it('the list of pupils, one pupil, a form', async () => {
    const { page } = at;
    await at.goTo('#/pupils');
    await page.getByText('3 học sinh, 1 lớp', { exact: false }).waitFor();
    await look('pupils');
    await page.getByRole('link', { name: /^Phạm Văn Dũng/ }).click();
    await page.getByRole('button', { name: 'Cải chính' }).click();
    await look('pupil-correct');
    await at.goTo('#/pupils');
    await page.getByRole('button', { name: 'Mở lớp mới' }).click();
    await page.getByLabel('Ngoại ngữ 1 là').waitFor();
    await look('class-open');
  });
});
