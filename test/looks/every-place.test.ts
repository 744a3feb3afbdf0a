/** Every place of the menu and what lies in it, of the sample school's server, for everybody: nothing jumps, nothing runs out, names have one line. */
import assert from 'node:assert/strict';
import type { BrowserContext, Page } from 'playwright-core';
import { SAMPLE_PASSWORD } from '../../server/sample/password.js';
import { type SamplePage, startSamplePage } from '../browser/support/sample-page.js';
import { drawn, MOST_SHIFT, shiftsOf, watchShifts } from '../browser/support/shifts.js';

/** Places no name in the menu leads to at once; those who may not go there are led elsewhere. */
const INSIDE = [
  ...['#/locks/order', '#/locks/calendar', '#/locks/rehearsal', '#/locks/rehearsal/meeting'],
  ...['#/trail/checks', '#/trail/holds', '#/readiness/years', '#/readiness/rules', '#/duties/leader'],
  ...['#/duties/hats', '#/duties/committee', '#/approve/together', '#/sign/lists'],
];

describe('every place', function () {
  this.timeout(600_000);
  let sample: SamplePage;
  before(async () => {
    sample = await startSamplePage();
  });
  after(() => sample?.close());

  /** One answer after the other: what waits for another's place would show. Tells how many are still to come. */
  const slow = async (context: BrowserContext): Promise<() => number> => {
    let turn: Promise<unknown> = Promise.resolve();
    let waiting = 0;
    await context.route('**/api/**', (route) => {
      waiting += 1;
      const mine = turn.then(async () => route.fulfill({ response: await route.fetch() }));
      // A page that was left takes no answer any more.
      turn = mine.catch(() => undefined).finally(() => (waiting -= 1));
      return turn as Promise<void>;
    });
    return () => waiting;
  };

  /** Nothing is asked for any more, and what came is laid out. */
  const settled = async (page: Page, waiting: () => number): Promise<void> => {
    await page.getByRole('main').getByRole('heading', { level: 1 }).first().waitFor();
    do await drawn(page);
    while (waiting() > 0);
    await drawn(page);
  };

  const found = async (page: Page, width: number): Promise<string[]> => {
    const { sum, who } = await shiftsOf(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const wrapped =
      width < 1280
        ? []
        : await page
            .locator('nav a[href^="#/"] span')
            .evaluateAll((names) =>
              names
                .filter((one) => one.getClientRects().length > 1 || one.getBoundingClientRect().height > 24)
                .map((one) => one.textContent),
            );
    return [
      ...(sum < MOST_SHIFT ? [] : [`jumps by ${sum}: ${who}`]),
      ...(wide <= 0 ? [] : [`${wide} px too wide`]),
      ...wrapped.map((name) => `“${name}” has two lines in the menu`),
    ];
  };

  for (const account of ['hieutruong', 'quantri', 'vanthu', 'gv5a']) {
    it(`of ${account} stays where it is while the rest arrives`, async () => {
      const context = await sample.browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(sample.url);
      await page.getByLabel('Tài khoản').fill(account);
      await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
      await page.getByRole('button', { name: 'Đăng nhập' }).click();
      const menu = page.locator('nav a[href^="#/"]');
      await menu.nth(4).waitFor();
      const names = await menu.evaluateAll((all) => all.map((a) => a.getAttribute('href')!));
      const home = page.url().replace(/#.*$/, '');
      await watchShifts(page);
      const waiting = await slow(context);
      const faults: string[] = [];
      // Where there is little room, more moves; the menu has names beside its icons where there is much.
      for (const width of [320, 1280]) {
        await page.setViewportSize({ width, height: 720 });
        for (const hash of [...new Set([...names, ...INSIDE])]) {
          await page.goto('about:blank');
          await page.goto(`${home}${hash}`);
          await settled(page, waiting);
          faults.push(...(await found(page, width)).map((fault) => `${hash} at ${width}: ${fault}`));
          if (width > 320 && hash === names[0]) break;
        }
      }
      await context.close();
      assert.deepEqual(faults, []);
    });
  }
});
