/** Chuyển trường at the real next school: a bundle chosen, checked, compared, entered; and how it looks on the way. */
import assert from 'node:assert/strict';
import { WEB } from '../browser/support/fake-api.js';
import { judge } from '../browser/support/look.js';
import { type MovingSchools, NEXT, startMovingSchools } from '../support/moving-schools.js';
import { openPageOf } from '../support/office-page.js';
import { expectOk } from '../support/signing-class.js';

describe('the page “Chuyển trường”', function () {
  this.timeout(300_000);
  let at: MovingSchools;
  let desk: Awaited<ReturnType<typeof openPageOf>>;
  let bundle: Buffer;
  before(async () => {
    at = await startMovingSchools(WEB);
    const body = { pupilId: at.one.pupil, to: NEXT };
    const { transfer } = (await expectOk(at.one.school.principal.post('/transfers', body))).body;
    await expectOk(at.seal(transfer));
    bundle = (await expectOk(at.one.school.clerk.get(`/transfers/${transfer}/file`))).bytes;
    desk = await openPageOf({ server: at.next, clerk: at.office });
  });
  after(async () => {
    await desk?.close();
    await at?.old.stop();
  });

  const look = async (name: string): Promise<void> => {
    for (const width of [375, 1280]) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await judge(desk.page, `transfers-${name}-${width}-${colorScheme}`, width, { colorScheme });
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
    await page.getByText('Đã nhập em vào lớp.', { exact: false }).waitFor();
    await page.getByText('Kết quả đến lúc chuyển, chỉ để đọc').click();
    await look('entered');
    assert.equal(await at.next.db.arrivals.count(), 1);
    assert.deepEqual(desk.complaints, []);
  });
});
