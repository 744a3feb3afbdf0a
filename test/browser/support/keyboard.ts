/** A screen worked by the keyboard alone. */
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

const STOPS_MOST = 60;

/** Whether it has the focus now. */
export const isFocused = (wanted: Locator): Promise<boolean> =>
  wanted.evaluate((element) => element === document.activeElement);

/** Tab until it has the focus. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let stop = 0; stop < STOPS_MOST; stop++) {
    if (await isFocused(wanted)) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`no Tab stop at ${String(wanted)}`);
}

/** Tab to a button and press it. */
export async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: true }));
  await page.keyboard.press('Enter');
}

/** The focus is somewhere a person can go on from, not lost with what had it. */
export async function focusIsKept(page: Page, after: string): Promise<void> {
  const at = await page.evaluate(() => document.activeElement?.tagName);
  assert.notEqual(at, 'BODY', `after ${after} the focus is nowhere`);
}
