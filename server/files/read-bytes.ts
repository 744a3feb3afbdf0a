/** Bytes to a raw book: the gate first, then exceljs. Runs in the worker. */
import { type Refusal, refusal } from '../../core/refusal.js';
import type { RawBook } from '../../core/workbook/raw.js';
import { loadCells } from './load-workbook.js';
import { rawFromExcelJs } from './raw-from-exceljs.js';
import { gate } from './zip-gate.js';

export type Opened = { readonly ok: true; readonly book: RawBook } | { readonly ok: false; readonly refusal: Refusal };

export async function readBytes(bytes: Uint8Array): Promise<Opened> {
  const refused = await gate(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (refused) return { ok: false, refusal: refused };
  try {
    return { ok: true, book: rawFromExcelJs(await loadCells(bytes)) };
  } catch {
    // A sound archive whose spreadsheet exceljs cannot make sense of.
    return { ok: false, refusal: refusal('file-broken') };
  }
}
