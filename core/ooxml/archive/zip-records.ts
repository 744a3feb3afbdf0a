/**
 * The central directory of an archive and where each entry's data lies (APPNOTE.TXT 4.3.6 to 4.3.16, 4.5.3). Written
 * here because the kept library holds seven megabytes to read a few hundred bytes; a test compares with it.
 */
import type { ZipEntry } from './zip-entries.js';

const [LOCAL, CENTRAL, END, END_64, LOCATOR_64] = [0x04034b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
const [LOCAL_LENGTH, CENTRAL_LENGTH, END_LENGTH, END_64_LENGTH, LOCATOR_64_LENGTH] = [30, 46, 22, 56, 20];
const LONGEST_COMMENT = 0xffff;
/** A size that stands in an extra field instead. */
const ELSEWHERE = 0xffffffff;
const SIZES_64 = 1;
const [ENCRYPTED, STRONGLY_ENCRYPTED, UTF8_NAME] = [0x01, 0x40, 0x800];
const STORED = 0;

/** An archive that contradicts itself or leads out of itself; no caller of `readDirectory` sees it. */
export class BrokenArchive extends Error {}

export interface DirectoryEnd {
  readonly count: number;
  readonly offset: number;
}

export interface ZipRecord extends ZipEntry {
  readonly isEncrypted: boolean;
}

/** Where the directory begins and how much it holds, by the record at the end of the archive. */
export function findDirectory(bytes: Uint8Array): DirectoryEnd {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at--) {
    if (uint32(bytes, at) !== END) continue;
    // Nothing may follow the archive: of two directories nobody knows which one counts.
    if (uint16(bytes, at + 20) !== bytes.length - at - END_LENGTH) throw new BrokenArchive('comment');
    const locator = at - LOCATOR_64_LENGTH;
    if (locator >= 0 && uint32(bytes, locator) === LOCATOR_64) return directory64(bytes, locator);
    if (uint16(bytes, at + 4) !== 0) throw new BrokenArchive('disk');
    return { count: uint16(bytes, at + 10), offset: uint32(bytes, at + 16) };
  }
  throw new BrokenArchive('no end');
}

function directory64(bytes: Uint8Array, locator: number): DirectoryEnd {
  const at = uint64(bytes, locator + 8);
  need(bytes, at, END_64_LENGTH);
  if (uint32(bytes, at) !== END_64 || uint32(bytes, at + 16) !== 0) throw new BrokenArchive('end');
  return { count: uint64(bytes, at + 32), offset: uint64(bytes, at + 48) };
}

/** Entries in the order of the directory. Throws BrokenArchive. */
export function* readRecords(bytes: Uint8Array, { count, offset }: DirectoryEnd): Generator<ZipRecord> {
  let at = offset;
  for (let i = 0; i < count; i++) {
    need(bytes, at, CENTRAL_LENGTH);
    if (uint32(bytes, at) !== CENTRAL) throw new BrokenArchive('directory');
    const nameLength = uint16(bytes, at + 28);
    const extraLength = uint16(bytes, at + 30);
    const length = CENTRAL_LENGTH + nameLength + extraLength + uint16(bytes, at + 32);
    need(bytes, at, length);
    const extra = at + CENTRAL_LENGTH + nameLength;
    yield recordAt(bytes, at, bytes.subarray(at + CENTRAL_LENGTH, extra), bytes.subarray(extra, extra + extraLength));
    at += length;
  }
}

function recordAt(bytes: Uint8Array, at: number, rawName: Uint8Array, extra: Uint8Array): ZipRecord {
  const flags = uint16(bytes, at + 8);
  if ((flags & STRONGLY_ENCRYPTED) !== 0) throw new BrokenArchive('encryption');
  const isEncrypted = (flags & ENCRYPTED) !== 0;
  const method = uint16(bytes, at + 10);
  const [size, packed, local] = sizesOf(bytes, at, extra);
  // Encryption puts twelve bytes before the data.
  if (method === STORED && packed !== size + (isEncrypted ? 12 : 0)) throw new BrokenArchive('stored size');
  return {
    rawName,
    isEncrypted,
    method,
    isUtf8: (flags & UTF8_NAME) !== 0,
    time: uint16(bytes, at + 12),
    date: uint16(bytes, at + 14),
    crc: uint32(bytes, at + 16),
    size,
    externalAttributes: uint32(bytes, at + 38),
    data: dataOf(bytes, local, packed),
  };
}

/** Size, packed size and place of the local header; those that do not fit stand in the extra field of ZIP64. */
function sizesOf(bytes: Uint8Array, at: number, extra: Uint8Array): readonly [number, number, number] {
  const fields = fieldOf(extra, SIZES_64);
  let next = 0;
  const sized = (value: number): number => {
    if (value !== ELSEWHERE || !fields) return value;
    need(fields, next, 8);
    next += 8;
    return uint64(fields, next - 8);
  };
  const size = sized(uint32(bytes, at + 24));
  const packed = sized(uint32(bytes, at + 20));
  return [size, packed, sized(uint32(bytes, at + 42))];
}

/** The first extra field of a kind; all of them must fit. */
function fieldOf(extra: Uint8Array, kind: number): Uint8Array | null {
  let found: Uint8Array | null = null;
  for (let at = 0; at + 4 <= extra.length;) {
    const end = at + 4 + uint16(extra, at + 2);
    if (end > extra.length) throw new BrokenArchive('extra field');
    if (uint16(extra, at) === kind) found ??= extra.subarray(at + 4, end);
    at = end;
  }
  return found;
}

function dataOf(bytes: Uint8Array, local: number, packed: number): Uint8Array {
  need(bytes, local, LOCAL_LENGTH);
  if (uint32(bytes, local) !== LOCAL) throw new BrokenArchive('local header');
  const start = local + LOCAL_LENGTH + uint16(bytes, local + 26) + uint16(bytes, local + 28);
  need(bytes, start, packed);
  return bytes.subarray(start, start + packed);
}

function need(bytes: Uint8Array, at: number, length: number): void {
  if (at + length > bytes.length) throw new BrokenArchive('cut short');
}

const uint16 = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);

const uint32 = (bytes: Uint8Array, at: number): number => (uint16(bytes, at) | (uint16(bytes, at + 2) << 16)) >>> 0;

/** Beyond what a number holds exactly it is beyond any archive, too. */
const uint64 = (bytes: Uint8Array, at: number): number => uint32(bytes, at + 4) * 2 ** 32 + uint32(bytes, at);
