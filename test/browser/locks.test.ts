/** Locks over a real server: ordered, carried out by somebody else, met by a teacher, asked to be opened, opened, ended. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { buildUser } from '../support/builders.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';
import { look } from './support/look.js';

describe('locks from order to opening', function () {
  this.timeout(180_000);
  let at: CoversPage;
  before(async () => (at = await openCoversPage(new Date('2027-06-20T01:00:00.000Z'))));
  after(() => at?.close());

  const says = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor();

  it('one order closes maths; the teacher asks; another order opens it for her, and ends', async () => {
    const { people, server } = at;
    const admin = { user: await buildUser(server.db, { hats: ['administrator'], name: 'Phạm Văn Quản' }) } as never;
    const principal = await at.openAs(people.principal, '#/locks/order');
    await principal.getByLabel('Phạm vi').selectOption('group');
    await principal.getByLabel('Lớp').selectOption('4a');
    await principal.getByLabel('Môn hoặc phần').selectOption('TOAN');
    await principal.getByRole('button', { name: 'Xem trước' }).click();
    await says(principal, 'Nêu lý do');
    await principal.getByLabel('Lý do').fill('Đã thống nhất điểm Toán');
    await principal.getByRole('button', { name: 'Xem trước' }).click();
    await says(principal, 'Lệnh này chạm đến');
    await says(principal, people.thu.user.name);
    await look(principal, 'locks-order');
    await principal.getByRole('button', { name: 'Ra lệnh khóa' }).click();
    await says(principal, 'Chờ thực hiện');

    const quan = await at.openAs(admin, '#/tasks');
    await quan.getByRole('button', { name: 'Xem lệnh' }).click();
    await look(quan, 'locks-waiting');
    await quan.getByRole('button', { name: 'Thực hiện lệnh' }).click();
    await says(quan, 'Đang có hiệu lực');
    await quan.getByRole('button', { name: 'Bảng khóa' }).click();
    await quan.getByRole('button', { name: '4A, Toán: Khóa theo lệnh' }).click();
    await look(quan, 'locks-board');

    const thu = await at.openAs(people.thu, '#/tasks');
    await thu.getByRole('link', { name: 'Đề nghị mở' }).last().click();
    await thu.getByLabel('Toán').check();
    await thu.getByLabel('Lý do').fill('Chép nhầm điểm bài kiểm tra');
    await look(thu, 'locks-ask');
    await thu.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await thu.getByRole('heading', { name: 'đề nghị mở, lớp 4A', exact: false }).waitFor();
    await look(thu, 'locks-asked');

    await principal.goto(`${server.url}/#/locks/requests`);
    await principal.reload();
    await look(principal, 'locks-requests');
    await principal
      .getByRole('button', { name: 'Ra lệnh mở theo' })
      .or(principal.getByRole('link', { name: 'Ra lệnh mở theo' }))
      .click();
    await principal.getByRole('button', { name: 'Xem trước' }).click();
    await principal.getByRole('button', { name: 'Ra lệnh mở' }).click();
    await quan.goto(`${server.url}/#/locks`);
    await quan.reload();
    await quan.getByRole('button', { name: 'Thực hiện lệnh' }).click();
    await says(quan, 'Mở đến');

    await thu.goto(`${server.url}/#/tasks`);
    await thu.reload();
    await says(thu, 'đã có trả lời');
    await look(thu, 'locks-opened');
    await says(thu, 'Đang mở theo lệnh');
    assert.deepEqual(at.complaints, []);
  });
});
