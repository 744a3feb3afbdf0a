import type { Page } from 'playwright-core';
import { judge } from './look.js';

/** A desk's screen on a small phone, a phone and a computer, light and dark. */
export async function everySize(page: Page, name: string): Promise<void> {
  for (const width of [320, 375, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await judge(page, `${name}-${width}-${colorScheme}`, width, { colorScheme });
    }
  }
}
