/** The pane as webpack makes it, in the emulated Excel with the genuine office.js, before the real server. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { FieldKey } from '../../core/fields/field-key.js';
import type { ReadCell } from '../../core/workbook/read-types.js';
import { placeInSheet } from '../../core/workbook/address.js';
import { SAMPLE_PASSWORD } from '../../server/sample/password.js';
import type { ExcelInChromium } from '../support/excel-host/in-chromium.js';
import { read } from '../support/uploads.js';
import { paneHands } from '../browser/support/pane-hands.js';
import { lookAtPane, type SamplePane, signIn, startSamplePane } from '../browser/support/sample-pane.js';

const SCORE = 'subject.TOAN.score';
const REMARK = 'homeroom.remark';

describe('the pane in Excel', function () {
  this.timeout(120_000);
  let school: SamplePane;
  let excel: ExcelInChromium;
  let bytes: Uint8Array;
  let classId: string;
  let cells: readonly ReadCell[];

  before(async () => {
    school = await startSamplePane();
    const { tasks } = await school.call(await school.token('gv5a'), 'GET', '/tasks');
    ({ classId } = tasks[0]);
  });
  after(() => school?.close());
  beforeEach(async () => {
    bytes = await school.workbook('gv5a', classId, 'year-end');
    ({ cells } = (await read(bytes)).parts[0]!);
  });
  afterEach(() => excel?.close());

  const { pane, button, says, paste, select, valueAt, until, unmarked, holds } = paneHands(() => excel);
  const nth = (field: FieldKey, n: number): ReadCell => cells.filter((cell) => cell.field === field)[n]!;
  const stored = async ({ pupil, field }: ReadCell): Promise<unknown> => {
    const sheet = await school.call(await school.token('gv5a'), 'GET', `/classes/${classId}/sheets/year-end`);
    return sheet.values[pupil]?.[field] ?? null;
  };
  const open = async () => {
    excel = await school.excel(bytes);
    await signIn(excel, 'gv5a');
    await pane()
      .getByRole('heading', { name: /Lớp 5A/ })
      .waitFor();
  };
  const send = async () => {
    await button('Gửi kết quả').click();
    await button(/^Gửi \d+ ô$/).click();
    await says('Đã gửi');
  };

  it('signs in, shows her tasks and opens the official sheet as a new workbook', async () => {
    excel = await school.excel(undefined, 'classes');
    await signIn(excel, 'gv5a');
    await pane().getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await lookAtPane(excel, 'tasks');
    await button(/Mở bảng/).click();
    await says(/cửa sổ mới/);
    assert.equal(await excel.drive((host) => host.openedWorkbooks.length), 1);
    await lookAtPane(excel, 'opened');
  });

  it('downloads the sheet where Excel is too old to open it from here', async () => {
    excel = await school.excel(undefined, 'classes', '1.7');
    await signIn(excel, 'gv5a');
    const coming = excel.page.waitForEvent('download');
    await button(/Tải bảng lớp 5A/).click();
    const file = await readFile(await (await coming).path());
    assert.equal((await read(file)).parts[0]!.context.class.name, '5A');
  });

  it('is worked by the keyboard alone, from the sign-in to what was taken', async () => {
    excel = await school.excel(bytes);
    const { keyboard } = excel.page;
    const reach = async (name: string | RegExp): Promise<void> => {
      for (let stop = 0; stop < 30; stop++) {
        await keyboard.press('Tab');
        const focused = pane().locator(':focus');
        if ((await focused.count()) && (await focused.textContent())?.trim().match(name)) return;
      }
      assert.fail(`Tab does not come to ${name}`);
    };
    await pane().getByLabel('Tài khoản').focus();
    await keyboard.type('gv5a');
    await keyboard.press('Tab');
    await keyboard.type(SAMPLE_PASSWORD);
    await keyboard.press('Enter');
    await pane()
      .getByRole('heading', { name: /Lớp 5A/ })
      .waitFor();
    const right = nth(SCORE, 9);
    await paste(nth(SCORE, 8), '85');
    await paste(right, (await valueAt(right)) === 9 ? 8 : 9);
    await reach('Soát lỗi');
    await keyboard.press('Enter');
    await says(/Lỗi và lưu ý/);
    await reach('Gửi kết quả');
    await keyboard.press('Enter');
    await says('Sẽ gửi');
    await reach('Chưa gửi');
    await keyboard.press('Enter');
    await pane().getByText('Sẽ gửi').waitFor({ state: 'detached' });
    await reach('Gửi kết quả');
    await keyboard.press('Enter');
    await reach('Gửi 1 ô');
    await keyboard.press('Enter');
    await says('Đã nhận 1 ô');
    assert.equal(await stored(right), String(await valueAt(right)));
  });

  it('recognises the sheet, lists what is wrong, leads to the cell, and the finding goes when it is mended', async () => {
    await open();
    await lookAtPane(excel, 'sheet');
    const wrong = nth(SCORE, 0);
    await paste(wrong, '8,5');
    await button('Soát lỗi').click();
    await says(/Điểm kiểm tra là số nguyên/);
    await lookAtPane(excel, 'checked');
    const look = () => excel.drive((host, [name, at]) => host.look(name, at).fill, [wrong.sheet, wrong.cell] as const);
    assert.notEqual(await look(), null);
    await select(nth(SCORE, 5));
    await pane()
      .getByRole('button', { name: new RegExp(`ô ${wrong.cell}\\b`) })
      .first()
      .click();
    await until((host, row) => host.selection.rect.top === row, placeInSheet(wrong.cell)!.row);
    await paste(wrong, 9);
    await pane()
      .getByText(/Điểm kiểm tra là số nguyên/)
      .first()
      .waitFor({ state: 'detached' });
    await unmarked(wrong);
  });

  it('shows what will be sent, sends it, and says when nothing is left to send', async () => {
    await open();
    const [one, other] = [nth(SCORE, 0), nth(SCORE, 1)];
    await paste(one, 7);
    await paste(other, '85');
    await button('Gửi kết quả').click();
    await says(/Sẽ gửi/);
    await lookAtPane(excel, 'preview');
    assert.notEqual(await stored(one), '7');
    await button(/^Gửi \d+ ô$/).click();
    await says('Đã gửi');
    await says(/Không nhận 1 ô/);
    await lookAtPane(excel, 'sent');
    assert.equal(await stored(one), '7');
    assert.equal(await valueAt(other), 85);
  });

  it('puts two values side by side and takes the chosen one', async () => {
    await open();
    const cell = nth(SCORE, 2);
    const token = await school.token('gv5a');
    const sheet = await school.call(token, 'GET', `/classes/${classId}/sheets/year-end`);
    await paste(cell, 4);
    const base = sheet.values[cell.pupil]?.[SCORE] ?? null;
    await school.call(token, 'POST', `/classes/${classId}/sheets/year-end/pushes`, {
      pushId: randomUUID(),
      baseRevision: sheet.revision,
      changes: { [cell.pupil]: { [SCORE]: [base, '6'] } },
    });
    await send();
    await says(/1 ô khác với hệ thống/);
    await lookAtPane(excel, 'conflict');
    await pane()
      .getByRole('radio', { name: /Trên hệ thống/ })
      .first()
      .click();
    await button(/^Gửi 1 lựa chọn$/).click();
    await says(/Đã xong: 0 ô lấy giá trị bạn nhập, 1 ô giữ giá trị/);
    await holds(cell, 6);
    assert.equal(await stored(cell), '6');
  });

  it('keeps everything when the network is away, and goes on when it is back', async () => {
    await open();
    const cell = nth(SCORE, 3);
    await paste(cell, 8);
    await button('Gửi kết quả').click();
    await button(/^Gửi \d+ ô$/).waitFor();
    const away = '**/api/v1/**/pushes';
    await excel.context.route(away, (route) => route.abort());
    await button(/^Gửi \d+ ô$/).click();
    await button('Thử lại').waitFor();
    await lookAtPane(excel, 'no-network');
    assert.equal(await valueAt(cell), 8);
    await excel.context.unroute(away);
    await button('Thử lại').click();
    await says('Đã gửi');
    assert.equal(await stored(cell), '8');
  });

  it('asks for the sign-in again when it has ended, and then goes on with what was pressed', async () => {
    await open();
    const cell = nth(SCORE, 4);
    await paste(cell, 5);
    const frame = excel.page.frames().find((one) => one.url().includes('/addin/'))!;
    const token = await frame.evaluate(() =>
      Object.values({ ...localStorage }).find((text) => /^[\w-]{43}$/.test(text)),
    );
    assert.ok(token);
    // What the pane asks meanwhile by itself waits too: told of the end, it would take the button away.
    let letGo = (): void => undefined;
    const pressed = new Promise<void>((resolve) => (letGo = resolve));
    await excel.context.route('**/api/v1/**', async (route) => {
      await pressed;
      await route.continue();
    });
    await button('Gửi kết quả').click();
    await school.call(token, 'POST', '/sign-out', {});
    letGo();
    await says(/hết hạn/);
    await lookAtPane(excel, 'expired');
    await pane().getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
    await button('Đăng nhập').click();
    await button(/^Gửi \d+ ô$/).click();
    await says('Đã gửi');
    assert.equal(await stored(cell), '5');
  });

  it('waits while a cell is being typed in, and says so', async () => {
    await open();
    const { sheet, cell } = nth(SCORE, 5);
    await excel.drive((host, [name, at]) => host.person.startTyping(name, at, '9'), [sheet, cell] as const);
    await button('Soát lỗi').click();
    await says('Excel đang chờ bạn gõ xong ô: nhấn Enter hoặc Esc.');
    await lookAtPane(excel, 'waiting');
    await excel.drive((host) => host.person.finishTyping());
    await says(/Lỗi và lưu ý|Không thấy lỗi/);
  });

  it('fills a column by single keys, moving down, and takes it back', async () => {
    await open();
    const [first, second] = [nth('subject.TOAN.level', 0), nth('subject.TOAN.level', 1)];
    await select(first);
    await says(new RegExp(`ô ${first.cell}\\b`));
    await lookAtPane(excel, 'fill');
    await pane().getByRole('application').focus();
    await excel.page.keyboard.press('t');
    await says(new RegExp(`ô ${second.cell}\\b`));
    await excel.page.keyboard.press('h');
    await says(new RegExp(`ô ${nth('subject.TOAN.level', 2).cell}\\b`));
    assert.deepEqual([await valueAt(first), await valueAt(second)], ['T', 'H']);
    await button('Hoàn tác').click();
    await says('Đã hoàn tác.');
  });

  it('puts a remark of the bank into the selected cell', async () => {
    excel = await school.excel(bytes, 'remarks');
    await signIn(excel, 'gv5a');
    await pane().getByRole('heading', { name: 'Nhận xét' }).first().waitFor();
    const cell = nth(REMARK, 0);
    const before = String(await valueAt(cell));
    await select(cell);
    await says(new RegExp(`, ô ${cell.cell}$`));
    await lookAtPane(excel, 'bank');
    await button('Đưa vào ô').click();
    await button('Thay nhận xét cũ').click();
    await until((host, [name, at, was]) => ![was, ''].includes(String(host.value(name, at))), [
      cell.sheet,
      cell.cell,
      before,
    ] as const);
  });

  it('does what the ribbon button says after a reload, without a new sign-in', async () => {
    await open();
    await excel.openPane(`${school.origin}/addin/?do=check`);
    await says(/Lỗi và lưu ý/);
  });

  it('lets another person sign in at one click, who sees nothing of the one before; what was typed stays', async () => {
    await open();
    const cell = nth(SCORE, 6);
    await paste(cell, 3);
    await button('Soát lỗi').click();
    await says(/Lỗi và lưu ý/);
    await button('Đổi người dùng').click();
    await signIn(excel, 'gv4b');
    await pane()
      .getByText(/Lỗi và lưu ý/)
      .waitFor({ state: 'detached' });
    await pane().getByRole('link', { name: 'Bảng đang mở' }).click();
    await says(/chưa gửi/);
    assert.equal(await valueAt(cell), 3);
  });

  it('helps with pictures and a diagnosis', async () => {
    excel = await school.excel(bytes, 'help');
    await pane().getByRole('heading', { name: 'Trợ giúp' }).waitFor();
    await lookAtPane(excel, 'help');
  });
});
