/** Bytes to a raw book. Runs in the worker. */
import { readBook } from '../../core/ooxml/read-book.js';
import { describePackage } from '../../core/ooxml/package.js';
import { UnreadablePart } from '../../core/ooxml/read-part.js';
import { type Refusal, refusal } from '../../core/refusal.js';
import type { RawBook } from '../../core/workbook/raw.js';
import { countFilled } from './count-filled.js';
import { ZipParts } from './part-source.js';
import { refusePackage } from './refuse-package.js';
import { readDirectory } from './zip-directory.js';

export type Opened = { readonly ok: true; readonly book: RawBook } | { readonly ok: false; readonly refusal: Refusal };

/** Never throws for what a file holds. A sheet that cannot be read for certain comes with its doubt. */
export async function readBytes(bytes: Uint8Array): Promise<Opened> {
  const directory = await readDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!directory.ok) return directory;
  const { parts } = directory;
  if (!parts.has('[content_types].xml')) return { ok: false, refusal: refusal('file-not-workbook') };
  const source = new ZipParts(parts);
  try {
    const described = describePackage(source);
    const refused = refusePackage(source, described);
    if (refused) return { ok: false, refusal: refused };
    return { ok: true, book: readBook(source, described, (key) => countIn(source, key)) };
  } catch (error) {
    if (error instanceof UnreadablePart) return { ok: false, refusal: refusal(codeOf(error)) };
    throw error;
  }
}

/** The second count goes over UTF-8, whatever the part is written in. */
export function countIn(source: ZipParts, key: string): number {
  const bytes = source.bytes(key);
  if (!bytes) return 0;
  return countFilled(bytes.subarray(0, 64).includes(0) ? Buffer.from(source.text(key) ?? '', 'utf8') : bytes);
}

function codeOf({ part, code }: UnreadablePart): Refusal['code'] {
  if (code === 'doctype') return 'file-doctype';
  if (code === 'too-much') return 'file-bomb';
  return code === 'missing' && part === 'workbook' ? 'file-not-workbook' : 'file-broken';
}
