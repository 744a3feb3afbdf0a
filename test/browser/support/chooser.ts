/** The dialog in which a person chooses a file, answered by a test. */
import type { FileChooser, Page } from 'playwright-core';

/**
 * Begin to wait for the dialog; resolves once Chromium is known to hand it over, so that the key or click that opens
 * it cannot come first.
 */
export async function expectChooser(page: Page): Promise<{ readonly opened: Promise<FileChooser> }> {
  const opened = page.waitForEvent('filechooser');
  // A test that fails before it awaits the dialog reports its own failure, not this one.
  opened.catch(() => {});
  await page.evaluate(() => document.readyState);
  return { opened };
}
