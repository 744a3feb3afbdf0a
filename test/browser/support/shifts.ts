/** What moved on a page since it was loaded, whatever the person did: where nothing is pressed nothing may. */
import type { Page } from 'playwright-core';

/** Of a window's size; past it a reader loses her place. */
export const MOST_SHIFT = 0.1;

const OBSERVER = `
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shifts.push({ value: entry.value, who: entry.sources.map(({ node }) => node && (node.outerHTML ?? node.textContent).slice(0, 160)) });
  }).observe({ type: 'layout-shift', buffered: true });
`;
interface Shift {
  readonly value: number;
  readonly who: readonly string[];
}

/** Of every page that is opened from now on. */
export const watchShifts = (page: Page): Promise<unknown> => page.addInitScript(OBSERVER);

/** Two frames later everything that belongs to a state has been laid out and reported. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** `who`: what moved, as text. */
export async function shiftsOf(page: Page): Promise<{ readonly sum: number; readonly who: string }> {
  const shifts = await page.evaluate(() => (window as unknown as { shifts: Shift[] }).shifts);
  return { sum: shifts.reduce((all, { value }) => all + value, 0), who: JSON.stringify(shifts, null, 1) };
}
