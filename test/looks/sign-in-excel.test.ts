/** Signing and approving in the pane: the built page in the emulated Excel, the genuine office.js, the real server, real key files. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { KEY_FILES } from '../../server/sample/certificates/files.js';
import { SAMPLE_PIN } from '../../server/sample/certificates/words.js';
import type { HostWindow } from '../support/excel-host/host-page.js';
import type { ExcelInChromium } from '../support/excel-host/in-chromium.js';
import { lookAtPane, type SamplePane, signIn, startSamplePane } from '../browser/support/sample-pane.js';

describe('signing in the pane in Excel', function () {
  this.timeout(120_000);
  let school: SamplePane;
  let excel: ExcelInChromium;

  before(async () => {
    school = await startSamplePane();
  });
  after(() => school?.close());
  afterEach(() => excel?.close());

  const pane = () => excel.pane;
  const button = (name: string | RegExp) => pane().getByRole('button', { name });
  const says = (text: string | RegExp) => pane().getByText(text).first().waitFor();
  const heading = (level: number, name: string | RegExp) => pane().getByRole('heading', { level, name }).waitFor();
  /** As a click on the ribbon's button: the pane's page loads anew, the workbook stays open. */
  const ribbon = (act: string) => excel.openPane(`${school.origin}/addin/?do=${act}`);
  /** Everything in every sheet, hidden ones too: values and looks. */
  const workbook = (): Promise<string> =>
    excel.drive((host) => JSON.stringify(host.sheets.map(({ name, sheet }) => [name, sheet.model])));
  const giveKey = async (account: string, act: string | RegExp): Promise<void> => {
    await pane()
      .locator('input[type=file]')
      .setInputFiles(path.join(school.dataDir, KEY_FILES, `${account}.p12`));
    await pane().getByLabel('Mã PIN của tệp khóa').fill(SAMPLE_PIN);
    await button(act).click();
  };
  const classOf = async (account: string): Promise<string> => {
    const { tasks } = await school.call(await school.token(account), 'GET', '/tasks');
    return (tasks as { classId: string; homeroom: boolean }[]).find(({ homeroom }) => homeroom)!.classId;
  };

  it('leads from what is missing to its cell, warns of what is not sent, and signs the subjects once it is', async () => {
    const classId = await classOf('gv4a');
    excel = await school.excel(await school.workbook('gv4a', classId, 'year-end'), 'sign');
    await signIn(excel, 'gv4a');
    await heading(1, 'Ký');
    await button('Xem Lớp 4A · Toán').click();
    await says('Còn 1 ô của 1 học sinh cần điền hoặc sửa');
    await button('Đi tới ô').click();
    await heading(1, 'Lớp 4A · Cuối năm');
    // She types where the pane has led her.
    await excel.page.waitForFunction(() => (window as unknown as HostWindow).excelHost.selection.rect.top > 1);
    await excel.drive((host) => {
      const { sheet, rect } = host.selection;
      host.person.type(sheet.name, `${String.fromCharCode(64 + rect.left)}${rect.top}`, '7');
    });
    await says('1 ô chưa gửi');
    await ribbon('sign');
    await says('Bảng đang mở còn 1 ô chưa gửi, chữ ký chưa có các ô này.');
    await lookAtPane(excel, 'sign-unsent');
    await button('Tới bảng để gửi').click();
    await button('Gửi kết quả').click();
    await button('Gửi 1 ô').click();
    await says('Đã nhận 1 ô');
    await says('Không còn ô nào chưa gửi');

    await ribbon('sign');
    await button(/^Ký \d+ môn-lớp đã sẵn sàng$/).click();
    await says(/^Sẽ ký kết quả của \d+ lượt học sinh$/);
    assert.equal(await pane().getByText('chưa có các ô này').count(), 0);
    const before = await workbook();
    await giveKey('gv4a', /^Ký \d+ môn-lớp$/);
    await says(/Đã ký 6 môn-lớp\. Giáo viên chủ nhiệm thấy ngay\./);
    await lookAtPane(excel, 'signed-subjects');
    assert.equal(await workbook(), before, 'signing writes nothing into the workbook');
    await button('Đóng khóa').click();
    await button('Về trang Ký').click();
    await says('Đã ký cả 36 học sinh');
  });

  it('lets a homeroom teacher sign her class’s records with her workbook open', async () => {
    const classId = await classOf('gv2a');
    excel = await school.excel(await school.workbook('gv2a', classId, 'year-end'), 'sign');
    await signIn(excel, 'gv2a');
    await button('Mở học bạ lớp 2A').click();
    await heading(2, 'Học bạ lớp 2A');
    await lookAtPane(excel, 'sign-class');
    await button(/^Ký \d+ học bạ$/).click();
    await heading(2, 'Mở khóa ký của tôi');
    await lookAtPane(excel, 'sign-key');
    await giveKey('gv2a', /^Ký \d+ học bạ$/);
    await says(/Đã ký \d+ học bạ và chuyển hiệu trưởng duyệt\./);
    await lookAtPane(excel, 'signed');
  });

  it('leads a principal who presses Ký to approving, and lets her approve a class from the pane', async () => {
    excel = await school.excel(undefined, 'sign');
    await signIn(excel, 'hieutruong');
    await heading(1, 'Xét duyệt');
    await lookAtPane(excel, 'approve');
    await button(/^Xem lớp 5B/).click();
    await heading(1, 'Xét duyệt lớp 5B');
    await button('Chọn cả 36 học bạ').click();
    await button('Duyệt và ký 36 học bạ').waitFor();
    await lookAtPane(excel, 'approve-class');
    await button('Duyệt và ký 36 học bạ').click();
    await lookAtPane(excel, 'approve-key');
    await giveKey('hieutruong', 'Duyệt và ký 36 học bạ');
    await says('Đã duyệt và ký 36 học bạ.');
    await lookAtPane(excel, 'approved');
  });
});
