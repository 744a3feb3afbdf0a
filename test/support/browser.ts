/**
 * One Chromium for every browser test: the one `CHROMIUM` names, the system's, or the one npm brought. Never a
 * system package manager.
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
const SYSTEM = '/usr/bin/chromium';

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findChromium(), args: FLAGS, headless: true });
}

async function findChromium(): Promise<string> {
  const named = process.env.CHROMIUM;
  if (named) return named;
  if (await exists(SYSTEM)) return SYSTEM;
  // Makes the package unpack the libraries that a bare machine lacks; it looks when it is loaded.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  // Its own arguments are for one page in one process without web security; here the page's policy is under test.
  return packaged.executablePath();
}
