/** What an archive holds by its own directory: names are compared and never used as paths, sizes are never believed. */
import { type Given, type Refusal, refusal, type RefusalCode } from '../../codes/refusal.js';
import { partKey } from '../part-names.js';
import { beginsWith, OLE, placeOf, ZIP } from './file-marks.js';
import type { ZipEntry } from './zip-entries.js';
import { BrokenArchive, findDirectory, readRecords } from './zip-records.js';

/** A part where it lies in the archive. */
export interface ZipPart {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc32: number;
  readonly size: number;
  readonly packed: Uint8Array;
}

export type Directory =
  | {
      readonly ok: true;
      readonly parts: ReadonlyMap<string, ZipPart>;
      /** Every entry, folders too, in the order of the directory. */
      readonly entries: readonly ZipEntry[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** The upload's limit, decided again here for files that come another way. */
export const MOST_BYTES = 5 * 1024 * 1024;
const MOST_ENTRIES = 3000;

/** The name of the stream that an encrypted workbook lies in ([MS-OFFCRYPTO] 2.3.4.4), as OLE writes names. */
const ENCRYPTED_PACKAGE = Uint8Array.from([...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]));
/** A step upwards, or a drive: no name of a part. */
const UNLAWFUL = /(?:^|\/)\.\.(?:\/|$)|^[A-Za-z]:/;

const no = <Code extends RefusalCode>(code: Code, ...params: Given<Code>): Directory => ({
  ok: false,
  refusal: refusal(code, ...params),
});

/** The parts of an archive by their keys; `utf8` reads names. Refuses what is none, and what could be read in two ways. */
export function readDirectory(bytes: Uint8Array, utf8: (bytes: Uint8Array) => string): Directory {
  if (bytes.length > MOST_BYTES) return no('too-large', { limit: '5 MB' });
  if (beginsWith(bytes, OLE)) {
    return no(placeOf(ENCRYPTED_PACKAGE, bytes) >= 0 ? 'file-encrypted' : 'file-not-workbook');
  }
  if (!beginsWith(bytes, ZIP)) return no('file-not-workbook');
  try {
    return through(bytes, utf8);
  } catch (error) {
    // Every fault of the archive itself: cut short, offsets that lead nowhere.
    if (error instanceof BrokenArchive) return no('file-broken');
    throw error;
  }
}

function through(bytes: Uint8Array, utf8: (bytes: Uint8Array) => string): Directory {
  const end = findDirectory(bytes);
  if (end.count > MOST_ENTRIES) return no('file-bomb');
  const parts = new Map<string, ZipPart>();
  const entries: ZipEntry[] = [];
  for (const { isEncrypted, ...entry } of readRecords(bytes, end)) {
    if (isEncrypted) return no('file-encrypted');
    // Names as bytes: backslashes, leading slashes and capitals are other programs' habits, and `partKey` knows them.
    const name = utf8(entry.rawName);
    const key = partKey(name);
    if (UNLAWFUL.test(key) || parts.has(key)) return no('file-broken');
    entries.push(entry);
    if (!/[\\/]$/.test(name)) parts.set(key, partOf(entry, name));
  }
  return overlap(entries) ? no('file-broken') : { ok: true, parts, entries };
}

/** Whether two entries share bytes: one stream that counts many times is made to be large. */
function overlap(entries: readonly ZipEntry[]): boolean {
  let end = 0;
  const placed = entries.filter(({ data }) => data.length > 0).map(({ data }) => data);
  for (const { byteOffset, length } of placed.sort((a, b) => a.byteOffset - b.byteOffset)) {
    if (byteOffset < end) return true;
    end = byteOffset + length;
  }
  return false;
}

const partOf = ({ method, crc, size, data }: ZipEntry, name: string): ZipPart => ({
  name,
  method,
  crc32: crc,
  size,
  packed: data,
});
