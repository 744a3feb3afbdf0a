import assert from 'node:assert/strict';
import { KEEPS } from '../../core/rights/remark-policy.js';
import type { ImportedRemarks, Remarks } from '../../core/contract/remarks.js';
import { phraseKey } from '../../core/remarks/phrase.js';
import { refusal } from '../../core/codes/refusal.js';
import { buildPhrase } from '../support/phrases.js';
import { me } from '../browser/support/answers.js';
import { type Answers, Refuse } from '../browser/support/fake-api.js';
import { look } from '../browser/support/look.js';
import { signIn, startBrowser, stopBrowser, visit, WORKBOOK } from '../browser/support/visit.js';

type Phrases = Remarks['phrases'];

const PHRASES = (): Phrases => [
  buildPhrase({ about: 'subject.TV', level: 'HTT', text: 'Đọc trôi chảy, diễn cảm; viết đoạn văn giàu hình ảnh.' }),
  buildPhrase({
    about: 'subject.TOAN',
    level: 'HTT',
    text: 'Tính nhanh, chính xác; giải được bài toán bằng nhiều cách.',
  }),
  buildPhrase({
    about: 'subject.TOAN',
    level: 'HT',
    scope: 'own',
    grades: { from: 4, to: 5 },
    text: 'Đặt tính đúng; em nhớ thử lại sau khi chia nhé.',
  }),
  buildPhrase({ about: 'traits.QUALITIES', level: 'TOT', text: 'Ngoan, lễ phép, yêu thương bạn bè; chăm học.' }),
  buildPhrase({ about: 'homeroom', level: 'HTXS', scope: 'own', text: '{tên} học đều các môn, năng nổ.' }),
];

/** A bank behind the fake API that keeps what it is given. */
function bank(phrases: Phrases = PHRASES(), keeps: Remarks['keeps'] = ['own']): Answers & { phrases: Phrases } {
  const made = {
    phrases,
    remarks: () => ({ phrases: made.phrases, keeps, can: keeps.map((scope) => KEEPS[scope]) }),
    saveRemark: ({ body }: { body: unknown }) => {
      const phrase = body as Phrases[number];
      const key = phraseKey(phrase);
      if (made.phrases.some((one) => one.id !== phrase.id && phraseKey(one) === key)) {
        throw new Refuse(422, refusal('bank-doubled'));
      }
      made.phrases = [...made.phrases.filter(({ id }) => id !== phrase.id), phrase];
      return { phrase };
    },
    removeRemarks: ({ body }: { body: unknown }) => {
      const { ids } = body as { ids: string[] };
      made.phrases = made.phrases.filter(({ id }) => !ids.includes(id));
      return { removed: ids.length };
    },
  };
  return made;
}

const openBank = async (page: Parameters<typeof signIn>[0]): Promise<void> => {
  await signIn(page);
  await page.getByRole('link', { name: 'Nhận xét' }).click();
  await page.getByRole('heading', { level: 1, name: 'Kho nhận xét' }).waitFor();
};

describe('the screen “Kho nhận xét”', () => {
  before(startBrowser);
  after(stopBrowser);

  it('lists both banks by what they are for, and finds without accents', () => {
    const { phrases: _, ...answers } = bank();
    return visit(answers, async ({ page }) => {
      await openBank(page);
      await page.getByText('3 câu của trường, 2 câu của tôi.').waitFor();
      await look(page, 'bank');
      await page.getByLabel('Tìm trong kho').fill('dat tinh');
      await page.getByRole('main').getByText('Tìm thấy 1 câu').waitFor();
      await page.getByText('Lớp 4 đến 5').waitFor();
      await page.getByLabel('Mức', { exact: true }).selectOption('T');
      await page.getByRole('main').getByText('Không có câu nào như vậy.').waitFor();
      await page.getByRole('button', { name: 'Bỏ lọc' }).click();
      await page.getByLabel('Dùng cho').selectOption({ label: 'Toán' });
      await page.getByRole('main').getByText('Tìm thấy 2 câu').waitFor();
    });
  });

  it('offers to change and remove only what she keeps', () => {
    const { phrases: _, ...answers } = bank();
    return visit(answers, async ({ page }) => {
      await openBank(page);
      await page.getByText('Ngoan, lễ phép').waitFor();
      assert.equal(await page.getByRole('button', { name: /^Sửa:/ }).count(), 2);
      assert.equal(await page.getByRole('button', { name: /^Xóa: Ngoan/ }).count(), 0);
    });
  });

  it('adds by keyboard, keeps what was typed when it is refused, changes, removes and takes back', () => {
    const made = bank();
    const { phrases: _, ...answers } = made;
    return visit(answers, async ({ page }) => {
      await openBank(page);
      await page.getByRole('button', { name: 'Thêm câu' }).press('Enter');
      const form = page.getByRole('form', { name: 'Câu mới' });
      await page.locator('textarea:focus').fill('Tính nhanh, chính xác; giải được bài toán bằng nhiều cách.');
      await form.getByLabel('Dùng cho').selectOption({ label: 'Toán' });
      await form.getByLabel('Mức').selectOption({ label: 'T (Hoàn thành tốt)' });
      await form.getByText('58/500 ký tự').waitFor();
      await look(page, 'bank-form');
      await form.getByRole('button', { name: 'Lưu câu' }).click();
      await page.getByRole('alert').getByText('Kho đã có câu này').waitFor();
      await page.locator('textarea:focus').fill('{tên} tính nhanh.');
      await form.getByRole('button', { name: 'Lưu câu' }).click();
      await page.getByText('{tên} tính nhanh.').waitFor();
      await form.waitFor({ state: 'detached' });
      assert.equal(await page.locator(':focus').textContent(), 'Thêm câu', 'the focus goes back to where it came from');

      await page.getByRole('button', { name: 'Sửa: {tên} tính nhanh.' }).click();
      await page.locator('textarea:focus').fill('{tên} tính rất nhanh.');
      await page.getByRole('button', { name: 'Lưu câu' }).click();
      const remove = page.getByRole('button', { name: 'Xóa: {tên} tính rất nhanh.' });
      await remove.click();
      await page.getByText('Đã xóa: “{tên} tính rất nhanh.”').first().waitFor();
      assert.equal(made.phrases.length, 5);
      assert.match((await page.locator(':focus').getAttribute('aria-label'))!, /^Hoàn tác/);
      await page.keyboard.press('Enter');
      await remove.waitFor();
      assert.ok(made.phrases.some(({ text, level }) => text === '{tên} tính rất nhanh.' && level === 'HTT'));
    });
  });

  it('shows row by row what a file brings before it keeps anything, and takes it back', () => {
    const made = bank();
    const imported = (): ImportedRemarks => ({
      taken: [
        {
          sheet: 'Kho nhận xét',
          row: 2,
          typed: 'Thuộc bảng nhân.',
          phrase: buildPhrase({ scope: 'own', level: 'HT', text: 'Thuộc bảng nhân; nên tính nhẩm nhiều hơn.' }),
        },
      ],
      refused: [
        {
          sheet: 'Kho nhận xét',
          row: 7,
          typed: 'Tính đúng.',
          reason: 'Không hiểu mức “Giỏi” của Toán.',
          remedy: 'Ghi Hoàn thành tốt, Hoàn thành, Chưa hoàn thành, hoặc để trống cho mọi mức.',
        },
      ],
      doubled: [{ sheet: 'Kho nhận xét', row: 3, typed: 'Ngoan.' }],
    });
    const { phrases: _, ...answers } = made;
    const importRemarks: Answers['importRemarks'] = ({ query }) => {
      const answer = imported();
      if (query.mode === 'import') made.phrases = [...made.phrases, answer.taken[0]!.phrase];
      return answer;
    };
    return visit({ ...answers, importRemarks }, async ({ page, school }) => {
      await openBank(page);
      await page.getByRole('button', { name: 'Nhập từ Excel' }).click();
      await page.locator('input[type=file]').setInputFiles(WORKBOOK);
      await page.getByText('Dòng 7, trang Kho nhận xét').waitFor();
      await page.getByText('Không hiểu mức “Giỏi” của Toán.').waitFor();
      await look(page, 'bank-import');
      assert.equal(school.countOf('importRemarks', 'import'), 0);
      await page.getByRole('button', { name: 'Thêm 1 câu vào kho' }).click();
      await page.getByText('Đã thêm 1 câu vào kho.').first().waitFor();
      assert.equal(made.phrases.length, 6);
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await page.getByText('Đã bỏ các câu vừa thêm.').first().waitFor();
      assert.equal(made.phrases.length, 5);
    });
  });

  it('says what to do with an empty bank and gives the pattern to fill in', () => {
    const { phrases: _, ...answers } = bank([]);
    const remarksWorkbook = () => ({ name: 'hoc-ba-kho-nhan-xet.xlsx', bytes: Buffer.from('PK') });
    return visit({ ...answers, remarksWorkbook }, async ({ page }) => {
      await openBank(page);
      await page.getByText('Kho chưa có câu nào.').waitFor();
      await look(page, 'bank-empty');
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: 'Tải kho ra Excel' }).click();
      assert.equal((await coming).suggestedFilename(), 'hoc-ba-kho-nhan-xet.xlsx');
    });
  });

  it('is the school’s bank to a principal, and nothing to a clerk', () => {
    const { phrases: _, ...answers } = bank(
      PHRASES().filter(({ scope }) => scope === 'school'),
      ['school'],
    );
    return visit(answers, async ({ page, school }) => {
      school.person = me({ hats: ['principal'] });
      await openBank(page);
      await page.getByText('3 câu của trường.').waitFor();
      assert.equal(await page.getByRole('button', { name: /^Sửa:/ }).count(), 3);
      school.person = me({ hats: ['clerk'], userId: 'u-van' });
      await page.getByRole('button', { name: 'Đổi người dùng' }).click();
      await signIn(page);
      await page.getByRole('heading', { level: 1, name: 'Việc của tôi' }).waitFor();
      assert.equal(await page.getByRole('link', { name: 'Nhận xét' }).count(), 0);
    });
  });
});
