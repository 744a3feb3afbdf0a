import assert from 'node:assert/strict';
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { refusal } from '../../core/codes/refusal.js';
import { part, upload } from '../browser/support/answers.js';
import { expectChooser } from '../browser/support/chooser.js';
import { Refuse } from '../browser/support/fake-api.js';
import { look } from '../browser/support/look.js';
import { chooseFile, signIn, startBrowser, stopBrowser, visit, WORKBOOK } from '../browser/support/visit.js';

describe('when handing in a file does not go smoothly', () => {
  before(startBrowser);
  after(stopBrowser);

  it('says that the network is lost, keeps the file, and goes on by “Thử lại”', () =>
    visit({}, async ({ page, school }) => {
      await chooseFile(page);
      school.offline = true;
      await page.getByRole('button', { name: 'Soát lỗi' }).click();
      await page.getByRole('alert').getByText('Không kết nối được với máy chủ.').waitFor();
      await page.getByText(WORKBOOK.name, { exact: true }).waitFor();
      await look(page, 'network-lost');
      school.offline = false;
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await page.getByRole('heading', { name: /Kết quả soát/ }).waitFor();
    }));

  it('shows progress after a second, and stops on demand without losing the file', () => {
    let release: () => void = () => undefined;
    const upload = () =>
      new Promise<never>((_, reject) => (release = () => reject(new Refuse(503, refusal('shutting-down')))));
    return visit({ upload }, async ({ page }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Soát lỗi' }).click();
      await page.getByRole('progressbar').waitFor();
      await look(page, 'checking');
      await page.getByRole('button', { name: 'Dừng' }).click();
      await page.getByText('Đã dừng soát lỗi. Không có gì được lưu.').first().waitFor();
      await page.getByText(WORKBOOK.name, { exact: true }).waitFor();
      release();
    });
  });

  it('says what is wrong with a file that is refused, and leads to another one', () =>
    visit(
      {
        upload: () => {
          throw new Refuse(422, refusal('file-encrypted'));
        },
      },
      async ({ page }) => {
        await chooseFile(page);
        await page.getByRole('button', { name: 'Soát lỗi' }).click();
        await page.getByRole('alert').getByText('Tệp có mật khẩu nên không đọc được.').waitFor();
        await look(page, 'file-refused');
        const chooser = await expectChooser(page);
        await page.getByRole('alert').getByRole('button', { name: 'Chọn tệp khác' }).click();
        await (await chooser.opened).setFiles({ ...WORKBOOK, name: 'Bảng mới.xlsx' });
        await page.getByText('Bảng mới.xlsx').waitFor();
        assert.equal(await page.getByRole('alert').count(), 0);
      },
    ));

  it('names the class of a part that is refused as a whole', () => {
    const refused = {
      code: 'file-other-class',
      reason: 'Tệp này của lớp 3C, không phải lớp bạn được phân công.',
      remedy: 'Kiểm tra lại tệp.',
    };
    const parts = [
      part(),
      part({ classId: 'c-3c', className: '3C', refused, changes: { added: 0, changed: 0, deleted: 0 }, deleted: [] }),
    ];
    return visit({ upload: () => upload({ parts }) }, async ({ page }) => {
      await chooseFile(page);
      await page.getByRole('button', { name: 'Gửi kết quả' }).click();
      await page.getByText('Không nhận phần này: Lớp 3C, Cuối năm.').first().waitFor();
      await page.getByRole('button', { name: 'Gửi 14 ô' }).waitFor();
    });
  });

  it('notices a file saved again after it was chosen', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'hocba-upload-'));
    const file = path.join(folder, '4A.xlsx');
    await writeFile(file, 'PK one');
    try {
      await visit({}, async ({ page, school }) => {
        await signIn(page);
        await page.getByRole('button', { name: 'Gửi tệp đã điền' }).click();
        await page.locator('input[type=file]').setInputFiles(file);
        await page.getByText('4A.xlsx').waitFor();
        await writeFile(file, 'PK two, longer');
        await utimes(file, new Date('2030-01-01'), new Date('2030-01-01'));
        await page.getByRole('button', { name: 'Soát lỗi' }).click();
        await page.getByText('Tệp 4A.xlsx đã được lưu lại hoặc chuyển chỗ').waitFor();
        assert.equal(school.countOf('upload'), 0);
        await page.locator('input[type=file]').setInputFiles(file);
        await page.getByRole('button', { name: 'Soát lỗi' }).click();
        await page.getByRole('heading', { name: /Kết quả soát/ }).waitFor();
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
