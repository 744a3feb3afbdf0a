/**
 * The gate before any parser of spreadsheets: what kind of file it is, what stands in it, how large it really is.
 * Bytes are counted while they are inflated; nothing the file says about itself is believed.
 */
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { type Refusal, refusal } from '../../core/refusal.js';
import { refusalForName, refusalForPart } from './zip-parts.js';

/** The upload's limit, decided again here for files that come another way. */
export const MOST_BYTES = 5 * 1024 * 1024;
const MOST_ENTRIES = 300;
const MOST_SHEETS = 60;
const MOST_INFLATED = 60 * 1024 * 1024;
/** Real sheets shrink to a tenth; beyond this ratio and size it is made to harm. */
const MOST_RATIO = 200;
const RATIO_FROM = 2 * 1024 * 1024;

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** Look into a file before it is parsed. Null when it may be parsed. */
export async function gate(bytes: Buffer): Promise<Refusal | null> {
  if (bytes.length > MOST_BYTES) return refusal('too-large', { limit: '5 MB' });
  if (bytes.subarray(0, OLE.length).equals(OLE)) {
    return refusal(bytes.includes(ENCRYPTED_PACKAGE) ? 'file-encrypted' : 'file-not-workbook');
  }
  if (!bytes.subarray(0, ZIP.length).equals(ZIP)) return refusal('file-not-workbook');
  try {
    return await throughZip(bytes);
  } catch {
    // Every fault of the archive itself: cut short, wrong sizes, path tricks in names, unknown compression.
    return refusal('file-broken');
  }
}

async function throughZip(bytes: Buffer): Promise<Refusal | null> {
  const zip = await fromBufferPromise(bytes, {
    lazyEntries: true,
    strictFileNames: true,
    validateEntrySizes: true,
  });
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return throughNames(entries) ?? (await throughContents(zip, entries));
}

function throughNames(entries: readonly Entry[]): Refusal | null {
  const names = entries.map(({ fileName }) => fileName.toLowerCase());
  const sheets = names.filter((name) => /^\/?xl\/worksheets\/[^/]+\.xml$/.test(name)).length;
  if (sheets > MOST_SHEETS) return refusal('file-too-many-sheets', { count: sheets });
  if (entries.length > MOST_ENTRIES) return refusal('file-bomb');
  if (new Set(names).size !== names.length) return refusal('file-broken');
  if (entries.some((entry) => entry.isEncrypted())) return refusal('file-encrypted');
  for (const name of names) {
    const refused = refusalForName(name);
    if (refused) return refused;
  }
  return names.includes('xl/workbook.xml') && names.includes('[content_types].xml')
    ? null
    : refusal('file-not-workbook');
}

async function throughContents(zip: ZipFile, entries: readonly Entry[]): Promise<Refusal | null> {
  let total = 0;
  for (const entry of entries) {
    const chunks: Buffer[] = [];
    let inflated = 0;
    for await (const chunk of await zip.openReadStreamPromise(entry)) {
      inflated += (chunk as Buffer).length;
      total += (chunk as Buffer).length;
      const ratio = inflated / Math.max(1, entry.compressedSize);
      if (total > MOST_INFLATED || (inflated > RATIO_FROM && ratio > MOST_RATIO)) return refusal('file-bomb');
      chunks.push(chunk as Buffer);
    }
    const refused = refusalForPart(entry.fileName.toLowerCase(), Buffer.concat(chunks), MOST_SHEETS);
    if (refused) return refused;
  }
  return null;
}
