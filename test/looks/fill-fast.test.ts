import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { calls, inSheet, startSheet, stopSheet, visitSheet } from '../browser/support/visit-sheet.js';
import { ours } from '../browser/support/sheet-states.js';

const select = (page: Page, ...cells: string[]): Promise<void> =>
  inSheet(page, ({ win, arg }) => win.sheet.select(...arg), cells);
const type = (page: Page, values: Record<string, string | null>): Promise<void> =>
  inSheet(page, ({ win, arg }) => win.sheet.type(arg), values);
const values = (page: Page): Promise<Readonly<Record<string, string>>> =>
  inSheet(page, ({ win }) => win.sheet.values(), null);
const frame = (page: Page) => page.getByRole('application', { name: 'Điền nhanh bằng phím' });
const said = (page: Page, text: string | RegExp): Promise<void> => page.getByRole('status').getByText(text).waitFor();
const open = (act: (page: Page) => Promise<void>): Promise<void> =>
  visitSheet({ book: ours() }, async (page) => {
    await select(page, 'E12');
    await act(page);
  });

describe('filling fast', () => {
  before(startSheet);
  after(stopSheet);

  it('writes one key a pupil, moves down and says who comes next', () =>
    open(async (page) => {
      await frame(page).focus();
      await page.keyboard.press('t');
      await said(page, 'Nguyễn Hoàng Bảo An: T. Tiếp: Trần Thị Ngọc Bích');
      await page.keyboard.press('H');
      await said(page, 'Trần Thị Ngọc Bích: H. Tiếp: Lê Minh Châu');
      assert.deepEqual(await values(page), { E12: 'HTT', E13: 'HT' });
    }));

  it('never loses or misplaces keys that come faster than Excel writes', () =>
    open(async (page) => {
      await frame(page).focus();
      await page.keyboard.type('thcth', { delay: 0 });
      await said(page, 'Vũ Đức Khôi: H. Đã hết cột.');
      assert.deepEqual(await values(page), { E12: 'HTT', E13: 'HT', E14: 'CHT', E15: 'HTT', E16: 'HT' });
    }));

  it('writes a key in its own cell or, said, nowhere when another cell is selected at the same moment; stays there', () =>
    open(async (page) => {
      await frame(page).focus();
      await inSheet(
        page,
        ({ win }) => {
          const zone = document.querySelector('[role=application]')!;
          for (const key of ['t', 't'])
            zone.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
          // She clicks elsewhere before the second one is written.
          win.sheet.subscribe(() => {
            if (win.sheet.get().selected[0]?.cell === 'E13') win.sheet.select('K14');
          });
        },
        null,
      );
      await page.getByText('Mức đạt được môn Khoa học · ô K14').waitFor();
      // Which of the two hangs on how fast this machine tells of the click.
      await said(page, /Ô đang chọn vừa đổi nên phím này chưa ghi vào đâu\.|Trần Thị Ngọc Bích: T/);
      // The next key is hers for the cell she sees.
      await page.keyboard.press('c');
      await said(page, 'Lê Minh Châu: C. Tiếp: Phạm Gia Hân');
      const { E13 = 'HTT', ...others } = await values(page);
      assert.deepEqual([E13, others], ['HTT', { E12: 'HTT', K14: 'CHT' }]);
    }));

  it('writes by press of a button, and the keys go on from there', () =>
    open(async (page) => {
      await frame(page).getByRole('button', { name: 'C Chưa hoàn thành' }).click();
      await page.getByText('Trần Thị Ngọc Bích', { exact: true }).waitFor();
      await page.keyboard.press('t');
      await said(page, 'Trần Thị Ngọc Bích: T.');
      assert.deepEqual(await values(page), { E12: 'CHT', E13: 'HTT' });
    }));

  it('takes no keys without the focus, no shortcuts, and none that is held down', () =>
    open(async (page) => {
      await page.keyboard.press('t');
      await frame(page).focus();
      await page.keyboard.press('Control+c');
      await page.keyboard.down('h');
      await page.keyboard.down('h');
      await page.keyboard.down('h');
      await page.keyboard.up('h');
      await said(page, 'Nguyễn Hoàng Bảo An: H.');
      assert.deepEqual(await values(page), { E12: 'HT' });
    }));

  it('does not fill a class from a button on which Enter is held down', () =>
    open(async (page) => {
      await frame(page).getByRole('button', { name: 'T Hoàn thành tốt' }).focus();
      for (let n = 0; n < 4; n++) await page.keyboard.down('Enter');
      await page.keyboard.up('Enter');
      await said(page, 'Nguyễn Hoàng Bảo An: T.');
      assert.deepEqual(await values(page), { E12: 'HTT' });
    }));

  it('writes 10 as 1 and 0, 1 with Enter, and nothing for 17', () =>
    open(async (page) => {
      await select(page, 'F12');
      await frame(page).focus();
      await page.keyboard.press('1');
      await frame(page).getByText('Gõ 0 để ghi 10, nhấn Enter để ghi 1, Esc để bỏ.').waitFor();
      await page.keyboard.press('0');
      await said(page, 'Nguyễn Hoàng Bảo An: 10.');
      await page.keyboard.press('1');
      await page.keyboard.press('7');
      await frame(page).getByText('17 không phải là điểm.').waitFor();
      await page.keyboard.press('8');
      await said(page, 'Trần Thị Ngọc Bích: 8.');
      await page.keyboard.press('1');
      await page.keyboard.press('Enter');
      await said(page, 'Lê Minh Châu: 1.');
      assert.deepEqual(await values(page), { F12: '10', F13: '8', F14: '1' });
    }));

  it('forgets a 1 that was begun for a cell she has left', () =>
    open(async (page) => {
      await select(page, 'F12');
      await frame(page).focus();
      await page.keyboard.press('1');
      await frame(page).getByText('Gõ 0 để ghi 10').waitFor();
      await select(page, 'F14');
      await page.getByText('Điểm KTĐK môn Toán · ô F14').waitFor();
      await page.keyboard.press('0');
      await said(page, 'Lê Minh Châu: 0.');
      assert.deepEqual(await values(page), { F14: '0' });
    }));

  it('empties with Delete and stays', () =>
    open(async (page) => {
      await type(page, { E12: 'HTT' });
      await frame(page).focus();
      await page.keyboard.press('Delete');
      await said(page, 'Nguyễn Hoàng Bảo An: (để trống).');
      await frame(page).getByText('Nguyễn Hoàng Bảo An').waitFor();
      assert.deepEqual(await values(page), {});
    }));

  it('keeps the focus when the next cell is of another kind, and does not go on where Excel refused', () =>
    open(async (page) => {
      await frame(page).getByRole('button', { name: 'T Hoàn thành tốt' }).focus();
      await select(page, 'H12');
      await frame(page).getByRole('button', { name: 'X', exact: true }).waitFor();
      assert.equal(await frame(page).evaluate((node) => node === document.activeElement), true);
      await inSheet(page, ({ win }) => void (win.sheet.refuseFill = true), null);
      await page.keyboard.press('x');
      await page.getByRole('alert').waitFor();
      await frame(page).getByText('Nguyễn Hoàng Bảo An').waitFor();
      assert.deepEqual(await values(page), {});
    }));

  it('says that a foreign column is locked, and leads to the bank for remarks', () =>
    open(async (page) => {
      await select(page, 'J12');
      await page.getByText('Ô này đã khóa, bạn chỉ xem.').waitFor();
      assert.equal(await frame(page).count(), 0);
      await select(page, 'I12');
      await page.getByText('Gõ nhận xét trong Excel, hoặc lấy câu có sẵn ở trang Nhận xét.').waitFor();
    }));

  it('tells the screen reader which cell the keys are for', () =>
    open(async (page) => {
      const about = await frame(page).evaluate(
        (node) => document.getElementById(node.getAttribute('aria-describedby')!)!.textContent,
      );
      assert.match(about ?? '', /Nguyễn Hoàng Bảo An.*Mức đạt được môn Toán · ô E12.*\(để trống\)/);
    }));
});

describe('filling a column', () => {
  before(startSheet);
  after(stopSheet);

  const fillWith = async (page: Page, level: string): Promise<void> => {
    await page.getByRole('button', { name: 'Điền cả cột' }).click();
    await page.getByText('Điền cả cột Mức đạt được môn Toán bằng:').waitFor();
    await page.getByRole('button', { name: level }).last().click();
  };

  it('fills empty cells at once and can be taken back', () =>
    open(async (page) => {
      await fillWith(page, 'H Hoàn thành');
      await said(page, 'Đã điền 5 ô: H.');
      assert.equal(Object.keys(await values(page)).length, 5);
      await page.getByText('Đã ghi 5 ô.').waitFor();
      await page.getByRole('button', { name: 'Hoàn tác' }).click();
      await said(page, 'Đã hoàn tác.');
      assert.deepEqual(await values(page), {});
      assert.equal(await page.getByRole('button', { name: 'Hoàn tác' }).count(), 0);
    }));

  it('asks when others are filled, and keeps them unless told otherwise', () =>
    open(async (page) => {
      await type(page, { E12: 'HT', E13: 'HT', E14: 'HTT' });
      await fillWith(page, 'T Hoàn thành tốt');
      const question = page.getByRole('group', { name: '2 ô đang có giá trị khác T.' });
      await question.waitFor();
      assert.equal(await question.evaluate((node) => node === document.activeElement), true);
      assert.equal((await calls(page)).length, 0, 'nothing is written before the answer');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await said(page, 'Đã điền 2 ô: T.');
      assert.deepEqual(await values(page), { E12: 'HT', E13: 'HT', E14: 'HTT', E15: 'HTT', E16: 'HTT' });
    }));

  it('replaces all when told so', () =>
    open(async (page) => {
      await type(page, { E12: 'HT', E13: 'Giỏi', E14: 'HTT' });
      await fillWith(page, 'T Hoàn thành tốt');
      await page.getByRole('button', { name: 'Thay cả 4 ô' }).click();
      await said(page, 'Đã điền 4 ô: T.');
      assert.deepEqual(new Set(Object.values(await values(page))), new Set(['HTT']));
    }));

  it('says that there is nothing to do', () =>
    open(async (page) => {
      await type(page, { E12: 'HT', E13: 'HT', E14: 'HT', E15: 'HT', E16: 'HT' });
      await fillWith(page, 'H Hoàn thành');
      await said(page, 'Các ô này đều là H rồi.');
      assert.equal((await calls(page)).length, 0);
    }));

  it('does not pretend to have filled while something else is going on', () =>
    open(async (page) => {
      await page.getByRole('button', { name: 'Điền cả cột' }).click();
      await page.getByText('Điền cả cột Mức đạt được môn Toán bằng:').waitFor();
      await inSheet(page, ({ win }) => win.sheet.set({ busy: 'push' }), null);
      await page.getByRole('button', { name: 'H Hoàn thành' }).last().click();
      await said(page, 'Việc trước chưa xong.');
      assert.deepEqual(await values(page), {});
    }));

  it('fills what is selected', () =>
    open(async (page) => {
      await select(page, 'E13', 'E14');
      await page.getByRole('button', { name: 'Điền 2 ô đang chọn' }).click();
      await page.getByRole('button', { name: 'C Chưa hoàn thành' }).last().click();
      await said(page, 'Đã điền 2 ô: C.');
      assert.deepEqual(await values(page), { E13: 'CHT', E14: 'CHT' });
    }));

  it('forgets the question when another column is selected', () =>
    open(async (page) => {
      await type(page, { E13: 'HT' });
      await fillWith(page, 'T Hoàn thành tốt');
      await page.getByRole('button', { name: 'Thay cả 5 ô' }).waitFor();
      await select(page, 'G12');
      await page.getByText('ô G12').waitFor();
      assert.equal(await page.getByRole('button', { name: 'Thay cả 5 ô' }).count(), 0);
    }));
});
