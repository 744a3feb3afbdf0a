/** Bytes to a raw book, or to what it means. Runs in the worker. */
import { worksheetsOf } from '../../core/ooxml/package.js';
import { partKey } from '../../core/ooxml/part-names.js';
import { type Refusal, refusal } from '../../core/codes/refusal.js';
import type { RawBook } from '../../core/workbook/raw.js';
import { readRecognised, type ReadResult } from '../../core/workbook/read-workbook.js';
import { openFile } from './opened-file.js';

export type Opened = { readonly ok: true; readonly book: RawBook } | { readonly ok: false; readonly refusal: Refusal };

/** Never throws for what a file holds. A sheet that cannot be read for certain comes with its doubt. */
export function readBytes(bytes: Uint8Array): Opened {
  const file = openFile(bytes);
  return file.ok ? { ok: true, book: file.raw } : file;
}

/** The same, read by its meaning. */
export async function readMeaning(bytes: Uint8Array): Promise<ReadResult> {
  const file = openFile(bytes);
  if (!file.ok) return file;
  const recognised = await file.recognised();
  if (!recognised.ok) return recognised;
  const ours = new Set(recognised.tabs.found.map(({ sheet }) => sheet));
  const isTooLarge = worksheetsOf(file.book).some(
    ({ part }, i) => part !== null && ours.has(file.raw.sheets[i]!) && file.isTooLarge(partKey(part)),
  );
  // What could not be given back is not taken either.
  return isTooLarge ? { ok: false, refusal: refusal('file-bomb') } : readRecognised(file.raw, recognised);
}
