/**
 * The sheet in the browser: a full class until it can be typed into, against the page's own first load; and a key until it
 * stands on the screen, laid out, with the processor held to a quarter.
 */
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { classOf, makeBenchSchool, PASSWORD, teacherOf } from './bench-school.js';
import { median, percentile } from './measure.js';
import type { Line } from './report.js';
import { startServer } from './start-server.js';

const ROUNDS = 7;
const KEYS = 120;
const FRAME = 1000 / 60;
const SHEET = `#/classes/${classOf(1)}/enter?period=year-end`;
const TASKS = '#/tasks';

/** Milliseconds from the beginning of a load until something is there. */
async function loaded(page: Page, url: string, selector: string): Promise<number> {
  await page.goto('about:blank');
  await page.goto(url, { waitUntil: 'commit' });
  const found = await page.waitForFunction(
    (one) => document.querySelector(one) !== null && performance.now(),
    selector,
  );
  return (await found.jsonValue()) as number;
}

/** Milliseconds of work of each key, from its event until the page is laid out with it. */
const keys = (page: Page): Promise<number[]> =>
  page.evaluate(() => (window as unknown as { spent: number[] }).spent.splice(0));

const watchKeys = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const spent: number[] = [];
    Object.assign(window, { spent });
    addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          void document.body.offsetHeight;
          spent.push(performance.now() - start);
        };
        port2.postMessage(null);
      },
      { capture: true },
    );
  });

export const webSheetBenches = [
  async (folder: string): Promise<Line[]> => {
    const dataDir = join(folder, 'web-sheet');
    await makeBenchSchool(dataDir, 1);
    const server = await startServer(dataDir);
    const browser = await openBrowser({});
    try {
      const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
      const app = `http://127.0.0.1:${server.port}/app`;
      await page.goto(app);
      await page.getByLabel('Tài khoản').fill(teacherOf(1));
      await page.getByLabel('Mật khẩu', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      await page.locator('#content h1').waitFor();
      const [first, sheet]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        const tasks = await loaded(page, `${app}${TASKS}`, '#content h1');
        const grid = await loaded(page, `${app}${SHEET}`, '[data-row="34"][data-column]');
        // What is fetched for the first time is no usual load of either.
        if (round > 0) {
          first.push(tasks);
          sheet.push(grid);
        }
      }
      const size = await page.evaluate(
        () =>
          `${document.querySelectorAll('tbody tr').length} by ${document.querySelectorAll('tbody tr:first-child td').length}`,
      );
      await watchKeys(page);
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.locator('[data-row="0"][data-column="0"]').click();
      for (let n = 0; n < KEYS; n++) await page.keyboard.press(['t', 'h', 'ArrowUp', 'ArrowDown'][n % 4]!);
      const spent = await keys(page);
      const ratio = median(sheet) / median(first);
      const [middle, most] = [median(spent), percentile(spent, 0.95)];
      return [
        {
          what: `the sheet in the browser usable, ${size} cells, to the page's own first load`,
          ratio,
          bound: '≤ 1.2',
          ok: ratio <= 1.2,
          absolute: `${median(sheet).toFixed(0)} ms to ${median(first).toFixed(0)} ms`,
        },
        {
          what: 'a key of the sheet laid out on the screen, processor at a quarter, 95 of 100',
          ratio: null,
          bound: `< ${FRAME.toFixed(1)} ms`,
          ok: most < FRAME,
          absolute: `${most.toFixed(1)} ms, half of them ${middle.toFixed(1)} ms`,
        },
      ];
    } finally {
      await browser.close();
      await server.stop();
    }
  },
];
