/** Where the signatures of a PDF stand, and what each of them covers (PDF 1.7, 12.8.1). */
import { instantOf } from './instants.js';
import { nameAs } from './pdf-names.js';

export interface SignedRange {
  /** The bytes covered, in one piece. */
  readonly data: () => Uint8Array;
  /** What stands in the gap, `<` and `>` included. */
  readonly gap: string;
  /** Where what is covered ends; nothing stands behind it where that is the end of the file. */
  readonly end: number;
  /** The signature's own dictionary without the gap. */
  readonly dictionary: string;
}

const NAMED = new RegExp(nameAs('ByteRange'), 'g');
const RANGE = /\/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]/g;
/** Characters of a signature's dictionary on either side of the gap. */
const NEAR = 4096;

/** Arguments of one call. */
const PIECE = 8192;

/** Bytes to a string of the same length, one character a byte. */
export function binaryText(bytes: Uint8Array): string {
  // Spread, each byte would go through an iterator: six times as long, three seconds for the largest file.
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += Reflect.apply(String.fromCharCode, null, bytes.subarray(at, at + PIECE)) as string;
  return text;
}

/** Whether ranges stand in the file in another form than we write: by reference, with escaped letters, of other numbers. */
export const hasOddRange = (text: string): boolean =>
  [...text.matchAll(NAMED)].length > [...text.matchAll(RANGE)].length;

/** A seal, and time stamps before it; each more makes its reader go through the whole file. */
const MOST_RANGES = 9;

/** Whether there are more ranges than anybody puts on a print. */
export const hasTooMany = (text: string): boolean => {
  let count = 0;
  for (const _ of text.matchAll(RANGE)) if (++count > MOST_RANGES) return true;
  return false;
};

/** In the file's order; null for one whose gap is not where it says: the file was written anew. */
export const signedRanges = (pdf: Uint8Array, text: string): (SignedRange | null)[] =>
  [...text.matchAll(RANGE)].map((range) => {
    const [from, first, to, last] = range.slice(1).map(Number) as [number, number, number, number];
    const gap = text.slice(first, to);
    if (from !== 0 || to < first || to + last > pdf.length || !/^<[0-9A-Fa-f]*>$/.test(gap)) return null;
    const before = text.slice(Math.max(0, range.index - NEAR), first);
    const after = text.slice(to, to + NEAR);
    return {
      data() {
        const data = new Uint8Array(first + last);
        data.set(pdf.subarray(0, first));
        data.set(pdf.subarray(to, to + last), first);
        return data;
      },
      gap,
      end: to + last,
      dictionary: before.slice(before.lastIndexOf(' obj')) + after.slice(0, after.indexOf('endobj')),
    };
  });

/** Bytes of hexadecimal digits; a last odd one is passed over. */
export const bytesOfHex = (digits: string): Uint8Array =>
  Uint8Array.from({ length: Math.floor(digits.length / 2) }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );

const MOMENT = /\/M\s*\(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/;

/** The moment a signature's dictionary claims, ISO 8601; null where it names none that there is. */
export function momentIn(dictionary: string): string | null {
  const [, year, month, day, hour, minute, second, sign, zone = '00', rest = '00'] = MOMENT.exec(dictionary) ?? [];
  const offset = sign === undefined ? 'Z' : `${sign}${zone}:${rest}`;
  const moment = `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
  return instantOf(moment) === null ? null : moment;
}
