/** Every place has an address: Back, a reload, a link from outside and two tabs find it. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { Me } from '../../core/contract/session.js';
import { buildPhrase } from '../support/phrases.js';
import { me } from './support/answers.js';
import { ApprovalSchool } from './support/approval-school.js';
import { CLASS_SHEET, readingAnswers } from './support/class-sheet.js';
import type { Answers } from './support/fake-api.js';
import { look } from './support/look.js';
import { SigningSchool } from './support/signing-school.js';
import { signIn, startBrowser, stopBrowser, visit } from './support/visit.js';

describe('addresses of places', function () {
  this.timeout(120_000);
  before(startBrowser);
  after(stopBrowser);

  const as = (hat: Me['hats'][number], answers: Answers, act: (page: Page) => Promise<void>) =>
    visit(answers, async ({ page, school }) => {
      school.person = me({ hats: [hat] });
      await signIn(page);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await act(page);
    });
  const goTo = (page: Page, hash: string) => page.goto(`${page.url().replace(/#.*$/, '')}${hash}`);
  const hash = (page: Page) => page.evaluate(() => location.hash);
  const heading = (page: Page, level: 1 | 2, name: string) => page.getByRole('heading', { level, name }).waitFor();

  it('a class to approve: by a press, by a link, after a reload; Back is the list again', () =>
    as('principal', new ApprovalSchool().answers, async (page) => {
      await goTo(page, '#/approve');
      await page.getByRole('button', { name: /^Xem lớp 4A/ }).click();
      await heading(page, 1, 'Xét duyệt lớp 4A');
      assert.equal(await hash(page), '#/approve/c-4a');
      await page.reload();
      await heading(page, 1, 'Xét duyệt lớp 4A');
      await page.goBack();
      await page.getByRole('button', { name: /^Xem lớp 4A/ }).waitFor();
      assert.equal(await page.locator('h1').textContent(), 'Xét duyệt');
    }));

  it('a subject and a class to sign, and lists to sign', () =>
    as('teacher', new SigningSchool().answers, async (page) => {
      await goTo(page, '#/sign/c-4a/TOAN');
      await heading(page, 2, 'Lớp 4A · Toán');
      await page.reload();
      await heading(page, 2, 'Lớp 4A · Toán');
      await page.getByRole('button', { name: /^Về trang Ký/ }).click();
      assert.equal(await hash(page), '#/sign');
      await page.goBack();
      await heading(page, 2, 'Lớp 4A · Toán');
      await goTo(page, '#/sign/c-4a');
      await heading(page, 2, 'Học bạ lớp 4A');
      await goTo(page, '#/sign/lists');
      await page
        .getByText(/^Lớp 4A · Tiếng Việt/)
        .first()
        .waitFor();
    }));

  it('what to print, with class, period and paper; what nobody can choose is as if nothing were chosen', () =>
    as('clerk', new ApprovalSchool().answers, async (page) => {
      await goTo(page, '#/seal?print=sheet&paper=A4&period=term-1');
      await page.getByRole('radio', { name: 'Bảng tổng hợp kết quả của lớp' }).and(page.locator(':checked')).waitFor();
      assert.equal(await page.getByLabel('Khổ giấy').inputValue(), 'A4');
      assert.equal(await page.getByLabel('Thời điểm đánh giá').inputValue(), 'term-1');
      await page.getByRole('radio', { name: 'Gói bản ký số của cả lớp (XML)' }).check();
      await page.getByRole('button', { name: 'Tạo gói' }).waitFor();
      assert.match(await hash(page), /print=package/);
      await goTo(page, '#/seal?print=everything&paper=A0');
      await page.getByRole('radio', { name: 'Học bạ của cả lớp' }).and(page.locator(':checked')).waitFor();
    }));

  it('the bank with what is looked for, letter by letter as it is typed', () => {
    const phrases = [
      buildPhrase({ about: 'subject.TOAN', level: 'HT', text: 'Đặt tính đúng.' }),
      buildPhrase({ about: 'subject.TV', level: 'HTT', text: 'Đọc trôi chảy.' }),
    ];
    const answers: Answers = { remarks: () => ({ phrases, keeps: ['own'], can: ['keep-own-remarks'] }) };
    return as('teacher', answers, async (page) => {
      await goTo(page, '#/bank?about=subject.TOAN&level=T');
      await page.getByRole('main').getByText('Không có câu nào như vậy.').waitFor();
      await page.getByRole('button', { name: 'Bỏ lọc' }).click();
      assert.equal(await hash(page), '#/bank');
      await page.getByLabel('Tìm trong kho').pressSequentially('dat tinh');
      await page.getByRole('main').getByText('Tìm thấy 1 câu').waitFor();
      assert.equal(await page.getByLabel('Tìm trong kho').inputValue(), 'dat tinh');
      assert.equal(await hash(page), '#/bank?search=dat+tinh');
      await page.reload();
      await page.getByRole('main').getByText('Tìm thấy 1 câu').waitFor();
    });
  });

  it('another’s class, and a place that never was, say so instead of nothing', () =>
    as('teacher', new SigningSchool().answers, async (page) => {
      await goTo(page, '#/sign/c-9z');
      await page.getByText('Chỗ này không có gì thuộc về bạn.').waitFor();
      await goTo(page, '#/nowhere/at/all?x=1');
      await heading(page, 1, 'Việc của tôi');
    }));

  it('a class sheet with its period, columns, filter and open history', () =>
    as('inspector', readingAnswers(), async (page) => {
      await goTo(page, '#/classes');
      await page.getByRole('button', { name: 'Xem bảng lớp 4A' }).click();
      await heading(page, 1, 'Lớp 4A · Cuối năm');
      await page.getByLabel('Cột').selectOption({ label: 'Phẩm chất, năng lực' });
      await page.getByLabel('Tìm theo tên').fill('bich');
      await page.getByRole('button', { name: 'Lịch sử của bảng' }).click();
      await heading(page, 2, 'Lịch sử của bảng');
      assert.equal(await hash(page), '#/classes/c-4a/year-end?columns=traits&name=bich&open=history');
      await page.reload();
      await heading(page, 2, 'Lịch sử của bảng');
      assert.equal(await page.getByLabel('Tìm theo tên').inputValue(), 'bich');
      assert.equal(await page.getByRole('rowheader').count(), 1);
      await page.getByText('Trần Văn Bình, 20:05 ngày 18/06/2027: 2 ô').click();
      await page.getByText('Trần Thị Ngọc Bích, Mức đạt được môn Toán: H (Hoàn thành) → T (Hoàn thành tốt)').waitFor();
      await look(page, 'class-sheet');
      await page.goBack();
      assert.equal(await hash(page), '#/classes');
    }));

  it('the very cell that is missing', () =>
    as('teacher', readingAnswers(), async (page) => {
      const { id } = CLASS_SHEET.pupils[2]!;
      await goTo(page, `#/classes/c-4a/year-end?pupil=${id}&field=subject.TOAN.score`);
      const cell = page.locator('td:focus');
      await cell.waitFor();
      assert.equal(await cell.textContent(), '–');
    }));

  it('two tabs at two places', () =>
    as('principal', new ApprovalSchool().answers, async (page) => {
      await goTo(page, '#/approve/c-4a');
      await heading(page, 1, 'Xét duyệt lớp 4A');
      const other = await page.context().newPage();
      await other.goto(`${page.url().replace(/#.*$/, '')}#/certificates`);
      await heading(other, 1, 'Chứng thư số');
      assert.equal(await hash(page), '#/approve/c-4a');
      await page.reload();
      await heading(page, 1, 'Xét duyệt lớp 4A');
    }));
});
