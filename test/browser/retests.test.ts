/** Kiểm tra lại: proposed with a reason, answered by the principal, every sitting kept. */
import assert from 'node:assert/strict';
import { me } from './support/answers.js';
import { RetestSchool } from './support/retest-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from './support/visit.js';

describe('the page “Kiểm tra lại”', function () {
  this.timeout(120_000);
  before(() => startBrowser());
  after(stopBrowser);

  it('leads from a proposal to the principal’s answer and to the sitting that counts', () => {
    const made = new RetestSchool();
    return visit(made.answers, async ({ page, school }) => {
      school.person = me();
      await signIn(page);
      await page.evaluate(() => (location.hash = '#/classes/c-4a/retests'));
      await page.getByText('Chưa có đề nghị kiểm tra lại nào.').waitFor();
      await page.getByRole('button', { name: 'Đề nghị kiểm tra lại' }).click();
      const form = page.getByRole('form', { name: 'Đề nghị kiểm tra lại' });
      // Only who has a score can sit the test again.
      await form.getByLabel('Học sinh').getByRole('option', { name: 'Lê Minh Châu' }).waitFor({ state: 'attached' });
      assert.equal(await form.getByLabel('Học sinh').getByRole('option', { name: 'Phạm Gia Hân' }).count(), 0);
      await form.getByRole('button', { name: 'Đề nghị kiểm tra lại' }).click();
      await form.getByText('Chọn một dòng.').waitFor();
      assert.equal(made.sent.length, 0);
      await form.getByLabel('Học sinh').selectOption({ label: 'Lê Minh Châu' });
      await form.getByLabel('Lý do').fill('Cả năm em làm tốt, hôm kiểm tra em sốt.');
      await form.getByRole('button', { name: 'Đề nghị kiểm tra lại' }).click();
      const card = page.getByRole('article', { name: 'Lê Minh Châu, Toán, Cuối năm' });
      await card.getByText('Chờ hiệu trưởng trả lời').waitFor();

      // The principal looks at the same page: nothing is proposed there, she answers.
      made.can = ['decide-retest'];
      made.subjects = [];
      await page.reload();
      await card.getByRole('button', { name: /^Đồng ý cho kiểm tra lại/ }).click();
      await card.getByRole('button', { name: 'Đồng ý', exact: true }).click();
      await card.getByText('Viết lý do, ít nhất 3 chữ cái.').waitFor();
      await card.getByLabel('Lý do').fill('Đúng là lệch hẳn.');
      await card.getByRole('button', { name: 'Đồng ý', exact: true }).click();
      await card.getByText(/Được kiểm tra lại/).waitFor();
      assert.equal(await page.getByRole('button', { name: 'Đề nghị kiểm tra lại' }).count(), 0);

      made.can = ['enter-subject-values'];
      await page.reload();
      await card.getByRole('button', { name: /^Ghi điểm kiểm tra lại:/ }).click();
      await card.getByLabel('Điểm lần 1').selectOption('8');
      await card.getByLabel('Ngày làm bài').fill('2027-06-19');
      await card.getByRole('button', { name: 'Ghi điểm kiểm tra lại', exact: true }).click();
      await card.getByText('Lần 1, ngày 19/06/2027: 8 điểm (Nguyễn Thị Minh Hoa ghi)').waitFor();
      await card.getByText('Điểm bài đã làm: 3').waitFor();
      const retest = '5a0f1d52-93c7-4a0e-8f35-b1a2c3d4e5f6';
      assert.deepEqual(made.sent, [
        { pupil: '0100000003', subject: 'TOAN', period: 'year-end', reason: 'Cả năm em làm tốt, hôm kiểm tra em sốt.' },
        { retest, agreed: true, answer: 'Đúng là lệch hẳn.' },
        { retest, subject: 'TOAN', number: 1, score: 8, satOn: '2027-06-19' },
      ]);
    });
  });
});
