/** An archive as writers of large files lay it out: every size in an extra field of 64 bits (APPNOTE.TXT 4.5.3). */
import { crc32, deflateRawSync } from 'node:zlib';
import type { ZipPart } from './hostile-files.js';

const ELSEWHERE = 0xffffffff;

export function zip64Of(parts: readonly ZipPart[], { comment = '' } = {}): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const { name, bytes } of parts) {
    const packed = deflateRawSync(bytes);
    const fields = (extraLength: number): Buffer =>
      Buffer.concat([
        numbers(2, 45, 0x800, 8, 0, 0x21),
        numbers(4, crc32(bytes), ELSEWHERE, ELSEWHERE),
        numbers(2, Buffer.byteLength(name), extraLength),
      ]);
    const sizes = numbers(8, bytes.length, packed.length);
    const local = Buffer.concat([numbers(4, 0x04034b50), fields(20), Buffer.from(name), numbers(2, 1, 16), sizes, packed]);
    // An unknown field before it is stepped over.
    const extra = Buffer.concat([numbers(2, 0x5455, 1), Buffer.from([0]), numbers(2, 1, 24), sizes, numbers(8, offset)]);
    const rest = Buffer.concat([numbers(2, 0, 0, 0), numbers(4, 0, ELSEWHERE)]);
    centrals.push(Buffer.concat([numbers(4, 0x02014b50), numbers(2, 45), fields(extra.length), rest, Buffer.from(name), extra]));
    locals.push(local);
    offset += local.length;
  } // prettier-ignore
  const directory = Buffer.concat(centrals);
  const end64 = Buffer.concat([
    numbers(4, 0x06064b50),
    numbers(8, 44),
    numbers(2, 45, 45),
    numbers(4, 0, 0),
    numbers(8, parts.length, parts.length, directory.length, offset),
  ]);
  const locator = Buffer.concat([numbers(4, 0x07064b50, 0), numbers(8, offset + directory.length), numbers(4, 1)]);
  const end = Buffer.concat([
    numbers(4, 0x06054b50),
    numbers(2, 0, 0, 0xffff, 0xffff),
    numbers(4, ELSEWHERE, ELSEWHERE),
    numbers(2, comment.length),
  ]);
  return Buffer.concat([...locals, directory, end64, locator, end, Buffer.from(comment)]);
}

function numbers(size: 2 | 4 | 8, ...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(size * values.length);
  values.forEach((value, i) => {
    if (size === 8) bytes.writeBigUInt64LE(BigInt(value), i * 8);
    else bytes.writeUIntLE(value, i * size, size);
  });
  return bytes;
}
