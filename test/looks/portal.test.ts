/** The portal's pages as officers see them, without a script: narrow and wide, light and dark, by keyboard. */
import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { judge, lookClosely } from '../browser/support/look.js';
import { openBrowser } from '../support/browser.js';
import { buildUnit, connectSchool, declarationOf, SCHOOL, startPortal, type TestPortal } from '../support/portal.js';

const OWN = 'chín con trâu qua sông';

describe('the portal’s pages', function () {
  this.timeout(180_000);
  let portal: TestPortal;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    portal = await startPortal();
    const school = await connectSchool(portal);
    await school.post('register', await declarationOf('second'));
    const unit = await buildUnit();
    await school.submit([unit.text]);
    await school.post('finalise', { ma_tra_cuu_uuid: [unit.code], thoi_diem: portal.at.toISOString() });
    const pdf = { ten: 'De-nghi.pdf', kieu: 'application/pdf', noi_dung: Buffer.from('%PDF-1.7').toString('base64') };
    await school.recall([unit.item], { dinh_kem: [pdf] });
    browser = await openBrowser();
    // axe is a script of the test's own: the page has none, and its policy lets none in.
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce', bypassCSP: true });
    page = await context.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load')) complaints.push(message.text());
    });
    await page.goto(`${portal.url}/can-bo`);
  });
  after(async () => {
    await browser?.close();
    await portal?.close();
  });

  const everyWay = async (name: string) => {
    await lookClosely(page, `portal-${name}`);
    await judge(page, `portal-${name}-375-light`, 375, { colorScheme: 'light', forcedColors: 'none' });
    await judge(page, `portal-${name}-375-dark`, 375, { colorScheme: 'dark', forcedColors: 'none' });
  };

  it('lead from the first password to a decision, by keyboard alone', async () => {
    const { account, password } = portal.accounts[2]!;
    await everyWay('sign-in');
    await page.getByLabel('Tài khoản').fill(account);
    await page.getByLabel('Mật khẩu').fill(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Đổi mật khẩu' }).waitFor();
    await everyWay('password');
    await page.getByLabel('Mật khẩu đang dùng').fill(password);
    await page.getByLabel('Mật khẩu mới').fill(OWN);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Phòng VHXH phường Từ Liêm' }).waitFor();
    await everyWay('home');
    await page.goto(`${portal.url}/can-bo/truong/${SCHOOL}`);
    await everyWay('school');
    await page.goto(`${portal.url}/can-bo/thu-hoi/1`);
    await page.getByRole('button', { name: 'Hỏi lại trường' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('alert').waitFor();
    await everyWay('recall-refused');
    await page.getByLabel('Ý kiến, lý do hoặc câu hỏi gửi trường').fill('Gửi bản giấy khai sinh');
    await page.getByRole('button', { name: 'Hỏi lại trường' }).click();
    await page.getByText('Đã hỏi lại, chờ trường bổ sung').waitFor();
    await page.goto(portal.url);
    await everyWay('front');
    assert.deepEqual(complaints, []);
  });
});
