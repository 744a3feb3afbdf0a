/**
 * Draws the PNG icons from drawings/: `node addin/icons/render.mjs`. Run by hand after a drawing has changed; the PNG
 * files are committed, because no browser is needed to build or serve them.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright-core';

/** Sizes in pixels that Office takes for ribbon buttons, from 100 % to 500 % scaling. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const drawings = new URL('drawings/', import.meta.url);

const browser = await chromium.launch({
  args: ['--no-sandbox'],
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
});
const page = await browser.newPage();
for (const file of await readdir(drawings)) {
  const drawing = await readFile(new URL(file, drawings), 'utf8');
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`);
    const png = await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } });
    await writeFile(new URL(`${basename(file, '.svg')}-${size}.png`, import.meta.url), png);
  }
}
await browser.close();
