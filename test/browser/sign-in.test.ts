import assert from 'node:assert/strict';
import { me } from './support/answers.js';
import { look } from './support/look.js';
import { chooseFile, signIn, startBrowser, stopBrowser, visit, WORKBOOK } from './support/visit.js';

describe('the sign-in screen', () => {
  before(startBrowser);
  after(stopBrowser);

  it('names the school, says that it is a sample, and refuses a wrong password in place', () =>
    visit({}, async ({ page }) => {
      await page.getByText('Trường Tiểu học Đồng Sơn').waitFor();
      await page.getByText('tên người và kết quả đều không có thật').waitFor();
      await look(page, 'sign-in');
      await signIn(page, 'hoa', 'sai');
      await page.getByRole('alert').getByText('Tài khoản hoặc mật khẩu không đúng.').waitFor();
      await page.getByRole('alert').getByText('Kiểm tra bộ gõ').waitFor();
      assert.equal(await page.getByLabel('Tài khoản').inputValue(), 'hoa');
      await look(page, 'sign-in-refused');
      await signIn(page);
      await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    }));

  it('says which field is empty and goes there', () =>
    visit({}, async ({ page, school }) => {
      await page.getByLabel('Tài khoản').fill('hoa');
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByText('Nhập mật khẩu.').waitFor();
      await page.locator('input[name=password]:focus').waitFor();
      assert.equal(school.countOf('signIn'), 0);
    }));

  it('shows and hides the password by keyboard', () =>
    visit({}, async ({ page }) => {
      await page.getByLabel('Mật khẩu', { exact: true }).fill('Mật khẩu');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.locator('input[name=password][type=text]').waitFor();
      await page.getByRole('button', { name: 'Ẩn mật khẩu' }).click();
      await page.locator('input[name=password][type=password]').waitFor();
    }));

  it('speaks English when asked, also to the server, and remembers it', () =>
    visit({}, async ({ page }) => {
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      assert.equal(await page.locator('html').getAttribute('lang'), 'en');
      await page.getByLabel('Account').fill('hoa');
      await page.getByLabel('Password', { exact: true }).fill('wrong');
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByText('The account or the password is not right.').waitFor();
      await page.reload();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
      await look(page, 'sign-in-english');
    }));

  it('stays Vietnamese where the English words do not come, says so, and tries again', () =>
    visit({}, async ({ page }) => {
      await page.route('**/*.js', (route) => route.abort());
      await page.getByRole('button', { name: 'English' }).click();
      const again = page.getByRole('button', { name: 'Chưa tải được English, bấm để thử lại' });
      await again.waitFor();
      await page.unroute('**/*.js');
      await again.click();
      await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    }));

  it('keeps the person over a reload, and lets her go with one click', () =>
    visit({}, async ({ page, school }) => {
      await signIn(page);
      await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
      await page.reload();
      await page.getByText('Nguyễn Thị Minh Hoa', { exact: true }).waitFor();
      await page.getByRole('button', { name: 'Đổi người dùng' }).click();
      await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
      assert.equal(school.signedIn, null);
      assert.equal(await page.getByLabel('Tài khoản').inputValue(), '');
    }));

  it('says when the server could not be told of the leaving', () =>
    visit({}, async ({ page, school }) => {
      await signIn(page);
      await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
      school.offline = true;
      await page.getByRole('button', { name: 'Đổi người dùng' }).click();
      await page.getByText('máy chủ chưa nhận được yêu cầu đăng xuất').waitFor();
      await look(page, 'left-offline');
    }));

  it('comes over the screen when the sign-in ends, and the same act goes on with the same file', () =>
    visit({}, async ({ page, school }) => {
      await chooseFile(page);
      school.expire();
      await page.getByRole('button', { name: 'Soát lỗi' }).click();
      await page.getByText('Phiên làm việc đã hết hạn.').waitFor();
      assert.equal(await page.getByText(WORKBOOK.name, { exact: true }).isVisible(), false);
      assert.equal(await page.getByLabel('Tài khoản').inputValue(), 'hoa');
      await look(page, 'sign-in-again');
      await page.getByLabel('Mật khẩu', { exact: true }).fill('Mùa hè 2027');
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByRole('heading', { name: /Kết quả soát: 2 lỗi/ }).waitFor();
      await page.getByText(WORKBOOK.name, { exact: true }).waitFor();
    }));

  it('gives nothing of the first person to the next one', () =>
    visit({}, async ({ page, school }) => {
      await chooseFile(page);
      school.expire();
      await page.getByRole('button', { name: 'Soát lỗi' }).click();
      await page.getByText('Phiên làm việc đã hết hạn.').waitFor();
      await page.getByRole('button', { name: 'Đổi người dùng' }).click();
      school.person = me({ userId: 'u-lan', account: 'lan', name: 'Lê Thị Lan' });
      await signIn(page, 'lan');
      await page.getByText('Lê Thị Lan', { exact: true }).waitFor();
      await page.getByRole('link', { name: 'Gửi tệp' }).click();
      await page.getByRole('button', { name: 'Chọn tệp' }).waitFor();
      assert.equal(await page.getByText(WORKBOOK.name).count(), 0);
      assert.equal(school.countOf('upload'), 1, 'the refused act is not done in her name');
    }));

  it('stops, and says so, when another person has signed in in another tab; nothing of hers is shown before a press', () =>
    visit({}, async ({ page, school }) => {
      await chooseFile(page);
      school.signedIn = me({ userId: 'u-lan', account: 'lan', name: 'Lê Thị Lan' });
      Object.assign(school, { turn: 5 });
      await page.getByRole('button', { name: 'Soát lỗi' }).click();
      await page.getByText('Lê Thị Lan vừa đăng nhập trên trình duyệt này').waitFor();
      assert.equal(await page.getByText(WORKBOOK.name, { exact: true }).isVisible(), false);
      await page.getByRole('button', { name: 'Dùng trang này với tên Lê Thị Lan' }).click();
      await page.getByText('Lê Thị Lan', { exact: true }).waitFor();
      assert.equal(await page.getByText(WORKBOOK.name).count(), 0);
    }));

  it('ends after fifteen idle minutes and keeps the screen for its owner', () =>
    visit({}, async ({ page, school }) => {
      await page.clock.install();
      await page.reload();
      await chooseFile(page);
      await page.clock.fastForward('14:10');
      await page.getByText('Sắp tự đăng xuất').waitFor();
      await page.clock.fastForward('01:00');
      await page.getByText('Đã tự đăng xuất sau 15 phút không thao tác.').waitFor();
      assert.equal(await page.getByText(WORKBOOK.name, { exact: true }).isVisible(), false);
      await page.getByLabel('Mật khẩu', { exact: true }).fill('Mùa hè 2027');
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.getByText(WORKBOOK.name, { exact: true }).waitFor();
      assert.equal(school.countOf('signOut'), 1);
    }));

  it('lets the server know of somebody who works without calling it', () =>
    visit({}, async ({ page }) => {
      await page.clock.install();
      await page.reload();
      await chooseFile(page);
      await page.clock.fastForward('06:00');
      const told = page.waitForResponse('**/api/v1/me');
      await page.keyboard.press('Shift');
      assert.equal((await told).status(), 200);
    }));

  it('renews an old token by itself', () =>
    visit({}, async ({ page, school }) => {
      await chooseFile(page);
      // Another tab has signed the same person in again.
      Object.assign(school, { turn: 5 });
      await page.getByRole('button', { name: 'Soát lỗi' }).click();
      await page.getByRole('heading', { name: /Kết quả soát/ }).waitFor();
    }));
});
