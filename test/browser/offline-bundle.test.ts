/** The page that lies beside an inspection's bundle: opened from a folder, without any server, it opens and checks it. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser } from 'playwright-core';
import { BUNDLE_FILES } from '../../core/contract/bundles.js';
import { pinTables } from '../../server/acts/trail/pin-tables.js';
import { openBrowser } from '../support/browser.js';
import { buildUser, SCHOOL_YEAR } from '../support/builders.js';
import { sealOne } from '../support/sealed-one.js';
import { startTestServer } from '../support/server.js';
import { expectOk } from '../support/signing-class.js';

const PASSPHRASE = 'mười hai con giáp đều đi học';

describe('the page beside an inspection’s bundle', function () {
  this.timeout(180_000);
  let browser: Browser;
  let folder: string;
  let name: string;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'hocba-bundle-'));
    // As hard to guess as a school's own.
    const server = await startTestServer({ more: { stretch: null } });
    const { school, record } = await sealOne(server);
    name = record.pupil.name;
    await pinTables(server.deps);
    const { id: userId } = await buildUser(server.db, { name: 'Đoàn của Sở', hats: [] });
    const body = {
      ...{ userId, decision: '12/QĐ-SGDĐT', decidedOn: '2027-06-18', authority: 'Sở GDĐT' },
      ...{ years: [SCHOOL_YEAR], classes: null, fromDay: '2027-06-20', toDay: '2027-06-22' },
    };
    const { headers } = school.principal;
    await expectOk(server.send('POST', '/inspections', { headers, body }));
    const { inspections } = (await expectOk(server.send('GET', '/inspections', { headers }))).body as {
      inspections: { id: string }[];
    };
    const asked = { inspectionId: inspections[0]!.id, sample: null, seed: null, passphrase: PASSPHRASE };
    const named = ['ethnicity', 'parents', 'health'];
    const { bytes } = await expectOk(
      server.send('POST', '/inspections/bundles', { headers, body: { ...asked, named } }),
    );
    const files = unzipSync(bytes);
    assert.match(
      Buffer.from(files[BUNDLE_FILES.sealed]!).toString('latin1'),
      /^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/,
    );
    for (const [file, content] of Object.entries(files)) await writeFile(path.join(folder, file), content);
    await server.stop();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('tells a wrong passphrase, then what it holds, that the trail agrees, and what each signature is', async () => {
    const page = await browser.newPage();
    // What was signed later than now is no good signature.
    await page.clock.setFixedTime(new Date('2027-06-21T02:00:00Z'));
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('request', (request) => {
      if (!/^(file|data|blob):/.test(request.url())) complaints.push(request.url());
    });
    await page.goto(pathToFileURL(path.join(folder, BUNDLE_FILES.page)).href);
    await page.getByRole('heading', { level: 1, name: 'Kiểm tra bộ hồ sơ của đoàn thanh tra, kiểm tra' }).waitFor();
    const open = async (passphrase: string): Promise<void> => {
      await page.getByLabel('Cụm từ mở tệp').fill(passphrase);
      await page.getByRole('button', { name: 'Mở và kiểm tra' }).click();
    };
    await open('');
    await page.getByText('Chọn tệp và nhập cụm từ trước.').waitFor();
    await page.getByLabel('Chọn tệp ho-so.age').setInputFiles(path.join(folder, BUNDLE_FILES.sealed));
    await open('một cụm từ khác hẳn');
    await page.getByText('Cụm từ không đúng', { exact: false }).waitFor({ timeout: 60_000 });
    await open(PASSPHRASE);
    await page
      .getByRole('heading', { name: 'Quyết định 12/QĐ-SGDĐT ngày 18/06/2027 của Sở GDĐT' })
      .waitFor({ timeout: 60_000 });
    await page.getByText('Khớp phiếu đã ký', { exact: false }).waitFor();
    // No revocation list of the tests' authority was brought in: nobody can say that it is good.
    const line = page.getByRole('listitem').filter({ hasText: name });
    assert.match(await line.innerText(), /4A \(2026-2027\).*: Chưa kiểm tra được chữ ký$/);
    assert.deepEqual(complaints, []);
  });
});
