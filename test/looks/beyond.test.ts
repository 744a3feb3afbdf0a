/** Chuyển trường, Yêu cầu của gia đình and Thu hồi chứng thư lùi ngày at a real school: what is done there, and how it looks on the way. */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { kindOfPath, STATEMENT_FILE } from '../../core/transfer/transfer-files.js';
import { WEB } from '../browser/support/fake-api.js';
import { judge } from '../browser/support/look.js';
import { SCHOOL_YEAR } from '../support/builders.js';
import { type MovingSchools, NEXT, startMovingSchools } from '../support/moving-schools.js';
import { openPageOf } from '../support/office-page.js';
import { expectOk } from '../support/signing-class.js';

describe('pages of what goes beyond the school', function () {
  this.timeout(300_000);
  let at: MovingSchools;
  let desk: Awaited<ReturnType<typeof openPageOf>>;
  let bundle: Buffer;
  /** The old school's transfer. */
  let sent: string;
  before(async () => {
    at = await startMovingSchools(WEB);
    const body = { pupilId: at.one.pupil, to: NEXT };
    const { transfer } = (await expectOk(at.one.school.principal.post('/transfers', body))).body;
    await expectOk(at.seal(transfer));
    sent = transfer as string;
    bundle = (await expectOk(at.one.school.clerk.get(`/transfers/${transfer}/file`))).bytes;
    desk = await openPageOf({ server: at.next, clerk: at.office });
  });
  after(async () => {
    await desk?.close();
    await at?.old.stop();
  });

  const look = async (name: string, { page } = desk): Promise<void> => {
    for (const width of [375, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(page, `beyond-${name}-${width}-${colorScheme}`, width, { colorScheme });
      }
    }
  };
  const choose = (buffer: Buffer) =>
    desk.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'Chuyen-truong.zip', mimeType: 'application/zip', buffer });

  it('says what is wrong with a changed bundle, and enters nothing', async () => {
    await desk.goTo('#/pupils/chuyen-truong');
    await desk.page.getByRole('heading', { name: 'Nhập học sinh chuyển đến' }).waitFor();
    const changed = Buffer.from(bundle);
    changed[changed.length >> 1]! ^= 1;
    await choose(changed);
    await desk.page.getByText(/Hồ sơ đã bị thay đổi|không phải hồ sơ chuyển trường/).waitFor();
    await look('changed');
  });

  it('checks a bundle, wants the seal compared, and enters the pupil without typing', async () => {
    const { page } = desk;
    await choose(bundle);
    await page.getByText('Mọi chữ ký đều đúng').waitFor();
    await page.getByText(/Xem các bước kiểm tra/).click();
    await look('checked');
    await page.getByLabel('Vào lớp').selectOption({ label: '4B' });
    await page.getByRole('button', { name: 'Nhập vào lớp' }).click();
    await page.getByText('Đối chiếu dấu vân tay con dấu rồi đánh dấu ô này.').waitFor();
    await page.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Nhập vào lớp' }).click();
    await page.getByText('Đã nhập em vào lớp.', { exact: false }).first().waitFor();
    await page.getByText('Kết quả đến lúc chuyển, chỉ để đọc').click();
    await page.getByText('mức đạt được môn Tiếng Việt: T (Hoàn thành tốt)').waitFor();
    await look('entered');
    assert.equal(await at.next.db.arrivals.count(), 1);
    assert.deepEqual(desk.complaints, []);
  });

  it('shows that the portal heard the other school first, at who came and at who leaves', async () => {
    const { page } = desk;
    const { db } = at.next;
    const to = { code: '79000009', name: 'Trường Tiểu học Thứ Ba' };
    const { transfer: leaving } = (await expectOk(at.principal('POST', '/transfers', { pupilId: at.one.pupil, to })))
      .body;
    await db.transfers.update({ state: 'withdrawn', signedList: 'x' }, { where: { id: leaving } });
    const now = at.next.deps.clock().toISOString();
    const about = JSON.stringify({ pupil: '2600000088', name: 'Trần Thị Hà', from: to });
    const asked = { kind: 'received' as const, message: '{}', about, askedAt: now, nextAt: now };
    await db.portalTellings.bulkCreate([
      { transferId: 'a1', state: 'asking', ...asked },
      { transferId: 'a2', state: 'held', ...asked },
    ]);
    const heard = { message: '{}', askedAt: now, nextAt: now, answeredAt: now, state: 'contradicted' as const };
    await db.portalTellings.bulkCreate([
      { transferId: leaving, kind: 'withdrawn', fault: 'CV01', ...heard },
      { transferId: sent, kind: 'received', fault: 'CV02', ...heard },
    ]);
    await page.reload();
    await page.getByText(/trường mới đã nhận em trước khi có tin rút này/).waitFor();
    await page.getByText(/trường cũ đã rút hồ sơ này trước khi/).waitFor();
    await page.getByText('Trường mới đã nhập em trước khi có tin rút').click();
    await page.getByRole('form', { name: 'Chọn tệp biên nhận' }).waitFor();
    await look('portal');
  });

  it('gives a bundle up by the keyboard, with a reason', async () => {
    const { page } = desk;
    const opener = page.locator('summary', { hasText: 'Thôi nhập hồ sơ của Trần Thị Hà' }).first();
    await opener.focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'Thôi nhập hồ sơ của Trần Thị Hà' }).first();
    const give = form.getByRole('button', { name: 'Thôi nhập và báo cổng' });
    await give.focus();
    await page.keyboard.press('Enter');
    await form.getByText('Ghi lý do, ít nhất 10 chữ cái.').waitFor();
    await look('give-up');
    await form.getByLabel('Lý do').fill('Em ở lại trường cũ theo đơn của gia đình');
    await give.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đang báo cổng tiếp nhận là thôi nhập hồ sơ này').waitFor();
  });

  it('ends what two schools say differently, as the principal writes down what they agreed', async () => {
    const own = await openPageOf({ server: { url: at.next.url, stop: () => Promise.resolve() }, clerk: at.head });
    try {
      const { page } = own;
      await own.goTo('#/pupils/chuyen-truong');
      const opener = page.locator('summary', { hasText: 'Ghi điều hai trường đã thống nhất' }).last();
      await opener.click();
      const form = page.getByRole('form', { name: 'Ghi điều hai trường đã thống nhất' }).last();
      await form.getByRole('button', { name: 'Ghi và khép lại' }).click();
      await form.getByText('Điền mục này.').first().waitFor();
      await look('settle', own);
      await form.getByLabel('Ở trường này').check();
      await form.getByLabel('Số văn bản hai trường thống nhất').fill('12/TH-VP');
      await form.getByLabel('Ngày của văn bản').fill('2027-06-10');
      await form.getByLabel('Lý do').fill('Hai trường đã gọi nhau và thống nhất');
      await form.getByRole('button', { name: 'Ghi và khép lại' }).click();
      await page.getByText(/Em học ở trường này, theo văn bản số 12\/TH-VP/).waitFor();
      await look('settled', own);
    } finally {
      await own.close();
    }
  });

  it('checks an old school’s statement, wants its seal compared, and is done by the keyboard alone', async () => {
    const { page } = desk;
    const schools = { from: { code: '37000001', name: 'Trường Tiểu học Đồng Sơn' }, to: NEXT };
    const about = { transferId: randomUUID(), kind: 'withdrawn' as const, digest: 'x'.repeat(44), pupil: '2600000099' };
    const text = await at.sealedBy('old', { ...about, ...schools, at: '2027-06-18T10:00:00+07:00' });
    const proofs = Object.entries(unzipSync(bundle)).filter(([path]) =>
      ['certificate', 'revocation'].includes(kindOfPath(path) ?? ''),
    );
    const buffer = Buffer.from(zipSync({ [STATEMENT_FILE]: Buffer.from(text), ...Object.fromEntries(proofs) }));
    const opener = page.locator('summary', { hasText: 'Trường cũ báo đã rút hồ sơ' });
    await opener.focus();
    await page.keyboard.press('Enter');
    const form = page.getByRole('form', { name: 'Chọn tệp xác nhận rút' });
    await form.locator('input[type=file]').setInputFiles({ name: 'Rut.zip', mimeType: 'application/zip', buffer });
    await form.getByText(/Chữ ký đúng/).waitFor();
    const enter = form.getByRole('button', { name: 'Nhập xác nhận' });
    await enter.focus();
    await page.keyboard.press('Enter');
    await form.getByRole('alert').waitFor();
    await look('statement');
    await form.getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await enter.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Đã nhập. Hồ sơ ấy không nhập', { exact: false }).first().waitFor();
    assert.equal(await at.next.db.enteredWithdrawals.count(), 1);
    assert.deepEqual(desk.complaints, []);
  });

  it('enters what a family asks for, with its clock', async () => {
    const { page } = desk;
    await desk.goTo('#/pupils/yeu-cau-gia-dinh');
    await page.getByLabel('Mã học sinh').fill(at.one.pupil);
    await page.getByRole('button', { name: 'Ghi yêu cầu' }).click();
    await page.getByText('Điền mục này.').first().waitFor();
    await page.getByLabel('Người hỏi').fill('Nguyễn Thị Bé');
    await page.getByLabel('Quan hệ với em').fill('mẹ');
    await page.getByLabel('Giấy tờ đã xem').fill('Giấy khai sinh số 5/2017');
    await page.getByLabel('Để làm gì').fill('Sửa tên đệm theo giấy khai sinh');
    await page.getByRole('button', { name: 'Ghi yêu cầu' }).click();
    await page.getByText('Đã ghi yêu cầu số 1.').first().waitFor();
    await page.getByText(/Trả lời trước hết ngày/).waitFor();
    await look('families');
  });

  it('grants the records as files for days, and shows each that was taken', async () => {
    const { page } = desk;
    const asked = { pupilId: at.one.pupil, kind: 'soft-copy', asker: 'Trường THCS Lê Lợi', relation: 'trường mới' };
    const more = { proof: 'Công văn 15/THCS', purpose: 'Tuyển sinh lớp 6', limit: '', receivedOn: '2027-06-18' };
    const { request } = (await expectOk(at.clerk('POST', '/family-requests', { ...asked, ...more }))).body;
    const own = await openPageOf({ server: { url: at.next.url, stop: () => Promise.resolve() }, clerk: at.head });
    try {
      await own.goTo('#/pupils/yeu-cau-gia-dinh');
      const days = own.page.getByLabel('Được lấy trong bao nhiêu ngày, kể cả hôm nay');
      await days.fill('0');
      await own.page.getByLabel('Trả lời gia đình').first().fill('Đồng ý cấp bản mềm');
      await own.page.getByRole('button', { name: 'Đồng ý' }).first().click();
      await own.page.getByText('Ghi số ngày, từ 1 đến 90.').first().waitFor();
      await days.fill('3');
      await own.page.getByRole('button', { name: 'Đồng ý' }).first().click();
      await own.page.getByText('Được lấy bản mềm đến hết ngày', { exact: false }).waitFor();
    } finally {
      await own.close();
    }
    const taken = { takenBy: at.office.id, takenAt: at.next.deps.clock().toISOString() };
    await at.next.db.sequelize.query(
      `INSERT INTO soft_copies (year, number, request_id, codes, digest, taken_by, taken_at)
       VALUES (2027, 1, '${request}', '[]', '', '${taken.takenBy}', '${taken.takenAt}')`,
    );
    await page.reload();
    await page.getByRole('button', { name: 'Tải bản mềm cho Trường THCS Lê Lợi' }).waitFor();
    await page.getByText('Bản mềm số 1/2027, Đỗ Thị Mai tải').waitFor();
    await look('soft-copy');
    const head = await openPageOf({ server: { url: at.next.url, stop: () => Promise.resolve() }, clerk: at.head });
    try {
      await head.goTo('#/pupils/yeu-cau-gia-dinh');
      await head.page.getByRole('button', { name: 'Rút sự đồng ý cấp bản mềm cho Trường THCS Lê Lợi' }).click();
      await look('soft-copy-withdraw', head);
      await head.page.getByLabel('Vì sao rút').fill('Công văn không phải của trường ấy');
      await head.page.keyboard.press('Tab');
      await head.page.keyboard.press('Enter');
      await head.page.getByText('rút sự đồng ý', { exact: false }).last().waitFor();
      await look('soft-copy-withdrawn', head);
    } finally {
      await head.close();
    }
    await page.goto(`${at.next.url}/tra-cuu/ban-mem`);
    await page.getByLabel('Mã yêu cầu').fill(request);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Không còn được lấy bản mềm' }).waitFor();
    await judge(page, 'soft-copy-page-375-light', 375, { colorScheme: 'light', forcedColors: 'none' });
    await judge(page, 'soft-copy-page-375-dark', 375, { colorScheme: 'dark', forcedColors: 'none' });
    await page.goto(`${at.next.url}/#/pupils/yeu-cau-gia-dinh`);
  });

  it('shows who ordered what nobody has carried out, on her work list, until she takes note of what lapsed', async () => {
    const order = async (scope: object) => {
      const what = { kind: 'open', schoolYear: SCHOOL_YEAR, scope, period: 'term-1', until: null, minutes: 60 };
      const body = { order: { ...what, reopen: false }, reason: 'Theo biên bản họp', urgent: false };
      await expectOk(at.principal('POST', '/lock-orders', body));
    };
    await order({ kind: 'class', classId: at.klass });
    at.next.pass(6 * 86_400_000 + 20 * 3_600_000);
    const own = await openPageOf({ server: { url: at.next.url, stop: () => Promise.resolve() }, clerk: at.head });
    try {
      await own.goTo('#/tasks');
      await own.page.getByRole('heading', { name: 'Lệnh chưa ai thực hiện (1)' }).waitFor();
      await look('orders-waiting', own);
      at.next.pass(5 * 3_600_000);
    } finally {
      await own.close();
    }
    const later = await openPageOf({ server: { url: at.next.url, stop: () => Promise.resolve() }, clerk: at.head });
    try {
      await later.goTo('#/tasks');
      const note = later.page.getByRole('button', { name: 'Đã biết lệnh hết hạn' });
      await note.waitFor();
      await look('orders-lapsed', later);
      await later.page.getByRole('button', { name: 'Ra lệnh lại' }).click();
      await later.page.getByLabel('Lý do').waitFor();
      assert.equal(await later.page.getByLabel('Lý do').inputValue(), 'Theo biên bản họp');
      await later.goTo('#/tasks');
      await note.focus();
      await later.page.keyboard.press('Enter');
      await note.waitFor({ state: 'detached' });
    } finally {
      await later.close();
    }
  });

  it('shows the principal the orders to revoke, before anybody has given one', async () => {
    const own = await openPageOf({ server: { url: at.next.url, stop: () => Promise.resolve() }, clerk: at.head });
    try {
      await own.goTo('#/certificates');
      await own.page.getByRole('heading', { name: 'Thu hồi chứng thư lùi ngày' }).waitFor();
      await own.page.getByRole('button', { name: 'Xem học bạ nào sẽ hỏng' }).click();
      await own.page.getByText('Điền mục này.').first().waitFor();
      await look('revocations', own);
    } finally {
      await own.close();
    }
  });
});
