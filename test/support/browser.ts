/**
 * One Chromium for every browser test: the one `CHROMIUM` names, the system's, or the one npm brought. Never a
 * system package manager. A job of a whole run starts it once: closing it there closes what was opened in it.
 */
import { access } from 'node:fs/promises';
import { type Browser, chromium } from 'playwright-core';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Chromium without windows: a page costs a third of the CPU that it costs the program with its windows hidden. */
const SHELL = '/usr/bin/chromium-headless-shell';
const SYSTEM = '/usr/bin/chromium';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

let shared: Promise<Browser> | undefined;

export interface Own {
  readonly flags?: readonly string[];
  /** The program that people use, with all its parts. */
  readonly whole?: boolean;
}

/** A Chromium for a file of tests; its own where it is started in another way, or with what is set just now. */
export async function openBrowser(own?: Own): Promise<Browser> {
  // Of a file that is run by itself the process ends only when its browser does.
  if (own || process.env['MOCHA_WORKER_ID'] === undefined) return launch(own);
  if (shared && !(await shared).isConnected()) shared = undefined;
  return (shared ??= launch().then(keptOpen));
}

const launch = async ({ flags = [], whole = false }: Own = {}): Promise<Browser> =>
  chromium.launch({ executablePath: await findChromium(whole), args: [...FLAGS, ...flags], headless: true });

/** It ends with its job: Playwright sees to that. */
function keptOpen(browser: Browser): Browser {
  browser.close = async () => void (await Promise.all(browser.contexts().map((context) => context.close())));
  return browser;
}

async function findChromium(whole: boolean): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named) return named;
  if (!whole && (await exists(SHELL))) return SHELL;
  if (await exists(SYSTEM)) return SYSTEM;
  // Makes the package unpack the libraries that a bare machine lacks; it looks when it is loaded.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // Its own arguments are for one page in one process without web security; here the page's policy is under test.
  return packaged.executablePath();
}
