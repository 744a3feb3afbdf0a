/**
 * A year of one class over a real server: covers, four periods (one in the emulated Excel on the genuine office.js), a lock, a
 * request, an opening, one that lapses, a return under a lock, closing, the second group, the rollover. Every screen is looked
 * at on the way; the server's clock goes through the year.
 */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { proposedCalendar } from '../../core/law/school-year.js';
import { archiveDue } from '../../server/acts/archive/archive-due.js';
import { archiveJobs } from '../../server/acts/archive/parts/archive-jobs.js';
import { judge, PICTURES } from '../browser/support/look.js';
import { paneHands } from '../browser/support/pane-hands.js';
import { keyFileOf, PIN } from '../browser/support/signing-answers.js';
import { buildUser, PASSWORD, SCHOOL_YEAR } from '../support/builders.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';
import {
  type ExcelInChromium,
  type HttpsServer,
  openExcelInChromium,
  serveBehindHttps,
} from '../support/excel-host/in-chromium.js';
import { enterPeriod, expectOk, signSubjects } from '../support/signing-class.js';
import type { Person } from '../support/signing-person.js';
import type { TestSigner } from '../support/signed-record.js';
import { cellOf } from '../support/uploads.js';

const NEXT = '2027-2028';
const LEVEL = 'subject.TOAN.level';
const FAILED = { 'subject.TOAN.level': 'CHT', 'result.HTT': null, 'result.CHT': 'X' } as const;

describe('a year of one class', function () {
  this.timeout(600_000);
  let at: CoversPage;
  let quan: Person;
  let excel: ExcelInChromium | undefined;
  let office: HttpsServer | undefined;
  before(async () => {
    at = await openCoversPage(new Date('2026-09-10T01:00:00.000Z'), { empty: true });
    quan = { user: await buildUser(at.server.db, { hats: ['administrator'], name: 'Phạm Văn Quản' }) } as Person;
  });
  after(async () => {
    await excel?.close();
    await office?.close();
    await at?.close();
  });

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    for (const [i, context] of at.browser.contexts().entries())
      await context.pages()[0]?.screenshot({ path: `${PICTURES}/year-failed-${i}.png`, fullPage: true });
  });

  const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();
  /** Everybody goes home and comes again. */
  const until = async (instant: string): Promise<void> => {
    at.server.pass(Date.parse(instant) - at.server.deps.clock().getTime());
    for (const context of at.browser.contexts()) await context.close();
    const { thu, music, principal, clerk } = at.people;
    for (const one of [thu, music, principal, clerk])
      Object.assign(one.headers, await at.server.signIn(one.user.account));
  };
  const look = (page: Page, name: string, width = 1280) => judge(page, `year-${name}`, width, { colorScheme: 'light' });
  const giveKey = async (page: Page, signer: TestSigner, act: RegExp): Promise<void> => {
    const file = { name: `${signer}.p12`, mimeType: 'application/x-pkcs12', buffer: Buffer.from(keyFileOf(signer)) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByLabel('Mã PIN của tệp khóa').fill(PIN);
    await page.getByRole('button', { name: act }).last().click();
  };
  const close = async (): Promise<void> => {
    await archiveDue(at.server.deps);
    await archiveJobs(at.server.deps).idle();
  };
  const ordered = async (page: Page, kind: 'khóa' | 'mở'): Promise<void> => {
    await page.getByLabel('Lý do').fill('Theo biên bản họp hội đồng');
    await press(page, 'Xem trước');
    await says(page, 'Lệnh này chạm đến');
    await press(page, `Ra lệnh ${kind}`);
    await says(page, 'Chờ thực hiện');
  };

  it('September: covers are confirmed by their teacher and signed by the principal', async () => {
    const { server, people } = at;
    await enterPeriod(server, people, 'year');
    const thu = await at.openAs(people.thu, '#/classes/4a/covers');
    await press(thu, /^Xác nhận \d+ bìa$/);
    await says(thu, /xác nhận, /);
    const principal = await at.openAs(people.principal, '#/classes/4a/covers');
    await press(principal, /^Ký chốt bìa của \d+ em$/);
    await giveKey(principal, 'principal', /^Ký chốt bìa của \d+ em$/);
    await says(principal, 'Đã ký 3 bìa');
    await look(principal, 'cover');
  });

  it('November: the first sheet is filled in in Excel and sent from the pane; the day closes and archives it', async () => {
    const { server, people } = at;
    await until('2026-11-05T08:00:00.000Z');
    await enterPeriod(server, people, 'mid-term-1');
    const [an] = people.klass.pupils as [string];
    const workbook = (await people.thu.get('/classes/4a/workbooks/mid-term-1')).bytes;
    const mark = await cellOf(workbook, an, LEVEL);
    excel = await openExcelInChromium(at.browser, {
      ...{ pane: { paneUrl: 'about:blank' }, workbook, host: { excelApi: '1.14' } },
      context: { viewport: { width: 720, height: 900 }, reducedMotion: 'reduce' },
    });
    excel.context.setDefaultTimeout(40_000);
    await excel.context.route(
      ({ pathname }) => pathname === '/addin/',
      async (route) => {
        const response = await route.fetch();
        const headers = response.headers();
        const policy = (headers['content-security-policy'] ?? '').replace(/frame-ancestors [^;]*/, 'frame-ancestors *');
        await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } });
      },
    );
    office = await serveBehindHttps(server.url);
    await excel.openPane(`${office.origin}/addin/`);
    const { pane, button, says: tells, paste } = paneHands(() => excel!);
    await pane().getByLabel('Tài khoản').fill(people.thu.user.account);
    await pane().getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
    await button('Đăng nhập').click();
    await pane()
      .getByRole('heading', { name: /Lớp 4A/ })
      .waitFor();
    await paste(mark, 'H');
    await button('Gửi kết quả').click();
    await button(/^Gửi \d+ ô$/).click();
    await tells(/Đã nhận 1 ô/);
    await excel.page.screenshot({ path: `${PICTURES}/year-excel.png` });
    await excel.close();
    excel = undefined;
    await until('2026-11-20T01:00:00.000Z');
    await close();
    const page = await at.openAs(people.principal, '#/classes/4a/mid-term-1?open=archive');
    await says(page, 'Bản 1: đến hết ngày');
    await look(page, 'archive');
  });

  it('January: an order locks maths, a teacher asks, one opening lapses unseen by nobody, the next one opens', async () => {
    const { server, people } = at;
    await until('2027-01-10T01:00:00.000Z');
    await enterPeriod(server, people, 'term-1');
    const principal = await at.openAs(people.principal, '#/locks/order');
    await principal.getByLabel('Phạm vi').selectOption('group');
    await principal.getByLabel('Lớp').selectOption('4a');
    await principal.getByLabel('Môn hoặc phần').selectOption('TOAN');
    await principal.getByLabel('Thời điểm').selectOption('term-1');
    await ordered(principal, 'khóa');
    const admin = await at.openAs(quan, '#/locks');
    await press(admin, 'Thực hiện lệnh');
    await says(admin, 'Đang có hiệu lực');
    await press(admin, 'Bảng khóa');
    await admin.getByLabel('Thời điểm').selectOption('term-1');
    await press(admin, '4A, Toán: Khóa theo lệnh');
    await says(admin, /^Phạm Thị Hạnh ra lệnh/);
    await says(admin, /^Phạm Văn Quản thực hiện/);
    await look(admin, 'board');

    const thu = await at.openAs(people.thu, '#/locks/ask/4a/term-1');
    await thu.getByLabel('Toán').check();
    await thu.getByLabel('Lý do').fill('Chép nhầm điểm bài kiểm tra');
    await look(thu, 'ask', 375);
    // What is typed stays while she looks elsewhere.
    await press(thu, 'Quay lại');
    await thu.evaluate(() => void (location.hash = '#/locks/ask/4a/term-1'));
    assert.equal(await thu.getByLabel('Lý do').inputValue(), 'Chép nhầm điểm bài kiểm tra');
    await press(thu, 'Gửi đề nghị');
    await says(thu, /đề nghị mở, lớp 4A/);

    await principal.goto(`${server.url}/#/locks/requests`);
    await principal.reload();
    await principal.getByRole('link', { name: 'Ra lệnh mở theo' }).click();
    await ordered(principal, 'mở');
    await until('2027-01-18T01:00:00.000Z');
    const asked = await at.openAs(people.thu, '#/tasks');
    await says(asked, /hết hạn|quá hạn/i);
    await look(asked, 'lapsed', 375);
    const again = await at.openAs(people.principal, '#/locks/order');
    await again.getByLabel('Mở', { exact: true }).check();
    await again.getByLabel('Phạm vi').selectOption('group');
    await again.getByLabel('Lớp').selectOption('4a');
    await again.getByLabel('Môn hoặc phần').selectOption('TOAN');
    await again.getByLabel('Thời điểm').selectOption('term-1');
    await ordered(again, 'mở');
    const carried = await at.openAs(quan, '#/locks');
    await press(carried, 'Thực hiện lệnh');
    await says(carried, /Mở đến/);
    await look(carried, 'orders');
    const [an] = people.klass.pupils as [string];
    const pushed = await expectOk(people.thu.push('4a', { [an]: { [LEVEL]: 'HT' } }, 'term-1'));
    assert.deepEqual(pushed.body.refused, []);
  });

  it('June: signed, locked; a return opens under the ordinary lock, and what is signed anew is approved', async () => {
    const { server, people } = at;
    await until('2027-03-20T01:00:00.000Z');
    await enterPeriod(server, people, 'mid-term-2');
    await until('2027-06-10T01:00:00.000Z');
    const [an, binh] = people.klass.pupils as [string, string];
    await enterPeriod(server, people, 'year-end', { [binh]: FAILED });
    const rehearsed = await at.openAs(people.principal, '#/locks/rehearsal');
    await rehearsed.getByLabel('Khóa hết ngày').fill('2027-06-30');
    await rehearsed.getByRole('article', { name: 'Lớp 4A' }).waitFor();
    await look(rehearsed, 'rehearsal');
    await signSubjects(people);
    await expectOk(people.thu.signRecords('4a', 'homeroom'));
    const order = {
      kind: 'lock',
      schoolYear: SCHOOL_YEAR,
      scope: { kind: 'school' },
      period: 'year-end',
      strict: false,
    };
    const { body } = await expectOk(
      people.principal.post('/lock-orders', { order, reason: 'Đã nhập đủ', urgent: false }),
    );
    const headers = await server.signIn(quan.user.account);
    await expectOk(server.send('POST', `/lock-orders/${body.order}/executions`, { headers, body: {} }));
    const page = await at.openAs(people.principal, '#/approve/4a');
    const name = (await server.db.pupils.findByPk(an, { raw: true }))!.name;
    await page.locator('summary', { hasText: name }).click();
    await press(page, `Trả lại học bạ của ${name}`);
    await page.getByLabel('Lý do').fill('Xem lại nhận xét môn Toán');
    await page.getByLabel('Toán', { exact: true }).check();
    await look(page, 'return');
    await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await says(page, /^Đã trả lại học bạ của/);
    const mended = await expectOk(
      people.thu.push('4a', { [an]: { 'subject.TOAN.remark': 'Em tính nhanh và cẩn thận hơn.' } }),
    );
    assert.deepEqual(mended.body.refused, []);
    const thu = await at.openAs(people.thu, '#/sign');
    await press(thu, /^Ký \d+ môn-lớp đã sẵn sàng$/);
    await giveKey(thu, 'homeroom', /^Ký \d+ môn-lớp$/);
    await says(thu, /Đã ký 1 môn-lớp/);
    await expectOk(people.thu.signRecords('4a', 'homeroom'));
    await expectOk(people.principal.signRecords('4a', 'principal'));
  });

  it('July: the second group is assessed anew beside June’s values, and the year is archived', async () => {
    const { people } = at;
    await until('2027-07-05T01:00:00.000Z');
    await close();
    const [, binh] = people.klass.pupils as [string, string];
    const page = await at.openAs(people.thu, '#/classes/4a/supplementary');
    const card = page.getByRole('article').first();
    await card.getByRole('button', { name: /^Lập kế hoạch đánh giá bổ sung/ }).click();
    await card.getByLabel('Kế hoạch', { exact: true }).fill('Ôn bảng nhân mỗi sáng thứ Ba');
    await press(page, 'Lưu kế hoạch');
    await says(page, 'Đang đánh giá bổ sung: còn');
    await expectOk(people.thu.push('4a', { [binh]: { 'subject.TOAN.level': 'HT' } }, 'supplementary'));
    await page.reload();
    await says(page, /Hoàn thành/);
    await look(page, 'second-group');
  });

  it('the rollover: proposed, carried out; the next year begins, and the older one lives beside it on every screen', async () => {
    const { server, people } = at;
    await expectOk(people.principal.post('/school-years', { id: NEXT, calendar: proposedCalendar(NEXT) }));
    const clerk = await at.openAs(people.clerk, `#/pupils/rollover/${SCHOOL_YEAR}`);
    const four = clerk.getByRole('article', { name: 'Lớp 4A, khối 4' });
    await four.waitFor();
    await look(clerk, 'rollover');
    await four.getByRole('button', { name: /^Kết chuyển 3 em lớp 4A/ }).click();
    await four.getByText(/^Đã kết chuyển 3 em/).waitFor();
    const principal = await at.openAs(people.principal, '#/readiness/years');
    const begin = principal.getByRole('button', { name: `Bắt đầu năm học ${NEXT}` });
    await begin.click();
    await begin.waitFor({ state: 'detached' });
    await principal.evaluate(() => void (location.hash = '#/locks/board'));
    await principal.getByLabel('Năm học').selectOption(SCHOOL_YEAR);
    await principal.getByRole('rowheader', { name: '4A' }).waitFor();
    assert.match(principal.url(), /year=2026-2027/);
    await look(principal, 'older-board');
    // What is typed stays whichever year the order is of.
    await principal.evaluate(() => void (location.hash = '#/locks/order'));
    await principal.getByLabel('Lý do').fill('Còn thiếu điểm Toán');
    await principal.getByLabel('Năm học').selectOption(SCHOOL_YEAR);
    await principal.getByLabel('Lớp').locator('option[value="4a"]').waitFor({ state: 'attached' });
    assert.equal(await principal.getByLabel('Lý do').inputValue(), 'Còn thiếu điểm Toán');
    await principal.evaluate(() => void (location.hash = '#/duties'));
    await principal.getByLabel('Năm học').selectOption(SCHOOL_YEAR);
    await says(principal, /giữ như ngày cuối năm/);
    await look(principal, 'older-duties');
    await principal.evaluate(() => void (location.hash = '#/locks/rehearsal?year=2026-2027'));
    await principal.getByRole('article', { name: 'Lớp 4A' }).waitFor();
    const headers = await server.signIn(people.thu.user.account);
    const mine = await server.send('GET', `/workbooks/supplementary?year=${SCHOOL_YEAR}`, { headers });
    assert.equal(mine.status, 200);
    assert.deepEqual(at.complaints, []);
  });
});
