import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { BankWindow } from '../browser/support/bank-page.js';
import { lookClosely } from '../browser/support/look.js';
import { startSheet, stopSheet, visitSheet } from '../browser/support/visit-sheet.js';

const OURS = { kind: 'ours', parts: [], cells: 35, filled: 20, missing: [], unsent: 0 } as const;
const bank = (act: (page: Page) => Promise<void>): Promise<void> => visitSheet({ book: OURS }, act);
const select = (page: Page, ...cells: string[]): Promise<void> =>
  page.evaluate((given) => (window as unknown as BankWindow).sheet.select(...given), cells);
const type = (page: Page, values: Record<string, string | null>): Promise<void> =>
  page.evaluate((given) => (window as unknown as BankWindow).sheet.type(given), values);
const values = (page: Page): Promise<Readonly<Record<string, string>>> =>
  page.evaluate(() => (window as unknown as BankWindow).sheet.values());
const ALL = ['I12', 'I13', 'I14', 'I15', 'I16'];

describe('the remark bank beside the open workbook', () => {
  before(() => startSheet('bank-page'));
  after(stopSheet);

  it('says what to select, and whose column it is', () =>
    bank(async (page) => {
      await page.getByText('Chọn một hay nhiều ô nhận xét').waitFor();
      await select(page, 'E12');
      await page.getByText('Chọn một hay nhiều ô nhận xét').waitFor();
      await lookClosely(page, 'bank-cells-none');
    }));

  it('puts a phrase of her level into the selected cell with one click, and takes it back', () =>
    bank(async (page) => {
      await select(page, 'I12');
      await page.getByText('Nguyễn Hoàng Bảo An, ô I12').waitFor();
      await page.getByText('Mức: Hoàn thành xuất sắc').waitFor();
      const puts = page.getByRole('button', { name: /^Đưa vào ô: / });
      assert.deepEqual(
        await puts.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label'))),
        [
          'Đưa vào ô: An là tấm gương chăm học của lớp.',
          'Đưa vào ô: Học đều các môn, năng nổ trong mọi hoạt động; hãy giữ niềm vui khám phá mỗi ngày.',
        ],
        'her own phrase first, with the pupil’s name',
      );
      await lookClosely(page, 'bank-cells-one');
      await puts.first().click();
      await page.getByRole('main').getByText('Đã điền 1 ô. Chưa gửi lên hệ thống.').waitFor();
      assert.deepEqual(await values(page), { I12: 'An là tấm gương chăm học của lớp.' });
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByRole('main').getByText('Đã điền 1 ô.').waitFor({ state: 'detached' });
      assert.deepEqual(await values(page), {});
    }));

  it('asks what becomes of a remark that is there already', () =>
    bank(async (page) => {
      await type(page, { I15: 'Ngoan' });
      await select(page, 'I15');
      await page.getByText('Đang có: “Ngoan”').waitFor();
      await page.getByRole('button', { name: /^Đưa vào ô: / }).click();
      assert.deepEqual(await values(page), { I15: 'Ngoan' }, 'nothing is written before the answer');
      await lookClosely(page, 'bank-cells-asking');
      assert.equal(await page.locator(':focus').textContent(), 'Viết tiếp vào sau');
      await page.keyboard.press('Enter');
      await page.getByRole('main').getByText('Đã điền 1 ô.').waitFor();
      assert.match((await values(page)).I15!, /^Ngoan\. Có nhiều tiến bộ/);
    }));

  it('keeps a remark of the sheet in her bank', () =>
    bank(async (page) => {
      await type(page, { I13: 'Bích hay giúp bạn.' });
      await select(page, 'I13');
      await page.getByRole('button', { name: 'Lưu nhận xét này vào kho của tôi' }).click();
      const form = page.getByRole('form', { name: 'Câu mới' });
      assert.equal(await form.getByLabel('Câu nhận xét').inputValue(), 'Bích hay giúp bạn.');
      assert.equal(await form.getByLabel('Mức').inputValue(), 'HTT');
      await form.getByRole('button', { name: 'Lưu câu' }).click();
      await form.waitFor({ state: 'detached' });
      const kept = await page.evaluate(() => (window as unknown as BankWindow).phrases().at(-1));
      assert.deepEqual([kept!.about, kept!.scope, kept!.text], ['homeroom', 'own', 'Bích hay giúp bạn.']);
    }));

  it('shows who gets what, then fills the selected pupils and leaves remarks alone', () =>
    bank(async (page) => {
      await type(page, { I14: 'Cô viết tay.' });
      await select(page, ...ALL);
      await page.getByRole('button', { name: 'Điền cho 5 học sinh đang chọn' }).click();
      await page.getByRole('heading', { name: 'Sẽ điền' }).waitFor();
      await page.getByText('Giữ nguyên nhận xét của 1 học sinh.').waitFor();
      await page.getByText('Không có câu hợp cho 1 học sinh: Vũ Đức Khôi.').waitFor();
      assert.deepEqual(await values(page), { I14: 'Cô viết tay.' });
      await lookClosely(page, 'bank-cells-fill');
      await page.getByRole('button', { name: 'Điền 3 ô' }).click();
      await page.getByRole('main').getByText('Đã điền 3 ô.').waitFor();
      const { I12, I13, I14, I15, ...rest } = await values(page);
      assert.deepEqual([I14, rest], ['Cô viết tay.', {}]);
      assert.match(I12!, /^An là/);
      assert.match(I13!, /^Có ý thức/);
      assert.match(I15!, /^Có nhiều tiến bộ/);
    }));

  it('replaces remarks only when told to', () =>
    bank(async (page) => {
      await type(page, { I13: 'Cũ.', I14: 'Cũ nữa.' });
      await select(page, 'I13', 'I14');
      await page.getByRole('button', { name: 'Điền cho 2 học sinh đang chọn' }).click();
      await page.getByText('Không có ô nào để điền.').waitFor();
      await page.getByLabel('Thay cả 2 nhận xét đã có').check();
      await page.getByText('Thay cho: “Cũ.”').waitFor();
      await page.getByRole('button', { name: 'Điền 2 ô' }).click();
      await page.getByRole('main').getByText('Đã điền 2 ô.').waitFor();
      const { I13, I14 } = await values(page);
      assert.notEqual(I13, I14);
    }));

  it('says so before one phrase would serve all', () =>
    bank(async (page) => {
      await select(page, 'I13', 'I14');
      await page.getByText('Tìm thấy 2 câu').click();
      await page.getByRole('button', { name: /^Xem trước với câu này: Chăm học/ }).click();
      await page.getByRole('main').getByText('Cả 2 học sinh sẽ có cùng một nhận xét: “Chăm học').waitFor();
      await lookClosely(page, 'bank-cells-same');
      assert.deepEqual(await values(page), {});
      await page.getByRole('button', { name: 'Chưa điền' }).click();
      assert.equal(await page.locator(':focus').textContent(), 'Điền cho 2 học sinh đang chọn');
      await page.getByRole('button', { name: 'Điền cho 2 học sinh đang chọn' }).click();
      assert.equal(
        await page.getByRole('main').getByText('cùng một nhận xét').count(),
        0,
        'the whole bank has enough for both',
      );
    }));

  it('writes nothing where a cell was changed meanwhile', () =>
    bank(async (page) => {
      await select(page, 'I12', 'I13');
      await page.getByRole('button', { name: 'Điền cho 2 học sinh đang chọn' }).click();
      await page.getByRole('button', { name: 'Điền 2 ô' }).waitFor();
      await page.evaluate(() => (window as unknown as BankWindow).typeUntold({ I12: 'Cô vừa gõ.' }));
      await page.getByRole('button', { name: 'Điền 2 ô' }).click();
      await page.getByText('Có ô vừa được sửa trong bảng nên chưa điền.').waitFor();
      assert.deepEqual(await values(page), {});
    }));
});
