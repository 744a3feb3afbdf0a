/** Phát hành: the clerk with the school's key, and printing. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Certificate } from '../../core/contract/certificates.js';
import { refusal } from '../../core/codes/refusal.js';
import { ApprovalSchool } from '../browser/support/approval-school.js';
import { me } from '../browser/support/answers.js';
import { look, lookClosely } from '../browser/support/look.js';
import { expectChooser } from '../browser/support/chooser.js';
import { isFocused, press } from '../browser/support/keyboard.js';
import { boundCertificate, keyFileOf, PIN } from '../browser/support/signing-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

const KEY_FILE = {
  name: 'khoa-nha-truong.p12',
  mimeType: 'application/x-pkcs12',
  buffer: Buffer.from(keyFileOf('seal')),
};

describe('the screen “Phát hành”', function () {
  this.timeout(180_000);
  before(startBrowser);
  after(stopBrowser);

  const open = (
    change: (school: ApprovalSchool) => void,
    act: (page: Page, school: ApprovalSchool) => Promise<void>,
    certificate: Partial<Certificate> | null = { office: 'approved' },
  ) => {
    const made = new ApprovalSchool();
    made.acts = ['seal'];
    made.lines = made.lines.map((one) => ({ ...one, state: 'approved', flags: [], owed: [] }));
    change(made);
    return visit(made.answers, async ({ page, school }) => {
      school.person = me({ hats: ['clerk'], name: 'Vũ Thị Vân' });
      if (certificate)
        made.certificates = [await boundCertificate('seal', { kind: 'organisation', holder: null, ...certificate })];
      await signIn(page);
      await page.getByRole('link', { name: 'Phát hành' }).click();
      await page.getByRole('heading', { level: 1, name: 'Phát hành' }).waitFor();
      await act(page, made);
    });
  };

  it('leads to a certificate where the school has none', () =>
    open(
      (school) => (school.refused = refusal('office-not-approved')),
      async (page) => {
        await page.getByText('Nhà trường chưa có chứng thư nên chưa ký phát hành được.').waitFor();
        await lookClosely(page, 'seal-none');
        await page.getByRole('button', { name: 'Tới Chứng thư số' }).click();
        await page.getByRole('heading', { level: 1, name: 'Chứng thư số' }).waitFor();
      },
      null,
    ));

  it('declares the certificate to the office and asks for its answer', () =>
    open(
      (school) => (school.refused = refusal('office-not-approved')),
      async (page) => {
        await page.getByText('Chưa đăng ký với Phòng').waitFor();
        assert.equal(await page.getByRole('button', { name: /^Ký phát hành/ }).count(), 0);
        await page.getByRole('button', { name: 'Đăng ký với Phòng' }).click();
        await page.getByText('Chờ Phòng chấp thuận').waitFor();
        await lookClosely(page, 'seal-office');
        await page.getByRole('button', { name: 'Hỏi kết quả' }).click();
        await page.getByText('Phòng đã chấp thuận', { exact: true }).waitFor();
      },
      { office: 'none' },
    ));

  it('waits for somebody else’s look at one print', () =>
    open(
      () => undefined,
      async (page) => {
        await page.getByText('Trước hết, hiệu trưởng hoặc phó hiệu trưởng xem thử một bản in').waitFor();
        assert.equal(await page.getByRole('checkbox').count(), 0);
        const coming = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Tải bản in thử (PDF)' }).click();
        await coming;
      },
    ));

  it('seals records, prints and transaction in one act with one PIN', () =>
    open(
      (school) => (school.step = 'records'),
      async (page, school) => {
        await page.getByText('1 em chưa có số định danh cá nhân, chưa phát hành được').waitFor();
        await look(page, 'seal-classes');
        await page.getByRole('button', { name: 'Ký phát hành 13 học bạ' }).click();
        await page.locator('input[type=file]').setInputFiles(KEY_FILE);
        await page.getByLabel('PIN').fill(PIN);
        let release: () => void = () => undefined;
        school.beforeSigning = (call) => (call === 2 ? new Promise((resolve) => (release = resolve)) : undefined);
        await page.getByRole('button', { name: 'Ký phát hành 13 học bạ' }).click();
        await page.getByText('Học bạ: 10/13').waitFor();
        await lookClosely(page, 'seal-progress');
        release();
        await page.getByText('Đã ký phát hành 13 học bạ.').waitFor();
        await lookClosely(page, 'seal-outcome');
        assert.equal(school.sealedPrints.length, 13);
        assert.equal(school.transaction.length, 13);
      },
    ));

  it('says which records are sealed again because the school’s certificate was renewed', () =>
    open(
      (school) => {
        school.step = 'prints';
        const { sealing } = school.answers;
        const again = async (asked: Parameters<NonNullable<typeof sealing>>[0]) => {
          const told = await sealing!(asked);
          return { ...told, classes: told.classes.map((one) => ({ ...one, sealAgain: one.approved > 0 ? 3 : 0 })) };
        };
        Object.assign(school.answers, { sealing: again });
      },
      async (page) => {
        const words = page.getByText('3 học bạ đã ký bằng chứng thư trước của trường mà chưa có bản in');
        await words.waitFor();
        assert.equal(await words.count(), 1);
        await lookClosely(page, 'seal-again');
      },
    ));

  it('offers a class whose seals missed their time stamp, without choosing it', () =>
    open(
      (school) => {
        const { sealing } = school.answers;
        const missed = async (asked: Parameters<NonNullable<typeof sealing>>[0]) => {
          const told = await sealing!(asked);
          const classes = told.classes.map((one) => ({ ...one, stampMissed: one.step === 'done' ? one.sealed : 0 }));
          return { ...told, stampsAnswer: true, classes };
        };
        Object.assign(school.answers, { sealing: missed });
      },
      async (page) => {
        await page.getByText('Dấu số của 14 học bạ chưa có dấu thời gian').waitFor();
        const box = page.getByRole('checkbox', { name: /5B/ });
        assert.equal(await box.isChecked(), false);
        await lookClosely(page, 'seal-stamps');
        await box.check();
        await page.getByRole('button', { name: /^Ký phát hành \d+ học bạ/ }).waitFor();
      },
    ));

  it('stops, keeps what was sealed, and goes on', () =>
    open(
      (school) => (school.step = 'records'),
      async (page, school) => {
        let release: () => void = () => undefined;
        school.beforeSigning = (call) => (call === 1 ? new Promise((resolve) => (release = resolve)) : undefined);
        await page.getByRole('button', { name: 'Ký phát hành 13 học bạ' }).click();
        await page.locator('input[type=file]').setInputFiles(KEY_FILE);
        await page.getByLabel('PIN').fill(PIN);
        await page.getByRole('button', { name: 'Ký phát hành 13 học bạ' }).click();
        await page.getByRole('button', { name: 'Dừng' }).click();
        release();
        await page.getByRole('heading', { name: 'Chưa ký phát hành xong' }).waitFor();
        assert.equal(school.lines.filter(({ state }) => state === 'sealed').length, 10);
        assert.equal(school.transaction.length, 0);
        await page.getByRole('button', { name: /^Ký tiếp/ }).click();
        await page.getByText('Đã ký phát hành 13 học bạ.').waitFor();
        assert.equal(school.transaction.length, 13);
      },
    ));

  it('is sealed by the keyboard alone, and the focus comes back from the key', () =>
    open(
      (school) => (school.step = 'records'),
      async (page) => {
        const main = page.getByRole('button', { name: 'Ký phát hành 13 học bạ' });
        await press(page, 'Ký phát hành 13 học bạ');
        const key = page.getByRole('heading', { name: 'Mở khóa ký của tôi' });
        await key.waitFor();
        assert.ok(await isFocused(key));
        await press(page, 'Chưa ký');
        await key.waitFor({ state: 'detached' });
        assert.ok(await isFocused(main));
        await page.keyboard.press('Enter');
        await key.waitFor();
        const { opened } = await expectChooser(page);
        await press(page, 'Chọn tệp khóa');
        await (await opened).setFiles(KEY_FILE);
        await page.getByText(KEY_FILE.name, { exact: true }).waitFor();
        // The focus is in the PIN already.
        await page.keyboard.type(PIN);
        await page.keyboard.press('Enter');
        await page.getByText('Đã ký phát hành 13 học bạ.').waitFor();
        assert.ok(await isFocused(page.getByRole('heading', { name: 'Đã ký phát hành xong' })));
      },
    ));

  it('prints a class as a job with progress, and can stop one', () =>
    open(
      () => undefined,
      async (page, school) => {
        await page.getByRole('radio', { name: 'Học bạ của cả lớp' }).check();
        await page.getByRole('button', { name: 'Tạo bản in' }).click();
        await page.getByText('Đã tạo 7/13 bản in').waitFor();
        await page.getByRole('button', { name: 'Tải 13 bản in (.zip)' }).waitFor();
        await lookClosely(page, 'seal-print');
        const coming = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Tải 13 bản in (.zip)' }).click();
        assert.equal((await coming).suggestedFilename(), 'Học bạ 4A.zip');
        school.job = { id: 'job-2', state: 'running', done: 0, total: 400 };
        await page.getByRole('radio', { name: 'Học bạ của cả trường' }).check();
        await page.getByRole('button', { name: 'Tạo bản in' }).click();
        await page.getByRole('button', { name: 'Dừng' }).click();
        await page.getByText('Đã dừng tạo bản in.').first().waitFor();
      },
    ));

  it('prints one pupil and a class sheet', () =>
    open(
      () => undefined,
      async (page) => {
        await page.getByRole('radio', { name: 'Học bạ của một học sinh, mọi năm học' }).check();
        await page.getByLabel('Học sinh', { exact: true }).selectOption('0100000003');
        const first = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Tải bản in (PDF)' }).click();
        assert.equal((await first).suggestedFilename(), 'Học bạ.pdf');
        await page.getByRole('radio', { name: 'Bảng tổng hợp kết quả của lớp' }).check();
        await page.getByLabel('Khổ giấy').selectOption('A4');
        const second = page.waitForEvent('download');
        await page.getByRole('button', { name: 'Tải bản in (PDF)' }).click();
        assert.equal((await second).suggestedFilename(), 'Bảng tổng hợp.pdf');
      },
    ));

  const giveKey = async (page: Page, act: string) => {
    await page.locator('input[type=file]').setInputFiles(KEY_FILE);
    await page.getByLabel('Mã PIN', { exact: false }).fill(PIN);
    await page.getByRole('button', { name: act }).click();
  };

  it('asks for the file of signers where it is due, and signs and offers it', () =>
    open(
      (school) => {
        school.step = 'done';
        school.lines = school.lines.map((one) => ({ ...one, state: 'sealed' }));
        school.checkers = { number: 2, signedAt: '2027-06-10T09:00:00+07:00', due: true };
      },
      async (page, school) => {
        await page.getByText('Chứng thư hoặc người ký đã thay đổi từ lần ký trước.').waitFor();
        await look(page, 'seal-checkers-due');
        await page.getByRole('button', { name: 'Ký danh sách' }).click();
        await giveKey(page, 'Ký danh sách');
        await page.getByText(/Bản số 3, ký/).waitFor();
        assert.equal(school.checkers.due, false);
        const link = page.getByRole('link', { name: 'Tải tệp đã công bố' });
        assert.equal(await link.getAttribute('href'), '/kiem-tra/nguoi-ky.xml');
        assert.equal(await page.getByRole('button', { name: 'Ký danh sách' }).count(), 0);
        await look(page, 'seal-checkers-signed');
      },
    ));
});
