/** The entries of an archive with their compressed bytes, so that what does not change is never inflated. */
import { inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';

/** Compression methods a workbook may use (APPNOTE 4.4.5). */
export const STORED = 0;
export const DEFLATED = 8;

export interface ZipEntry {
  /** As text, with slashes. */
  readonly name: string;
  /** As written. */
  readonly rawName: Buffer;
  readonly method: number;
  /** Bit 11: the name is UTF-8. */
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

/** Every entry, in the order of the directory. Throws for a damaged archive. */
export async function zipEntries(bytes: Buffer): Promise<ZipEntry[]> {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  const entries: ZipEntry[] = [];
  for await (const entry of zip.eachEntry()) {
    const { fileDataStart } = await zip.readLocalFileHeaderPromise(entry, { minimal: true });
    entries.push(entryOf(entry, bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)));
  }
  return entries;
}

const entryOf = (entry: Entry, data: Buffer): ZipEntry => ({
  name: entry.fileName,
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

/** The content of an entry. Throws where it is not as long as the archive says. */
export function contentOf({ method, data, size, name }: ZipEntry): Buffer {
  const content = method === STORED ? data : inflateRawSync(data, { maxOutputLength: Math.max(size, 1) });
  if (content.length !== size) throw new Error(`${name} is not as long as the archive says`);
  return content;
}
