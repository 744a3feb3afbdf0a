/** Chứng thư số: asking for one, the administrator's register, the principal's confirmation. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Me } from '../../core/contract/session.js';
import { readRequest } from '../../core/signing/csr.js';
import { openPkcs12 } from '../../core/signing/pkcs12.js';
import { certificateOf } from '../support/signed-record.js';
import { me } from '../browser/support/answers.js';
import { focusIsKept, isFocused, press, tabTo } from '../browser/support/keyboard.js';
import { look, lookClosely } from '../browser/support/look.js';
import { KEY, RegisterSchool, request } from '../browser/support/register-school.js';
import { boundCertificate } from '../browser/support/signing-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

describe('the screen “Chứng thư số”', function () {
  this.timeout(180_000);
  before(startBrowser);
  after(stopBrowser);

  const open = (
    change: (school: RegisterSchool) => Promise<void> | void,
    act: (page: Page, school: RegisterSchool) => Promise<void>,
    person: Partial<Me>,
  ) => {
    const made = new RegisterSchool();
    return visit(made.answers, async ({ page, school }) => {
      await change(made);
      school.person = me(person);
      await signIn(page);
      await page.getByRole('link', { name: 'Chứng thư số' }).click();
      await page.getByRole('heading', { level: 1, name: 'Chứng thư số' }).waitFor();
      await act(page, made);
    });
  };

  it('makes a key in the page, hands its file to its owner and sends the request only', () =>
    open(
      () => undefined,
      async (page, school) => {
        await page.getByText('Bạn chưa có chứng thư nên chưa ký được.').waitFor();
        await lookClosely(page, 'certificates-none');
        await page.getByRole('button', { name: 'Xin chứng thư' }).click();
        await page.getByLabel('Mã PIN của tệp khóa').fill('hoa mai 2027');
        await page.getByLabel('Nhập lại mã PIN').fill('hoa mai 2028');
        await page.getByRole('button', { name: 'Tạo khóa và lưu tệp' }).click();
        await page.getByText('Hai lần nhập chưa giống nhau.').waitFor();
        await page.getByLabel('Nhập lại mã PIN').fill('hoa mai 2027');
        await lookClosely(page, 'certificates-pin');
        const coming = page.waitForEvent('download', { timeout: 60_000 });
        await page.getByRole('button', { name: 'Tạo khóa và lưu tệp' }).click();
        const file = await coming;
        assert.equal(file.suggestedFilename(), 'khoa-hoa.p12');
        assert.equal(school.asked.length, 0, 'nothing was sent before its owner has the file');
        await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
        await page.getByText('Kiểm tra rằng tệp đã về máy').waitFor();
        await lookClosely(page, 'certificates-saved');
        await page.getByRole('checkbox', { name: 'Tôi đã có tệp và nhớ mã PIN' }).check();
        await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
        await page.getByText('Đã gửi yêu cầu cấp chứng thư.').first().waitFor();
        const body = school.asked[0]!.body as { csr: string; kind: string };
        assert.deepEqual(Object.keys(body).sort(), ['csr', 'kind']);
        const facts = await readRequest(new Uint8Array(Buffer.from(body.csr, 'base64')));
        assert.match(facts.subject, /CN=Nguyễn Thị Minh Hoa/);
        const bytes = new Uint8Array(await readFile(await file.path()));
        // The file holds the key of that very request: without a certificate yet, it says so.
        await assert.rejects(openPkcs12(bytes, 'hoa mai 2027', [], new Date()), /no-certificate/);
        await assert.rejects(openPkcs12(bytes, 'another', [], new Date()), /wrong-pin/);
      },
      { hats: ['teacher'] },
    ));

  it('shows the administrator what is about to go wrong, and issues what was compared', () =>
    open(
      async (school) => {
        const certificate = await boundCertificate('homeroom', { daysLeft: 6 });
        school.register = {
          ...school.register,
          certificates: [certificate],
          ending: [{ fingerprint: certificate.fingerprint, step: 7 }],
          without: [{ userId: 'u-huy', name: 'Đỗ Quang Huy' }],
          requests: [request('1', 'Trần Văn Bình'), request('2', 'Lê Thu Hà')],
          anchors: [
            {
              fingerprint: KEY,
              subject: 'CN=Trường Tiểu học Đồng Sơn (nội bộ)',
              notAfter: '2036-01-01T00:00:00Z',
              state: 'trusted',
              internal: true,
            },
          ],
        };
      },
      async (page, school) => {
        await page.getByText('1 chứng thư hết hạn trong vòng 7 ngày: Nguyễn Thị Minh Hoa').waitFor();
        await page.getByText('1 người phải ký mà chưa có chứng thư').waitFor();
        await look(page, 'certificates-register');
        await lookClosely(page, 'certificates-register-closely');
        await page.getByRole('checkbox', { name: 'Cấp cho Lê Thu Hà' }).uncheck();
        await page.getByRole('button', { name: 'Cấp 1 chứng thư' }).click();
        await page.getByText('Nhập câu mật khẩu của nơi cấp.').waitFor();
        await page.getByLabel('Mật khẩu của nơi cấp').fill('bí mật');
        await page.getByRole('button', { name: 'Cấp 1 chứng thư' }).click();
        await page.getByText('Đã cấp 1 chứng thư.').first().waitFor();
        assert.deepEqual(school.asked, [
          { name: 'issue', body: { requests: ['1'], passphrase: 'bí mật' }, params: {} },
        ]);
      },
      { hats: ['administrator'], userId: 'u-admin' },
    ));

  it('revokes with reason, time and passphrase', () =>
    open(
      async (school) => {
        school.register = { ...school.register, certificates: [await boundCertificate('homeroom')] };
      },
      async (page, school) => {
        await page.getByRole('button', { name: 'Thu hồi chứng thư của Nguyễn Thị Minh Hoa' }).click();
        await page.getByRole('button', { name: 'Thu hồi chứng thư', exact: true }).click();
        await page.getByText('Ghi lý do thu hồi.').waitFor();
        await page.getByLabel('Lý do').fill('Mất USB');
        await page.getByLabel('Thu hồi chứng thư từ lúc').fill('2027-06-20T15:00');
        // The browser writes days in its own language's order; ours stands below.
        await page.getByText('Tức là 15:00 ngày 20/06/2027.').waitFor();
        await page.getByLabel('Mật khẩu của nơi cấp của trường').fill('bí mật');
        await lookClosely(page, 'certificates-revoke');
        await page.getByRole('button', { name: 'Thu hồi chứng thư', exact: true }).click();
        await page.getByText('Đã hết hạn, bị thu hồi hoặc từ chối (1)').waitFor();
        assert.deepEqual(school.asked[0]!.body, {
          reason: 'Mất USB',
          at: '2027-06-20T08:00:00.000Z',
          passphrase: 'bí mật',
        });
      },
      { hats: ['administrator'], userId: 'u-admin' },
    ));

  it('brings in a certificate from a file, and says when a file is none', () =>
    open(
      (school) => {
        school.register = { ...school.register, without: [{ userId: 'u-huy', name: 'Đỗ Quang Huy' }] };
      },
      async (page, school) => {
        await page.getByRole('button', { name: 'Đưa chứng thư đã có vào sổ' }).click();
        const form = page.getByRole('form', { name: 'Đưa chứng thư đã có vào sổ' });
        const choose = (name: string, buffer: Buffer) =>
          form.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/x-x509-ca-cert', buffer });
        await choose('nham.cer', Buffer.from('không phải chứng thư'));
        await form.getByText('Tệp này không phải chứng thư.').waitFor();
        await choose('huy.cer', Buffer.from(certificateOf('teacher')));
        await form.getByLabel('Người giữ').waitFor();
        await lookClosely(page, 'certificates-import');
        await form.getByRole('button', { name: 'Đưa vào sổ' }).click();
        await page.getByRole('button', { name: 'Đưa chứng thư đã có vào sổ' }).waitFor();
        assert.deepEqual(school.asked[0]!.body, {
          der: Buffer.from(certificateOf('teacher')).toString('base64'),
          chain: [],
          kind: 'personal',
          userId: 'u-huy',
          carrier: 'PKCS12',
        });
      },
      { hats: ['administrator'], userId: 'u-admin' },
    ));

  it('is asked for by the keyboard alone; the focus comes back from the form', () =>
    open(
      () => undefined,
      async (page, school) => {
        await press(page, 'Xin chứng thư');
        await page.getByLabel('Mã PIN của tệp khóa').waitFor();
        await press(page, 'Thôi');
        const ask = page.getByRole('button', { name: 'Xin chứng thư' });
        await ask.waitFor();
        assert.ok(await isFocused(ask));
        await page.keyboard.press('Enter');
        // The focus is in the PIN already.
        await page.getByLabel('Mã PIN của tệp khóa').waitFor();
        await page.keyboard.type('hoa mai 2027');
        await page.keyboard.press('Tab');
        await page.keyboard.type('hoa mai 2027');
        const coming = page.waitForEvent('download', { timeout: 60_000 });
        await press(page, 'Tạo khóa và lưu tệp');
        await coming;
        await tabTo(page, page.getByRole('checkbox', { name: 'Tôi đã có tệp và nhớ mã PIN' }));
        await page.keyboard.press('Space');
        await press(page, 'Gửi yêu cầu');
        await page.getByText('Đã gửi yêu cầu cấp chứng thư.').first().waitFor();
        assert.equal(school.asked.length, 1);
        await focusIsKept(page, 'the request was sent');
      },
      { hats: ['teacher'] },
    ));

  it('is kept by the keyboard alone: what was compared is issued, a form that is left gives the focus back', () =>
    open(
      (school) => {
        school.register = { ...school.register, requests: [request('1', 'Trần Văn Bình')] };
      },
      async (page, school) => {
        await tabTo(page, page.getByLabel('Câu mật khẩu của nơi cấp'));
        await page.keyboard.type('bí mật');
        await page.keyboard.press('Enter');
        await page.getByText('Đã cấp 1 chứng thư.').first().waitFor();
        assert.equal(school.asked.length, 1);
        await focusIsKept(page, 'the certificate was issued');
        await press(page, 'Đưa chứng thư đã có vào sổ');
        await page.getByRole('form', { name: 'Đưa chứng thư đã có vào sổ' }).waitFor();
        await focusIsKept(page, 'the form opened');
        await press(page, 'Thôi');
        assert.ok(await isFocused(page.getByRole('button', { name: 'Đưa chứng thư đã có vào sổ' })));
      },
      { hats: ['administrator'], userId: 'u-admin' },
    ));

  it('asks the principal whose a certificate is, and whom to trust', () =>
    open(
      async (school) => {
        school.register = {
          ...school.register,
          certificates: [
            await boundCertificate('teacher', { state: 'waiting', holder: { userId: 'u-huy', name: 'Đỗ Quang Huy' } }),
          ],
          anchors: [
            {
              fingerprint: KEY,
              subject: 'CN=Viettel-CA',
              notAfter: '2036-01-01T00:00:00Z',
              state: 'waiting',
              internal: false,
            },
          ],
        };
      },
      async (page, school) => {
        await page.getByRole('heading', { name: 'Chờ hiệu trưởng xác nhận (2)' }).waitFor();
        await lookClosely(page, 'certificates-confirm');
        await page.getByRole('button', { name: 'Xác nhận chứng thư của Đỗ Quang Huy' }).click();
        await page.getByRole('heading', { name: 'Chờ hiệu trưởng xác nhận (1)' }).waitFor();
        await page.getByRole('button', { name: 'Từ chối Viettel-CA' }).click();
        await page.getByRole('heading', { name: /Chờ hiệu trưởng xác nhận/ }).waitFor({ state: 'detached' });
        assert.deepEqual(
          school.asked.map(({ name, body }) => [name, body]),
          [
            ['confirm', { accept: true }],
            ['trust', { accept: false }],
          ],
        );
      },
      { hats: ['principal'], userId: 'u-lan', name: 'Phạm Thị Lan' },
    ));
});
