/** The sheet screen over the small workbook in a real browser, under the policy of the real page. */
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import webpack from 'webpack';
import type { SheetState } from '../../../addin/sheet/sheet-state.js';
import { openBrowser } from '../../support/browser.js';
import { madeOnce } from '../../support/run/made-once.js';
import type { SheetWindow } from './sheet-page.js';

const NONCE = 'test-nonce';
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${NONCE}'; img-src 'self' data:; base-uri 'none'; form-action 'none'`;
const HTML = `<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="csp-nonce" content="${NONCE}"><title>Bảng</title><link rel="icon" href="data:,"></head><body><div id="root"></div><script src="/page.js"></script></body></html>`;

let browser: Browser | undefined;
let script = '';

/** Mocha hooks once a file: `before(() => startSheet())`, `after(stopSheet)`. `entry` is a page beside this file. */
export async function startSheet(entry: 'sheet-page' | 'bank-page' = 'sheet-page'): Promise<void> {
  script = await readFile(path.join(await madeOnce(entry, (folder) => bundle(entry, folder)), 'page.js'), 'utf8');
  browser = await openBrowser();
}

export async function stopSheet(): Promise<void> {
  await browser?.close();
}

async function bundle(entry: string, folder: string): Promise<void> {
  await mkdir(folder);
  const compiler = webpack({
    mode: 'none',
    entry: fileURLToPath(new URL(`./${entry}.js`, import.meta.url)),
    output: { path: folder, filename: 'page.js' },
    // What comes late in the pane is there at once: one script is served.
    module: { parser: { javascript: { dynamicImportMode: 'eager' } } },
    // Made for one test run: quick rather than small.
    optimization: { nodeEnv: 'production' },
    performance: { hints: false },
    stats: 'errors-only',
  });
  return new Promise((resolve, reject) =>
    compiler.run((error, stats) => {
      compiler.close(() => undefined);
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
      else resolve();
    }),
  );
}

/** Change what the screen is shown; or do in the workbook what a person does in Excel. */
export const show = (page: Page, state: Partial<SheetState>): Promise<void> =>
  page.evaluate((given) => (window as unknown as SheetWindow).sheet.set(given), state);

export const inSheet = <T, A>(page: Page, act: (given: { win: SheetWindow; arg: A }) => T, arg: A): Promise<T> =>
  page.evaluate<T>(`(${act.toString()})({ win: window, arg: ${JSON.stringify(arg)} })`);

export const calls = (page: Page): Promise<SheetWindow['sheet']['calls']> =>
  page.evaluate(() => (window as unknown as SheetWindow).sheet.calls);

/** Open the screen, do what the test does, and close; errors and broken policies of the page count as failures. */
export async function visitSheet(state: Partial<SheetState>, act: (page: Page) => Promise<void>): Promise<void> {
  assert.ok(browser, 'startSheet comes first');
  const server = createServer((req, res) => {
    const isScript = req.url === '/page.js';
    res.writeHead(200, {
      'Content-Type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      'Content-Security-Policy': POLICY,
    });
    res.end(isScript ? script : HTML);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 320, height: 640 },
    // Colours half-way through a transition are nobody's colours.
    reducedMotion: 'reduce',
  });
  const complaints: string[] = [];
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await show(page, state);
    await act(page);
    assert.deepEqual(complaints, []);
  } finally {
    await context.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
