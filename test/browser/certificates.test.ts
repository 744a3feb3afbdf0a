/** Chứng thư số: asking for one, the administrator's register, the principal's confirmation. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import type { Register } from '../../core/contract/certificates.js';
import type { Me } from '../../core/contract/session.js';
import { readRequest } from '../../core/signing/csr.js';
import { openPkcs12 } from '../../core/signing/pkcs12.js';
import { certificateOf } from '../support/signed-record.js';
import { me } from './support/answers.js';
import type { Answers } from './support/fake-api.js';
import { look } from './support/look.js';
import { boundCertificate } from './support/signing-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from './support/visit.js';

const KEY = 'ab12cd34ef567890'.repeat(4);
const request = (id: string, name: string): Register['requests'][number] => ({
  id,
  holder: { userId: `u-${id}`, name },
  kind: 'personal',
  madeAt: '2027-05-02T08:00:00Z',
  keyFingerprint: KEY,
  state: 'waiting',
});

class RegisterSchool {
  register: Register = {
    certificates: [],
    requests: [],
    without: [],
    ending: [],
    signers: { subject: true },
    authority: { subject: 'CN=Trường Tiểu học Đồng Sơn (nội bộ)', notAfter: '2036-01-01T00:00:00Z' },
    anchors: [],
    lists: [],
  };
  readonly asked: { name: string; body: unknown; params: Readonly<Record<string, string>> }[] = [];
  readonly answers: Answers = {
    tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [] }),
    certificates: () => this.register,
    myCertificates: () => ({
      certificates: this.register.certificates.filter(({ holder }) => holder?.userId === 'u-hoa'),
    }),
    requestCertificate: ({ body }) => {
      this.asked.push({ name: 'request', body, params: {} });
      this.register = {
        ...this.register,
        requests: [
          { ...request('new', 'Nguyễn Thị Minh Hoa'), holder: { userId: 'u-hoa', name: 'Nguyễn Thị Minh Hoa' } },
        ],
      };
      return { id: 'new' };
    },
    issueCertificates: ({ body }) => {
      this.asked.push({ name: 'issue', body, params: {} });
      const { requests } = body as { requests: string[] };
      this.register = {
        ...this.register,
        requests: this.register.requests.filter(({ id }) => !requests.includes(id)),
      };
      return { requests: requests.map((id) => ({ id, fingerprint: KEY, refused: null })) };
    },
    importCertificate: ({ body }) => {
      this.asked.push({ name: 'import', body, params: {} });
      return { fingerprint: KEY };
    },
    confirmCertificate: ({ body, params }) => {
      this.asked.push({ name: 'confirm', body, params });
      this.register = {
        ...this.register,
        certificates: this.register.certificates.map((one) => ({ ...one, state: 'bound' })),
      };
      return {};
    },
    confirmAnchor: ({ body, params }) => {
      this.asked.push({ name: 'trust', body, params });
      this.register = {
        ...this.register,
        anchors: this.register.anchors.map((one) => ({ ...one, state: 'refused' })),
      };
      return {};
    },
    revokeCertificate: ({ body, params }) => {
      this.asked.push({ name: 'revoke', body, params });
      this.register = {
        ...this.register,
        certificates: this.register.certificates.map((one) => ({
          ...one,
          state: 'revoked',
          revoked: { at: '2027-06-20T08:00:00Z', reason: 'Mất USB' },
        })),
      };
      return { published: true };
    },
    addAnchor: ({ body }) => {
      this.asked.push({ name: 'anchor', body, params: {} });
      return { fingerprint: KEY };
    },
  };
}

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
        await look(page, 'certificates-none');
        await page.getByRole('button', { name: 'Xin chứng thư' }).click();
        await page.getByLabel('Mã PIN của tệp khóa').fill('hoa mai 2027');
        await page.getByLabel('Nhập lại mã PIN').fill('hoa mai 2028');
        await page.getByRole('button', { name: 'Tạo khóa và lưu tệp' }).click();
        await page.getByText('Hai lần nhập chưa giống nhau.').waitFor();
        await page.getByLabel('Nhập lại mã PIN').fill('hoa mai 2027');
        await look(page, 'certificates-pin');
        const coming = page.waitForEvent('download', { timeout: 60_000 });
        await page.getByRole('button', { name: 'Tạo khóa và lưu tệp' }).click();
        const file = await coming;
        assert.equal(file.suggestedFilename(), 'khoa-hoa.p12');
        assert.equal(school.asked.length, 0, 'nothing was sent before its owner has the file');
        await page.getByRole('button', { name: 'Gửi yêu cầu' }).click();
        await page.getByText('Kiểm tra rằng tệp đã về máy').waitFor();
        await look(page, 'certificates-saved');
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
        await page.getByRole('checkbox', { name: 'Cấp cho Lê Thu Hà' }).uncheck();
        await page.getByRole('button', { name: 'Cấp 1 chứng thư' }).click();
        await page.getByText('Nhập mật khẩu của nơi cấp.').waitFor();
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
        await page.getByLabel('Thu hồi từ lúc').fill('2027-06-20T15:00');
        await page.getByLabel('Mật khẩu của nơi cấp của trường').fill('bí mật');
        await look(page, 'certificates-revoke');
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
        await look(page, 'certificates-import');
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
        await look(page, 'certificates-confirm');
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
