/** XML files attached to a PDF (PDF 1.7, 7.11.4), as our transcripts carry one for each year. */
import { nameAs } from './pdf-names.js';
import { binaryText } from './pdf-ranges.js';

/** Bytes of one stream unpacked, and of all of a kind: a small file may unpack to a huge one. */
const LARGEST = 5 * 1024 * 1024;
const LARGEST_OF_ALL = 40 * 1024 * 1024;
/** Years of a primary school, and repeated ones. */
const MOST = 12;
/** Streams of a kind that are looked at, far more than a print has: each may make its reader go through the whole file. */
const MOST_STREAMS = 64;

const named = (type: string): RegExp => new RegExp(String.raw`${nameAs('Type')}\s*${nameAs(type)}`, 'g');
const FILE = named('EmbeddedFile');
const OBJECTS = named('ObjStm');
const BEGIN = />>\s*stream\r?\n/;
const RANGE = new RegExp(nameAs('ByteRange'));
/** Characters of a stream's dictionary before its type and behind it: programs order keys as they like. */
const [BEFORE, BEHIND] = [1024, 4096];

/** Unpack zlib's format up to so many bytes; null where it is broken or larger. Browsers and Node each have their own. */
export type Inflate = (bytes: Uint8Array, largest: number) => Promise<Uint8Array | null>;

export interface Attached {
  /** Bytes of the XML files, in order. */
  readonly files: readonly Uint8Array[];
  /** Attachments that could not be read, or are more than a transcript has. */
  readonly unread: number;
}

/** `text`: the file's bytes as `binaryText`. */
export async function xmlAttached(pdf: Uint8Array, text: string, inflate: Inflate): Promise<Attached> {
  const files: Uint8Array[] = [];
  const { found, isAll } = streams(pdf, text, FILE);
  const unpack = unpacking(inflate);
  let unread = isAll ? 0 : 1;
  for (const stream of found) {
    const bytes = files.length < MOST ? await unpack(stream) : null;
    if (bytes === null) unread += 1;
    else if (bytes[0] === '<'.charCodeAt(0)) files.push(bytes);
  }
  return { files, unread };
}

/**
 * Whether a signature stands in a packed part, where only another program would have put it, or may stand there: ours are
 * packed in one way alone. Null where there are too many parts to say.
 */
export async function hasPackedSeal(pdf: Uint8Array, text: string, inflate: Inflate): Promise<boolean | null> {
  const { found, isAll } = streams(pdf, text, OBJECTS);
  const unpack = unpacking(inflate);
  for (const stream of found) {
    const bytes = isOurs(stream) ? await unpack(stream) : null;
    if (bytes === null || RANGE.test(binaryText(bytes))) return true;
  }
  return isAll ? false : null;
}

const isOurs = ({ head }: Packed): boolean =>
  !/#|\/DecodeParms\b/.test(head) && (!/\/Filter\b/.test(head) || /\/Filter\s*\/FlateDecode\b/.test(head));

interface Packed {
  readonly head: string;
  /** Null where its length is no length. */
  readonly raw: Uint8Array | null;
}

/** Streams of one file, one after the other, as long as all of them together are no more than they may be. */
function unpacking(inflate: Inflate): (stream: Packed) => Promise<Uint8Array | null> {
  let left = LARGEST_OF_ALL;
  return async ({ head, raw }) => {
    if (!raw || !head.includes('/FlateDecode')) return raw;
    if (left <= 0) return null;
    const bytes = await inflate(raw, LARGEST);
    left -= bytes?.length ?? LARGEST;
    return bytes;
  };
}

/** `isAll`: false where there are more than are looked at. */
function streams(pdf: Uint8Array, text: string, names: RegExp): { found: Packed[]; isAll: boolean } {
  const found: Packed[] = [];
  let behind = 0;
  let looked = 0;
  for (const { index } of text.matchAll(names)) {
    if (index < behind) continue;
    if (++looked > MOST_STREAMS) return { found, isAll: false };
    const after = text.slice(index, index + BEHIND);
    const begin = BEGIN.exec(after);
    if (!begin) continue;
    const start = (behind = index + begin.index + begin[0].length);
    const before = text.slice(Math.max(0, index - BEFORE), index);
    const head = before.slice(before.lastIndexOf('obj') + 'obj'.length) + text.slice(index, start);
    const [, length, referred] = /\/Length\s+(\d+)\b(\s+\d+\s+R)?/.exec(head) ?? [];
    // Other programs write the length elsewhere: the stream then ends where it says.
    const end = referred === undefined ? start + Number(length) : endOf(text, start);
    found.push({ head, raw: end <= pdf.length ? pdf.subarray(start, end) : null });
  }
  return { found, isAll: true };
}

/** Before the line break that stands before `endstream`; NaN where there is none. */
function endOf(text: string, start: number): number {
  const found = text.indexOf('endstream', start);
  if (found < 0) return NaN;
  return found - /\r?\n?$/.exec(text.slice(start, found).slice(-2))![0].length;
}
