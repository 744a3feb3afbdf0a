/**
 * The entries of a revocation list (RFC 5280 section 5.3), found by serial without an object for each: lists of authorities
 * here have a hundred thousand. Each is read strictly once; kept is where it stands.
 */
import { hexOf } from '../platform.js';
import { extensionsIn } from './extensions.js';
import { generalKey, readNames } from './general-name.js';
import { contentOf, inside, integerOf, readTlv, TAG, timeOf } from './tlv.js';

export interface ListEntry {
  readonly at: Date;
  /** Taken off the list again. */
  readonly removed: boolean;
  /** Revoked for a time (certificateHold). */
  readonly held: boolean;
}

const CERTIFICATE_ISSUER = '2.5.29.29';
const REASON = '2.5.29.21';
const INVALIDITY_DATE = '2.5.29.24';
const UNDERSTOOD: ReadonlySet<string> = new Set([CERTIFICATE_ISSUER, REASON, INVALIDITY_DATE]);
const [HELD, REMOVED] = ['06', '08'];

/** Bits of a hash above those of a place, together within what a number holds exactly. */
const PLACES = 2 ** 31;
const HASHES = 2 ** 22;

/** From an entry on, up to the next: whose certificates they are. */
interface Run {
  readonly from: number;
  readonly issuers: readonly string[];
}

export class ListEntries {
  /** Hash of a serial and place of its entry in one number, ascending: nobody can make lists that are slow to be sorted. */
  private readonly keys: Float64Array;
  /** Of an indirect list alone. */
  private readonly runs: Run[] | null;
  /** One of them must be understood and is not, or is about another's certificates in a list that says it has none. */
  strange = false;

  /** `bytes` is the content of the sequence; `indirect` the issuer its first entries are about. Throws TypeError. */
  constructor(
    private readonly bytes: Uint8Array,
    indirect: string | null,
  ) {
    this.keys = new Float64Array(countOf(bytes));
    this.runs = indirect === null ? null : [{ from: 0, issuers: [indirect] }];
    for (let at = 0, next = 0, index = 0; at < bytes.length; at = next) {
      next = endOf(bytes, at);
      // What is not as nearly all are is read in full: what is no DER is no list.
      if (!isPlainEntry(bytes, at, next)) this.check(at, next);
      this.keys[index++] = hashOf(serialIn(bytes, at)) * PLACES + at;
    }
    this.keys.sort();
  }

  private check(at: number, next: number): void {
    const { extensions } = partsOf(this.bytes.subarray(at, next));
    const issuer = extensions.get(CERTIFICATE_ISSUER);
    if (issuer) this.runs?.push({ from: at, issuers: issuersIn(issuer.value) });
    this.strange ||= issuer !== undefined && this.runs === null;
    this.strange ||= [...extensions].some(([oid, { critical }]) => critical && !UNDERSTOOD.has(oid));
  }

  /** `serial` as hex; `issuer` is named for an indirect list alone, and must be. Of one that stands twice the later entry counts. */
  find(serial: string, issuer: string | null): ListEntry | undefined {
    const { keys, bytes } = this;
    const wanted = bytesOf(serial);
    const least = hashOf(wanted) * PLACES;
    for (let i = firstFrom(least + PLACES, keys.length, (k) => keys[k]!) - 1; i >= 0 && keys[i]! >= least; i--) {
      const at = keys[i]! - least;
      if (!isSame(serialIn(bytes, at), wanted)) continue;
      if (issuer !== null && !this.issuersAt(at).includes(issuer)) continue;
      return partsOf(bytes.subarray(at, endOf(bytes, at))).entry;
    }
    return undefined;
  }

  private issuersAt(at: number): readonly string[] {
    const runs = this.runs!;
    return runs[firstFrom(at + 1, runs.length, (k) => runs[k]!.from) - 1]!.issuers;
  }
}

/** Index of the first of some ascending numbers that is not below `least`. */
function firstFrom(least: number, count: number, numberAt: (index: number) => number): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numberAt(middle) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

function hashOf(serial: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < serial.length; i++) hash = Math.imul(hash ^ serial[i]!, 0x01000193);
  return ((hash ^ (hash >>> 15)) >>> 0) % HASHES;
}

function countOf(bytes: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at = endOf(bytes, at)) count++;
  return count;
}

/** Where the value that begins here ends; what is not short and plain is left to the strict reader. */
function endOf(bytes: Uint8Array, at: number): number {
  const length = bytes[at + 1]!;
  const end = at + 2 + length;
  if (length < 0x80 && bytes[at] === TAG.sequence && end <= bytes.length) return end;
  return at + firstIn(bytes.subarray(at)).length;
}

/** The first value's own bytes. Throws TypeError where its length is not DER or runs over the end. */
function firstIn(bytes: Uint8Array): Uint8Array {
  const said = bytes[1]!;
  if (!(said >= 0x80)) return readTlv(bytes.subarray(0, 2 + said)).whole;
  const more = said - 0x80;
  const length = bytes.subarray(2, 2 + more).reduce((sum, byte) => sum * 256 + byte, 0);
  return readTlv(bytes.subarray(0, 2 + more + length)).whole;
}

/** Content bytes of the serial of the entry that begins here, which was read before or is a plain one. */
function serialIn(bytes: Uint8Array, at: number): Uint8Array {
  const head = bytes[at + 1]! < 0x80 ? 2 : 2 + bytes[at + 1]! - 0x80;
  const from = at + head;
  if (bytes[from + 1]! < 0x80) return bytes.subarray(from + 2, from + 2 + bytes[from + 1]!);
  return integerOf(inside(readTlv(bytes.subarray(at, endOf(bytes, at))))[0]);
}

/** `SEQUENCE { SEQUENCE { OID reasonCode, OCTET STRING { ENUMERATED of one byte } } }` but for that byte. */
const REASON_ALONE = Uint8Array.of(0x30, 12, 0x30, 10, 6, 3, 0x55, 0x1d, 0x15, 4, 3, 0x0a, 1);
const UTC_LENGTH = 13;

/** Whether it is an entry as nearly all are: a serial, a UTCTime and at most a reason. All other ones are read in full. */
function isPlainEntry(bytes: Uint8Array, at: number, end: number): boolean {
  const length = bytes[at + 3]!;
  if (bytes[at] !== TAG.sequence || bytes[at + 1]! >= 0x80) return false;
  if (bytes[at + 2] !== TAG.integer || length === 0 || length >= 0x80) return false;
  const [first, second] = [bytes[at + 4]!, bytes[at + 5]!];
  if (length > 1 && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80))) return false;
  const time = at + 4 + length;
  if (bytes[time] !== TAG.utcTime || bytes[time + 1] !== UTC_LENGTH || !isPlainTime(bytes, time + 2)) return false;
  const rest = time + 2 + UTC_LENGTH;
  if (rest === end) return true;
  return rest + REASON_ALONE.length + 1 === end && REASON_ALONE.every((byte, i) => bytes[rest + i] === byte);
}

/** Whether `YYMMDDHHMMSSZ` stands here, on a day every month has. */
function isPlainTime(bytes: Uint8Array, at: number): boolean {
  for (let i = 0; i < 12; i++) if (bytes[at + i]! < 0x30 || bytes[at + i]! > 0x39) return false;
  const two = (i: number): number => (bytes[at + i]! - 0x30) * 10 + bytes[at + i + 1]! - 0x30;
  const [month, day] = [two(2), two(4)];
  return (
    bytes[at + 12] === 0x5a &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= 28 &&
    two(6) < 24 &&
    two(8) < 60 &&
    two(10) < 60
  );
}

/** Of the whole bytes of one. What nobody here knows of it does not make it less revoked. Throws TypeError. */
function partsOf(whole: Uint8Array): {
  readonly entry: ListEntry;
  readonly extensions: ReturnType<typeof extensionsIn>;
} {
  const [serial, at, sequence] = inside(readTlv(whole));
  const extensions = extensionsIn(sequence);
  const value = extensions.get(REASON)?.value;
  const reason = value && hexOf(contentOf(readTlv(value), TAG.enumerated));
  integerOf(serial);
  return { entry: { at: timeOf(at), removed: reason === REMOVED, held: reason === HELD }, extensions };
}

/** All its names; they hold on until the next (section 5.3.3), even where nobody can be known by them. */
const issuersIn = (value: Uint8Array): string[] =>
  readNames(readTlv(value, TAG.sequence).content).flatMap((name) =>
    name.kind === 'directory' ? [generalKey(name)] : [],
  );

const isSame = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, i) => byte === b[i]);

const bytesOf = (hex: string): Uint8Array =>
  Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(2 * i, 2 * i + 2), 16));
