/** The webpack build of the pane in the emulated Excel, before the real server with the sample school. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import type { SheetPeriod } from '../../../core/codes/periods.js';
import { copySample } from '../../support/sample.js';
import { SAMPLE_PASSWORD } from '../../../server/sample/password.js';
import { serve, type Served } from '../../../server/serve.js';
import { openBrowser } from '../../support/browser.js';
import { type ExcelInChromium, openExcelInChromium } from '../../support/excel-host/in-chromium.js';
import { WEB } from './fake-api.js';
import { PICTURES } from './look.js';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const QUIET = { info() {}, warn() {}, error() {} };

export interface SamplePane {
  readonly served: Served;
  readonly dataDir: string;
  /** A call of the API with somebody's token. */
  call(token: string, method: string, path: string, body?: object): Promise<ReturnType<typeof JSON.parse>>;
  readonly browser: Browser;
  /** `https://localhost:PORT`. */
  readonly origin: string;
  /** A class workbook as its homeroom teacher downloads it. */
  workbook(account: string, classId: string, period: SheetPeriod): Promise<Uint8Array>;
  /** A token of somebody, for calls beside the pane. */
  token(account: string): Promise<string>;
  /** Excel with this workbook and the pane beside it, as the ribbon button `act` opens it. */
  excel(workbook: Uint8Array | undefined, act?: string, excelApi?: '1.7' | '1.14'): Promise<ExcelInChromium>;
  close(): Promise<void>;
}

export async function startSamplePane(): Promise<SamplePane> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'hocba-pane-'));
  await copySample(dataDir);
  const served = await serve({ dataDir, port: 0, hosts: ['localhost'], httpsPort: 0, webDir: WEB, log: QUIET });
  const [plain, origin] = served.urls as [string, string];
  const browser = await openBrowser();
  const token = async (account: string): Promise<string> => {
    const response = await fetch(`${plain}/api/v1/sign-in`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ account, password: SAMPLE_PASSWORD, channel: 'bearer' }),
    });
    return ((await response.json()) as { token: string }).token;
  };
  return {
    served,
    dataDir,
    call: async (bearer, method, where, body) => {
      const response = await fetch(`${plain}/api/v1${where}`, {
        method,
        headers: { Authorization: `Bearer ${bearer}`, ...(body && { 'Content-Type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      });
      return response.json();
    },
    browser,
    origin,
    token,
    workbook: async (account, classId, period) => {
      const headers = { Authorization: `Bearer ${await token(account)}` };
      const response = await fetch(`${plain}/api/v1/classes/${classId}/workbooks/${period}`, { headers });
      assert.equal(response.status, 200);
      return new Uint8Array(await response.arrayBuffer());
    },
    excel: async (workbook, act, excelApi = '1.14') => {
      const paneUrl = `${origin}/addin/${act === undefined ? '' : `?do=${act}`}`;
      const excel = await openExcelInChromium(browser, {
        pane: { paneUrl: 'about:blank' },
        ...(workbook && { workbook }),
        host: { excelApi },
        context: { viewport: { width: 720, height: 900 }, reducedMotion: 'reduce' },
      });
      excel.context.setDefaultTimeout(20_000);
      // The host page is none of Office's own hosts, which alone may frame the pane.
      await excel.context.route(
        ({ pathname }) => pathname === '/addin/',
        async (route) => {
          const response = await route.fetch();
          const headers = response.headers();
          const policy = headers['content-security-policy'] ?? '';
          assert.match(policy, /frame-ancestors https:/);
          headers['content-security-policy'] = policy.replace(/frame-ancestors [^;]*/, 'frame-ancestors *');
          await route.fulfill({ response, headers });
        },
      );
      await excel.openPane(paneUrl);
      return excel;
    },
    close: async () => {
      await browser.close();
      await served.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export async function signIn({ pane }: ExcelInChromium, account: string): Promise<void> {
  await pane.getByLabel('Tài khoản').fill(account);
  await pane.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
  await pane.getByRole('button', { name: 'Đăng nhập' }).click();
}

interface AxeWindow {
  axe: { run: (options: unknown) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
}

/** A picture of the pane in light, in dark, in forced colours and at 200 %; axe finds nothing and nothing is wider than the pane. */
export async function lookAtPane({ page }: ExcelInChromium, name: string): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  const frame = page.frames().find((one) => one.url().includes('/addin/')) as Frame;
  const ways = [
    { way: 'light', width: 320, media: { colorScheme: 'light', forcedColors: 'none' } },
    { way: 'dark', width: 320, media: { colorScheme: 'dark', forcedColors: 'none' } },
    { way: 'forced', width: 320, media: { colorScheme: 'dark', forcedColors: 'active' } },
    // A pane of 320 px at 200 % has room for 160.
    { way: '200', width: 160, media: { colorScheme: 'light', forcedColors: 'none' } },
  ] as const;
  const pane = page.locator('iframe');
  for (const { way, width, media } of ways) {
    await page.emulateMedia(media);
    await pane.evaluate((element, px) => (element.style.width = `${px}px`), width);
    // A frame takes its new width and colours a moment after the page around it.
    await frame.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await pane.screenshot({ path: path.join(PICTURES, `pane-${name}-${way}.png`) });
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(await readFile(AXE, 'utf8'));
    const found = await frame.evaluate(async () => {
      const { violations } = await (window as unknown as AxeWindow).axe.run({ resultTypes: ['violations'] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    assert.deepEqual(found, [], `axe at ${name} ${way}`);
    // A name one letter wide makes the bar tall, a button pushed out of it makes it wide; neither widens the page.
    const bars = await frame.evaluate(() =>
      Array.from(document.querySelectorAll('header'), (bar) => [bar.scrollWidth - bar.clientWidth, bar.clientHeight]),
    );
    for (const [over, height] of bars)
      assert.ok(over === 0 && height! < 120, `the bar of ${name} at ${way}: ${over} px too wide, ${height} px high`);
    const { scrollWidth, clientWidth } = await frame.evaluate(() => document.documentElement);
    assert.equal(scrollWidth, clientWidth, `${name} is wider than the pane at ${way}`);
  }
  await pane.evaluate((element) => (element.style.width = ''));
}
