/**
 * The evening of 29 June: a mark is wrong in a class that is signed and locked "không ngoại lệ", and the administrator is ill.
 * Until everything is signed again, over a real server, by the people themselves, each press counted.
 */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { buildUser, PASSWORD, SCHOOL_YEAR } from '../support/builders.js';
import { type Cost, countPresses, Hands, minutesOf } from '../support/counted-page.js';
import { openBrowser } from '../support/browser.js';
import { expectOk, buildSigningClass, type SigningClass, signSubjects } from '../support/signing-class.js';
import type { TestSigner } from '../support/signed-record.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { cellOf, type } from '../support/uploads.js';
import { WEB } from './support/fake-api.js';
import { look, PICTURES } from './support/look.js';
import { keyFileOf, PIN } from './support/signing-answers.js';

const SCORE = 'subject.TOAN.score';
const MINUTE = 60_000;

describe('the evening of 29 June', function () {
  this.timeout(300_000);
  let server: TestServer;
  let people: SigningClass;
  let deputy: { user: { account: string } };
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  const costs = new Map<string, Cost>();

  before(async () => {
    server = await startTestServer({ now: new Date('2027-06-29T12:50:00.000Z'), webDir: WEB });
    people = await buildSigningClass(server, { pupils: [{ grade: 4, count: 3 }] });
    await signSubjects(people);
    await expectOk(people.thu.signRecords('4a', 'homeroom'));
    await expectOk(people.principal.signRecords('4a', 'principal'));
    const ill = await buildUser(server.db, { hats: ['administrator'], name: 'Phạm Văn Quản' });
    const vice = await buildUser(server.db, { hats: ['vice-principal'], name: 'Đỗ Thị Phó' });
    deputy = { user: vice };
    await server.db.committees.create({
      ...{ id: 'c1', number: '12/QĐ', day: '2026-09-10', members: '[]', deputies: `,${vice.id},` },
      ...{ enteredBy: ill.id, enteredAt: '2026-09-10T00:00:00.000Z' },
    });
    const order = {
      kind: 'lock',
      schoolYear: SCHOOL_YEAR,
      scope: { kind: 'class', classId: '4a' },
      period: 'year-end',
    };
    const asked = { order: { ...order, strict: true }, reason: 'Lớp đã ký đủ', urgent: false };
    const { body } = await expectOk(people.principal.post('/lock-orders', asked));
    const headers = await server.signIn(vice.account);
    const id = (body as { order: string }).order;
    await expectOk(server.send('POST', `/lock-orders/${id}/executions`, { headers, body: {} }));
    server.pass(10 * MINUTE);
    browser = await openBrowser();
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    for (const [i, context] of browser.contexts().entries())
      await context.pages()[0]?.screenshot({ path: `${PICTURES}/june-failed-${i}.png`, fullPage: true });
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  const sit = async (who: string, { user }: { user: { account: string } }, width = 1280): Promise<Hands> => {
    const context = await browser.newContext({
      ...{ locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce', acceptDownloads: true },
      viewport: { width, height: 800 },
    });
    const cost = await countPresses(context);
    costs.set(who, cost);
    const page = await context.newPage();
    page.setDefaultTimeout(40_000);
    await page.clock.setFixedTime(server.deps.clock());
    const hands = new Hands(page, cost);
    await page.goto(server.url);
    await hands.type('Tài khoản', user.account);
    await hands.type('Mật khẩu', PASSWORD);
    await hands.press('button', 'Đăng nhập');
    await hands.reads('Việc của tôi');
    return hands;
  };
  /** Both clocks go on: a page claims the time of its own signatures. */
  const later = async (minutes: number, ...all: Hands[]): Promise<void> => {
    server.pass(minutes * MINUTE);
    for (const { page } of all) await page.clock.setFixedTime(server.deps.clock());
  };
  const giveKey = async (hands: Hands, signer: TestSigner, act: RegExp): Promise<void> => {
    const name = `${signer}.p12`;
    const buffer = Buffer.from(keyFileOf(signer));
    await hands.page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/x-pkcs12', buffer });
    // The button of the box, and the file in the window the system shows.
    hands.cost.presses += 2;
    await hands.type('Mã PIN của tệp khóa', PIN);
    await hands.page.getByRole('button', { name: act }).last().click();
  };

  it('is over in half an hour, by three people', async () => {
    const [an] = people.klass.pupils as [string];
    const before = (await people.thu.get('/classes/4a/sheets/year-end')).body.values[an][SCORE] as string;
    const right = before === '9' ? '10' : '9';

    const thu = await sit('thu', people.thu);
    await thu.press('link', 'Lớp');
    await thu.press('button', /4A/);
    await thu.reads('Đã ký');
    await look(thu.page, 'june-sheet');
    await thu.press('button', 'Đề nghị mở');
    await thu.reads('Đề nghị mở');
    await thu.page.getByLabel('Toán').check();
    await thu.page.getByLabel('Học sinh').selectOption({ label: 'Nguyễn Thị An' });
    await thu.type('Lý do', 'Cộng nhầm điểm bài kiểm tra Toán của em An');
    await look(thu.page, 'june-ask');
    await thu.press('button', 'Gửi đề nghị');
    await thu.reads('đề nghị mở, lớp 4A');
    await later(3, thu);

    const principal = await sit('principal', people.principal);
    await look(principal.page, 'june-principal');
    await principal.press('button', /đề nghị/i);
    await principal.reads('Cộng nhầm điểm');
    await principal.press('link', 'Ra lệnh mở theo');
    await principal.reads('Ra lệnh khóa, mở');
    await principal.page.getByLabel(/^Khẩn/).check();
    await principal.press('button', 'Xem trước');
    await principal.reads('Lệnh này chạm đến');
    await look(principal.page, 'june-order');
    await principal.press('button', 'Ra lệnh mở');
    await principal.reads('Chờ thực hiện');
    await later(3, thu, principal);

    const phone = await sit('deputy', deputy, 375);
    await phone.press('button', 'Xem lệnh');
    await look(phone.page, 'june-phone');
    await phone.press('button', 'Thực hiện lệnh');
    await phone.reads('Mở đến');
    await later(2, thu, principal);

    await thu.press('link', 'Việc của tôi');
    await thu.reads('đã có trả lời');
    await look(thu.page, 'june-opened');
    const [download] = await Promise.all([
      thu.page.waitForEvent('download'),
      thu.press('button', /Tải bảng.*mở|Tải .* ô/),
    ]);
    const fresh = await readFile(await download.path());
    assert.equal((await cellOf(fresh, an, SCORE)).raw, Number(before));
    const file = await type(fresh, [[an, SCORE, Number(right)]]);
    // Excel: open, the cell, the mark, save, close.
    thu.cost.presses += 4;
    thu.cost.letters += 1;
    thu.cost.screens += 1;
    await thu.press('link', 'Gửi tệp');
    await thu.page.locator('input[type=file]').setInputFiles({
      ...{ name: 'Hoc-ba-4A.xlsx', buffer: Buffer.from(file) },
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
    thu.cost.presses += 2;
    await thu.press('button', 'Gửi kết quả');
    await thu.press('button', /^Gửi \d+ ô/);
    await thu.reads(/Đã nhận 1 ô/);
    await later(4, thu, principal);

    await thu.press('link', 'Ký');
    const ready = /^Ký \d+ môn-lớp đã sẵn sàng$/;
    await thu.page.getByRole('button', { name: ready }).waitFor();
    await look(thu.page, 'june-sign');
    await thu.press('button', ready);
    await thu.reads(/^Sẽ ký kết quả của/);
    await giveKey(thu, 'homeroom', /^Ký \d+ môn-lớp$/);
    await thu.reads(/Đã ký 1 môn-lớp/);
    await look(thu.page, 'june-signed-list');
    await thu.press('button', 'Về trang Ký');
    await thu.press('button', /^Mở học bạ lớp 4A/);
    await thu.press('button', /^Ký 1 học bạ$/);
    await thu.reads(/Đã ký 1 học bạ/);
    await later(3, thu, principal);

    await principal.press('link', 'Việc của tôi');
    await principal.reads('Việc của tôi');
    await principal.press('button', /Duyệt|Xem/);
    await principal.press('button', /^Chọn cả \d+ học bạ$/);
    await look(principal.page, 'june-approve');
    await principal.press('button', /^Duyệt và ký \d+ học bạ$/);
    await giveKey(principal, 'principal', /^Duyệt và ký \d+ học bạ$/);
    await principal.reads(/Đã duyệt và ký 1 học bạ/);

    // The hour has ended sign-ins beside the pages.
    Object.assign(people.thu.headers, await server.signIn(people.thu.user.account));
    const stored = (await people.thu.get('/classes/4a/sheets/year-end')).body.values[an][SCORE];
    assert.equal(stored, right);
    const units = await server.db.units.findAll({ raw: true });
    assert.deepEqual(
      units.map(({ state }) => state),
      ['approved', 'approved', 'approved'],
    );
    const all = [...costs.values()];
    const presses = all.reduce((sum, cost) => sum + cost.presses, 0);
    const minutes = all.reduce((sum, cost) => sum + minutesOf(cost), 0);
    // What docs/ARCHITECTURE.md says of this evening; whoever makes it longer says why.
    assert.ok(presses <= 52, `${presses} presses: ${JSON.stringify([...costs])}`);
    assert.ok(minutes < 8, `${minutes} minutes of hands and eyes`);
    assert.equal(costs.size, 3);
  });
});
