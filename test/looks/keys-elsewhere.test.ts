/**
 * Keys that do not lie in a file, through the page against the real server: a token behind the signing program (the real
 * command, SoftHSM2), and a remote service that asks on a phone. Each refusal a signer meets says what, why, what now.
 */
import { readingOn } from '../support/connections.js';
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createPrivateKey } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { HELPER_PORT } from '../../core/signing/token/token-signer.js';
import { openDatabase } from '../../server/store/open-database.js';
import { REMOTE_SIGNING_FILE } from '../../server/remote-signing/service.js';
import { SAMPLE_PASSPHRASE } from '../../server/sample/certificates/words.js';
import { SAMPLE_PASSWORD } from '../../server/sample/password.js';
import { serve, type Served } from '../../server/serve.js';
import { openAuthority } from '../../server/acts/certificates/parts/issuing-authority.js';
import { depsOf } from '../../server/runner/deps.js';
import { openBrowser } from '../support/browser.js';
import { buildCertificate } from '../support/certificates.js';
import { CSC_CLIENT, type CscServer, startCscServer } from '../support/csc-server.js';
import { freePort } from '../support/free-port.js';
import { copySample } from '../support/sample.js';
import { makeSoftToken, type SoftToken, softTokenLibrary, TOKEN_PIN } from '../support/soft-token.js';
import { WEB } from '../browser/support/fake-api.js';
import { lookClosely } from '../browser/support/look.js';

const HOCBA = fileURLToPath(new URL('../../server/cli/hocba.js', import.meta.url));
const HELPER = `127.0.0.1:${HELPER_PORT}`;

describe('signing with a key that lies elsewhere', function () {
  this.timeout(120_000);
  let dataDir: string;
  let served: Served;
  let browser: Browser;
  let page: Page;
  let service: CscServer;
  let programPort: number;
  let onToken: { pkcs8: Uint8Array; der: Uint8Array };
  /** How far the server's clock is ahead, ms. */
  let later = 0;

  before(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'hocba-elsewhere-'));
    await copySample(dataDir);
    const db = await openDatabase({ dataDir });
    try {
      const deps = depsOf(db);
      const authority = await openAuthority(readingOn(deps), SAMPLE_PASSPHRASE);
      const another = async (account: string, carrier: 'USB_TOKEN' | 'REMOTE_SIGNING') => {
        const user = (await db.users.findOne({ where: { account }, raw: true }))!;
        return { user, ...(await buildCertificate(deps, authority, user, { row: { carrier } })) };
      };
      onToken = await another('gv3a', 'USB_TOKEN');
      const remote = await another('gv2a', 'REMOTE_SIGNING');
      const key = createPrivateKey({ key: Buffer.from(remote.pkcs8), format: 'der', type: 'pkcs8' });
      service = await startCscServer([{ userId: remote.user.personalId!, certificate: Buffer.from(remote.der), key }]);
    } finally {
      await db.close();
    }
    await writeFile(path.join(dataDir, REMOTE_SIGNING_FILE), JSON.stringify({ url: service.url, ...CSC_CLIENT }));
    const log = { info() {}, warn() {}, error() {} };
    const clock = () => new Date(Date.now() + later);
    served = await serve({ dataDir, port: 0, webDir: WEB, clock, log });
    programPort = await freePort();
    // The page asks at the one address it knows; here another program may hold it.
    browser = await openBrowser({ flags: [`--host-resolver-rules=MAP ${HELPER} 127.0.0.1:${programPort}`] });
  });
  after(async () => {
    await browser?.close();
    await served?.close();
    await service?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterEach(() => page.context().close());

  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  const says = (words: string) => page.getByText(words).first().waitFor();
  const warns = (words: string) => page.getByRole('alert').getByText(words).waitFor();
  const open = async (account: string): Promise<void> => {
    await page.goto(served.urls[0]!);
    await page.getByLabel('Tài khoản').fill(account);
    await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
    await button('Đăng nhập').click();
    await page.getByRole('link', { name: 'Ký', exact: true }).click();
  };
  /** Whether the page may speak to a program that listens there; what it answers does not matter. */
  const mayReach = (url: string): Promise<boolean> =>
    page.evaluate(
      (to) =>
        fetch(to, { method: 'POST', mode: 'no-cors', body: '{}' }).then(
          () => true,
          () => false,
        ),
      url,
    );

  describe('on a USB token', () => {
    let token: SoftToken;
    let program: ChildProcess | undefined;

    before(async function () {
      const library = softTokenLibrary();
      if (library === undefined) {
        assert.notEqual(process.env['CI'], 'true', 'SoftHSM2 and pkcs11-tool must be installed where CI=true');
        console.warn('      SoftHSM2 or pkcs11-tool is not installed: a USB token is NOT tried in the browser here');
        return this.skip();
      }
      token = await makeSoftToken(library, onToken);
    });
    after(async () => {
      program?.kill();
      await token?.remove();
    });
    const stopProgram = async (): Promise<void> => {
      program!.kill();
      await once(program!, 'exit');
    };
    const startProgram = async (): Promise<void> => {
      const where = ['--origin', served.urls[0]!, '--port', String(programPort)];
      const args = ['signer', ...where, '--module', token.library];
      program = spawn(process.execPath, [HOCBA, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
      await once(program.stderr!, 'data');
    };

    it('says what is missing until program, token and PIN are right, then signs', async () => {
      await open('gv3a');
      await button(/^Ký \d+ môn-lớp đã sẵn sàng$/).click();
      await page.getByRole('radio', { name: 'USB token' }).check();
      const sign = async (pin: string): Promise<void> => {
        await page.getByLabel('Mã PIN của token').fill(pin);
        await page.keyboard.press('Enter');
      };
      await sign(TOKEN_PIN);
      await warns('Không gặp được chương trình ký trên máy này.');
      await lookClosely(page, 'token-no-program');
      await token.pullOut();
      await startProgram();
      await sign(TOKEN_PIN);
      await warns('Không thấy USB token.');
      // SoftHSM2 looks for tokens when it is loaded; a maker's library sees one that is plugged in.
      await stopProgram();
      await token.plugIn();
      await startProgram();
      await sign('000000');
      await warns('Mã PIN không đúng.');
      await says('Sai nhiều lần liền, token sẽ tự khóa');
      await lookClosely(page, 'token-wrong-pin');
      assert.ok(await mayReach(`http://${HELPER}/certificates`));
      assert.equal((await fetch(service.url, { method: 'POST', body: '{}' })).status, 401);
      assert.ok(!(await mayReach(service.url)), 'the page speaks to no other program on this computer');
      await sign(TOKEN_PIN);
      await says('Giáo viên chủ nhiệm thấy ngay.');
    });
  });

  it('waits for the phone, lets her stop, says why nothing was signed, and signs once she confirms', async () => {
    await open('gv2a');
    await button('Mở học bạ lớp 2A').click();
    await button('Ký 33 học bạ').click();
    await page.getByRole('radio', { name: 'Dịch vụ ký số từ xa' }).check();
    await lookClosely(page, 'remote-key');
    await button('Ký 33 học bạ').click();
    await says('Mời xác nhận trên điện thoại');
    await says('xem có đúng yêu cầu “Ký 33 học bạ”');
    await lookClosely(page, 'remote-waiting');
    assert.equal(service.asked().at(-1)?.description, 'Ký 33 học bạ');
    await button('Dừng').click();
    await page.getByRole('heading', { name: 'Chưa ký xong' }).waitFor();
    assert.equal(await page.getByRole('alert').count(), 0, 'she stopped it herself: nothing is wrong');
    service.decide('yes');

    const again = async (): Promise<void> => {
      await button('Ký tiếp 33 học bạ').click();
      await button('Ký 33 học bạ').click();
    };
    /** Until it is on her phone and the page has asked once. */
    const onPhone = async (): Promise<void> => {
      const asked = page.waitForResponse(/remote-signing\/requests\/[^/]+$/);
      await again();
      await asked;
      await says('Mời xác nhận trên điện thoại');
    };
    await onPhone();
    assert.ok(!service.calls.includes('signatures/signHash'), 'what she stopped is not signed behind her back');
    service.decide('no');
    await warns('Yêu cầu ký không được xác nhận trên điện thoại.');
    await lookClosely(page, 'remote-refused');

    await onPhone();
    later = 6 * 60_000;
    await warns('Yêu cầu ký trên điện thoại đã quá 5 phút nên hết hạn.');
    service.decide('no');

    service.failNext = { status: 503, body: '' };
    await again();
    await warns('Dịch vụ ký số từ xa không nhận yêu cầu này.');

    await onPhone();
    service.decide('yes');
    await says('Đã ký 33 học bạ và chuyển hiệu trưởng duyệt.');
    assert.equal(service.calls.filter((call) => call === 'signatures/signHash').length, 1);
  });
});
