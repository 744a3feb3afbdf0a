/** Duyệt: the principal and the vice principal, with a key file opened in the page. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Me } from '../../core/contract/session.js';
import { ApprovalSchool } from '../browser/support/approval-school.js';
import { me } from '../browser/support/answers.js';
import { judge, look } from '../browser/support/look.js';
import { boundCertificate, keyFileOf, PIN } from '../browser/support/signing-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

const KEY_FILE = {
  name: 'khoa-hanh.p12',
  mimeType: 'application/x-pkcs12',
  buffer: Buffer.from(keyFileOf('principal')),
};

describe('the screen “Duyệt”', function () {
  this.timeout(180_000);
  // A print is shown in the page, which the shell alone cannot.
  before(() => startBrowser({ whole: true }));
  after(stopBrowser);

  const open = (
    change: (school: ApprovalSchool) => void,
    act: (page: Page, school: ApprovalSchool) => Promise<void>,
    person: Partial<Me> = { hats: ['principal'], name: 'Phạm Thị Lan' },
  ) => {
    const made = new ApprovalSchool();
    change(made);
    return visit(made.answers, async ({ page, school }) => {
      school.person = me(person);
      made.certificates = [await boundCertificate('principal', { holder: { userId: 'u-hoa', name: 'Phạm Thị Lan' } })];
      await signIn(page);
      await page.getByRole('link', { name: 'Duyệt' }).click();
      await page.getByRole('heading', { level: 1, name: 'Duyệt' }).waitFor();
      await act(page, made);
    });
  };
  const openClass = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: /^Xem lớp 4A/ }).click();
    await page.getByRole('heading', { name: 'Cần lưu ý (2)' }).waitFor();
  };
  const giveKey = async (page: Page, act: RegExp): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(KEY_FILE);
    await page.getByLabel('PIN').fill(PIN);
    await page.getByRole('button', { name: act }).click();
  };

  it('shows classes on their five steps by numbers, those waiting first', () =>
    open(
      () => undefined,
      async (page) => {
        await page.getByText('Có 11 học bạ của 1 lớp chờ duyệt.').waitFor();
        const cards = page.getByRole('article');
        assert.deepEqual(await cards.getByRole('heading').allTextContents(), ['Lớp 4A', 'Lớp 1C', 'Lớp 5B']);
        const steps = cards.nth(0).getByRole('list', { name: 'Năm bước của lớp 4A' }).getByRole('listitem');
        assert.equal(await steps.count(), 5);
        assert.match((await steps.nth(2).textContent())!, /13\/14\s*GVCN ký/);
        await cards.nth(1).getByText('Chưa có chứng thư: Lê Thu Hà, Đỗ Quang Huy').waitFor();
        await look(page, 'approve-classes');
        await judge(page, 'approve-classes-375', 375, { colorScheme: 'light' });
      },
    ));

  it('opens a record whole, with flags first', () =>
    open(
      () => undefined,
      async (page) => {
        await openClass(page);
        await page.getByText('Sát ngưỡng: Toán 8').first().waitFor();
        await page.getByText('Còn chờ Đỗ Quang Huy: chữ ký môn Tin học').waitFor();
        await look(page, 'approve-class');
        await judge(page, 'approve-class-375', 375, { colorScheme: 'light' });
        await page.locator('summary', { hasText: 'Nguyễn Hoàng Bảo An' }).click();
        await page
          .getByRole('table')
          .getByRole('rowheader', { name: /^Tiếng Việt/ })
          .waitFor();
        await page.getByText('Giáo viên chủ nhiệm: Nguyễn Thị Minh Hoa').last().waitFor();
        await look(page, 'approve-record');
      },
    ));

  it('approves in bulk with one PIN, leaves out who was unticked, and says what was refused', () =>
    open(
      (school) => school.changed.add('0100000004'),
      async (page, school) => {
        await openClass(page);
        await page.getByRole('button', { name: 'Chọn cả 11 học bạ' }).click();
        await page.getByRole('checkbox', { name: 'Duyệt Trần Thị Ngọc Bích' }).uncheck();
        await page.getByText('Đã chọn 10/11 học bạ, trong đó 1 cần lưu ý').waitFor();
        await page.getByRole('button', { name: 'Duyệt và ký 10 học bạ' }).click();
        await page.getByText('Sẽ duyệt và ký 10 học bạ của lớp 4A.').waitFor();
        await look(page, 'approve-key');
        await giveKey(page, /^Duyệt và ký 10 học bạ$/);
        await page.getByText('Đã duyệt và ký 9 học bạ.').waitFor();
        await page.getByText('1 học bạ chưa ký được').waitFor();
        await page.getByText('Số liệu đã thay đổi sau khi bạn mở để ký').waitFor();
        await look(page, 'approve-outcome');
        const states = new Map(school.lines.map(({ pupil, state }) => [pupil, state]));
        assert.equal(states.get('0100000001'), 'approved');
        assert.equal(states.get('0100000002'), 'homeroom-signed');
        assert.equal(states.get('0100000004'), 'homeroom-signed');
      },
    ));

  it('stops between calls and goes on with the same key', () =>
    open(
      (school) => {
        school.lines = school.lines.map((one, index) => ({
          ...one,
          state: 'homeroom-signed',
          owed: [],
          version: index,
        }));
      },
      async (page, school) => {
        let release: () => void = () => undefined;
        school.beforeSigning = (call) => (call === 1 ? new Promise((resolve) => (release = resolve)) : undefined);
        await openClass(page);
        await page.getByRole('button', { name: 'Chọn cả 14 học bạ' }).click();
        await page.getByRole('button', { name: 'Duyệt và ký 14 học bạ' }).click();
        await giveKey(page, /^Duyệt và ký 14 học bạ$/);
        await page.getByRole('button', { name: 'Dừng' }).click();
        release();
        await page.getByText('Đã dừng. 10 học bạ đã ký xong vẫn có hiệu lực; các học bạ khác chưa ký.').waitFor();
        await page.getByRole('button', { name: 'Ký tiếp 4 học bạ' }).click();
        await page.getByText('Đã duyệt và ký 4 học bạ.').waitFor();
        assert.ok(school.lines.every(({ state }) => state === 'approved'));
      },
    ));

  it('returns one record with a reason and subjects, and says who was told', () =>
    open(
      () => undefined,
      async (page, school) => {
        await openClass(page);
        await page.locator('summary', { hasText: 'Nguyễn Hoàng Bảo An' }).click();
        await page.getByRole('button', { name: 'Trả lại học bạ của Nguyễn Hoàng Bảo An' }).click();
        const form = page.getByRole('form', { name: 'Trả lại học bạ của Nguyễn Hoàng Bảo An' });
        await form.getByRole('button', { name: 'Trả lại', exact: true }).click();
        await form.getByText('Viết lý do để thầy cô biết cần xem lại gì.').waitFor();
        await form.getByLabel('Lý do trả lại').fill('Điểm Toán khác với bài kiểm tra đã nộp.');
        await form.getByRole('checkbox', { name: 'Toán' }).check();
        await form.getByText('Sẽ báo cho giáo viên chủ nhiệm và giáo viên dạy Toán.').waitFor();
        await look(page, 'approve-return');
        await form.getByRole('button', { name: 'Trả lại', exact: true }).click();
        await page.getByText('Đã báo cho Nguyễn Thị Minh Hoa, Đỗ Quang Huy.').waitFor();
        assert.deepEqual(school.returned, [
          {
            records: [{ pupil: '0100000001', version: 1 }],
            reason: 'Điểm Toán khác với bài kiểm tra đã nộp.',
            subjects: ['TOAN'],
          },
        ]);
      },
    ));

  /** Whether this browser shows a PDF in its page. */
  const showsPdf = (page: Page, shows: boolean) =>
    page.evaluate((value) => {
      Object.defineProperty(navigator, 'pdfViewerEnabled', { value, configurable: true });
    }, shows);
  const confirmed = async (page: Page, school: ApprovalSchool) => {
    await page.getByRole('button', { name: 'Xác nhận bản in đúng' }).click();
    await page.getByText('Phạm Thị Lan đã xem thử bản in của lớp này').waitFor();
    assert.equal(school.look?.pupil, '0100000013');
    const digest = createHash('sha256').update(Buffer.from('%PDF-1.7')).digest('base64');
    assert.deepEqual(school.looks, [{ pupil: '0100000013', digest }]);
  };

  it('shows a leader one print before she can say that it is right', () =>
    open(
      () => undefined,
      async (page, school) => {
        await openClass(page);
        await showsPdf(page, true);
        const confirm = page.getByRole('button', { name: 'Xác nhận bản in đúng' });
        assert.equal(await confirm.getAttribute('aria-disabled'), 'true');
        await confirm.click({ force: true });
        await page.getByText('Mở bản in và xem trước, rồi mới xác nhận được.').waitFor();
        await page.getByRole('button', { name: 'Mở bản in để xem' }).click();
        const frame = page.locator('iframe[title^="Bản in học bạ của"]');
        await frame.waitFor();
        assert.match((await frame.getAttribute('src')) ?? '', /^blob:/);
        await look(page, 'approve-look-shown');
        assert.deepEqual(school.looks, []);
        await confirmed(page, school);
      },
    ));

  it('hands her the print on a phone, which shows it in a program of its own', () =>
    open(
      () => undefined,
      async (page, school) => {
        await openClass(page);
        await showsPdf(page, false);
        const confirm = page.getByRole('button', { name: 'Xác nhận bản in đúng' });
        assert.equal(await confirm.getAttribute('aria-disabled'), 'true');
        await page.setViewportSize({ width: 360, height: 740 });
        await look(page, 'approve-look-phone');
        const coming = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Mở bản in để xem' }).click();
        assert.equal((await coming).suggestedFilename(), 'Học bạ.pdf');
        await confirmed(page, school);
      },
    ));

  it('shows KT. and the document to a vice principal under a delegation', () =>
    open(
      (school) => {
        school.mayDelegate = false;
        school.delegations = [
          {
            ...{ id: 'd-9', userId: 'u-hoa', name: 'Hoàng Anh Tuấn', fromDay: '2020-01-01', toDay: '2099-12-31' },
            ...{ document: '12/QĐ-THĐS', endedAt: null, can: [] },
          },
        ];
      },
      async (page) => {
        await page.getByText('KT. Hoàng Anh Tuấn').waitFor();
        await openClass(page);
        await page.getByText('Thầy cô ký thay hiệu trưởng.').waitFor();
        await page.getByText('Theo văn bản giao ký thay 12/QĐ-THĐS, từ 01/01/2020 đến hết 31/12/2099.').waitFor();
      },
      { hats: ['vice-principal'], name: 'Hoàng Anh Tuấn' },
    ));

  it('offers no approval to a vice principal without one', () =>
    open(
      (school) => (school.acts = []),
      async (page) => {
        await openClass(page);
        await page.getByText('Hiện không có văn bản giao ký thay (KT.) nào đang có hiệu lực').waitFor();
        assert.equal(await page.getByRole('checkbox').count(), 0);
        assert.equal(await page.getByRole('button', { name: /Duyệt và ký/ }).count(), 0);
      },
      { hats: ['vice-principal'], name: 'Hoàng Anh Tuấn' },
    ));

  it('adds and ends a delegation', () =>
    open(
      () => undefined,
      async (page) => {
        await page.getByRole('button', { name: 'Thêm người ký thay' }).click();
        await page.getByRole('button', { name: 'Lưu việc giao ký thay' }).click();
        await page.getByText('Chọn ngày kết thúc, không trước ngày bắt đầu.').waitFor();
        await page.getByLabel('Từ ngày').fill('2020-01-01');
        await page.getByLabel('Đến hết ngày').fill('2099-12-31');
        await page.getByLabel('Số văn bản giao ký thay').fill('12/QĐ-THĐS');
        await look(page, 'approve-delegation');
        await page.getByRole('button', { name: 'Lưu việc giao ký thay' }).click();
        await page.getByText('đang có hiệu lực').waitFor();
        await page.getByRole('button', { name: 'Chấm dứt giao ký thay cho Hoàng Anh Tuấn' }).click();
        await page.getByText('đã hết').waitFor();
      },
    ));

  it('is approved by the keyboard alone', () =>
    open(
      () => undefined,
      async (page, school) => {
        await page.getByRole('button', { name: /^Xem lớp 4A/ }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 1, name: 'Duyệt lớp 4A' }).and(page.locator(':focus')).waitFor();
        await page.getByRole('button', { name: 'Chọn cả 11 học bạ' }).press('Enter');
        const main = page.getByRole('button', { name: 'Duyệt và ký 11 học bạ' });
        await main.waitFor();
        for (let n = 0; n < 80 && !(await main.evaluate((node) => node === document.activeElement)); n++)
          await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await page.locator('input[type=file]').setInputFiles(KEY_FILE);
        await page.getByLabel('PIN').and(page.locator(':focus')).waitFor();
        await page.keyboard.type(PIN);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { level: 2, name: 'Đã ký xong' }).and(page.locator(':focus')).waitFor();
        assert.equal(school.lines.filter(({ state }) => state === 'approved').length, 13);
      },
    ));
});
