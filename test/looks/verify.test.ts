/** Kiểm tra học bạ: anybody, without signing in, and the file goes nowhere. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import type { CodeState } from '../../core/signing/verify/steps.js';
import { fingerprintOf, signedCheckers } from '../support/checkers-file.js';
import { sealedPdf } from '../support/sealed-pdf.js';
import { certificateOf, keyFile, signedRecord } from '../support/signed-record.js';
import type { Answers } from '../browser/support/fake-api.js';
import type { FakeSchool } from '../browser/support/school.js';
import { expectChooser } from '../browser/support/chooser.js';
import { judge, look } from '../browser/support/look.js';
import { base64 } from '../browser/support/signing-answers.js';
import { startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

const AFTER = new Date('2027-07-01T09:00:00+07:00');
let signed = '';
const trust = () => ({
  anchors: [base64(certificateOf('authority'))],
  intermediates: [],
  crls: [base64(keyFile('none-revoked.crl'))],
  licensed: [],
  seals: [{ schoolCode: '01008412', fingerprint: fingerprintOf(certificateOf('seal')) }],
  checkers: signed,
});
const INTERNAL = 'Chữ ký đúng, chứng thư nội bộ: không có giá trị pháp lý ngoài nhà trường';

describe('the page “Kiểm tra học bạ số”', function () {
  this.timeout(180_000);
  before(startBrowser);
  before(async () => (signed = await signedCheckers()));
  after(stopBrowser);

  const open = (answers: Answers, act: (page: Page, school: FakeSchool) => Promise<void>) =>
    visit({ trust, ...answers }, async ({ page, school }) => {
      await page.clock.setFixedTime(AFTER);
      await page.goto(new URL('/kiem-tra', page.url()).href);
      await page.getByRole('heading', { level: 1, name: 'Kiểm tra học bạ số' }).waitFor();
      await act(page, school);
    });
  const choose = (page: Page, name: string, content: string | Buffer) =>
    page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
  const verdict = (page: Page, word: string) =>
    page.getByRole('heading', { level: 2, name: word, exact: true }).waitFor();

  it('says first that signatures are right, and internal, then the signers with their times and every step; nothing of the file is sent', () =>
    open({}, async (page, school) => {
      await look(page, 'verify-empty');
      const { text } = await signedRecord();
      const before = school.asked.length;
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.method()} ${request.url()}`));
      await choose(page, 'hoc-ba.xml', text);
      await verdict(page, INTERNAL);
      await page.getByText('14:30 ngày 05/06/2027 (giờ tự khai)').waitFor();
      await page.getByText('Nội dung không bị sửa sau khi ký: đúng').waitFor();
      await page.getByText('Còn hiệu lực: chưa kiểm tra được').waitFor();
      assert.equal(school.asked.length, before);
      assert.deepEqual(
        sent.filter((one) => !one.endsWith('.js')),
        [],
      );
      await look(page, 'verify-valid');
      await judge(page, 'verify-valid-375', 375, { colorScheme: 'light' });
    }));

  for (const [state, word] of [
    ['valid', INTERNAL],
    ['replaced', 'Đã thay thế'],
    ['unknown', INTERNAL],
  ] as const satisfies readonly (readonly [CodeState, string])[])
    it(`asks the server about the code only when told to: ${state}`, () =>
      open({ codeState: () => ({ state }) }, async (page, school) => {
        await choose(page, 'hoc-ba.xml', (await signedRecord()).text);
        await verdict(page, INTERNAL);
        assert.equal(school.countOf('codeState'), 0);
        await page.getByRole('button', { name: 'Hỏi máy chủ xem còn hiệu lực không' }).click();
        await page
          .getByText(/^Máy chủ/)
          .first()
          .waitFor();
        await verdict(page, word);
      }));

  it('says Chữ ký không hợp lệ for a changed mark, and which step fails', () =>
    open({}, async (page) => {
      const { text } = await signedRecord();
      await choose(page, 'hoc-ba.xml', text.replace('Trần Đức Ấn', 'Trần Đức Ân'));
      await verdict(page, 'Chữ ký không hợp lệ');
      await page.getByText('Nội dung không bị sửa sau khi ký: sai').waitFor();
      await look(page, 'verify-invalid');
    }));

  it('says Chưa kiểm tra được without anybody to trust, until the person chooses somebody', () =>
    open({ trust: () => ({ ...trust(), anchors: [], checkers: null }) }, async (page) => {
      await choose(page, 'hoc-ba.xml', (await signedRecord()).text);
      await verdict(page, 'Chưa kiểm tra được');
      await look(page, 'verify-unknown');
      await page
        .locator('input[type=file]')
        .nth(1)
        .setInputFiles({
          name: 'ca.cer',
          mimeType: 'application/x-x509-ca-cert',
          buffer: Buffer.from(certificateOf('authority')),
        });
      await page
        .getByText(/Tên khớp, nhưng chứng thư không có số nào/)
        .first()
        .waitFor();
      const brought = (name: string, content: string) =>
        page
          .locator('input[type=file]')
          .last()
          .setInputFiles({ name, mimeType: 'application/xml', buffer: Buffer.from(content) });
      await brought('thu.xml', '<THU/>');
      await page.getByText(/Tệp này không phải tệp kiểm tra của nhà trường/).waitFor();
      await brought('kiem-tra.xml', signed);
      await page.getByText(/^Tệp kiểm tra: Trường Tiểu học Đoàn Thị Điểm, lập/).waitFor();
      await verdict(page, INTERNAL);
      await look(page, 'verify-checkers');
    }));

  it('checks after the network is gone, and says what it could not load', () =>
    open({}, async (page, school) => {
      await page.waitForLoadState('networkidle');
      school.offline = true;
      await choose(page, 'hoc-ba.xml', (await signedRecord()).text);
      await verdict(page, INTERNAL);
    }));

  it('takes the data out of a PDF and checks its seal', () =>
    open({}, async (page) => {
      const { text } = await signedRecord();
      await choose(page, 'hoc-ba.pdf', await sealedPdf({ xml: text }));
      await verdict(page, INTERNAL);
      await page.getByText('Con dấu đúng: các trang PDF không bị sửa sau khi nhà trường ký.').waitFor();
      await look(page, 'verify-pdf');
      await choose(page, 'hoc-ba.pdf', Buffer.concat([await sealedPdf({ xml: text }), Buffer.from('\n%thêm\n')]));
      await page.getByText('Sau khi đóng dấu, tệp PDF đã bị ghi thêm.').waitFor();
      await verdict(page, 'Chữ ký không hợp lệ');
      await choose(
        page,
        'hoc-ba.pdf',
        Buffer.from((await sealedPdf({ xml: text })).toString('latin1').replace('20270605', '20270606'), 'latin1'),
      );
      await page.getByText('Nội dung đã bị sửa sau khi ký.').first().waitFor();
      await verdict(page, 'Chữ ký không hợp lệ');
    }));

  it('says plainly what is no transcript', () =>
    open({}, async (page) => {
      await choose(page, 'anh.jpg', Buffer.from([0xff, 0xd8, 0xff]));
      await page.getByText('Tệp này không phải XML hay PDF.').waitFor();
      await choose(page, 'hoa-don.xml', '<HOA_DON></HOA_DON>');
      await verdict(page, 'Chữ ký không hợp lệ');
      await page.getByText('Tệp không phải học bạ số.').waitFor();
      await choose(page, 'quet.pdf', '%PDF-1.4\n%%EOF');
      await page.getByText('Tệp PDF này không kèm dữ liệu học bạ').waitFor();
      await verdict(page, 'Chưa kiểm tra được');
    }));

  it('is used by the keyboard alone, and in English', () =>
    open({}, async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Check a digital transcript' }).waitFor();
      await page.keyboard.press('Tab');
      await page.getByRole('button', { name: 'Choose a transcript' }).and(page.locator(':focus')).waitFor();
      const chooser = await expectChooser(page);
      await page.keyboard.press('Enter');
      const { text } = await signedRecord();
      const file = { name: 'hoc-ba.xml', mimeType: 'application/xml', buffer: Buffer.from(text) };
      await (await chooser.opened).setFiles(file);
      await page
        .getByRole('heading', {
          level: 2,
          name: 'Signatures right, internal certificates: without legal value outside the school',
          exact: true,
        })
        .waitFor();
      await page.locator('[role=group]:focus').waitFor();
    }));
});
