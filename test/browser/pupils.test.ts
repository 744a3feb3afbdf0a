/** Nhập danh sách and Học sinh over a real server: a file looked at, decided, written, and what was wrong set right. */
import assert from 'node:assert/strict';
import { type OfficePage, openOfficePage } from '../support/office-page.js';
import { rowOf } from '../support/pupil-files.js';

describe('the screens “Nhập danh sách” and “Học sinh”', function () {
  this.timeout(120_000);
  let at: OfficePage;
  before(async () => (at = await openOfficePage()));
  after(() => at?.close());

  it('a file is looked at, decided row by row, written, and taken back', async () => {
    const { page, office } = at;
    await page.getByRole('link', { name: 'Nhập danh sách' }).click();
    await page.getByRole('heading', { name: 'Nhập danh sách', level: 1 }).waitFor();
    await at.choose([rowOf(1, { birth: '01/01/2018' }), rowOf(2), rowOf(9), rowOf(8, { birth: '01/01/2031' })]);
    await page.getByText('1 hàng nghi ngờ, còn 1 hàng chưa chọn').waitFor();
    await page.getByText('1 học sinh mới').waitFor();
    await page.getByText('1 hàng không nhận').click();
    await page.getByText('Ngày sinh 01/01/2031 chưa tới.').waitFor();
    await page.getByText('1 học sinh của các lớp này không có trong tệp').waitFor();

    await page.getByRole('button', { name: 'Ghi vào hệ thống' }).click();
    await page.getByText('Còn 1 hàng nghi ngờ chưa chọn.').waitFor();
    await page.getByLabel(/^Chọn cho Trần/).selectOption('as:3700000001');
    await page.getByText('1 hàng nghi ngờ, còn 0 hàng chưa chọn').waitFor();
    const before = await office.school();
    await page.getByRole('button', { name: 'Ghi vào hệ thống' }).click();
    await page.getByText('Đã ghi: 1 học sinh mới, 1 thay đổi, 0 lớp mới.').first().waitFor();
    assert.equal((await office.school()).pupils.length, 4);
    await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
    await page.getByText('Đã hoàn tác.', { exact: false }).first().waitFor();
    assert.deepEqual(await office.school(), before);
  });

  it('a pupil without a personal number is found and given hers; a wrong one stays in the form', async () => {
    const { page, office } = at;
    await page.getByRole('link', { name: 'Học sinh', exact: true }).click();
    await page.getByText('3 học sinh, 1 lớp. 1 em chưa có số định danh.', { exact: false }).waitFor();
    await page.getByLabel('Chỉ em chưa có số định danh').check();
    await page.getByRole('link', { name: /^Phạm Văn Dũng/ }).click();
    await page.getByRole('button', { name: 'Ghi số định danh' }).click();
    await page.getByLabel('Số định danh cá nhân').fill('12');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Số định danh cá nhân phải có đúng 12 chữ số.').waitFor();
    assert.equal(await page.getByLabel('Số định danh cá nhân').inputValue(), '12');
    await page.getByLabel('Số định danh cá nhân').fill('037217001234');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('definition').filter({ hasText: '037217001234' }).waitFor();
    await page.getByRole('button', { name: 'Rời trường' }).click();
    await page.getByLabel('Ngày học cuối').fill('2027-06-18');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('rời trường', { exact: false }).first().waitFor();
    const { enrolments } = await office.school();
    assert.equal(enrolments.find(({ pupilId }) => pupilId === '3700000003')!.toDay, '2027-06-18');
    assert.deepEqual(at.complaints, []);
  });

  it('a class is opened with what it is taught, and is shown and changed with it', async () => {
    const { page, office } = at;
    await at.goTo('#/pupils');
    await page.getByRole('button', { name: 'Mở lớp mới' }).click();
    await page.getByLabel('Tên lớp').fill('1A');
    await page.getByLabel('Ngoại ngữ 1 (khối 1, 2)').check();
    await page.getByLabel('Ngoại ngữ 1 là').fill('Tiếng Anh 1');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('Tên ngoại ngữ để trống, quá dài hoặc có số, dấu lạ.').waitFor();
    assert.equal(await page.getByLabel('Ngoại ngữ 1 là').inputValue(), 'Tiếng Anh 1');
    await page.getByLabel('Ngoại ngữ 1 là').fill('Tiếng Pháp');
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByLabel('Ngoại ngữ 1 là').waitFor({ state: 'detached' });

    await page.getByLabel('Lớp', { exact: true }).selectOption({ label: '1A (0)' });
    await page.getByRole('button', { name: 'Sửa lớp 1A' }).click();
    assert.equal(await page.getByLabel('Ngoại ngữ 1 là').inputValue(), 'Tiếng Pháp');
    assert.ok(await page.getByLabel('Ngoại ngữ 1 (khối 1, 2)').isChecked());
    await page.getByLabel('Tính môn tự chọn khi xếp kết quả cuối năm').uncheck();
    await page.getByLabel('Tiếng dân tộc (khối 1, 2, 3, 4, 5)').check();
    await page.getByRole('button', { name: 'Lưu' }).click();
    await page.getByLabel('Ngoại ngữ 1 là').waitFor({ state: 'detached' });
    const opened = await office.server.db.classes.findOne({ where: { name: '1A' }, raw: true });
    assert.deepEqual(JSON.parse(opened!.settings), {
      optionalSubjects: ['NN1', 'TDT'],
      foreignLanguage: 'Tiếng Pháp',
      optionalSubjectsCount: false,
    });
    assert.deepEqual(at.complaints, []);
  });
});
