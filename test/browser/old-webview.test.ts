/** What stands in the pane where it cannot be opened: one sentence and the address of the upload page. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { Linter } from 'eslint';
import type { Browser, Page, Route } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { buildSchool } from '../support/builders.js';
import { startTestServer, type TestServer } from '../support/server.js';
import { WEB } from './support/fake-api.js';
import { judge } from './support/look.js';

const SOURCE = new URL('../../../addin/old-webview.js', import.meta.url);
const OFFICE = 'https://appsforoffice.microsoft.com/**';
const IE11 = 'Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko';
const EDGE_HTML =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/70.0 Safari/537.36 Edge/18.18363';
const PATIENCE = 8000;

describe('the pane where it cannot be opened', function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  let page: Page | undefined;
  before(async () => {
    server = await startTestServer({ webDir: WEB });
    await buildSchool(server.db);
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  afterEach(() => page?.context().close());

  /** The pane's page as the server sends it; `office` answers where Microsoft's library should come from. */
  async function open(office: (route: Route) => unknown, userAgent?: string): Promise<Page> {
    const context = await browser.newContext({
      locale: 'vi-VN',
      reducedMotion: 'reduce',
      viewport: { width: 320, height: 640 },
      ...(userAgent && { userAgent }),
    });
    page = await context.newPage();
    page.setDefaultTimeout(20_000);
    await page.clock.install();
    await page.route(OFFICE, (route) => void office(route));
    // An old webview reads no module; whoever is not old does, or cannot for want of office.js.
    if (userAgent) await page.route(/\/(runtime|libraries|screens|pane)\.[0-9a-f]+\.js$/, (route) => route.abort());
    await page.goto(`${server.url}/addin`, { waitUntil: 'commit' });
    await page.locator('#no-excel').waitFor({ state: 'attached' });
    return page;
  }

  /** Exactly one notice is seen, and it leads to the upload page. */
  async function seen(name: string): Promise<void> {
    await page!.locator(`#${name}`).waitFor();
    assert.deepEqual(await page!.locator('.notice:visible').evaluateAll((notices) => notices.map(({ id }) => id)), [
      name,
    ]);
    const link = page!.locator(`#${name} a`);
    assert.equal(await link.textContent(), `${server.url}/#/upload`);
    assert.equal(await link.getAttribute('href'), '/#/upload');
  }

  it('is told by a script that Internet Explorer can read', async () => {
    const found = new Linter().verify(await readFile(SOURCE, 'utf8'), {
      languageOptions: { ecmaVersion: 5, sourceType: 'script' },
    });
    assert.deepEqual(found, []);
    const html = await readFile(`${WEB}/pane.html`, 'utf8');
    const scripts = [...html.matchAll(/<script[^>]*>/g)].map(([tag]) => tag);
    // Everything else Internet Explorer leaves alone, but for office.js, which knows it.
    for (const tag of scripts) assert.match(tag, /old-webview\.[0-9a-f]+\.js|type="module"|id="office-js"/);
    const name = /old-webview\.[0-9a-f]+\.js/.exec(html)![0];
    assert.equal(await readFile(`${WEB}/${name}`, 'utf8'), await readFile(SOURCE, 'utf8'));
  });

  for (const [name, userAgent] of Object.entries({ 'Internet Explorer': IE11, EdgeHTML: EDGE_HTML }))
    it(`says in ${name} that this Excel is too old, at once`, async () => {
      await open((route) => route.abort(), userAgent);
      await seen('too-old');
    });

  it('says at once that office.js was refused', async () => {
    await open((route) => route.abort());
    await seen('no-office');
    await judge(page!, 'pane-no-office', 320, { colorScheme: 'light' });
    await judge(page!, 'pane-no-office-dark', 320, { colorScheme: 'dark' });
    await judge(page!, 'pane-no-office-200', 160, { colorScheme: 'light' });
  });

  it('says within 8 seconds that office.js does not come, and can be tried again', async () => {
    await open(() => undefined);
    await page!.clock.runFor(PATIENCE);
    await seen('no-office');
    const reloaded = page!.waitForRequest(OFFICE);
    await page!.getByRole('button', { name: 'Thử lại' }).click({ noWaitAfter: true });
    await reloaded;
  });

  it('says within 8 seconds that Excel does not answer', async () => {
    await open((route) =>
      route.fulfill({
        contentType: 'text/javascript',
        body: 'window.Office = { onReady: function () { return new Promise(function () {}); } };',
      }),
    );
    await page!.waitForFunction(() => 'Office' in window);
    await page!.clock.runFor(PATIENCE);
    await seen('no-excel');
  });
});
