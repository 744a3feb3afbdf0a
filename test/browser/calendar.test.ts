/** The calendar over a real server: a date moved for lớp 5, a lawful one by two persons; an urgent order on another's open page. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { buildUser } from '../support/builders.js';
import { LETTER, SCAN } from '../support/calendar-office.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';
import type { Person } from '../support/signing-person.js';

describe('the calendar of a year', function () {
  this.timeout(240_000);
  let at: CoversPage;
  before(async () => (at = await openCoversPage(new Date('2027-05-12T02:00:00.000Z'))));
  after(() => at?.close());

  const says = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor();
  const person = async (hat: 'clerk' | 'administrator', name: string): Promise<Person> =>
    ({ user: await buildUser(at.server.db, { hats: [hat], name }) }) as never;

  it('has dates moved by the principal for one grade, and by two persons with a document; everybody sees', async () => {
    const { people } = at;
    const principal = await at.openAs(people.principal, '#/locks/calendar');
    await principal.getByRole('button', { name: 'Dời mốc của trường' }).click();
    await principal.getByLabel('Riêng lớp 5: Cuối năm').fill('2027-07-01');
    await principal.getByLabel('Lý do').fill('Tuyển sinh lớp 6');
    await principal.getByRole('button', { name: 'Xem trước' }).click();
    await says(principal, 'không được sau ngày theo quy định, 30/06/2027');
    await principal.getByLabel('Riêng lớp 5: Cuối năm').fill('2027-05-25');
    await principal.getByRole('button', { name: 'Xem trước' }).click();
    await says(principal, 'Riêng lớp 5, Cuối năm: từ 30/06/2027 sang 25/05/2027');
    await principal.getByRole('button', { name: 'Dời các mốc này' }).click();
    await says(principal, 'Lý do: Tuyển sinh lớp 6');
    const clerk = await at.openAs(await person('clerk', 'Hoàng Thị Văn'), '#/locks/calendar?form=lawful');
    await clerk.getByLabel('Mốc được dời').selectOption('corrections');
    await clerk.getByLabel('Dời đến hết ngày').fill('2027-07-20');
    await clerk.getByLabel('Số văn bản').fill(LETTER.number);
    await clerk.getByLabel('Ngày ký văn bản').fill('2027-05-11');
    await clerk.getByLabel('Cơ quan ban hành').fill(LETTER.issuer);
    const file = { name: LETTER.fileName, mimeType: 'application/pdf', buffer: Buffer.from(SCAN, 'base64') };
    await clerk.locator('input[type=file]').setInputFiles(file);
    await clerk.getByRole('button', { name: 'Xem trước' }).click();
    await clerk.getByRole('button', { name: 'Ghi và chờ người thứ hai' }).click();
    await says(clerk, 'Đang chờ người thứ hai');
    await principal.goto(`${at.server.url}/#/tasks`);
    await principal.reload();
    await principal.getByRole('button', { name: 'Xem văn bản' }).click();
    const scan = await at.readDownload(principal, () =>
      principal.getByRole('button', { name: `Tải văn bản số ${LETTER.number}` }).click(),
    );
    assert.equal(scan.toString('base64'), SCAN);
    await principal.getByRole('button', { name: 'Xác nhận dời mốc Sửa sai sót' }).click();
    await says(principal, 'mốc đã dời');
    const thu = await at.openAs(people.thu, '#/locks/calendar');
    const corrections = thu.getByRole('listitem').filter({ hasText: 'Sửa sai sót' }).first();
    await corrections.getByText('Từ 01/07/2027 đến hết 20/07/2027').waitFor();
    await says(thu, 'Riêng lớp 5: đến hết 25/05/2027');
    assert.equal(await thu.getByRole('button', { name: 'Dời mốc của trường' }).count(), 0);
    assert.deepEqual(at.complaints, []);
  });

  it('has an urgent order stand on whatever page is open of who may carry it out, and tells who has seen it', async () => {
    const admin = await person('administrator', 'Phạm Văn Quản');
    const quan = await at.openAs(admin, '#/help');
    const { principal } = at.people;
    const order = {
      ...{ kind: 'open', schoolYear: '2026-2027', scope: { kind: 'class', classId: '4a' }, period: 'term-1' },
      ...{ until: null, minutes: 60, reopen: false },
    };
    await principal.post('/lock-orders', { order, reason: 'Sửa điểm', urgent: true });
    // An open page looks every half minute, and when somebody comes back to it.
    await quan.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')));
    await says(quan, 'Lệnh khẩn chờ bạn thực hiện. Mở: lớp 4A, Cuối học kỳ I');
    const page = await at.openAs(principal, '#/locks');
    await says(page, 'Phạm Văn Quản: đã thấy');
    await page.getByRole('button', { name: 'Chép tin gửi Zalo' }).click();
    const text = await page.getByLabel('Tin để chép vào Zalo').inputValue();
    assert.match(text, /^Lệnh KHẨN: mở lớp 4A, Cuối học kỳ I .*#\/locks$/);
    await quan.getByRole('button', { name: 'Xem lệnh khẩn' }).click();
    await quan.getByRole('button', { name: 'Thực hiện lệnh' }).click();
    await quan.getByText('Lệnh khẩn chờ bạn').waitFor({ state: 'detached' });
    assert.deepEqual(at.complaints, []);
  });
});
