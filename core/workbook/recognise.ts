/** What a workbook is, before its values are collected: its hidden sheet, and which tab is which. */
import type { Refusal } from '../codes/refusal.js';
import type { WordedTabs } from '../forms/worded-tabs.js';
import type { Digest } from './hidden-sheet.js';
import { type LocatedTabs, locateTabs } from './locate-tabs.js';
import type { RawBook } from './raw.js';
import { type HiddenBook, readHiddenSheet } from './read-hidden-sheet.js';

export interface Recognised {
  readonly ok: true;
  readonly hidden: HiddenBook;
  readonly tabs: LocatedTabs;
}

/** Refuses what `readHiddenSheet` refuses. `tabs` from whoever keeps them from one workbook to the next. */
export async function recognise(
  raw: RawBook,
  digest: Digest,
  tabs?: WordedTabs,
): Promise<Recognised | { readonly ok: false; readonly refusal: Refusal }> {
  const hidden = await readHiddenSheet(raw, digest);
  return hidden.ok ? { ok: true, hidden: hidden.book, tabs: locateTabs(raw, hidden.book, tabs) } : hidden;
}
