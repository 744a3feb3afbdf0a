/** Opening key files as people have them, in the real page: beside it, with progress and a way to stop; and without any PIN. */
import assert from 'node:assert/strict';
import * as asn1js from 'asn1js';
import type { Page } from 'playwright-core';
import { derOf, partsOf } from '../../core/signing/ber.js';
import { hasOpenssl, Openssl } from '../core/signing/openssl.js';
import { boundCertificate, keyFileOf, PIN } from '../browser/support/signing-answers.js';
import { SigningSchool } from '../browser/support/signing-school.js';
import { signIn, startBrowser, stopBrowser, type Visit, visit } from '../browser/support/visit.js';

const ASK = 'Ký 2 môn-lớp';

describe('opening a key file in the page', function () {
  this.timeout(90_000);
  let openssl: Openssl;
  before(async function () {
    if (!hasOpenssl()) return this.skip();
    openssl = new Openssl();
    openssl.write('ours.p12', keyFileOf('homeroom'));
    openssl.run('pkcs12', '-in', 'ours.p12', '-passin', `pass:${PIN}`, '-nodes', '-out', 'key.pem');
    await startBrowser();
  });
  after(async () => {
    openssl?.remove();
    await stopBrowser();
  });

  /** The same key in a file OpenSSL makes. */
  const exported = (pin: string, ...more: string[]): Uint8Array => {
    openssl.run('pkcs12', '-export', '-in', 'key.pem', '-out', 'made.p12', '-passout', `pass:${pin}`, ...more);
    return openssl.read('made.p12');
  };
  const atKey = async (act: (asked: Visit) => Promise<void>): Promise<void> => {
    const signing = new SigningSchool();
    signing.certificates = [await boundCertificate('homeroom', {})];
    await visit({ ...signing.answers, reportRefusal: () => ({}) }, async (made) => {
      await signIn(made.page);
      await made.page.getByRole('link', { name: 'Ký', exact: true }).click();
      await made.page.getByRole('button', { name: `${ASK} đã sẵn sàng` }).click();
      await act(made);
    });
  };
  const give = async (page: Page, bytes: Uint8Array, pin: string): Promise<void> => {
    const file = { name: 'hoa.p12', mimeType: 'application/x-pkcs12', buffer: Buffer.from(bytes) };
    await page.locator('input[type=file]').setInputFiles(file);
    await page.getByLabel('Mã PIN của tệp khóa').fill(pin);
    await page.getByRole('button', { name: ASK, exact: true }).click();
  };
  const signed = ({ page }: Visit) =>
    page
      .getByText(/^Đã ký/)
      .first()
      .waitFor();

  it('of 600,000 rounds, as Firefox writes them, signs', () =>
    atKey(async (made) => {
      const { page } = made;
      await give(page, exported(PIN, '-iter', '600000'), PIN);
      await signed(made);
      assert.equal(made.school.countOf('reportRefusal'), 0);
    }));

  it('of as many rounds as are allowed says how far it is, and ends at once when she stops it', () =>
    atKey(async (made) => {
      const { page, school } = made;
      const [version, content, mac] = partsOf(asn1js.fromBER(Uint8Array.from(keyFileOf('homeroom'))).result);
      const [code, salt] = partsOf(mac);
      const rounds = new asn1js.Integer({ value: 9_999_999 });
      const slow = derOf(
        new asn1js.Sequence({
          value: [version!, content!, new asn1js.Sequence({ value: [code!, salt!, rounds] })],
        }),
      );
      await give(page, slow, PIN);
      await page
        .getByText(/^Đang mở khóa: \d+%/)
        .first()
        .waitFor();
      const stop = page.getByRole('button', { name: 'Dừng' });
      await stop.click();
      await stop.waitFor({ state: 'detached' });
      assert.equal(await page.getByRole('alert').count(), 0);
      assert.equal(school.countOf('signSubject') + school.countOf('reportRefusal'), 0);
      await give(page, keyFileOf('homeroom'), PIN);
      await signed(made);
    }));

  it('without a PIN needs none; one that has a PIN asks for it', () =>
    atKey(async (made) => {
      const { page, school } = made;
      await give(page, keyFileOf('homeroom'), '');
      await page.getByText('Nhập mã PIN.').waitFor();
      assert.equal(school.countOf('reportRefusal'), 0, 'nothing wrong was typed');
      await give(page, exported(''), '');
      await signed(made);
    }));

  it('locked in an old way says so, and what to do', () =>
    atKey(async ({ page }) => {
      await give(page, exported(PIN, '-legacy', '-keypbe', 'PBE-SHA1-RC4-128'), PIN);
      await page.getByRole('alert').getByText('Tệp khóa này được khóa bằng kiểu cũ').waitFor();
      await page.getByRole('alert').getByText('xuất lại tệp bằng kiểu mới (AES-256)').waitFor();
    }));
});
