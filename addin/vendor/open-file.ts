/** A chosen file opened in the browser as the server opens an upload: the same reader, the same refusals. */
import { type PlainRefusalCode, type Refusal, refusal } from '../../core/codes/refusal.js';
import { type Directory, readDirectory } from '../../core/ooxml/archive/zip-directory.js';
import { countFilled } from '../../core/ooxml/count-filled.js';
import { describePackage } from '../../core/ooxml/package.js';
import { readBook } from '../../core/ooxml/read-book.js';
import { UnreadablePart } from '../../core/ooxml/read-part.js';
import { refusePackage } from '../../core/ooxml/refuse-package.js';
import type { OpenedBook } from '../../core/ooxml/return/opened-package.js';
import { nameOf, utf8Of } from './part-text.js';
import { ZipParts } from './zip-parts.js';

/** A part beyond this is not held as one text to be patched; a class sheet is a fiftieth of it. */
const LARGE = 4_000_000;

export interface OpenedFile extends OpenedBook {
  readonly ok: true;
  readonly parts: ZipParts;
  readonly entries: Extract<Directory, { ok: true }>['entries'];
}

/** Never throws for what a file holds. A sheet that cannot be read for certain comes with its doubt. */
export function openFile(bytes: Uint8Array): OpenedFile | { readonly ok: false; readonly refusal: Refusal } {
  const directory = readDirectory(bytes, nameOf);
  if (!directory.ok) return directory;
  if (!directory.parts.has('[content_types].xml')) return { ok: false, refusal: refusal('file-not-workbook') };
  const parts = new ZipParts(directory.parts);
  try {
    const book = describePackage(parts);
    const refused = refusePackage(parts, book);
    if (refused) return { ok: false, refusal: refused };
    const { raw, plain } = readBook(parts, book, (key) => countIn(parts, key));
    const isLarge = (key: string): boolean => (directory.parts.get(key)?.size ?? 0) > LARGE;
    return { ok: true, source: parts, book, raw, plain, isLarge, parts, entries: directory.entries };
  } catch (error) {
    if (error instanceof UnreadablePart) return { ok: false, refusal: refusal(codeOf(error)) };
    throw error;
  }
}

/** The second count goes over UTF-8, whatever the part is written in. */
function countIn(parts: ZipParts, key: string): number {
  const bytes = parts.bytes(key);
  if (!bytes) return 0;
  return countFilled(bytes.subarray(0, 64).includes(0) ? utf8Of(parts.text(key) ?? '') : bytes);
}

function codeOf({ part, code }: UnreadablePart): PlainRefusalCode {
  if (code === 'doctype') return 'file-doctype';
  if (code === 'too-much') return 'file-bomb';
  return code === 'missing' && part === 'workbook' ? 'file-not-workbook' : 'file-broken';
}
