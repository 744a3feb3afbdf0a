/** Files made to harm, from a good one: parts added, changed or taken away; written by a small zip writer of our own. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

export interface ZipPart {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Parts of an archive, read by its local headers; for archives made here or by exceljs only. */
export function partsOf(zip: Uint8Array): ZipPart[] {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const count = bytes.readUInt16LE(end + 10);
  const parts: ZipPart[] = [];
  for (let at = bytes.readUInt32LE(end + 16), i = 0; i < count; i++) {
    const [method, packed, nameLength] = [
      bytes.readUInt16LE(at + 10),
      bytes.readUInt32LE(at + 20),
      bytes.readUInt16LE(at + 28),
    ];
    const local = bytes.readUInt32LE(at + 42);
    const data = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = bytes.subarray(data, data + packed);
    parts.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: method === 0 ? content : inflateRawSync(content),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return parts;
}

export interface ZipLies {
  /** What the headers claim a part's size to be. */
  readonly claimedSize?: number;
  /** Set the bit that says a part is encrypted. */
  readonly encrypted?: boolean;
}

/** An archive of these parts in this order; names may repeat and may be unlawful. */
export function zipOf(parts: readonly ZipPart[], { claimedSize, encrypted = false }: ZipLies = {}): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes);
    const nameBytes = Buffer.from(name, 'utf8');
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(encrypted ? 0x801 : 0x800, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(bytes), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(claimedSize ?? bytes.length, 18);
    common.writeUInt16LE(nameBytes.length, 22);
    const local = Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), common, nameBytes, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from([0x50, 0x4b, 1, 2, 20, 0]), common, rest, nameBytes]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...locals, directory, end]));
}

export const withPart = (zip: Uint8Array, name: string, content: string | Buffer): Uint8Array =>
  zipOf([...partsOf(zip), { name, bytes: Buffer.from(content as string) }]);

/** Change the text of one part, which must be there. */
export function withChanged(zip: Uint8Array, name: string, change: (text: string) => string | Buffer): Uint8Array {
  const parts = partsOf(zip);
  if (!parts.some((part) => part.name === name)) throw new Error(`no part ${name}`);
  return zipOf(
    parts.map((part) =>
      part.name === name ? { name, bytes: Buffer.from(change(part.bytes.toString('utf8')) as string) } : part,
    ),
  );
}
