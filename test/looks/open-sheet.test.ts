import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { EVENTFUL, part } from '../browser/support/answers.js';
import { answered, FOUND, ours, PUSHED } from '../browser/support/sheet-states.js';
import { calls, inSheet, show, startSheet, stopSheet, visitSheet } from '../browser/support/visit-sheet.js';

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' });
const said = (page: Page, text: string): Promise<void> => page.getByRole('status').getByText(text).waitFor();
const named = async (page: Page): Promise<string[]> => (await calls(page)).map(([act]) => act);

describe('the open sheet', () => {
  before(startSheet);
  after(stopSheet);

  it('says what it is reading, then what is open, how full it is and what waits', () =>
    visitSheet({ book: { kind: 'reading' } }, async (page) => {
      await page.getByText('Đang đọc bảng đang mở…').first().waitFor();
      await show(page, { book: ours() });
      await page.getByRole('heading', { level: 1, name: 'Lớp 4A · Cuối năm' }).waitFor();
      await page.getByRole('progressbar', { name: 'Đã nhập 31/35 ô' }).waitFor();
      await page.getByText('Còn thiếu 4 ô của 3 học sinh').waitFor();
      await page.getByText('12 ô chưa gửi').waitFor();
    }));

  it('goes to the next missing cell and says which it is', () =>
    visitSheet({ book: ours() }, async (page) => {
      await button(page, 'Tới ô thiếu tiếp theo').click();
      await said(page, 'Đang ở: Nguyễn Hoàng Bảo An, Mức đạt được môn Toán, ô E12');
    }));

  it('shows the way where no sheet of ours is open, and where one cannot be used', () =>
    visitSheet({ book: { kind: 'none' } }, async (page) => {
      await page.getByText('Tệp đang mở không phải bảng của Học bạ số.').waitFor();
      await button(page, 'Đọc lại tệp').click();
      assert.deepEqual(await named(page), ['recognise']);
      await show(page, {
        book: { kind: 'refused', refusal: { code: 'x', reason: 'Mẫu năm học trước.', remedy: 'Mở bảng mới.' } },
      });
      await page.getByRole('alert').getByText('Mẫu năm học trước.').waitFor();
      await button(page, 'Việc của tôi').click();
      assert.equal(await page.evaluate(() => location.hash), '#/tasks');
    }));

  it('offers no sending to a reader', () =>
    visitSheet({ book: ours({ cells: 0, filled: 0, missing: [], unsent: 0 }) }, async (page) => {
      await page.getByText('Bảng này chỉ để xem').waitFor();
      await button(page, 'Soát lỗi').waitFor();
      assert.equal(await button(page, 'Gửi kết quả').count(), 0);
    }));

  it('waits for a cell that is being typed in, says so, and can be stopped', () =>
    visitSheet({ book: ours(), busy: 'push', waiting: true }, async (page) => {
      await said(page, 'Excel đang chờ bạn gõ xong ô: nhấn Enter hoặc Esc.');
      await button(page, 'Dừng').click();
      assert.deepEqual(await named(page), ['stop']);
    }));

  it('says after a second what goes on, but nothing of looks that nobody asked for', () =>
    visitSheet({ book: ours(), busy: 'read' }, async (page) => {
      assert.equal(await button(page, 'Soát lỗi').getAttribute('aria-disabled'), null);
      await show(page, { busy: 'push' });
      await page.getByRole('progressbar', { name: 'Đang gửi kết quả…' }).waitFor();
      assert.equal(await page.getByRole('progressbar', { name: 'Đang đọc' }).count(), 0);
      assert.equal(await button(page, 'Soát lỗi').getAttribute('aria-disabled'), 'true');
    }));

  it('keeps everything over a lost connection and offers to try again', () =>
    visitSheet({ book: ours(), checked: answered() }, async (page) => {
      await inSheet(page, ({ win }) => win.loseConnection(), null);
      await page.getByRole('alert').getByText('Không kết nối được với máy chủ.').waitFor();
      await page.getByText('Những gì bạn đã nhập và đã chọn vẫn còn nguyên.').waitFor();
      await button(page, 'Thử lại').click();
      assert.deepEqual(await named(page), ['again']);
      await page.getByRole('heading', { name: 'Lỗi và lưu ý' }).waitFor();
    }));

  for (const [note, text] of [
    ['stopped-check', 'Đã dừng. Không có gì được gửi.'],
    ['stopped-push', 'gửi lại cũng không ghi hai lần'],
    ['nothing-to-send', 'bảng khớp với hệ thống'],
    ['marks-left-out', 'Excel chưa cho tô màu ô có lỗi.'],
    ['changed-since-preview', 'Bảng vừa được sửa thêm nên chưa gửi.'],
    ['book-closed', 'bảng không còn mở nên chưa được cập nhật'],
  ] as const)
    it(`shows and says: ${note}`, () =>
      visitSheet({ book: ours(), note }, async (page) => {
        await page.getByText(text).first().waitFor();
        await said(page, text);
      }));
});

describe('findings of the open sheet', () => {
  before(startSheet);
  after(stopSheet);

  const checked = (act: (page: Page) => Promise<void>): Promise<void> =>
    visitSheet({ book: ours(), checked: answered() }, act);
  const focused = (page: Page): Promise<string> =>
    page.evaluate(
      () => (document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent) || '',
    );

  it('come by Soát lỗi, which puts the keyboard on their heading', () =>
    visitSheet({ book: ours() }, async (page) => {
      await page.evaluate((answer) => {
        (window as unknown as { sheet: { willCheck: unknown } }).sheet.willCheck = answer;
      }, answered());
      await button(page, 'Soát lỗi').click();
      await page.locator('h2:focus', { hasText: 'Kết quả soát: 2 lỗi, 7 lưu ý ở 4 học sinh' }).waitFor();
      await said(page, 'Kết quả soát: 2 lỗi, 7 lưu ý ở 4 học sinh');
      await button(page, 'Soát lại').waitFor();
    }));

  it('lead to their cells, by pupil and by kind', () =>
    checked(async (page) => {
      await button(page, /Trang 4A, ô G12/).click();
      await page.getByRole('radio', { name: 'Loại lỗi' }).check();
      await button(page, /Trang 4A, ô L13/).click();
      assert.deepEqual(await calls(page), [
        ['goTo', 'G12'],
        ['goTo', 'L13'],
      ]);
    }));

  it('without a remedy of their own offer none', () =>
    checked(async (page) => {
      assert.equal(await button(page, 'Sửa ô G12').count(), 0);
      await button(page, 'Sửa ô I12').waitFor();
    }));

  it('are mended singly: it goes, the keyboard stays in the list, and it can be taken back', () =>
    checked(async (page) => {
      await button(page, 'Sửa ô I12').focus();
      await page.keyboard.press('Enter');
      await said(page, 'Đã sửa 1 ô. 2 lỗi, 6 lưu ý ở 4 học sinh');
      assert.equal(await button(page, 'Sửa ô I12').count(), 0);
      assert.deepEqual(await calls(page), [['fix', 'I12']]);
      assert.notEqual(await focused(page), '');
      assert.equal(
        await page.evaluate(
          () => document.activeElement?.closest('details') !== null && document.activeElement !== null,
        ),
        true,
      );
      await page.getByText('Đã ghi 1 ô.').waitFor();
      await button(page, 'Hoàn tác').waitFor();
    }));

  it('are mended all of a kind, from a pupil or from the kind', () =>
    checked(async (page) => {
      await page.getByRole('radio', { name: 'Loại lỗi' }).check();
      await page.getByText('Gõ chưa trọn chữ').click();
      await button(page, 'Sửa mọi lỗi cùng loại (3)').click();
      await said(page, 'Đã sửa 3 ô.');
      assert.deepEqual(await calls(page), [['fix', 'I12', 'I13', 'I14']]);
      assert.equal(await page.getByText('Gõ chưa trọn chữ').count(), 0);
    }));

  it('offer all of a kind beside one of a pupil', () =>
    checked(async (page) => {
      await button(page, 'Sửa mọi lỗi cùng loại (3)').first().click();
      await said(page, 'Đã sửa 3 ô.');
      assert.deepEqual(await calls(page), [['fix', 'I12', 'I13', 'I14']]);
    }));

  it('go while she types in Excel: groups stay open, the keyboard stays, what is left is said', () =>
    checked(async (page) => {
      await button(page, /Trang 4A, ô L13/).focus();
      await show(page, { busy: 'read' });
      await show(page, { checked: answered({ issues: FOUND.filter(({ cell }) => cell !== 'G12') }), busy: null });
      await said(page, 'Còn lại: 1 lỗi, 7 lưu ý ở 4 học sinh');
      assert.match(await focused(page), /ô L13/);
      assert.equal(await button(page, /Trang 4A, ô G12/).count(), 0);
      // The focused one goes, too: the focus passes on and not out.
      await show(page, { busy: 'read' });
      await show(page, { checked: answered({ issues: FOUND.filter(({ cell }) => cell !== 'L13') }), busy: null });
      await page.waitForFunction(() => document.activeElement !== document.body);
      assert.ok(await page.evaluate(() => document.querySelector('main')!.contains(document.activeElement)));
    }));

  it('leave the keyboard in the pane when the last of them goes', () =>
    checked(async (page) => {
      await button(page, 'Sửa ô I12').focus();
      await show(page, { checked: answered({ issues: [] }) });
      await page.getByText('Không có lỗi nào. Có thể gửi.').waitFor();
      await page.waitForFunction(() => document.activeElement !== document.body);
    }));
});

describe('sending the open sheet', () => {
  before(startSheet);
  after(stopSheet);

  const foreign = part({ withheld: { wrong: 2, foreign: 2 } });

  it('shows first what would be sent and what of it will not be taken; nothing is sent before she says so', () =>
    visitSheet({ book: ours(), checked: answered({ parts: [foreign] }), previewing: true }, async (page) => {
      await page.getByText('12 mới').waitFor();
      await page.getByText('3 sửa').waitFor();
      await page.getByText('1 xóa').waitFor();
      await page.getByText('2 ô có lỗi sẽ không được nhận; các ô khác vẫn gửi được.').waitFor();
      await page.getByText('2 ô thuộc cột của người khác, hệ thống sẽ không nhận').waitFor();
      await button(page, 'Gửi 12 ô').waitFor();
      await button(page, /Phạm Gia Hân · Điểm KTĐK môn Toán/).click();
      assert.deepEqual(await calls(page), [['goToValue', '0100000004', 'subject.TOAN.score']]);
      await button(page, 'Chưa gửi').click();
      await button(page, 'Gửi kết quả').waitFor();
      assert.equal((await named(page)).includes('push'), false);
    }));

  it('shows what was taken, refused, changed by others; every cell leads to its place', () =>
    visitSheet({ book: ours(), checked: answered(), previewing: true }, async (page) => {
      await page.evaluate((answer) => {
        (window as unknown as { sheet: { willPush: unknown } }).sheet.willPush = answer;
      }, PUSHED);
      await button(page, 'Gửi 14 ô').click();
      await page.locator('h2:focus', { hasText: 'Đã gửi' }).waitFor();
      await said(page, 'Đã gửi. Đã nhận 11 ô');
      await page.getByText('Giá trị mới đã được ghi vào bảng.').waitFor();
      for (const name of [/An · Điểm KTĐK môn Toán/, /Khôi · Mức đạt được môn Tin học/, 'Lê Minh Châu'])
        await button(page, name).click();
      assert.deepEqual((await calls(page)).slice(1), [
        ['goToValue', '0100000001', 'subject.TOAN.score'],
        ['goToValue', '0100000005', 'subject.TIN.level'],
        ['goToValue', '0100000003', 'homeroom.remark'],
      ]);
      await button(page, 'Xong, điền tiếp').click();
      await page.getByRole('heading', { name: 'Đã gửi' }).waitFor({ state: 'detached' });
    }));

  it('has the chosen of a conflict sent, and then brought into the sheet', () =>
    visitSheet({ book: ours(), pushed: PUSHED }, async (page) => {
      await button(page, 'Tất cả: tôi nhập').click();
      await page
        .getByRole('group', { name: 'Lê Minh Châu' })
        .getByRole('radio', { name: /Trên hệ thống/ })
        .check();
      await button(page, 'Gửi 3 lựa chọn').click();
      await said(page, 'Đã xong: 2 ô lấy giá trị bạn nhập, 1 ô giữ giá trị trên hệ thống.');
      assert.deepEqual(await calls(page), [['settle', 3, ['mine', 'mine', 'theirs']]]);
      assert.equal(await inSheet(page, ({ win }) => win.sent.length, null), 1);
      assert.equal(await page.getByRole('heading', { name: 'Số liệu khác nhau' }).count(), 0);
    }));

  it('opens the conflicts of a new push, not those of the one before', () =>
    visitSheet({ book: ours(), pushed: PUSHED }, async (page) => {
      await page.getByText('Đã chọn 0/3 ô').waitFor();
      const [first] = EVENTFUL.conflicts;
      await show(page, {
        pushed: answered({ parts: [part({ answer: { ...EVENTFUL, conflicts: [first!] } })] }),
      });
      await page.getByText('Đã chọn 0/1 ô').waitFor();
      await show(page, { pushed: null });
      await page.getByRole('heading', { name: 'Số liệu khác nhau' }).waitFor({ state: 'detached' });
    }));
});
