/** A sheet filled in in the browser, against the real server: typed, kept, sent, met by others, closed over. */
import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { SAMPLE_PASSWORD } from '../../server/sample/password.js';
import { SAMPLE_TIME } from '../support/sample.js';
import { judge } from './support/look.js';
import { type SamplePage, startSamplePage } from './support/sample-page.js';
import { bar, cell, device, nameCutOff, openSheet, send, signIn, text, unsent } from './support/web-sheet-hands.js';

/** The day after the sample's year end has closed. */
const AFTER_CLOSING = new Date('2026-12-05T02:00:00.000Z');

describe('a sheet in the browser', function () {
  this.timeout(120_000);
  let sample: SamplePage;
  let context: BrowserContext;
  let page: Page;
  let now = SAMPLE_TIME;

  before(async () => {
    sample = await startSamplePage(() => now);
  });
  after(() => sample?.close());

  beforeEach(async () => {
    context = await device(sample.browser);
    page = await context.newPage();
    await page.goto(sample.url);
    await signIn(page);
    await openSheet(page);
  });
  afterEach(() => context.close());

  it('takes keys, ranges and texts, takes them back, and keeps them through a reload and a lost line until they are sent', async () => {
    // Tiếng Việt: level and score of the first pupils.
    await cell(page, 0, 0).click();
    const before = [await text(page, 0, 0), await text(page, 1, 0)];
    await page.keyboard.press('c');
    assert.equal(await text(page, 0, 0), 'C');
    await page.keyboard.press('t');
    assert.equal(await text(page, 1, 0), 'T');
    assert.equal(await cell(page, 2, 0).getAttribute('aria-selected'), 'true', 'the pupil below comes next');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    assert.deepEqual([await text(page, 0, 0), await text(page, 1, 0)], before);
    await page.keyboard.press('Control+y');
    assert.equal(await text(page, 0, 0), 'C');

    // A range from Excel over level and score, one score of it no score at all.
    await cell(page, 2, 0).click();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', 'H\t6\r\nH\t8,5\r\n');
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    });
    assert.deepEqual([await text(page, 2, 1), await text(page, 3, 1)], ['6', '✕\nLỗi:\n8,5']);
    await cell(page, 3, 1).click();
    await bar(page).getByText('Điểm kiểm tra là số nguyên').waitFor();

    // Others' columns take nothing.
    await cell(page, 0, 4).click();
    const music = await text(page, 0, 4);
    await page.keyboard.press('c');
    assert.equal(await text(page, 0, 4), music);
    await bar(page).getByText('Ô do giáo viên khác nhập: bạn chỉ xem.').waitFor();

    // A remark typed anew, gone on with, and left.
    await page.getByRole('tab', { name: 'Nhận xét' }).click();
    await cell(page, 0, 0).click();
    await page.keyboard.type('Em đọc to.');
    await page.keyboard.press('Enter');
    assert.equal(await text(page, 0, 0), 'Em đọc to.');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.type(' Rõ ràng.');
    await page.keyboard.press('Tab');
    assert.equal(await text(page, 0, 0), 'Em đọc to. Rõ ràng.');
    await cell(page, 0, 0).click();
    await page.keyboard.type('Không');
    await page.keyboard.press('Escape');
    assert.equal(await text(page, 0, 0), 'Em đọc to. Rõ ràng.');
    await page
      .getByRole('heading', { name: /nhận xét/i })
      .first()
      .waitFor();
    await judge(page, 'web-sheet-remarks-1280-light', 1280, { colorScheme: 'light' });

    const n = Number(/^(\d+) ô chưa gửi/.exec(await page.getByText(/ô chưa gửi, đang giữ/).innerText())?.[1]);
    assert.ok(n >= 4, `${n} cells kept`);
    await page.reload();
    await page.getByRole('grid').waitFor();
    await unsent(page, n);
    assert.equal(await text(page, 0, 0), 'C');

    await context.setOffline(true);
    await cell(page, 4, 0).click();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Gửi kết quả' }).click();
    await page.getByRole('alert').waitFor();
    await context.setOffline(false);
    await page.reload();
    await page.getByRole('grid').waitFor();
    assert.equal(await text(page, 4, 0), 'C');

    await send(page);
    await page
      .getByText(/Không nhận 1 ô/)
      .first()
      .waitFor();
    await unsent(page, 1);
    await page.getByRole('button', { name: 'Xong, điền tiếp' }).click();
    await cell(page, 3, 1).click();
    await page.keyboard.press('7');
    await send(page);
    await page.getByText('Không còn ô nào chưa gửi.').waitFor();
    assert.equal(await page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('unsent'))), false);
  });

  it('leaves what is typed in its own cell: by the mouse, by a reload, by the keys of one đ, by a key held down', async () => {
    await page.getByRole('tab', { name: 'Nhận xét' }).click();
    const below = await text(page, 1, 0);
    await cell(page, 0, 0).click();
    await page.keyboard.type('Em nói rõ.');
    await cell(page, 1, 0).click();
    assert.deepEqual([await text(page, 0, 0), await text(page, 1, 0)], ['Em nói rõ.', below]);
    assert.equal(await page.getByRole('grid').getByRole('textbox').count(), 0);
    // A typing program opens the box and types nothing.
    await cell(page, 0, 0).click();
    await cell(page, 0, 0).dispatchEvent('keydown', { key: 'Process', bubbles: true });
    await page.getByRole('grid').getByRole('textbox').waitFor();
    await cell(page, 1, 0).click();
    assert.equal(await text(page, 0, 0), 'Em nói rõ.');
    await cell(page, 2, 0).click();
    await page.keyboard.type('Nửa câu');
    await page.reload();
    await page.getByRole('grid').waitFor();
    await unsent(page, 2);

    // A score of 1 is taken by the key that leads on, and a key held down writes once.
    await cell(page, 12, 3).click();
    await page.keyboard.press('1');
    await page.keyboard.press('ArrowDown');
    assert.match(await text(page, 12, 3), /1$/);
    const next = await text(page, 13, 0);
    await cell(page, 12, 0).click();
    await page.keyboard.down('c');
    await page.keyboard.down('c');
    await page.keyboard.up('c');
    assert.deepEqual([await text(page, 12, 0), await text(page, 13, 0)], ['C', next]);
    assert.equal(await page.getByRole('grid').getByRole('textbox').count(), 0);

    // Two taps within a frame, as of a quick finger on a slow telephone: the bar shows the first pupil still.
    await cell(page, 14, 0).click();
    await bar(page)
      .getByText((await page.locator('tbody th').nth(14).getAttribute('title'))!, { exact: true })
      .waitFor();
    await bar(page)
      .getByRole('button', { name: /^C/ })
      .evaluate((button: HTMLElement) => {
        button.click();
        button.click();
      });
    assert.deepEqual([await text(page, 14, 0), await text(page, 15, 0)], ['C', 'C']);
    assert.equal(await cell(page, 16, 0).getAttribute('aria-selected'), 'true');

    await page.getByRole('tab', { name: 'Nhận xét' }).click();
    assert.equal(await text(page, 2, 0), 'Nửa câu');
    await page.getByRole('tab').first().click();
    // Of the traits, which alone hold a Đ.
    const column = Number(
      await page.locator('td[data-column]').filter({ hasText: /^Đ$/ }).first().getAttribute('data-column'),
    );
    const letters = await page.locator(`td[data-column="${column}"]`).allTextContents();
    const row = letters.findIndex((letter, n) => letter === 'T' && letters[n + 1] === 'T');
    assert.notEqual(row, -1);
    await cell(page, row, column).click();
    // In the page, so that the keys come within a stroke however busy the machine is.
    await page.evaluate(() => {
      for (const key of ['d', 'Backspace', 'đ'])
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
    assert.deepEqual([await text(page, row, column), await text(page, row + 1, column)], ['Đ', 'T']);
    assert.equal(await cell(page, row + 1, column).getAttribute('aria-selected'), 'true');
  });

  it('tells a reader how far each heading reaches and which row of all a pupil’s is, and prints every pupil', async () => {
    const grid = page.getByRole('grid');
    const names = await grid.locator('tbody th').evaluateAll((boxes: HTMLElement[]) => boxes.map(({ title }) => title));
    assert.ok(names.length > 20);
    const { heads, first, last, rows, columns } = await grid.evaluate((table: HTMLTableElement) => ({
      heads: [...table.tHead!.rows].map(({ cells }) => [...cells].map(({ colSpan, rowSpan }) => [colSpan, rowSpan])),
      first: table.tBodies[0]!.rows[0]!.ariaRowIndex,
      last: [...table.tBodies[0]!.rows].at(-1)!.ariaRowIndex,
      rows: Number(table.ariaRowCount),
      columns: Number(table.ariaColCount),
    }));
    assert.equal(heads.length, 3);
    const covered = heads.flat().reduce((sum, [across, down]) => sum + across! * down!, 0);
    assert.equal(covered, heads.length * columns, 'every column is headed on every row of the header');
    assert.deepEqual([Number(first), Number(last), rows], [4, 3 + names.length, 3 + names.length]);
    assert.equal(await grid.locator('[aria-colspan], [aria-rowspan]').count(), 0, 'said twice');

    await page.evaluate(() => (window.print = () => undefined));
    await page.getByRole('button', { name: 'In biểu mẫu' }).click();
    const printed = await page
      .locator('.form-on-paper tr')
      .evaluateAll((lines: HTMLTableRowElement[]) =>
        lines.map(({ cells }) => [...cells].map(({ textContent }) => textContent)),
      );
    assert.deepEqual(
      printed.flat().filter((one) => names.includes(one)),
      names,
    );
  });

  it('asks before what the browser does not keep is lost, and lets her leave though the question cannot be fetched', async () => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new Error('forbidden');
      };
    });
    await cell(page, 11, 3).click();
    await page.keyboard.press('4');
    await page.getByText(/^1 ô chưa gửi và trình duyệt này không cho giữ lại/).waitFor();
    await page.getByRole('button', { name: 'Xem bảng của lớp' }).click();
    await page.getByRole('grid').waitFor({ state: 'detached' });
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Đổi người dùng' }).click();
    await page.getByText('Bạn còn ô chưa gửi trên máy này.').waitFor();
    await page.getByRole('button', { name: 'Thôi' }).click();
    await context.setOffline(false);
    await page.goBack();
    await page.getByRole('grid').waitFor();
    assert.match(await text(page, 11, 3), /4$/, 'the page has it though the browser kept nothing');
    let asked = '';
    page.on('dialog', (dialog) => {
      asked = dialog.type();
      void dialog.dismiss();
    });
    // Asked, she stays.
    await page.evaluate(() => location.reload());
    await page.getByRole('button', { name: 'Đổi người dùng' }).click();
    await page.getByText('chúng chỉ còn trong trang đang mở').waitFor();
    assert.equal(asked, 'beforeunload');
  });

  it('lets two devices meet cell by cell, and has what both changed chosen on the screen of conflicts', async () => {
    const other = await device(sample.browser);
    const second = await other.newPage();
    await second.goto(sample.url);
    await signIn(second);
    await openSheet(second);
    await cell(page, 6, 3).click();
    await page.keyboard.press('2');
    await page.keyboard.press('3');
    await cell(second, 6, 3).click();
    await second.keyboard.press('4');
    await cell(second, 8, 3).click();
    await second.keyboard.press('5');
    await send(page);
    await send(second);
    await second
      .getByText(/2 giá trị|khác nhau/)
      .first()
      .waitFor();
    assert.match(await text(second, 7, 3), /3$/, 'what only the other device changed has come');
    assert.match(await text(second, 6, 3), /4$/, 'what was typed here stays');
    await unsent(second, 1);
    await second
      .getByRole('radio', { name: /^Trên hệ thống/ })
      .first()
      .click();
    await judge(second, 'web-sheet-conflict-375-light', 375, { colorScheme: 'light' });
    await other.close();
  });

  it('asks before another uses the device, shows her nothing of it, and says in words what a closing refuses', async () => {
    await cell(page, 10, 3).click();
    await page.keyboard.press('2');
    await unsent(page, 1);
    await page.getByRole('button', { name: 'Đổi người dùng' }).click();
    await page.getByText('Bạn còn 1 ô chưa gửi trên máy này').waitFor();
    await judge(page, 'web-sheet-leave-1280-dark', 1280, { colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Giữ trên máy và đổi người dùng' }).click();
    await page.getByLabel('Tài khoản').waitFor();
    await signIn(page, 'gv4a');
    assert.equal(await page.getByText('đang giữ trên máy này').count(), 0);
    await page.getByRole('button', { name: 'Đổi người dùng' }).click();
    await signIn(page);
    await page.getByText('1 ô nhập trong trình duyệt chưa gửi').waitFor();
    await page.getByRole('button', { name: 'Nhập tiếp và gửi' }).click();
    await page.getByRole('grid').waitFor();
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [375, 'light'],
      [375, 'dark'],
    ] as const)
      await judge(page, `web-sheet-${width}-${colorScheme}`, width, { colorScheme });
    assert.ok((await nameCutOff(page, 0, 'Nguyễn Hoàng Thị Phương Quỳnh')) <= 0, 'a long name is seen whole');
    await page.setViewportSize({ width: 1280, height: 800 });

    now = AFTER_CLOSING;
    await page.getByRole('button', { name: 'Gửi kết quả' }).click();
    // The days passed: her sign-in is over, and what she was about waits for her.
    await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('button', { name: /^Gửi .* ô$/ }).click();
    await page
      .getByText(/Không nhận 1 ô/)
      .first()
      .waitFor();
    assert.match(await text(page, 10, 3), /2$/, 'what was typed stays');
    await unsent(page, 1);
    await page.getByRole('button', { name: 'Sao chép các ô chưa gửi' }).click();
    assert.match(
      await page.getByRole('textbox', { name: 'Sao chép các ô chưa gửi' }).inputValue(),
      /Điểm KTĐK môn Toán\t2$/,
    );
    await judge(page, 'web-sheet-closed-1280-light', 1280, { colorScheme: 'light' });
  });
});
