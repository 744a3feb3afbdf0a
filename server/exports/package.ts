/**
 * The form in which XML travels in a transaction (CV 2088 appendix 1): UTF-8, gzip, before it four bytes with the length
 * of the uncompressed bytes (little-endian), all in Base64. "Quotes are escaped" is read as what XML itself asks for.
 */
import { constants, gunzip, gzip } from 'node:zlib';
import { promisify } from 'node:util';

/** The most a transaction may hold: 10 MB of Base64. */
export const PACKAGE_LIMIT = 10 * 2 ** 20;
/** No list of records is larger: what claims to be is refused before it is unpacked. */
export const UNPACKED_LIMIT = 256 * 2 ** 20;
const LENGTH_BYTES = 4;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

export type PackageFault = 'too-large' | 'not-base64' | 'too-short' | 'not-gzip' | 'wrong-length' | 'not-utf8';

/** Content that cannot be packed or unpacked, and why. */
export class PackageUnreadable extends Error {
  override readonly name = 'PackageUnreadable';

  constructor(readonly fault: PackageFault) {
    super(fault);
  }
}

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** The `content` of a transaction. The same text always gives the same content. Rejects with PackageUnreadable `too-large`. */
export async function packContent(text: string): Promise<string> {
  const bytes = Buffer.from(text, 'utf8');
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeUInt32LE(bytes.length);
  const content = Buffer.concat([length, await compress(bytes, { level: constants.Z_BEST_COMPRESSION })]).toString(
    'base64',
  );
  if (content.length > PACKAGE_LIMIT) throw new PackageUnreadable('too-large');
  return content;
}

/** The text inside a transaction's content. Rejects with PackageUnreadable; nothing beyond the told length is unpacked. */
export async function unpackContent(content: string): Promise<string> {
  if (content.length > PACKAGE_LIMIT) throw new PackageUnreadable('too-large');
  if (!BASE64.test(content)) throw new PackageUnreadable('not-base64');
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length <= LENGTH_BYTES) throw new PackageUnreadable('too-short');
  const length = bytes.readUInt32LE();
  if (length > UNPACKED_LIMIT) throw new PackageUnreadable('too-large');
  const unpacked = await unzipped(bytes.subarray(LENGTH_BYTES), length);
  if (unpacked.length !== length) throw new PackageUnreadable('wrong-length');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(unpacked);
  } catch {
    throw new PackageUnreadable('not-utf8');
  }
}

async function unzipped(bytes: Buffer, length: number): Promise<Buffer> {
  try {
    // One byte more than told shows a longer content without unpacking all of it.
    return await expand(bytes, { maxOutputLength: length + 1 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new PackageUnreadable(code === 'ERR_BUFFER_TOO_LARGE' ? 'wrong-length' : 'not-gzip');
  }
}
