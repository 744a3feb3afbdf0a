/**
 * What stands behind the seal of a print, read by writing it again: a security store and behind it a document time-stamp, each
 * as our own writer puts it there, and only equal bytes are accepted. Whatever else it is, it was written after the seal.
 */
import { factsOfPrint, type PrintFacts } from '../long-term/print-facts.js';
import { stampPlace, storeUpdate } from '../long-term/print-updates.js';
import type { ValidationData } from '../long-term/validation-data.js';
import { sameBytes } from '../signed-by.js';
import type { Kept } from './archive.js';
import { withoutRoom } from './pdf-cms.js';
import { bytesOfHex } from './pdf-ranges.js';

export type BehindSeal = Omit<Kept, 'stamp'>;

export type BehindCode =
  /** Something else. */
  | 'written-after'
  /** The security store stands where no stamp over all covers it. */
  | 'data-behind-stamp'
  /** Something stands behind the token in its place. */
  | 'room-not-empty';

export const NOTHING: BehindSeal = { data: { certificates: [], lists: [] }, archive: null };

/** `end`: of what the seal covers; `text`: the file's bytes as `binaryText`. */
export function behindSeal(pdf: Uint8Array, text: string, end: number): BehindSeal | BehindCode {
  if (end === pdf.length) return NOTHING;
  const facts = factsOfPrint(text.slice(0, end));
  if (facts === null) return 'written-after';
  const store = storeAt(pdf, text, end, facts);
  if (store === null) return 'written-after';
  const { data, at } = store;
  if (at === pdf.length) return { ...NOTHING, data };
  const digits = stampDigits(text, at);
  if (digits === undefined || digits.length % 2 > 0) return 'written-after';
  const room = bytesOfHex(digits);
  const place = stampPlace(store.facts, at, room.length);
  const whole = place.finish(room)!;
  if (!sameBytes(whole, pdf.subarray(at, at + whole.length))) return 'written-after';
  const rest = text.slice(at + whole.length);
  if (rest !== '') return rest.includes('/Type /DSS') ? 'data-behind-stamp' : 'written-after';
  const token = withoutRoom(room);
  if (room.subarray(token.length).some((byte) => byte !== 0)) return 'room-not-empty';
  return { data, archive: { token, octets: () => place.stamped(pdf.subarray(0, at)) } };
}

/** Before a stamp stands the form alone, which is shorter. */
const NEAR = 8192;
const TYPE = '/DocTimeStamp ';
/** As many digits as a token of any authority has, and more. */
const STAMP = /[^<]{0,256}<([0-9a-f]{2,131072})>/y;

/** Looked for near `at` alone, once: a file may name it a million times. */
function stampDigits(text: string, at: number): string | undefined {
  const found = text.slice(at, at + NEAR).indexOf(TYPE);
  if (found < 0) return undefined;
  STAMP.lastIndex = at + found + TYPE.length;
  return STAMP.exec(text)?.[1];
}

const STORE =
  /^\d+ 0 obj\n<<\n[^>]{0,4096}\n>>\nendobj\n\d+ 0 obj\n<< \/Type \/DSS \/Certs \[([^\]]*)\] \/CRLs \[([^\]]*)\](?: \/OCSPs \[([^\]]*)\])? >>\nendobj\n/;
const STREAM = /\d+ 0 obj\n<< \/Length (\d{1,7}) >>\nstream\n/y;
const ENDING = '\nendstream\nendobj\n'.length;

interface StoreRead {
  readonly data: ValidationData;
  /** Where it ends; as it began where there is none. */
  readonly at: number;
  readonly facts: PrintFacts;
}

/** Null where a store is not as we write it. */
function storeAt(pdf: Uint8Array, text: string, end: number, facts: PrintFacts): StoreRead | null {
  const found = STORE.exec(text.slice(end, end + 65_536));
  if (found === null) return { data: NOTHING.data, at: end, facts };
  const [certificates, lists, responses] = found
    .slice(1)
    .map((references = '') => references.split('R').length - 1) as [number, number, number];
  const ders: Uint8Array[] = [];
  let at = end + found[0].length;
  for (let count = certificates + lists + responses; count > 0; count--) {
    STREAM.lastIndex = at;
    const [head, length] = STREAM.exec(text) ?? [];
    if (head === undefined) return null;
    at += head.length;
    ders.push(pdf.slice(at, at + Number(length)));
    at += Number(length) + ENDING;
  }
  const data = { certificates: ders.slice(0, certificates), lists: ders.slice(certificates) };
  const { bytes, facts: behind } = storeUpdate(facts, end, data);
  if (!sameBytes(bytes, pdf.subarray(end, end + bytes.length))) return null;
  return { data, at: end + bytes.length, facts: behind };
}
