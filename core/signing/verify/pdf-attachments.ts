/** XML files attached to a PDF (PDF 1.7, 7.11.4), as our transcripts carry one for each year. */
import { nameAs } from './pdf-names.js';
import { binaryText } from './pdf-ranges.js';

/** Bytes of one stream unpacked: a small file may unpack to a huge one. */
const LARGEST = 5 * 1024 * 1024;
/** Years of a primary school, and repeated ones. */
const MOST = 12;

const ofType = (type: string): RegExp =>
  new RegExp(String.raw`${nameAs('Type')}\s*${nameAs(type)}[^]{0,4096}?>>\s*stream\r?\n`, 'g');
const FILE = ofType('EmbeddedFile');
const OBJECTS = ofType('ObjStm');
const RANGE = new RegExp(nameAs('ByteRange'));
/** Characters of a stream's dictionary before its type: programs order keys as they like. */
const BEFORE = 1024;

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
  let unread = 0;
  for (const stream of streams(pdf, text, FILE)) {
    const bytes = files.length < MOST ? await unpacked(stream, inflate) : null;
    if (bytes === null) unread += 1;
    else if (bytes[0] === '<'.charCodeAt(0)) files.push(bytes);
  }
  return { files, unread };
}

/**
 * Whether a signature stands in a packed part, where only another program would have put it, or may stand there: ours are
 * packed in one way alone.
 */
export async function hasPackedSeal(pdf: Uint8Array, text: string, inflate: Inflate): Promise<boolean> {
  for (const stream of streams(pdf, text, OBJECTS)) {
    const bytes = isOurs(stream) ? await unpacked(stream, inflate) : null;
    if (bytes === null || RANGE.test(binaryText(bytes))) return true;
  }
  return false;
}

const isOurs = ({ head }: Packed): boolean =>
  !/#|\/DecodeParms\b/.test(head) && (!/\/Filter\b/.test(head) || /\/Filter\s*\/FlateDecode\b/.test(head));

interface Packed {
  readonly head: string;
  /** Null where its length is no length. */
  readonly raw: Uint8Array | null;
}

const unpacked = async ({ head, raw }: Packed, inflate: Inflate): Promise<Uint8Array | null> =>
  raw && head.includes('/FlateDecode') ? inflate(raw, LARGEST) : raw;

function streams(pdf: Uint8Array, text: string, heads: RegExp): Packed[] {
  return [...text.matchAll(heads)].map(({ index, 0: found }) => {
    const start = index + found.length;
    const before = text.slice(Math.max(0, index - BEFORE), index);
    const head = before.slice(before.lastIndexOf('obj') + 'obj'.length) + found;
    const [, length, referred] = /\/Length\s+(\d+)\b(\s+\d+\s+R)?/.exec(head) ?? [];
    // Other programs write the length elsewhere: the stream then ends where it says.
    const end = referred === undefined ? start + Number(length) : endOf(text, start);
    return { head, raw: end <= pdf.length ? pdf.subarray(start, end) : null };
  });
}

/** Before the line break that stands before `endstream`; NaN where there is none. */
function endOf(text: string, start: number): number {
  const found = text.indexOf('endstream', start);
  if (found < 0) return NaN;
  return found - /\r?\n?$/.exec(text.slice(start, found).slice(-2))![0].length;
}
