/** Kết chuyển over a real server: proposed, one class chosen elsewhere, carried out, taken back, the next year begun. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { proposedCalendar } from '../../core/law/school-year.js';
import { assign, buildClass, buildUser } from '../support/builders.js';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';
import { expectOk } from '../support/signing-class.js';
import { look } from './support/look.js';

const NEXT = '2027-2028';

describe('a year’s pupils taken over', function () {
  this.timeout(180_000);
  let at: CoversPage;
  before(async () => (at = await openCoversPage(new Date('2027-06-20T01:00:00.000Z'))));
  after(() => at?.close());

  const says = (page: Page, text: string) => page.getByText(text, { exact: false }).first().waitFor();

  it('goes from the numbers to the new classes, part by part, and back', async () => {
    const { people, server } = at;
    await buildClass(server.db, { id: '3b', name: '3B', pupils: [{ grade: 3, count: 1 }] });
    await expectOk(people.principal.post('/school-years', { id: NEXT, calendar: proposedCalendar(NEXT) }));
    server.pass(12 * 24 * 3_600_000);
    const clerk = await at.openAs(people.clerk, '#/pupils');
    await clerk.getByRole('button', { name: 'Kết chuyển năm học 2026-2027' }).click();
    await clerk.getByRole('heading', { level: 1, name: 'Kết chuyển 2026-2027 sang 2027-2028' }).waitFor();
    const four = clerk.getByRole('article', { name: 'Lớp 4A, khối 4' });
    await four.getByText('3 em lên khối 5, lớp 5A').waitFor();
    const three = clerk.getByRole('article', { name: 'Lớp 3B, khối 3' });
    await three.getByText('1 em chỉ là dự kiến').waitFor();

    await four.getByRole('button', { name: 'Đổi lớp mới của 4A, khối 4' }).click();
    await four.getByLabel('Lớp của các em lên khối 5').fill('4B');
    await four.getByRole('button', { name: 'Lưu' }).click();
    await four.getByText('Tên lớp này không dùng được').waitFor();
    await four.getByLabel('Lớp của các em lên khối 5').fill('5 c');
    await four.getByRole('button', { name: 'Lưu' }).click();
    await four.getByText('3 em lên khối 5, lớp 5C').waitFor();
    await four.getByText('Từng em (3)').click();
    await look(clerk, 'rollover');

    await four.getByRole('button', { name: 'Kết chuyển 3 em lớp 4A, khối 4' }).click();
    await four.getByText('Đã kết chuyển 3 em').waitFor();
    await clerk.getByRole('button', { name: 'Hoàn tác Lớp 4A, khối 4' }).click();
    await four.getByRole('button', { name: 'Kết chuyển 3 em lớp 4A, khối 4' }).click();
    await four.getByText('Đã kết chuyển 3 em').waitFor();
    const classes = await server.db.classes.findAll({ where: { schoolYearId: NEXT }, raw: true });
    assert.deepEqual(
      classes.map(({ name }) => name),
      ['5C'],
    );

    const principal = await at.openAs(people.principal, '#/readiness/years');
    const begin = principal.getByRole('button', { name: `Bắt đầu năm học ${NEXT}` });
    await begin.click();
    await begin.waitFor({ state: 'detached' });
    await principal.goto(`${server.url}/#/approve`);
    await principal.reload();
    await says(principal, '4A (2026-2027)');
    assert.deepEqual(at.complaints, []);
  });

  it('is handed over by the former teacher and received by the next, who reads last year’s values', async () => {
    const { people, server } = at;
    const five = await server.db.classes.findOne({ where: { schoolYearId: NEXT, name: '5C' }, raw: true });
    const hue = { user: await buildUser(server.db, { name: 'Ngô Thị Huệ' }) };
    await assign(
      server.db,
      hue.user,
      { id: five!.id, name: '5C', pupils: [] },
      { homeroom: true, fromDay: '2027-07-01' },
    );
    const thu = await at.openAs(people.thu, '#/tasks');
    await thu.getByRole('button', { name: /^Bàn giao: Bàn giao 3 em/ }).click();
    await thu.getByRole('button', { name: 'Bàn giao cho lớp 5C' }).click();
    await thu.getByRole('button', { name: 'Bàn giao', exact: true }).click();
    await says(thu, 'Viết ít nhất 10 chữ cái');
    await thu.getByLabel('Điều cần bàn giao').fill('Lớp ngoan; một em còn chậm phép chia.');
    await thu.getByRole('button', { name: 'Bàn giao', exact: true }).click();
    await says(thu, 'bàn giao ngày');
    const next = await at.openAs(hue as never, `#/classes/${five!.id}/handover`);
    await says(next, 'Lớp ngoan; một em còn chậm phép chia.');
    await next.getByRole('group').first().click();
    await look(next, 'handover');
    const print = next.getByRole('button', { name: 'Tải bảng tổng hợp năm trước của 3 em' });
    assert.equal((await at.readDownload(next, () => print.click())).subarray(0, 5).toString(), '%PDF-');
    await next.getByRole('button', { name: 'Xác nhận đã nhận lớp 4A (2026-2027)' }).click();
    await says(next, 'Ngô Thị Huệ đã nhận ngày');
    assert.deepEqual(at.complaints, []);
  });
});
