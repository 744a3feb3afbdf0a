/**
 * The sheet in the browser: a full class until it can be typed into, against the page's own first load until its work list is
 * there; and a key until its picture is handed on to be shown, with the processor held to a quarter. Of keys the page's own
 * processor time counts, not the clock: other programs of the machine take their turns meanwhile. The build is users' own.
 */
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
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

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Begin by the clock, and begin and length by the thread's own processor time, µs. */
  readonly ts: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly type?: string } };
}

/** What Chromium tells of its work meanwhile. */
async function traced(cdp: CDPSession, work: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'], excludedCategories: ['*'] },
  });
  await work();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  return events.sort((a, b) => a.ts - b.ts);
}

/** Processor time of the page from each key until its next picture is made: scripts, styles, layout, paint and layers, ms. */
function perKey(events: readonly TraceEvent[]): number[] {
  const spent: number[] = [];
  let key: TraceEvent | null = null;
  for (const event of events) {
    if (event.ph !== 'X' || event.tts === undefined) continue;
    if (event.name === 'EventDispatch' && event.args.data?.type === 'keydown') key = event;
    if (event.name !== 'Layerize' || key?.tid !== event.tid || key.pid !== event.pid) continue;
    spent.push((event.tts + (event.tdur ?? 0) - key.tts!) / 1000);
    key = null;
  }
  return spent;
}

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
        const tasks = await loaded(page, `${app}${TASKS}`, '#content article');
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
      const cdp = await page.context().newCDPSession(page);
      await cdp.send('Emulation.setCPUThrottlingRate', { rate: 4 });
      await page.locator('[data-row="0"][data-column="0"]').click();
      const spent = perKey(
        await traced(cdp, async () => {
          for (let n = 0; n < KEYS; n++) {
            await page.keyboard.press(['t', 'h', 'ArrowUp', 'ArrowDown'][n % 4]!);
            // A picture a key, as for who types by hand.
            await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
          }
        }),
      );
      if (spent.length < KEYS / 2) throw new Error(`${spent.length} keys of ${KEYS} traced`);
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
          what: 'a key of the sheet until its picture is handed on, processor at a quarter, 95 of 100',
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
