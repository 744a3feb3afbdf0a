/**
 * Excel in Chromium for tests: the host page on an https port of localhost, a pane page on another, office.js answered
 * from the npm package where the page asks Microsoft's CDN for it.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { request } from 'node:http';
import { createServer, type Server } from 'node:https';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import webpack from 'webpack';
import { makeAuthority, makeServerCertificate } from '../../../server/pki/make-certificate.js';
import { madeOnce } from '../run/made-once.js';
import type { PaneOptions } from './browser-host.js';
import type { ExcelHost, HostOptions } from './host.js';
import type { HostWindow } from './host-page.js';

const CDN = 'https://appsforoffice.microsoft.com/lib/1/hosted/';
const OFFICE_JS = join(dirname(createRequire(import.meta.url).resolve('@microsoft/office-js/package.json')), 'dist');

const PAGE = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Excel (mô phỏng để kiểm thử)</title>
<style>body{margin:0;display:flex;height:100vh;font:14px sans-serif}main{flex:1;padding:8px}iframe{width:320px;border:0}</style>
<main tabindex="-1">Đây không phải Excel thật.</main><iframe title="pane"></iframe><script src="/host-page.js"></script></html>`;

export interface HttpsServer {
  readonly origin: string;
  close(): Promise<void>;
}

/** Files by path, `/` being a page, at an https port of localhost; the certificate is made up. */
export async function serveHttps(files: Readonly<Record<string, string>>): Promise<HttpsServer> {
  const { key, cert } = await certificate();
  const server = createServer({ key, cert }, ({ url = '/' }, response) => {
    const path = new URL(url, 'https://localhost').pathname;
    const body = files[path];
    const type = path.endsWith('.js') ? 'text/javascript' : 'text/html';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': `${type}; charset=utf-8` }).end(body);
  });
  return listening(server);
}

async function listening(server: Server): Promise<HttpsServer> {
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    origin: `https://localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Another server's pages at an https port of localhost, as Office wants them. */
export async function serveBehindHttps(url: string): Promise<HttpsServer> {
  const { key, cert } = await certificate();
  const server = createServer({ key, cert }, (asked, response) => {
    const { method, headers, url: path } = asked;
    const passed = request(new URL(path!, url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode!, answer.headers);
      answer.pipe(response);
    });
    passed.on('error', () => response.destroy());
    asked.pipe(passed);
  });
  return listening(server);
}

let made: Promise<{ key: string; cert: string }> | undefined;
const certificate = (): Promise<{ key: string; cert: string }> => {
  made ??= (async () => {
    const now = new Date();
    const { keyPem, certificatePem } = await makeServerCertificate(
      (await makeAuthority(['localhost'], now)).issuing,
      ['localhost'],
      now,
    );
    return { key: keyPem, cert: certificatePem };
  })();
  return made;
};

/** The host page's script, made once a run. */
const hostScript = async (): Promise<string> =>
  readFile(join(await madeOnce('excel-host', bundle), 'host-page.js'), 'utf8');

async function bundle(folder: string): Promise<void> {
  await mkdir(folder);
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        mode: 'none',
        entry: fileURLToPath(new URL('host-page.js', import.meta.url)),
        output: { path: folder, filename: 'host-page.js' },
        performance: { hints: false },
      },
      (error, stats) => {
        if (error) reject(error);
        else if (stats?.hasErrors()) reject(new Error(stats.toString('errors-only')));
        else resolve();
      },
    );
  });
}

/** Answer the CDN's office.js from the package, and make the library refuse APIs above the declared set. */
export async function answerOfficeJs(context: BrowserContext): Promise<void> {
  await context.route(`${CDN}**`, async (route) => {
    const name = normalize(new URL(route.request().url()).pathname.slice(new URL(CDN).pathname.length));
    const body = name.startsWith('.') ? null : await readFile(join(OFFICE_JS, name)).catch(() => null);
    await (body
      ? route.fulfill({ body, contentType: 'text/javascript; charset=utf-8' })
      : route.fulfill({ status: 404 }));
  });
  await context.addInitScript(() => {
    // The bundle switches its check on at an object that nothing reads; here it is switched on where it is read.
    let library: { CommonUtility?: { _doApiNotSupportedCheck: boolean } } | undefined;
    Object.defineProperty(window, 'OfficeExtension', {
      configurable: true,
      set: (value: typeof library) => (library = value),
      get: () => {
        if (library?.CommonUtility) library.CommonUtility._doApiNotSupportedCheck = true;
        return library;
      },
    });
  });
}

export interface ChromiumOptions {
  /** A page at https://localhost: with any port. */
  readonly pane: Omit<PaneOptions, 'onLeave'>;
  /** The workbook that is open; an empty one where none is given. */
  readonly workbook?: Uint8Array;
  readonly host?: Omit<HostOptions, 'onComplaint'>;
  readonly context?: BrowserContextOptions;
}

export interface ExcelInChromium {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Elements of the pane. */
  readonly pane: FrameLocator;
  /** Run a function with the host, inside the host page; it takes along nothing but what it is given. */
  drive<Given, Result>(
    act: (host: ExcelHost, given: Given) => Result | Promise<Result>,
    given?: Given,
  ): Promise<Result>;
  /** Load another address into the pane, as another ribbon button does. */
  openPane(paneUrl: string): Promise<void>;
  /** Throws what the library asked and the host does not have. */
  close(): Promise<void>;
}

export async function openExcelInChromium(browser: Browser, options: ChromiumOptions): Promise<ExcelInChromium> {
  const server = await serveHttps({ '/': PAGE, '/host-page.js': await hostScript() });
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'vi-VN', ...options.context });
  await answerOfficeJs(context);
  const page = await context.newPage();
  const complaints: Error[] = [];
  page.on('pageerror', (error) => {
    if (error.message.includes('test host: ')) complaints.push(error);
  });
  await page.goto(server.origin);
  const base64 = options.workbook ? Buffer.from(options.workbook).toString('base64') : null;
  await page.evaluate(([workbook, host, pane]) => (window as unknown as HostWindow).startExcel(workbook, host, pane), [
    base64,
    options.host ?? {},
    options.pane,
  ] as const);
  return {
    page,
    context,
    pane: page.frameLocator('iframe'),
    drive: <Given, Result>(act: (host: ExcelHost, given: Given) => Result | Promise<Result>, given?: Given) =>
      page.evaluate(
        ([source, argument]) => {
          const run = (0, eval)(`(${source})`) as (host: ExcelHost, given: unknown) => unknown;
          return run((window as unknown as HostWindow).excelHost, argument);
        },
        [act.toString(), given] as const,
      ) as Promise<Result>,
    openPane: (paneUrl) => page.evaluate((url) => (window as unknown as HostWindow).excelPane.open(url), paneUrl),
    close: async () => {
      await context.close();
      await server.close();
      const [complaint] = complaints.splice(0);
      if (complaint) throw complaint;
    },
  };
}
