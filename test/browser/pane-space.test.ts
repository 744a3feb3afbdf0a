/** In a pane of 320 px three quarters of the height are work, and the two acts of the sheet never scroll away. */
import assert from 'node:assert/strict';
import type { ExcelInChromium } from '../support/excel-host/in-chromium.js';
import { type SamplePane, signIn, startSamplePane } from './support/sample-pane.js';

describe('the room of work in the pane', function () {
  this.timeout(180_000);
  let school: SamplePane;
  let excel: ExcelInChromium;
  before(async () => {
    school = await startSamplePane();
    const { tasks } = await school.call(await school.token('gv5a'), 'GET', '/tasks');
    excel = await school.excel(await school.workbook('gv5a', tasks[0].classId, 'year-end'));
    await excel.page.locator('iframe').evaluate((element) => {
      element.style.width = '320px';
      element.style.height = '640px';
    });
    await signIn(excel, 'gv5a');
    await excel.pane.getByRole('button', { name: 'Soát lỗi' }).first().waitFor();
  });
  after(async () => {
    await excel?.close();
    await school?.close();
  });

  const frame = () => excel.page.frames().find((one) => one.url().includes('/addin/'))!;

  it('is three quarters of the height at least', async () => {
    const taken = await frame().evaluate(() => {
      const heights = [...document.querySelectorAll('header, nav')].map((node) => node.getBoundingClientRect().height);
      return heights.reduce((sum, height) => sum + height, 0) / innerHeight;
    });
    assert.ok(taken <= 0.25, `${taken} of the height is not work`);
  });

  it('keeps Soát lỗi and Gửi kết quả in sight at the end of a long list', async () => {
    const { pane } = excel;
    await pane.getByRole('button', { name: 'Soát lỗi' }).first().click();
    await pane.getByRole('heading', { name: 'Lỗi và lưu ý' }).waitFor();
    await frame().evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    for (const name of ['Soát lại', 'Gửi kết quả']) {
      const inSight = await pane
        .getByRole('button', { name })
        .first()
        .evaluate((node) => {
          const { top, bottom } = node.getBoundingClientRect();
          const at = document.elementFromPoint(node.getBoundingClientRect().left + 8, (top + bottom) / 2);
          return top >= 0 && bottom <= innerHeight && node.contains(at);
        });
      assert.ok(inSight, name);
    }
  });

  it('has the other places under Thêm, by the keyboard too', async () => {
    const { pane } = excel;
    const more = pane.getByRole('button', { name: 'Thêm' });
    await more.press('Enter');
    await pane.getByRole('link', { name: 'Trợ giúp' }).waitFor();
    await more.press('Enter');
    assert.equal(await pane.getByRole('link', { name: 'Trợ giúp' }).count(), 0);
    await more.press('Enter');
    await pane.getByRole('link', { name: 'Trợ giúp' }).press('Enter');
    await pane.getByRole('heading', { level: 1, name: 'Trợ giúp' }).waitFor();
  });
});
