/** The screen Ký on the built page: class-subjects, then the records of the class, signed with a real key file. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Answers } from '../browser/support/fake-api.js';
import { expectChooser } from '../browser/support/chooser.js';
import { readingAnswers } from '../browser/support/class-sheet.js';
import { look } from '../browser/support/look.js';
import { boundCertificate, keyFileOf, PIN } from '../browser/support/signing-answers.js';
import { SigningSchool } from '../browser/support/signing-school.js';
import { signIn, startBrowser, stopBrowser, type Visit, visit } from '../browser/support/visit.js';

const KEY = { name: 'hoa.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from(keyFileOf('homeroom')) };
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

interface Signing extends Visit {
  readonly signing: SigningSchool;
}

async function atSign(act: (visit: Signing) => Promise<void>, more: Answers = {}): Promise<void> {
  const signing = new SigningSchool();
  signing.certificates = [await boundCertificate('homeroom')];
  await visit({ ...signing.answers, ...more }, async ({ page, school }) => {
    await signIn(page);
    await page.getByRole('link', { name: 'Ký', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Ký' }).waitFor();
    await act({ page, school, signing });
  });
}

async function giveKey(page: Page, pin = PIN, file = KEY): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText(file.name, { exact: true }).waitFor();
  await page.getByLabel('Mã PIN của tệp khóa').fill(pin);
}

async function openClass(page: Page): Promise<void> {
  await button(page, 'Mở học bạ lớp 4A').click();
  await page.getByRole('heading', { level: 2, name: 'Học bạ lớp 4A' }).waitFor();
}

describe('the screen “Ký”', function () {
  this.timeout(60_000);
  before(startBrowser);
  after(stopBrowser);

  it('shows each class-subject with its counts, and the very values of one', () =>
    atSign(async ({ page }) => {
      await button(page, 'Ký 2 môn-lớp đã sẵn sàng').waitFor();
      await page.getByText('8 sẵn sàng ký · 1 còn thiếu · 1 hết hiệu lực, cần ký lại · 1 đã ký').waitFor();
      await page.getByText('Đã ký cả 3 học sinh').waitFor();
      await page.getByText('11 học bạ').first().waitFor({ state: 'detached' });
      await look(page, 'sign-overview');
      await button(page, 'Xem Lớp 4A · Toán').click();
      await page.getByText('Còn thiếu: Điểm KTĐK môn Toán').waitFor();
      await page.getByText('Còn 1 ô của 1 học sinh cần điền hoặc sửa').waitFor();
      assert.equal(await page.getByRole('row').count(), 11);
      await look(page, 'sign-subject');
      await button(page, 'Đi tới ô').click();
      await page.getByRole('heading', { level: 1, name: 'Lớp 4A · Cuối năm' }).waitFor();
    }, readingAnswers()));

  it('signs every ready class-subject with one PIN, then goes on to the records without another', () =>
    atSign(async ({ page, school, signing }) => {
      await button(page, 'Ký 2 môn-lớp đã sẵn sàng').click();
      await page.getByText('Sẽ ký kết quả của 12 lượt học sinh').waitFor();
      await page.getByText('Chứng thư của Nguyễn Thị Hồng Hạnh').waitFor();
      await page.getByText('Chứng thư nội bộ, không có giá trị pháp lý bên ngoài.').waitFor();
      await look(page, 'sign-key');
      await giveKey(page);
      await button(page, 'Ký 2 môn-lớp').click();
      await page.getByText('Đã ký 2 môn-lớp. Giáo viên chủ nhiệm thấy ngay.').waitFor();
      await look(page, 'sign-lists-done');
      assert.equal(school.countOf('signSubject'), 2);
      const sent = JSON.stringify(school.asked);
      assert.ok(!sent.includes(PIN) && !sent.includes(KEY.buffer.toString('base64').slice(0, 40)));
      await openClass(page);
      await page.getByText('đang mở').waitFor();
      await button(page, 'Ký 12 học bạ').click();
      await page.getByText('Đã ký 12 học bạ và chuyển hiệu trưởng duyệt.').waitFor();
      assert.equal(signing.unsigned, 2);
      assert.equal(await page.getByText('đang mở').count(), 0, 'the key is forgotten when all is done');
    }));

  it('says per pupil what is missing and from whom, and the result with its reason', () =>
    atSign(async ({ page }) => {
      await openClass(page);
      await page.getByText('Sẵn sàng ký 12 · Còn chờ 2 · Đã ký 0').waitFor();
      await page.getByText('Đang chờ ai').click();
      await page.getByText('Chữ ký môn Tin học (2 em)').waitFor();
      await page.getByText('Cao Bá Sơn').click();
      await page.getByText('Chờ Nguyễn Thị Minh Hoa: Phẩm chất Chăm chỉ; Nhận xét của giáo viên chủ nhiệm').waitFor();
      await page.getByText('Trịnh Như Quỳnh').click();
      await page.getByText('Nhận xét của em bị lẫn với bạn cùng bàn.').waitFor();
      await page.getByText('Em ngoan, học đều các môn.').waitFor();
      await page.getByText('H ở Âm nhạc; điểm 6 môn Toán').first().waitFor();
      await look(page, 'sign-class');
    }));

  it('keeps the register of awards', () =>
    atSign(async ({ page, signing }) => {
      await openClass(page);
      await page.getByText('Chưa ghi khen thưởng nào.').waitFor();
      await button(page, 'Ghi khen thưởng').click();
      await page.getByLabel('Học sinh').selectOption({ label: 'Trần Thị Ngọc Bích' });
      await page.getByLabel('Loại khen thưởng').selectOption({ label: 'Khen thưởng đột xuất' });
      await button(page, 'Lưu').click();
      await page.getByText('Nhập nội dung khen.').waitFor();
      await page.getByLabel('Danh hiệu hoặc nội dung khen').fill('Giải Nhì kể chuyện cấp phường');
      await page.getByLabel('Lý do').fill('Hội thi kể chuyện tháng 4');
      await page.getByLabel('Số quyết định').fill('12/QĐ-THĐS');
      await page.getByLabel('Ngày').fill('2027-04-22');
      await page.getByText('Tức là 22/04/2027').waitFor();
      await look(page, 'sign-award-form');
      await button(page, 'Lưu').click();
      await page.getByText('Quyết định 12/QĐ-THĐS, ngày 22/04/2027').waitFor();
      assert.equal(signing.awards.length, 1);
      await button(page, /^Sửa Giải Nhì/).click();
      await page.getByLabel('Danh hiệu hoặc nội dung khen').fill('Giải Nhất kể chuyện cấp phường');
      await button(page, 'Lưu').click();
      await page.getByText('Giải Nhất kể chuyện cấp phường').waitFor();
      await button(page, /^Bỏ Giải Nhất/).click();
      await page.getByText('Chưa ghi khen thưởng nào.').waitFor();
    }));

  it('says at a wrong PIN what to do, counts, and goes on with the right one', () =>
    atSign(async ({ page, school }) => {
      await button(page, 'Ký 2 môn-lớp đã sẵn sàng').click();
      await button(page, 'Ký 2 môn-lớp').click();
      await page.getByText('Chọn tệp khóa của bạn.').waitFor();
      await giveKey(page, 'sai');
      await button(page, 'Ký 2 môn-lớp').click();
      await page.getByRole('alert').getByText('Mã PIN không đúng.').waitFor();
      await look(page, 'sign-wrong-pin');
      await page.getByLabel('Mã PIN của tệp khóa').fill('sai nữa');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText('Mã PIN không đúng (lần thứ 2).').waitFor();
      assert.equal(school.countOf('signSubject'), 0);
      await page.getByLabel('Mã PIN của tệp khóa').fill(PIN);
      await page.keyboard.press('Enter');
      await page.getByText('Đã ký 2 môn-lớp. Giáo viên chủ nhiệm thấy ngay.').waitFor();
    }));

  const trouble = [
    ['a file that is none', { ...KEY, name: 'bài.docx', buffer: Buffer.from('PK no key') }, 'không phải tệp khóa'],
    ['a film', { ...KEY, name: 'phim.mp4', buffer: Buffer.alloc(2 * 1024 * 1024) }, 'Tệp này quá lớn'],
    [
      'somebody else’s key',
      { ...KEY, name: 'lan.p12', buffer: Buffer.from(keyFileOf('stranger')) },
      'không thuộc chứng thư nào',
    ],
  ] as const;
  for (const [what, file, words] of trouble)
    it(`refuses ${what}`, () =>
      atSign(async ({ page, school }) => {
        await button(page, 'Ký 2 môn-lớp đã sẵn sàng').click();
        await page.locator('input[type=file]').setInputFiles(file);
        if (what !== 'a film') {
          await page.getByLabel('Mã PIN của tệp khóa').fill(PIN);
          await button(page, 'Ký 2 môn-lớp').click();
        }
        await page.getByRole('alert').getByText(words).waitFor();
        assert.equal(school.countOf('signSubject'), 0);
      }));

  it('says what stands in the way where no certificate can sign', () =>
    atSign(async ({ page, signing }) => {
      signing.certificates = [await boundCertificate('homeroom', { state: 'waiting' })];
      await button(page, 'Ký 2 môn-lớp đã sẵn sàng').click();
      await page.getByText('Chứng thư của bạn đang chờ hiệu trưởng xác nhận.').waitFor();
      await look(page, 'sign-no-key');
      await button(page, 'Tới trang Chứng thư số').click();
      await page.getByRole('heading', { level: 1, name: 'Chứng thư số' }).waitFor();
    }));

  it('names a record whose values changed after they were shown; the others are signed', () =>
    atSign(async ({ page, signing }) => {
      await openClass(page);
      signing.changed.add(signing.lines[2]!.pupil);
      await button(page, 'Ký 12 học bạ').click();
      await giveKey(page);
      await button(page, 'Ký 12 học bạ').click();
      await page.getByText('1 trong 12 học bạ chưa ký được').waitFor();
      await page.getByText('Số liệu đã thay đổi sau khi bạn mở để ký (môn Toán)').waitFor();
      await look(page, 'sign-records-refused');
      assert.equal(signing.unsigned, 3);
    }));

  it('after a lost connection says which records are signed, and goes on with one click', () =>
    atSign(async ({ page, school, signing }) => {
      await openClass(page);
      await page.route('**/records/homeroom/signatures', (route) => {
        if (signing.recordCalls === 0) return route.continue();
        school.offline = true;
        return route.abort();
      });
      await button(page, 'Ký 12 học bạ').click();
      await giveKey(page);
      await button(page, 'Ký 12 học bạ').click();
      await page.getByText('Chắc chắn đã ký 10 học bạ.').waitFor();
      await look(page, 'sign-records-offline');
      school.offline = false;
      await page.unroute('**/records/homeroom/signatures');
      await button(page, 'Thử lại').click();
      await page.getByText('Đã ký 10 học bạ, chưa ký 4 học bạ').waitFor();
      await look(page, 'sign-records-interrupted');
      await button(page, 'Ký tiếp 2 học bạ').click();
      await page.getByText('Đã ký 2 học bạ và chuyển hiệu trưởng duyệt.').waitFor();
      assert.equal(signing.unsigned, 2);
    }));

  it('knows a record as signed though the answer was lost', () =>
    atSign(async ({ page, signing }) => {
      await openClass(page);
      await button(page, 'Ký 12 học bạ').click();
      await giveKey(page);
      await page.route('**/records/homeroom/signatures', async (route) => {
        await route.fetch();
        await route.abort();
      });
      await button(page, 'Ký 12 học bạ').click();
      await page.getByText('Đã ký 10 học bạ, chưa ký 4 học bạ').waitFor();
      assert.equal(signing.unsigned, 4);
      await page.unroute('**/records/homeroom/signatures');
      await button(page, 'Ký tiếp 2 học bạ').click();
      await page.getByText('Đã ký 2 học bạ và chuyển hiệu trưởng duyệt.').waitFor();
    }));

  it('stops between two calls when asked to', () =>
    atSign(async ({ page, signing }) => {
      await openClass(page);
      let letGo = (): void => undefined;
      signing.beforeRecords = () => new Promise<void>((resolve) => (letGo = resolve));
      await button(page, 'Ký 12 học bạ').click();
      await giveKey(page);
      await button(page, 'Ký 12 học bạ').click();
      await page.getByText('Đã ký 0/12 học bạ').waitFor();
      await button(page, 'Dừng').click();
      await page.getByText('Đang dừng…').waitFor();
      await look(page, 'sign-records-stopping');
      signing.beforeRecords = () => undefined;
      letGo();
      await page.getByText('Đã ký 10 học bạ, chưa ký 4 học bạ').waitFor();
      assert.equal(signing.recordCalls, 1);
      assert.equal(await page.getByRole('alert').count(), 0, 'she stopped it herself: nothing is wrong');
    }));

  it('sends a list whose answer was lost again as it was', () =>
    atSign(async ({ page, school }) => {
      await button(page, 'Ký 2 môn-lớp đã sẵn sàng').click();
      await giveKey(page);
      await page.route('**/subjects/TV/signatures', (route) => route.abort(), { times: 1 });
      await button(page, 'Ký 2 môn-lớp').click();
      await page.getByRole('heading', { name: 'Chưa ký xong' }).waitFor();
      await look(page, 'sign-lists-interrupted');
      await button(page, 'Ký tiếp phần còn lại').click();
      await page.getByText('Đã ký 2 môn-lớp. Giáo viên chủ nhiệm thấy ngay.').waitFor();
      assert.equal(school.countOf('signSubject'), 2);
    }));

  it('forgets the key when the person leaves, and when she closes it', () =>
    atSign(async ({ page }) => {
      await button(page, 'Ký 2 môn-lớp đã sẵn sàng').click();
      await giveKey(page);
      await button(page, 'Ký 2 môn-lớp').click();
      await page.getByText('đang mở').waitFor();
      await button(page, 'Đóng khóa').click();
      await page.getByText('đang mở').waitFor({ state: 'detached' });
      await button(page, 'Về trang Ký').click();
      await openClass(page);
      await button(page, 'Ký 12 học bạ').click();
      await page.getByLabel('Mã PIN của tệp khóa').waitFor();
      assert.equal(await page.getByLabel('Mã PIN của tệp khóa').inputValue(), '');
    }));

  it('is done by keyboard alone', () =>
    atSign(async ({ page }) => {
      const press = async (name: string | RegExp): Promise<void> => {
        const wanted = button(page, name);
        await wanted.waitFor();
        for (let i = 0; i < 60; i++) {
          await page.keyboard.press('Tab');
          if (await wanted.evaluate((element) => element === document.activeElement))
            return page.keyboard.press('Enter');
        }
        assert.fail(`no Tab stop at ${String(name)}`);
      };
      await press('Ký 2 môn-lớp đã sẵn sàng');
      const chooser = await expectChooser(page);
      await press('Chọn tệp khóa');
      await (await chooser.opened).setFiles(KEY);
      await page.getByText(KEY.name, { exact: true }).waitFor();
      // The focus is in the PIN already.
      await page.keyboard.type(PIN);
      await page.keyboard.press('Enter');
      await page.getByText('Đã ký 2 môn-lớp. Giáo viên chủ nhiệm thấy ngay.').waitFor();
      await press('Mở học bạ lớp 4A');
      await press('Ký 12 học bạ');
      await page.getByText('Đã ký 12 học bạ và chuyển hiệu trưởng duyệt.').waitFor();
    }));
});
