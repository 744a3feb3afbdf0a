/** Parts of an archive inflated when they are asked for, and no further than a workbook needs. */
import { isAscii, isUtf8, transcode } from 'node:buffer';
import { crc32, inflateRawSync } from 'node:zlib';
import type { PartSource } from '../../core/ooxml/package.js';
import type { PartBytes } from '../../core/ooxml/plain/part-bytes.js';
import { encodingOf, HEAD, isPlainEncoding } from '../../core/ooxml/part-encoding.js';
import { UnreadablePart } from '../../core/ooxml/read-part.js';
import type { ZipPart } from './zip-directory.js';

/** Half a million rows with a style and no cell are 22 MB; no class sheet, nor anything beside one, comes near. */
const MOST_PART = 32 * 1024 * 1024;
const MOST_ALL = 64 * 1024 * 1024;

const LEAST_CHUNK = 1024;
const MOST_CHUNK = 1024 * 1024;

/** From so many bytes on text is made in two steps. */
const LONG = 500;

const [STORED, DEFLATED] = [0, 8];

export class ZipParts implements PartSource {
  readonly names: ReadonlyMap<string, string>;
  private left = MOST_ALL;
  private last: { readonly key: string; readonly bytes: Buffer } | null = null;

  /** `heads` are the beginnings of parts inflated so far, by their keys. */
  constructor(
    private readonly parts: ReadonlyMap<string, ZipPart>,
    readonly heads = new Map<string, Buffer>(),
  ) {
    this.names = new Map([...parts].map(([key, { name }]) => [key, name]));
  }

  text(key: string): string | null {
    const bytes = this.bytes(key);
    // Whoever has the text needs the bytes no more: a large part is held once.
    this.last = null;
    return bytes && decoded(this.names.get(key) ?? key, bytes);
  }

  utf8(key: string): PartBytes | null {
    const bytes = this.bytes(key);
    if (!bytes) return null;
    const encoding = encodingOf(bytes);
    // A part that says it is ASCII is given back as such.
    if (encoding === 'utf-16' || encoding === 'us-ascii' || !isPlainEncoding(encoding)) return null;
    return isUtf8(bytes) ? { bytes, decode } : null;
  }

  /** The inflated bytes; kept until the next part or until their text is asked for. Throws UnreadablePart. */
  bytes(key: string): Buffer | null {
    if (this.last?.key === key) return this.last.bytes;
    const part = this.parts.get(key);
    if (!part) return null;
    this.last = null;
    const bytes = this.inflate(part);
    this.last = { key, bytes };
    if (!this.heads.has(key)) this.heads.set(key, Buffer.from(bytes.subarray(0, HEAD)));
    return bytes;
  }

  /** Where a part says how it is encoded; null where there is no such part. Throws UnreadablePart. */
  head(key: string): Buffer | null {
    return this.heads.get(key) ?? this.bytes(key)?.subarray(0, HEAD) ?? null;
  }

  private inflate({ name, method, packed, size, crc32: sum }: ZipPart): Buffer {
    const most = Math.min(MOST_PART, this.left);
    if (method !== STORED && method !== DEFLATED) throw new UnreadablePart(name, 'markup');
    let bytes: Buffer;
    try {
      // Room for the size it says: most parts are inflated at one go.
      const chunkSize = Math.max(LEAST_CHUNK, Math.min(size + 1, MOST_CHUNK));
      bytes = method === DEFLATED ? inflateRawSync(packed, { maxOutputLength: most, chunkSize }) : Buffer.from(packed);
    } catch (error) {
      const isLarge = (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
      throw new UnreadablePart(name, isLarge ? 'too-much' : 'markup');
    }
    if (bytes.length > most) throw new UnreadablePart(name, 'too-much');
    this.left -= bytes.length;
    if (bytes.length !== size || crc32(bytes) !== sum) throw new UnreadablePart(name, 'markup');
    return bytes;
  }
}

/** A part's text: UTF-8 or UTF-16, as OPC allows (ECMA-376 part 2, 6.2.5). Throws UnreadablePart for anything else. */
export function decoded(name: string, bytes: Buffer): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-16') {
    const isBig = bytes[0] === 0xfe || bytes[0] === 0;
    if (bytes.length % 2 !== 0) throw new UnreadablePart(name, 'character');
    return isBig ? Buffer.from(bytes).swap16().toString('utf16le') : bytes.toString('utf16le');
  }
  if (!isPlainEncoding(encoding)) throw new UnreadablePart(name, 'declaration');
  if (isAscii(bytes)) return bytes.toString('latin1');
  if (!isUtf8(bytes)) throw new UnreadablePart(name, 'character');
  return bytes.toString('utf8');
}

/** Some of the bytes of a part in UTF-8, or made from them, as text. */
function decode(bytes: Uint8Array, start: number, end: number, isOnlyAscii: boolean): string {
  const buffer = Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (isOnlyAscii || end - start < LONG) return buffer.toString(isOnlyAscii ? 'latin1' : 'utf8', start, end);
  // Twice as fast as making a string of UTF-8 at once.
  return transcode(buffer.subarray(start, end), 'utf8', 'utf16le').toString('utf16le');
}
