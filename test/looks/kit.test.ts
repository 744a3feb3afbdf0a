/** Cài đặt Excel: what the administrator sees and gets. */
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { refusal } from '../../core/codes/refusal.js';
import { me } from '../browser/support/answers.js';
import { type Answers, Refuse } from '../browser/support/fake-api.js';
import { look } from '../browser/support/look.js';
import { signIn, startBrowser, stopBrowser, visit } from '../browser/support/visit.js';

const DOWNLOAD = 'Tải bộ cài (.zip)';

describe('the screen “Cài đặt Excel”', () => {
  before(startBrowser);
  after(stopBrowser);

  const asAdministrator = (answers: Answers, act: (page: Page) => Promise<void>) =>
    visit(answers, async ({ school, page }) => {
      school.person = me({ hats: ['administrator'] });
      await signIn(page);
      await page.getByRole('link', { name: 'Cài đặt Excel' }).click();
      await page.getByRole('heading', { name: 'Cài đặt Excel', level: 1 }).waitFor();
      await act(page);
    });

  it('gives the kit for the server and the shared folder chosen, and says what to do next', () => {
    const asked: unknown[] = [];
    const answers: Answers = {
      excelKitHosts: () => ({ hosts: ['hocba.lan', '192.168.1.10'], port: 8443 }),
      excelKit: ({ query }) => {
        asked.push(query);
        return { name: `hocba-excel-${query['host']}.zip`, bytes: Buffer.from('PK') };
      },
    };
    return asAdministrator(answers, async (page) => {
      await page.getByText('Để trống thì dùng \\\\hocba.lan\\hocba.', { exact: false }).waitFor();
      await look(page, 'kit');
      for (const share of ['', '\\\\nas\\hocba']) {
        await page.getByLabel('Thư mục dùng chung').fill(share);
        const coming = page.waitForEvent('download');
        await page.getByRole('button', { name: DOWNLOAD }).click();
        assert.equal((await coming).suggestedFilename(), 'hocba-excel-hocba.lan.zip');
      }
      await page.getByLabel('Tên máy chủ').selectOption('192.168.1.10');
      await page.getByText('doctor --host 192.168.1.10 --https-port 8443').waitFor();
      const coming = page.waitForEvent('download');
      await page.getByRole('button', { name: DOWNLOAD }).click();
      await coming;
      assert.deepEqual(asked, [
        { host: 'hocba.lan' },
        { host: 'hocba.lan', share: '\\\\nas\\hocba' },
        { host: '192.168.1.10', share: '\\\\nas\\hocba' },
      ]);
    });
  });

  for (const [what, title] of [
    ['server', 'Chứng thư HTTPS của máy chủ chỉ còn 59 ngày'],
    ['root', 'Gốc HTTPS của trường chỉ còn 59 ngày'],
  ] as const) {
    it(`says two months ahead that a certificate ends (${what})`, () =>
      asAdministrator(
        { excelKitHosts: () => ({ hosts: ['hocba.lan'], port: 8443, endsIn: { what, days: 59 } }) },
        (page) => page.getByText(title).waitFor(),
      ));
  }

  it('shows beside the button why a kit was refused, and keeps what was typed', () => {
    const answers: Answers = {
      excelKitHosts: () => ({ hosts: ['hocba.lan'], port: 8443 }),
      excelKit: ({ query }) => {
        throw new Refuse(422, refusal('kit-share', { share: query['share'] ?? '' }));
      },
    };
    return asAdministrator(answers, async (page) => {
      await page.getByLabel('Thư mục dùng chung').fill('C:\\hocba');
      await page.getByRole('button', { name: DOWNLOAD }).click();
      await page.getByRole('alert').getByText('“C:\\hocba” không phải đường dẫn thư mục dùng chung.').waitFor();
      assert.equal(await page.getByLabel('Thư mục dùng chung').inputValue(), 'C:\\hocba');
    });
  });

  it('says how to serve HTTPS where the server does not, and offers no kit nobody could use', () =>
    asAdministrator({ excelKitHosts: () => ({ hosts: [], port: null }) }, async (page) => {
      await page.getByText('Máy chủ chưa phục vụ HTTPS, nên Excel chưa vào được').waitFor();
      await page.getByText('npm run -s hocba -- serve --host hocba.lan').waitFor();
      assert.equal(await page.getByRole('button', { name: DOWNLOAD }).count(), 0);
      await look(page, 'kit-no-https');
    }));

  it('says so where only this machine could use the kit', () =>
    asAdministrator({ excelKitHosts: () => ({ hosts: ['localhost'], port: 8443 }) }, async (page) => {
      await page.getByText('Hiện chỉ Excel trên chính máy chủ vào được').waitFor();
      await page.getByRole('button', { name: DOWNLOAD }).waitFor();
    }));

  it('is the administrator’s alone', () =>
    visit({}, async ({ page }) => {
      await signIn(page);
      await page.getByRole('article').first().waitFor();
      assert.equal(await page.getByRole('link', { name: 'Cài đặt Excel' }).count(), 0);
      await page.goto(`${page.url().replace(/#.*$/, '')}#/kit`);
      await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor();
    }));
});
