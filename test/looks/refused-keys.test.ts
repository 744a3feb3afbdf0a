/**
 * Keys the page refuses before anything is sent: words for the signer, one report for the audit trail, nothing signed. A
 * report holds no PIN and no file, and one that does not arrive keeps nobody from signing.
 */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { truncate, writeFile } from 'node:fs/promises';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import type { Certificate } from '../../core/contract/certificates.js';
import { HELPER_PORT } from '../../core/signing/token/token-signer.js';
import { SigningRefused } from '../../core/signing/signer.js';
import { refusal } from '../../core/codes/refusal.js';
import { createHelper } from '../../server/token/helper.js';
import { Openssl } from '../core/signing/openssl.js';
import { needPrograms, withFolder } from '../support/programs.js';
import { type Answers, Refuse } from '../browser/support/fake-api.js';
import { boundCertificate, keyFileOf, PIN } from '../browser/support/signing-answers.js';
import { SigningSchool } from '../browser/support/signing-school.js';
import { signIn, startBrowser, stopBrowser, type Visit, visit } from '../browser/support/visit.js';

const MIME = 'application/x-pkcs12';
const KEY = { name: 'hoa.p12', mimeType: MIME, buffer: Buffer.from(keyFileOf('homeroom')) };
const ASK = 'Ký 2 môn-lớp';
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

interface Asked extends Visit {
  /** Bodies of the reports so far. */
  readonly reports: () => unknown[];
}

/** Before the key panel for two class-subjects, with a certificate of these parts. */
async function atKey(
  parts: Partial<Certificate> | null,
  act: (asked: Asked) => Promise<void>,
  more: Answers = { reportRefusal: () => ({}) },
): Promise<void> {
  const signing = new SigningSchool();
  signing.certificates = parts === null ? [] : [await boundCertificate('homeroom', parts)];
  await visit({ ...signing.answers, ...more }, async (made) => {
    const { page, school } = made;
    await signIn(page);
    await page.getByRole('link', { name: 'Ký', exact: true }).click();
    await button(page, `${ASK} đã sẵn sàng`).click();
    const reports = () => school.asked.filter(({ name }) => name === 'reportRefusal').map(({ body }) => body);
    await act({ ...made, reports });
    assert.ok(!JSON.stringify(school.asked).includes(PIN), 'no PIN goes anywhere');
  });
}

async function give(page: Page, file: string | typeof KEY, pin = PIN): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByLabel('Mã PIN của tệp khóa').fill(pin);
  await page.getByRole('button', { name: ASK, exact: true }).click();
}
const says = (page: Page, words: string) => page.getByRole('alert').getByText(words).waitFor();
/** Reports go out beside the screen: wait for as many. */
async function reported({ school, reports }: Asked, n: number): Promise<unknown[]> {
  await school.whenAsked(() => reports().length >= n);
  return reports();
}
const nothingSigned = ({ school }: Asked) => assert.equal(school.countOf('signSubject'), 0);

describe('a key the page refuses', function () {
  this.timeout(60_000);
  let fingerprint: string;
  before(async () => {
    await startBrowser();
    ({ fingerprint } = await boundCertificate('homeroom'));
  });
  after(stopBrowser);
  const told = (code: string, parts: object = {}) => ({
    ...{ what: 'key', act: 'sign-subject', code, carrier: 'PKCS12', certificate: fingerprint },
    ...parts,
  });

  it('a wrong PIN, each time', () =>
    atKey({}, async (asked) => {
      await give(asked.page, KEY, 'sai');
      await says(asked.page, 'Mã PIN không đúng.');
      await give(asked.page, KEY, 'sai');
      await says(asked.page, 'Mã PIN không đúng (lần thứ 2).');
      assert.deepEqual(await reported(asked, 2), [told('wrong-pin'), told('wrong-pin')]);
      nothingSigned(asked);
    }));

  it('a film of 50 MB, which is not even read', () =>
    withFolder((folder) =>
      atKey({}, async (asked) => {
        const film = `${folder}/phim.p12`;
        await writeFile(film, '');
        await truncate(film, 50 * 1024 * 1024);
        await asked.page.locator('input[type=file]').setInputFiles(film);
        await says(asked.page, 'Tệp này quá lớn, không phải tệp khóa.');
        assert.deepEqual(await reported(asked, 1), [told('key-file-too-large')]);
        nothingSigned(asked);
      }),
    ));

  it('somebody else’s key, and what is no key file', () =>
    atKey({}, async (asked) => {
      await give(asked.page, { ...KEY, name: 'lan.p12', buffer: Buffer.from(keyFileOf('stranger')) });
      await says(asked.page, 'Khóa trong tệp không thuộc chứng thư nào của tài khoản này.');
      await give(asked.page, { ...KEY, name: 'bai.docx', buffer: Buffer.from('PK no key') });
      await says(asked.page, 'Tệp này không phải tệp khóa, hoặc không đọc được.');
      assert.deepEqual(await reported(asked, 2), [told('no-certificate'), told('not-a-key-file')]);
      nothingSigned(asked);
    }));

  it('an elliptic curve’s key, one that is too short, and a file without a key', async function () {
    needPrograms(this, 'openssl');
    const openssl = new Openssl();
    openssl.selfSigned('ec', '/CN=EC', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1');
    openssl.selfSigned('short', '/CN=1024', '-newkey', 'rsa:1024');
    const exported = (name: string, ...more: string[]) => {
      openssl.run('pkcs12', '-export', '-in', `${name}.pem`, '-out', 'out.p12', '-passout', `pass:${PIN}`, ...more);
      return { ...KEY, name: `${name}.p12`, buffer: Buffer.from(openssl.read('out.p12')) };
    };
    const files = [exported('ec', '-inkey', 'ec.key'), exported('short', '-inkey', 'short.key')];
    const keyless = { ...exported('ec', '-nokeys'), name: 'khong-khoa.p12' };
    openssl.remove();
    await atKey({}, async (asked) => {
      await give(asked.page, files[0]!);
      await says(asked.page, 'Khóa này không phải loại RSA nên học bạ không dùng được.');
      await give(asked.page, files[1]!);
      await says(asked.page, 'Khóa này ngắn quá, không đủ an toàn để ký học bạ.');
      await give(asked.page, keyless);
      await says(asked.page, 'Trong tệp này không có khóa để ký.');
      assert.deepEqual(await reported(asked, 3), [told('key-not-rsa'), told('key-too-short'), told('no-key-in-file')]);
      nothingSigned(asked);
    });
  });

  const obstacles: [string, Partial<Certificate> | null, string, string][] = [
    ['expired', { state: 'expired', notAfter: '2020-01-01T00:00:00.000Z' }, 'certificate-ended', 'đã hết hạn.'],
    [
      'revoked',
      { state: 'revoked', revoked: { at: '2020-01-01T00:00:00.000Z', reason: 'Mất máy' } },
      'certificate-revoked',
      'đã bị thu hồi.',
    ],
    ['not yet confirmed', { state: 'waiting' }, 'certificate-waiting', 'đang chờ hiệu trưởng xác nhận.'],
    ['refused', { state: 'refused' }, 'certificate-refused', 'Hiệu trưởng không xác nhận'],
    ['not yet good', { notBefore: '2100-01-01T00:00:00.000Z' }, 'certificate-not-begun', 'chưa tới ngày có hiệu lực.'],
    ['not there', null, 'certificate-not-bound', 'Bạn chưa có chứng thư số.'],
  ];
  for (const [what, parts, code, words] of obstacles)
    it(`whose certificate is ${what}, once`, () =>
      atKey(parts, async (asked) => {
        await asked.page.getByText(words).waitFor();
        const expected = told(code, { carrier: null, ...(parts === null && { certificate: null }) });
        assert.deepEqual(await reported(asked, 1), [expected]);
        // Whatever the page had still to tell has gone out before this question has its answer.
        await asked.page.evaluate(async () => {
          await new Promise((idle) => requestIdleCallback(idle));
          await (await fetch('/api/v1/me')).text();
        });
        assert.deepEqual(asked.reports(), [expected]);
        nothingSigned(asked);
      }));

  it('that its owner declines on her phone, in the middle of the act', () =>
    atKey(
      { carrier: 'REMOTE_SIGNING' },
      async (asked) => {
        await asked.page.getByRole('button', { name: ASK, exact: true }).click();
        await says(asked.page, 'Yêu cầu ký không được xác nhận trên điện thoại.');
        assert.deepEqual(await reported(asked, 1), [told('remote-refused', { carrier: 'REMOTE_SIGNING' })]);
        nothingSigned(asked);
      },
      {
        startRemoteSigning: () => ({ id: 'r1' }),
        remoteSigning: () => ({ state: 'refused' }),
        reportRefusal: () => ({}),
      },
    ));

  it('on a token; and who else had asked the signing program for it', () =>
    atKey({ carrier: 'USB_TOKEN' }, async (asked) => {
      const { der } = await boundCertificate('homeroom');
      const helper = createHelper({
        origins: [new URL(asked.page.url()).origin],
        tokens: {
          certificates: () => [{ der, pad: false, token: 'Co Hoa' }],
          sign: () => {
            throw new SigningRefused('wrong-pin');
          },
          close: () => undefined,
        },
      });
      helper.listen(0, '127.0.0.1');
      await once(helper, 'listening');
      const { port } = helper.address() as AddressInfo;
      // On this computer the signing program's own port may be taken.
      await asked.page.route(`http://127.0.0.1:${HELPER_PORT}/**`, async (route) => {
        const { pathname } = new URL(route.request().url());
        await route.fulfill({ response: await route.fetch({ url: `http://127.0.0.1:${port}${pathname}` }) });
      });
      try {
        const foreign = http.request({
          ...{ host: '127.0.0.1', port, path: '/sign', method: 'POST' },
          headers: { Origin: 'https://evil.example' },
        });
        foreign.end('{}');
        const [answer] = (await once(foreign, 'response')) as [http.IncomingMessage];
        assert.equal(answer.resume().statusCode, 403);
        await asked.page.getByLabel('Mã PIN của token').fill(PIN);
        await asked.page.getByRole('button', { name: ASK, exact: true }).click();
        await says(asked.page, 'Mã PIN không đúng.');
        const [helped, refused] = (await reported(asked, 2)) as [
          { asked: { origin: string; times: number }[] },
          unknown,
        ];
        assert.deepEqual(
          helped.asked.map(({ origin, times }) => ({ origin, times })),
          [{ origin: 'https://evil.example', times: 1 }],
        );
        assert.deepEqual(refused, told('wrong-pin', { carrier: 'USB_TOKEN' }));
        nothingSigned(asked);
      } finally {
        helper.closeAllConnections();
        helper.close();
      }
    }));

  it('is told without disturbing: where the report fails the right PIN still signs', () =>
    atKey(
      {},
      async (asked) => {
        await give(asked.page, KEY, 'sai');
        await says(asked.page, 'Mã PIN không đúng.');
        assert.equal((await reported(asked, 1)).length, 1);
        assert.equal(await asked.page.getByRole('alert').count(), 1);
        await give(asked.page, KEY);
        await asked.page.getByText('Đã ký 2 môn-lớp. Giáo viên chủ nhiệm thấy ngay.').waitFor();
      },
      {
        reportRefusal: () => {
          throw new Refuse(429, refusal('too-many-requests'));
        },
      },
    ));
});
