/** Xóa dữ liệu nhầm over a real server: ordered by the principal, carried out by the administrator, and how it looks on the way. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { judge } from '../browser/support/look.js';
import { buildUser } from '../support/builders.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';
import { expectOk } from '../support/signing-class.js';
import type { Person } from '../support/signing-person.js';

describe('the screen “Xóa dữ liệu nhầm”', function () {
  this.timeout(300_000);
  let at: CoversPage;
  let quan: Person;
  before(async () => {
    at = await openCoversPage(new Date('2027-06-20T01:00:00.000Z'));
    quan = { user: await buildUser(at.server.db, { hats: ['administrator'], name: 'Lê Quang Minh' }) } as Person;
    const { thu, klass } = at.people;
    const told = {
      ...{ schoolYear: '2025-2026', grade: 3, school: 'Trường Tiểu học Hải Hậu', source: 'học bạ giấy số 12' },
      values: [{ field: 'result.HTT', value: 'X' }],
    };
    const file = { fileName: 'hoc-ba.pdf', file: Buffer.from('%PDF-1.7\n').toString('base64') };
    const body = { pupil: klass.pupils[0], kind: 'paper', period: 'year-end', told, ...file };
    await expectOk(thu.post('/classes/4a/brought-years', body));
  });
  after(() => at?.close());

  const look = async (page: Page, name: string): Promise<void> => {
    for (const width of [320, 375, 1280])
      for (const colorScheme of ['light', 'dark'] as const)
        await judge(page, `erasures-${name}-${width}-${colorScheme}`, width, { colorScheme });
  };

  it('wants row, document and reason, tells where an order stands, asks once more before it erases', async () => {
    const lan = await at.openAs(at.people.principal, '#/trail/erasures');
    await lan.getByRole('button', { name: 'Ra lệnh xóa' }).click();
    assert.equal(await lan.getByText('Điền mục này.').count(), 4);
    await look(lan, 'wanting');
    const list = lan.getByLabel('Năm học nhập từ học bạ giấy');
    await list.selectOption({ index: 1 });
    await lan.getByLabel('Số, ký hiệu văn bản làm căn cứ').fill('15/QĐ-THĐS');
    await lan.getByLabel('Ngày văn bản').fill('2027-06-18');
    await lan.getByLabel('Lý do').fill('Bản chụp là học bạ của học sinh khác.');
    await lan.getByRole('button', { name: 'Ra lệnh xóa' }).click();
    await lan.getByText('Đã ra lệnh. Quản trị thực hiện.').first().waitFor();
    await lan.getByText('Chờ quản trị thực hiện').waitFor();
    assert.equal(await lan.getByRole('button', { name: /^Xóa hẳn/ }).count(), 0);
    await look(lan, 'ordered');

    const admin = await at.openAs(quan, '#/trail/erasures');
    await admin.getByRole('button', { name: /^Xóa hẳn năm học/ }).click();
    await admin.getByText('Không lấy lại được từ phần mềm.', { exact: false }).waitFor();
    await look(admin, 'sure');
    await admin.getByRole('button', { name: /^Xóa hẳn năm học/ }).press('Enter');
    await admin.getByText('Đã xóa. Nhật ký ghi lại việc xóa.').first().waitFor();
    await admin.getByText(/Sự kiện số \d+ trong nhật ký/).waitFor();
    await look(admin, 'erased');
    assert.equal((await at.server.db.broughtYears.findAll()).length, 0);

    // While somebody's long look keeps the bytes in the write-ahead file.
    await at.server.db.sequelize.query('UPDATE erasure_orders SET cleared_at = NULL');
    await admin.reload();
    await admin.getByText('Còn trong tệp ghi tạm của cơ sở dữ liệu', { exact: false }).waitFor();
    await judge(admin, 'erasures-lingers-320-light', 320, { colorScheme: 'light' });
    assert.deepEqual(at.complaints, []);
  });
});
