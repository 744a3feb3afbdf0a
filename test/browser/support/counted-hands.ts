/** What a person's hands do in a page: clicks, boxes typed in, choices, files; counted over a whole visit. */
import type { BrowserContext, Page } from 'playwright-core';

export interface Hands {
  readonly clicks: number;
  readonly typed: number;
  readonly chosen: number;
  readonly files: number;
}

/** Before the first page is opened. */
export async function countHands(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const add = (what: string): void => {
      const counted = JSON.parse(sessionStorage.getItem('hands') ?? '{}') as Record<string, number>;
      sessionStorage.setItem('hands', JSON.stringify({ ...counted, [what]: (counted[what] ?? 0) + 1 }));
    };
    document.addEventListener('click', (event) => event.isTrusted && add('clicks'), true);
    document.addEventListener(
      'change',
      ({ target }) => {
        if (target instanceof HTMLSelectElement) add('chosen');
        else if (target instanceof HTMLInputElement && target.type === 'file') add('files');
        else if (target instanceof HTMLTextAreaElement) add('typed');
        else if (target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type)) add('typed');
      },
      true,
    );
  });
}

export const handsOf = async (page: Page): Promise<Hands> => ({
  ...{ clicks: 0, typed: 0, chosen: 0, files: 0 },
  ...(JSON.parse(await page.evaluate(() => sessionStorage.getItem('hands') ?? '{}')) as Partial<Hands>),
});
