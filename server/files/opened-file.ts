/**
 * A file as it was opened in this worker. The last ones are kept: whoever sent one gets it back, and what was read of it
 * then is not read again.
 */
import { createHash } from 'node:crypto';
import type { OpenedPackage } from '../../core/ooxml/return/opened-package.js';
import type { ZipEntry } from '../../core/ooxml/archive/zip-entries.js';
import { countFilled } from '../../core/ooxml/count-filled.js';
import { describePackage, type PartSource, type WorkbookPackage } from '../../core/ooxml/package.js';
import { readBook } from '../../core/ooxml/read-book.js';
import type { PartBytes } from '../../core/ooxml/plain/part-bytes.js';
import { UnreadablePart } from '../../core/ooxml/read-part.js';
import { refusePackage } from '../../core/ooxml/refuse-package.js';
import { keptTabs } from '../../core/forms/kept-tabs.js';
import { type PlainRefusalCode, type Refusal, refusal } from '../../core/codes/refusal.js';
import type { RawBook } from '../../core/workbook/raw.js';
import { recognise } from '../../core/workbook/recognise.js';
import { LastFiles } from './last-files.js';
import { KeptSheets } from './kept-sheets.js';
import { ZipParts } from './part-source.js';
import { readDirectory } from './zip-directory.js';

type Recognition = ReturnType<typeof recognise>;

export interface OpenedAgain extends Pick<OpenedPackage, 'source' | 'plain' | 'isLarge'> {
  readonly parts: ZipParts;
}

export interface OpenedFile {
  readonly ok: true;
  /** Its parts once more, each time with the whole budget for inflating; small ones are not inflated again. */
  again(): OpenedAgain;
  /** As the archive has them, folders too. */
  readonly entries: readonly ZipEntry[];
  readonly book: WorkbookPackage;
  readonly raw: RawBook;
  /** Whether a sheet, by the key of its part, is too large to be given back with changed cells. */
  isTooLarge(key: string): boolean;
  /** Worked out when first asked for. */
  recognised(): Recognition;
}

export type FileOpened = OpenedFile | { readonly ok: false; readonly refusal: Refusal };

const sha256 = (data: string): string => createHash('sha256').update(data).digest('hex');

const last = new LastFiles<OpenedFile>();

/**
 * Never throws for what a file holds. A sheet that cannot be read for certain comes with its doubt. `bytes` stay as they
 * are: they are looked at again when the file goes back.
 */
export function openFile(bytes: Uint8Array): FileOpened {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const known = last.find(buffer);
  if (known) return known;
  last.makeRoom();
  const file = opened(buffer);
  if (file.ok) last.keep(buffer, sizeOf(file.entries), file);
  return file;
}

/** Whether these very bytes were opened here and are still known. */
export const isKnown = (bytes: Uint8Array): boolean =>
  last.find(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)) !== undefined;

const sizeOf = (entries: readonly ZipEntry[]): number => entries.reduce((sum, { size }) => sum + size, 0);

function opened(bytes: Buffer): FileOpened {
  const directory = readDirectory(bytes);
  if (!directory.ok) return directory;
  if (!directory.parts.has('[content_types].xml')) return { ok: false, refusal: refusal('file-not-workbook') };
  const parts = new ZipParts(directory.parts);
  const kept = new SmallTexts();
  const source = new KeptTexts(parts, kept);
  try {
    const book = describePackage(source);
    const refused = refusePackage(source, book);
    if (refused) return { ok: false, refusal: refused };
    const { raw, plain } = readBook(source, book, (key) => countIn(parts, source, key));
    let recognition: Recognition | null = null;
    const recognised = (): Recognition =>
      (recognition ??= recognise(raw, (text) => Promise.resolve(sha256(text)), keptTabs));
    const sheets = new KeptSheets(plain, (key) => directory.parts.get(key)?.size ?? 0);
    const again = (): OpenedAgain => {
      const fresh = new ZipParts(directory.parts, parts.heads);
      const source = new KeptTexts(fresh, kept);
      return { parts: fresh, source, plain: sheets.from(fresh), isLarge: sheets.isLarge };
    };
    return { ok: true, again, entries: directory.entries, book, raw, isTooLarge: sheets.isTooLarge, recognised };
  } catch (error) {
    if (error instanceof UnreadablePart) return { ok: false, refusal: refusal(codeOf(error)) };
    throw error;
  }
}

/** Texts of parts, as long as all of them together are small. */
class SmallTexts extends Map<string, string> {
  private left = 4_000_000;

  keep(key: string, text: string): void {
    if (text.length > this.left) return;
    this.left -= text.length;
    this.set(key, text);
  }
}

/** Most texts are asked for twice, to be read and to be patched. */
class KeptTexts implements PartSource {
  constructor(
    private readonly parts: ZipParts,
    private readonly kept: SmallTexts,
  ) {}

  get names(): PartSource['names'] {
    return this.parts.names;
  }

  utf8(key: string): PartBytes | null {
    return this.kept.has(key) ? null : this.parts.utf8(key);
  }

  text(key: string): string | null {
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const text = this.parts.text(key);
    if (text !== null) this.kept.keep(key, text);
    return text;
  }
}

/** The second count goes over UTF-8, whatever the part is written in. */
function countIn(parts: ZipParts, source: PartSource, key: string): number {
  const bytes = parts.bytes(key);
  if (!bytes) return 0;
  return countFilled(bytes.subarray(0, 64).includes(0) ? Buffer.from(source.text(key) ?? '', 'utf8') : bytes);
}

function codeOf({ part, code }: UnreadablePart): PlainRefusalCode {
  if (code === 'doctype') return 'file-doctype';
  if (code === 'too-much') return 'file-bomb';
  return code === 'missing' && part === 'workbook' ? 'file-not-workbook' : 'file-broken';
}
