/**
 * Look at a screen as it is now: axe finds nothing and nothing runs out of the page. Narrow and light in `npm test`; in every
 * way people may have it where HOCBA_LOOKS is `all`, as `.ci/run` has it.
 */
import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { drawn } from './shifts.js';

/** Pictures to be looked at by a person; never compared by a machine. */
export const PICTURES = path.join(tmpdir(), 'hocba-screens');
const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

const EVERY_WAY = process.env['HOCBA_LOOKS'] === 'all';

interface AxeWindow {
  axe: {
    run: (
      options: unknown,
    ) => Promise<{ violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] }>;
  };
}

export async function look(page: Page, name: string): Promise<void> {
  for (const width of EVERY_WAY ? [320, 1280] : [320]) {
    for (const colorScheme of EVERY_WAY ? (['light', 'dark'] as const) : (['light'] as const)) {
      await judge(page, `${name}-${width}-${colorScheme}`, width, { colorScheme });
    }
  }
}

export async function judge(
  page: Page,
  place: string,
  width: number,
  media: Parameters<Page['emulateMedia']>[0],
): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  await page.setViewportSize({ width, height: width < 1000 ? 640 : 800 });
  await page.emulateMedia(media);
  await page.evaluate(() => scrollTo(0, 0));
  // The frame of a narrow window comes a moment after the window is narrow.
  await drawn(page);
  await page.screenshot({ path: path.join(PICTURES, `${place}.png`), fullPage: true });
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(await readFile(AXE, 'utf8'));
  const found = await page.evaluate(async () => {
    const { violations } = await (window as unknown as AxeWindow).axe.run({ resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
    );
  });
  assert.deepEqual(found, [], `axe at ${place}`);
  const tooWide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  assert.equal(tooWide, 0, `the page is wider than its window at ${place}`);
}

/** A pane as people may have it: narrow, dark, in forced colours, and enlarged to 200 %. */
export async function lookClosely(page: Page, name: string): Promise<void> {
  const ways = [
    { way: 'light', width: 320, media: { colorScheme: 'light', forcedColors: 'none' } },
    { way: 'dark', width: 320, media: { colorScheme: 'dark', forcedColors: 'none' } },
    { way: 'forced', width: 320, media: { colorScheme: 'dark', forcedColors: 'active' } },
    // A pane of 320 px at 200 % has room for 160.
    { way: '200', width: 160, media: { colorScheme: 'light', forcedColors: 'none' } },
    { way: 'wide', width: 640, media: { colorScheme: 'light', forcedColors: 'none' } },
  ] as const;
  for (const { way, width, media } of EVERY_WAY ? ways : ways.slice(0, 1))
    await judge(page, `${name}-${way}`, width, media);
}
