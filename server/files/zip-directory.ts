/** What an archive holds by its own directory: names are compared and never used as paths, sizes are never believed. */
import { type Entry, fromBufferPromise } from 'yauzl';
import { partKey } from '../../core/ooxml/part-names.js';
import type { Refusal } from '../../core/codes/refusal.js';
import { refusal } from '../../core/codes/refusal.js';
import { entryOf, type ZipEntry } from './zip-entries.js';

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

export const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
export const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');
/** A step upwards, or a drive: no name of a part. */
const UNLAWFUL = /(?:^|\/)\.\.(?:\/|$)|^[A-Za-z]:/;

const no = (...of: Parameters<typeof refusal>): Directory => ({ ok: false, refusal: refusal(...of) });

/** The parts of an archive by their keys. Refuses what is none, and what could be read in two ways. */
export async function readDirectory(bytes: Buffer): Promise<Directory> {
  if (bytes.length > MOST_BYTES) return no('too-large', { limit: '5 MB' });
  if (bytes.subarray(0, OLE.length).equals(OLE)) {
    return no(bytes.includes(ENCRYPTED_PACKAGE) ? 'file-encrypted' : 'file-not-workbook');
  }
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) return no('file-not-workbook');
  try {
    return await through(bytes);
  } catch {
    // Every fault of the archive itself: cut short, offsets that lead nowhere.
    return no('file-broken');
  }
}

async function through(bytes: Buffer): Promise<Directory> {
  // Names as bytes: backslashes, leading slashes and capitals are other programs' habits, and `partKey` knows them.
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
  if (zip.entryCount > MOST_ENTRIES) return no('file-bomb');
  const parts = new Map<string, ZipPart>();
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) return no('file-encrypted');
    const name = (entry.fileName as unknown as Buffer).toString('utf8');
    const key = partKey(name);
    if (UNLAWFUL.test(key) || parts.has(key)) return no('file-broken');
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    const packed = bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    entries.push(entryOf(entry, packed));
    if (!/[\\/]$/.test(name)) parts.set(key, partOf(entry, name, packed));
  }
  return { ok: true, parts, entries };
}

const partOf = (entry: Entry, name: string, packed: Uint8Array): ZipPart => ({
  name,
  method: entry.compressionMethod,
  crc32: entry.crc32,
  size: entry.uncompressedSize,
  packed,
});
