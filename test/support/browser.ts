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
  const { executablePath, args } = await findChromium();
  return chromium.launch({ executablePath, args: [...args, ...FLAGS], headless: true });
}

async function findChromium(): Promise<{ executablePath: string; args: readonly string[] }> {
  const named = process.env.CHROMIUM;
  if (named) return { executablePath: named, args: [] };
  if (await exists(SYSTEM)) return { executablePath: SYSTEM, args: [] };
  // Makes the package unpack the libraries that a bare machine lacks; it looks when it is loaded.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  const mode = FLAGS[0]!.split('=')[0]!;
  return {
    executablePath: await packaged.executablePath(),
    // It is built as the old headless shell only; web security stays on, for the page's policy is under test.
    args: packaged.args.filter((arg) => !arg.startsWith(mode) && arg !== '--disable-web-security'),
  };
}
