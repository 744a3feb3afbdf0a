/**
 * The built page against the real server with the sample school: one class goes from its homeroom teacher to the
 * principal, another from a second person's look to the school's seal, and a stranger checks what came out.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { openDatabase } from '../../server/store/open-database.js';
import { KEY_FILES } from '../../server/sample/certificates/files.js';
import { SAMPLE_PIN } from '../../server/sample/certificates/words.js';
import { SAMPLE_PASSWORD } from '../../server/sample/password.js';
import { serve, type Served } from '../../server/serve.js';
import { openBrowser } from '../support/browser.js';
import { copySample } from '../support/sample.js';
import { type OfficeStandIn, startOffice } from '../support/office/office-stand-in.js';
import { WEB } from './support/fake-api.js';
import { look } from './support/look.js';

const HOCBA = fileURLToPath(new URL('../../server/cli/hocba.js', import.meta.url));

describe('signing on the page with the real server', function () {
  this.timeout(180_000);
  let dataDir: string;
  let office: OfficeStandIn;
  let served: Served;
  let browser: Browser;
  let page: Page;

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'hocba-sign-'));
    await copySample(dataDir);
    office = await startOffice();
    const log = { info() {}, warn() {}, error() {} };
    served = await serve({ dataDir, port: 0, webDir: WEB, officeUrl: office.url, log });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await served?.close();
    await office?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const newPage = async (): Promise<void> => {
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
  };
  beforeEach(newPage);
  afterEach(() => page.context().close());

  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const signIn = async (account: string, screen: string): Promise<void> => {
    await page.goto(served.urls[0]!);
    await page.getByLabel('Tài khoản').fill(account);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
    await button('Đăng nhập').click();
    await page.getByRole('link', { name: screen, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: screen }).waitFor();
  };
  /** Choose the sample's own key file and give its PIN. */
  const giveKey = async (file: string, act: RegExp): Promise<void> => {
    await page.locator('input[type=file]').setInputFiles(path.join(dataDir, KEY_FILES, file));
    await page.getByLabel('Mã PIN của tệp khóa').fill(SAMPLE_PIN);
    await button(act).last().click();
  };
  const statesOf = async (): Promise<string> => (await page.getByRole('main').textContent()) ?? '';

  it('lets a homeroom teacher sign her class’s records', async () => {
    await signIn('gv2a', 'Ký');
    await button(/^Mở học bạ lớp 2A/).click();
    await page.getByRole('heading', { level: 2, name: 'Học bạ lớp 2A' }).waitFor();
    await button(/^Ký \d+ học bạ$/).click();
    await giveKey('gv2a.p12', /^Ký \d+ học bạ$/);
    await page.getByText(/Đã ký \d+ học bạ và chuyển hiệu trưởng duyệt\./).waitFor();
    await look(page, 'real-signed');
  });

  it('refuses another person’s key file', async () => {
    await signIn('hieutruong', 'Xét duyệt');
    await button(/^Xem lớp 2A/).click();
    await button(/^Chọn cả \d+ học bạ$/).click();
    await button(/^Duyệt và ký \d+ học bạ$/).click();
    const reported = page.waitForResponse(/\/signing\/refusals$/);
    await giveKey('gv2a.p12', /^Duyệt và ký \d+ học bạ$/);
    await page.getByText('Khóa trong tệp không thuộc chứng thư nào của tài khoản này.').waitFor();
    // The page has told the server why: it is in the audit trail.
    const db = await openDatabase({ dataDir });
    try {
      await reported;
      const last = await db.auditEvents.findOne({ order: [['seq', 'DESC']], raw: true });
      const { kind, act, code, carrier } = JSON.parse(last!.data) as Record<string, unknown>;
      assert.deepEqual([kind, act, code, carrier], ['key.refused', 'approve', 'no-certificate', 'PKCS12']);
    } finally {
      await db.close();
    }
  });

  it('lets the principal approve them, and look at one print of a class that is approved', async () => {
    await signIn('hieutruong', 'Xét duyệt');
    await button(/^Xem lớp 2A/).click();
    await button(/^Chọn cả \d+ học bạ$/).click();
    await button(/^Duyệt và ký \d+ học bạ$/).click();
    await giveKey('hieutruong.p12', /^Duyệt và ký \d+ học bạ$/);
    await page.getByText(/Đã duyệt và ký \d+ học bạ\./).waitFor();
    await look(page, 'real-approved');
    await page.getByRole('link', { name: 'Việc của tôi' }).click();
    await page.getByRole('link', { name: 'Xét duyệt', exact: true }).click();
    await button(/^Xem lớp 1A/).click();
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'pdfViewerEnabled', { value: false, configurable: true });
    });
    const coming = page.waitForEvent('download');
    await button('Mở bản in để xem').click();
    assert.match((await coming).suggestedFilename(), /\.pdf$/);
    await button('Xác nhận bản in đúng').click();
    await page.getByText(/đã xem thử bản in của lớp này/).waitFor();
  });

  it('lets the clerk declare the certificate and seal the class, and a stranger finds its files valid', async () => {
    await signIn('vanthu', 'Phát hành');
    await button('Đăng ký với Phòng').click();
    await button('Hỏi kết quả').click();
    await page.getByText('Phòng đã chấp thuận', { exact: true }).waitFor();
    await button(/^Ký phát hành \d+ học bạ$/)
      .first()
      .click();
    await giveKey('con-dau-truong.p12', /^Ký phát hành \d+ học bạ$/);
    await page.getByText(/Đã ký phát hành \d+ học bạ\./).waitFor();
    await look(page, 'real-sealed');
    assert.doesNotMatch(await statesOf(), /chưa ký được/);
    // Classes that have not come so far have taken none of the steps.
    assert.equal(await page.getByText('Đã ký gói báo cáo').count(), 1);
    assert.ok((await page.getByText('Chưa có học bạ nào được duyệt').count()) > 5);

    await page.getByRole('radio', { name: /^Học bạ của một học sinh/ }).check();
    await page.getByLabel('Lớp', { exact: true }).selectOption({ label: '1A' });
    await page.getByLabel('Học sinh', { exact: true }).selectOption({ index: 1 });
    const files: Record<string, string> = {};
    for (const [kind, name] of [
      ['xml', 'Tải bản ký số (XML)'],
      ['pdf', 'Tải bản in (PDF)'],
    ] as const) {
      const coming = page.waitForEvent('download');
      await button(name).click();
      const download = await coming;
      files[kind] = path.join(dataDir, `hoc-ba.${kind}`);
      await download.saveAs(files[kind]);
    }
    await page.goto(new URL('/kiem-tra', served.urls[0]).href);
    for (const kind of ['xml', 'pdf']) {
      await page.locator('input[type=file]').first().setInputFiles(files[kind]!);
      await page.getByText(`hoc-ba.${kind}`).first().waitFor();
      // The seal says whose it is; who signed before it stands in the file for checkers, signed in the same act.
      await page.getByText('Chứng thư là của chính trường ghi trong học bạ: đúng').waitFor();
      await page.getByRole('heading', { level: 2, name: /^Chữ ký đúng, chứng thư nội bộ/ }).waitFor();
      await look(page, `real-checked-${kind}`);
    }
    // And whoever has nothing but what the school publishes, by the command.
    const published: string[] = [];
    for (const name of [
      'pki/root.cer',
      'pki/issuing.cer',
      'pki/root.crl',
      'pki/issuing.crl',
      'kiem-tra/nguoi-ky.xml',
    ]) {
      const bytes = await fetch(new URL(name, served.urls[0]));
      assert.equal(bytes.status, 200, name);
      published.push(path.join(dataDir, path.basename(name)));
      await writeFile(published.at(-1)!, Buffer.from(await bytes.arrayBuffer()));
    }
    const [root, issuing, rootList, list, checkers] = published as [string, string, string, string, string];
    for (const kind of ['xml', 'pdf']) {
      const trust = ['--trust', root, issuing, '--crl', rootList, list, '--checkers', checkers];
      const { stdout, status } = spawnSync(process.execPath, [HOCBA, 'verify', files[kind]!, ...trust], {
        env: { ...process.env, LANG: 'C.UTF-8' },
        encoding: 'utf8',
      });
      assert.match(stdout, /^Chữ ký đúng, chứng thư nội bộ/, stdout);
      assert.equal(status, 0);
    }
    await button('Hỏi máy chủ xem còn hiệu lực không').first().click();
    await page.getByText('Máy chủ: chưa bị thay thế hay thu hồi.').first().waitFor();
  });

  it('lets covers go from the homeroom teacher to the principal to the seal', async () => {
    const openCovers = async (account: string): Promise<void> => {
      await page.context().close();
      await newPage();
      await signIn(account, 'Lớp');
      await button(/^Mở bìa lớp 2A/).click();
      await page.getByRole('heading', { level: 1, name: 'Bìa lớp 2A' }).waitFor();
    };
    await openCovers('gv2a');
    await button(/^Xác nhận \d+ bìa$/).click();
    await page
      .getByText(/: Chờ ký$/)
      .first()
      .waitFor();
    await openCovers('hieutruong');
    await button(/^Ký chốt bìa của \d+ em$/).waitFor();
    const late = page.getByLabel('Lý do ký muộn');
    if ((await late.count()) > 0) {
      await button(/^Ký chốt bìa của \d+ em$/).click();
      assert.equal(await late.evaluate((box) => box === document.activeElement), true);
      await late.fill('Năm đầu dùng học bạ số.');
    }
    await button(/^Ký chốt bìa của \d+ em$/).click();
    await giveKey('hieutruong.p12', /^Ký chốt bìa của \d+ em$/);
    await page.getByText(/^Đã ký \d+ bìa\.$/).waitFor();
    await openCovers('vanthu');
    await button(/^Đóng dấu \d+ bìa$/).click();
    await giveKey('con-dau-truong.p12', /^Đóng dấu \d+ bìa$/);
    await page.getByText(/^Đã đóng dấu \d+ bìa\.$/).waitFor();
    await page
      .getByText(/: Đã ký chốt bìa$/)
      .first()
      .waitFor();
  });
});
