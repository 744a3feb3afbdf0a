/** Before anybody types: what is closed on the page; a refused cell leads to a request that names it; a return and its order. */
import assert from 'node:assert/strict';
import { type CoversPage, openCoversPage } from '../support/covers-page.js';
import { carriedOut } from '../support/locks.js';
import { expectOk, signSubjects } from '../support/signing-class.js';
import { cellOf, type, uploadsBy } from '../support/uploads.js';
import { look } from './support/look.js';

const MATHS = { kind: 'group', classId: '4a', group: 'TOAN' } as const;
const SCORE = 'subject.TOAN.score';

describe('what is closed, on the page', function () {
  this.timeout(180_000);
  let at: CoversPage;
  before(async () => (at = await openCoversPage(new Date('2027-06-20T01:00:00.000Z'))));
  after(() => at?.close());

  it('is seen on the sheet and asked for with the very cells a push was refused', async () => {
    const { people, server } = at;
    const [an] = people.klass.pupils as [string];
    await carriedOut(server.db, { kind: 'lock', scope: MATHS, until: null });
    const thu = await at.openAs(people.thu, '#/classes/4a/year-end?columns=subjects');
    await thu
      .getByRole('region', { name: 'Tình trạng khóa' })
      .getByText('Toán: Khóa theo lệnh của hiệu trưởng.')
      .waitFor();
    await thu.getByRole('columnheader', { name: 'Khóa Điểm KTĐK môn Toán' }).waitFor();
    assert.equal(await thu.getByRole('columnheader', { name: 'Khóa Điểm KTĐK môn Tiếng Việt' }).count(), 0);

    const { download } = uploadsBy(() => server.deps);
    const fresh = await download(people.thu.user);
    const { raw } = await cellOf(fresh, an, SCORE);
    const file = await type(fresh, [[an, SCORE, raw === 7 ? 8 : 7]]);
    await thu.evaluate(() => void (location.hash = '#/upload'));
    const name = 'Hoc-ba-4A-cuoi-nam.xlsx';
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    await thu.locator('input[type=file]').setInputFiles({ name, mimeType, buffer: Buffer.from(file) });
    await thu.getByRole('button', { name: 'Gửi kết quả' }).click();
    await thu.getByRole('button', { name: /^Gửi \d+ ô/ }).click();
    await thu.getByText('Phần này đang khóa theo lệnh của hiệu trưởng.').waitFor();
    await thu.getByRole('button', { name: 'Đề nghị mở' }).click();
    await thu.getByText('Đề nghị mở đúng 1 ô bạn đã nhập:').waitFor();
    await thu.getByText(/: Điểm KTĐK môn Toán$/).waitFor();
    await look(thu, 'shading-ask');
    await thu.getByLabel('Lý do').fill('Chép nhầm điểm bài kiểm tra');
    await thu.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await thu.getByRole('heading', { name: 'đề nghị mở, lớp 4A', exact: false }).waitFor();
    const [request] = await server.db.lockRequests.findAll({ raw: true });
    assert.deepEqual(JSON.parse(request!.cells), [{ pupil: an, field: SCORE }]);
  });

  it('is said before a return is made, and its order is offered with what is known', async () => {
    const { people, server } = at;
    await carriedOut(server.db, {
      ...{ kind: 'lock', scope: MATHS, until: null, strict: true },
      from: '2026-09-05T00:01:00.000Z',
    });
    await signSubjects(people);
    await expectOk(people.thu.signRecords('4a', 'homeroom'));
    const page = await at.openAs(people.principal, '#/approve/4a');
    const name = 'Nguyễn Thị An';
    await page.locator('summary', { hasText: name }).click();
    await page.getByRole('button', { name: `Trả lại học bạ của ${name}` }).click();
    const end = page.getByLabel('Mở cho sửa đến');
    await end.waitFor();
    assert.match(await end.inputValue(), /T\d\d:59$/);
    await page.getByLabel('Lý do').fill('Xem lại điểm Toán');
    await page.getByLabel('Toán', { exact: true }).check();
    await page.getByText('Toán: Khóa không ngoại lệ theo lệnh của hiệu trưởng.').waitFor();
    await look(page, 'shading-return');
    await end.fill('2027-08-01T10:00');
    await page.getByText('Muộn hơn ngày khóa theo quy định: chọn sớm hơn.').waitFor();
    await end.fill('2027-06-25T10:00');
    await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await page
      .getByText(/^Đã trả lại học bạ của/)
      .first()
      .waitFor();
    await look(page, 'shading-returned');
    await page.getByRole('button', { name: 'Ra lệnh mở' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ra lệnh khóa, mở' }).waitFor();
    assert.equal(await page.getByLabel('Lý do').inputValue(), 'Xem lại điểm Toán');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByText('Lệnh này chạm đến').waitFor();
    assert.deepEqual(at.complaints, []);
  });
});
