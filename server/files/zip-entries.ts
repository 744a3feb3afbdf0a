/** The entries of an archive with their compressed bytes, so that what does not change is never inflated. */
import { type Entry, fromBufferPromise } from 'yauzl';

export interface ZipEntry {
  /** As written. */
  readonly rawName: Buffer;
  readonly method: number;
  /** Bit 11: the name is UTF-8 (APPNOTE 4.4.4). */
  readonly isUtf8: boolean;
  /** As the archive has them (MS-DOS). */
  readonly time: number;
  readonly date: number;
  readonly crc: number;
  readonly size: number;
  readonly externalAttributes: number;
  readonly data: Buffer;
}

const UTF8_NAME = 0x800;

/** Every entry, folders too, in the order of the directory. Throws for a damaged archive. */
export async function zipEntries(bytes: Buffer): Promise<ZipEntry[]> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    entries.push(entryOf(entry, bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)));
  }
  return entries;
}

const entryOf = (entry: Entry, data: Buffer): ZipEntry => ({
  rawName: entry.fileNameRaw,
  method: entry.compressionMethod,
  isUtf8: (entry.generalPurposeBitFlag & UTF8_NAME) !== 0,
  time: entry.lastModFileTime,
  date: entry.lastModFileDate,
  crc: entry.crc32,
  size: entry.uncompressedSize,
  externalAttributes: entry.externalFileAttributes,
  data,
});
