/** Parts of an archive, inflated when they are asked for and no further than a workbook needs. */
import { inflateSync } from 'fflate';
import { crc32 } from '../../core/ooxml/archive/crc32.js';
import type { ZipPart } from '../../core/ooxml/archive/zip-directory.js';
import type { PartSource } from '../../core/ooxml/package.js';
import { encodingOf } from '../../core/ooxml/part-encoding.js';
import type { PartBytes } from '../../core/ooxml/plain/part-bytes.js';
import { UnreadablePart } from '../../core/ooxml/read-part.js';
import { decodeUtf8, partText, utf8Text } from './part-text.js';

const MOST_PART = 32 * 1024 * 1024;
const MOST_ALL = 64 * 1024 * 1024;
const [STORED, DEFLATED] = [0, 8];

export class ZipParts implements PartSource {
  readonly names: ReadonlyMap<string, string>;
  private left = MOST_ALL;
  private readonly kept = new Map<string, Uint8Array>();

  constructor(private readonly parts: ReadonlyMap<string, ZipPart>) {
    this.names = new Map([...parts].map(([key, { name }]) => [key, name]));
  }

  text(key: string): string | null {
    const bytes = this.bytes(key);
    return bytes && partText(this.names.get(key) ?? key, bytes);
  }

  utf8(key: string): PartBytes | null {
    const bytes = this.bytes(key);
    // A part that says it is ASCII is given back as such.
    if (!bytes || !['utf-8', 'utf8'].includes(encodingOf(bytes)) || utf8Text(bytes) === null) return null;
    return { bytes, decode: decodeUtf8 };
  }

  /** The inflated bytes. Throws UnreadablePart. */
  bytes(key: string): Uint8Array | null {
    const known = this.kept.get(key);
    if (known) return known;
    const part = this.parts.get(key);
    if (!part) return null;
    const bytes = this.inflate(part);
    this.kept.set(key, bytes);
    return bytes;
  }

  private inflate({ name, method, packed, size, crc32: sum }: ZipPart): Uint8Array {
    if (method !== STORED && method !== DEFLATED) throw new UnreadablePart(name, 'markup');
    // Room for the size it says, and no more: what goes on beyond it has another sum.
    if (size > Math.min(MOST_PART, this.left)) throw new UnreadablePart(name, 'too-much');
    this.left -= size;
    const bytes = method === STORED ? packed : inflated(name, packed, size);
    if (bytes.length !== size || crc32(bytes) !== sum) throw new UnreadablePart(name, 'markup');
    return bytes;
  }
}

function inflated(name: string, packed: Uint8Array, size: number): Uint8Array {
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw new UnreadablePart(name, 'markup');
  }
}
