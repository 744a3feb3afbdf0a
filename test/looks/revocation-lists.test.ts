/** Chứng thư số, the administrator's part about revocation lists of authorities outside. */
import assert from 'node:assert/strict';
import type { Register } from '../../core/contract/certificates.js';
import { refusal } from '../../core/codes/refusal.js';
import { keyFile } from '../support/signed-record.js';
import { me } from '../browser/support/answers.js';
import { type Answers, Refuse } from '../browser/support/fake-api.js';
import { look } from '../browser/support/look.js';
import { base64 } from '../browser/support/signing-answers.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

const REGISTER: Register = {
  certificates: [],
  requests: [],
  without: [],
  ending: [],
  signers: { subject: true },
  authority: null,
  anchors: [],
  lists: [
    {
      authority: 'CN=Viettel-CA,O=Viettel',
      addresses: ['http://crl.viettel-ca.example/viettel.crl'],
      madeAt: '2027-05-01T00:00:00Z',
      nextUpdate: '2027-05-08T00:00:00Z',
    },
    { authority: 'CN=VNPT-CA', addresses: [], madeAt: null, nextUpdate: null },
  ],
};

describe('revocation lists on the screen “Chứng thư số”', function () {
  this.timeout(120_000);
  before(startBrowser);
  after(stopBrowser);

  it('are shown old or missing, and a new one is taken from a file', () => {
    const asked: unknown[] = [];
    let register = REGISTER;
    const answers: Answers = {
      tasks: () => ({ schoolYear: '2026-2027', today: '2027-06-20', tasks: [] }),
      certificates: () => register,
      importRevocationList: ({ body }) => {
        asked.push(body);
        if (asked.length > 1) throw new Refuse(422, refusal('list-of-nobody'));
        const fresh = { madeAt: '2027-06-19T00:00:00Z', nextUpdate: '2027-06-26T00:00:00Z' };
        const [old, missing] = register.lists;
        register = { ...register, lists: [{ ...old!, ...fresh }, missing!] };
        return fresh;
      },
    };
    return visit(answers, async ({ page, school }) => {
      await page.clock.setFixedTime(new Date('2027-06-20T08:00:00+07:00'));
      school.person = me({ hats: ['administrator'], userId: 'u-admin' });
      await signIn(page);
      await page.getByRole('link', { name: 'Chứng thư số', exact: true }).click();
      await page.getByText('Danh sách ngày 01/05/2027 đã hết hạn từ 08/05/2027').waitFor();
      await page.getByText('Chưa có danh sách').waitFor();
      const choose = (buffer: Buffer) =>
        page
          .locator('input[type=file]')
          .last()
          .setInputFiles({ name: 'a.crl', mimeType: 'application/pkix-crl', buffer });
      await choose(Buffer.alloc(0));
      await page.getByText('Chọn tệp .crl tải từ trang của nơi cấp, hoặc tệp .ors').waitFor();
      await look(page, 'certificates-lists');
      const list = keyFile('none-revoked.crl');
      await choose(Buffer.from(`-----BEGIN X509 CRL-----\n${base64(list)}\n-----END X509 CRL-----\n`));
      await page.getByText('Danh sách ngày 19/06/2027, dùng đến 26/06/2027').waitFor();
      await choose(Buffer.from(list));
      await page.getByText('Tệp này không do nơi cấp nào').waitFor();
      assert.deepEqual(asked, [{ der: base64(list) }, { der: base64(list) }]);
    });
  });
});
