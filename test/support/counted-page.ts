/** A person at a page, her presses counted by the page itself and what she types by its letters: what a way costs people. */
import type { BrowserContext, Page } from 'playwright-core';

export interface Cost {
  presses: number;
  letters: number;
  /** Screens she reads before she presses anything on them. */
  screens: number;
}

/** Seconds (Card, Moran and Newell's keystroke-level model): point and press after a thought, a letter, a screen read once. */
const PRESS = 2.5;
const LETTER = 0.28;
const SCREEN = 15;

export const minutesOf = ({ presses, letters, screens }: Cost): number =>
  (presses * PRESS + letters * LETTER + screens * SCREEN) / 60;

/** Counts what the browser itself saw pressed; a choice in a native list counts as one more press. */
export async function countPresses(context: BrowserContext): Promise<Cost> {
  const cost: Cost = { presses: 0, letters: 0, screens: 0 };
  await context.exposeFunction('countedPress', () => void (cost.presses += 1));
  await context.addInitScript(() => {
    const { countedPress } = globalThis as unknown as { countedPress: () => void };
    addEventListener('pointerdown', ({ isTrusted }) => isTrusted && countedPress(), true);
    addEventListener('change', ({ target }) => target instanceof HTMLSelectElement && countedPress(), true);
  });
  return cost;
}

export class Hands {
  constructor(
    readonly page: Page,
    readonly cost: Cost,
  ) {}

  async press(role: 'button' | 'link', name: string | RegExp): Promise<void> {
    await this.page.getByRole(role, { name }).first().click();
  }
  async type(label: string, text: string): Promise<void> {
    const box = this.page.getByLabel(label, { exact: true });
    await box.click();
    await box.fill(text);
    this.cost.letters += text.length;
  }
  /** A screen stands before her and is read. */
  async reads(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).first().waitFor();
    this.cost.screens += 1;
  }
}
