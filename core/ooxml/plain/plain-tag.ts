/** Attributes of one start tag of the plain shape, over bytes. */
import { COLON, EQUALS, GT, isSpace, OF_NAME, OF_VALUE, SLASH } from './classes.js';

const [R, S, T, I] = [0x72, 0x73, 0x74, 0x69];
const MOST_PREFIXES = 8;

/** What `read` found; places of values, starts of -1 where there is no such attribute. One object for all tags. */
export class PlainTag {
  empty = false;
  r = -1;
  rEnd = -1;
  s = -1;
  sEnd = -1;
  t = -1;
  tEnd = -1;
  si = -1;
  siEnd = -1;
  /** Prefixes of attributes met in any tag so far; whether they are declared is for the scanner to say. */
  readonly prefixes: { readonly start: number; readonly end: number }[] = [];

  /** Of the names of the tag at hand, to find doubles. */
  private readonly hashes: number[] = [];

  constructor(private readonly bytes: Uint8Array) {}

  /** `at` behind the element's name. The place behind `>`, or -1 for a tag that is not plain. */
  read(at: number): number {
    const { bytes } = this;
    this.r = this.s = this.t = this.si = -1;
    let count = 0;
    let hasPrefix = false;
    for (let i = at; ;) {
      let byte = bytes[i]!;
      const isDivided = isSpace(byte);
      while (isSpace(byte)) byte = bytes[++i]!;
      if (byte === GT) {
        this.empty = false;
        return i + 1;
      }
      if (byte === SLASH) {
        if (bytes[i + 1] !== GT) return -1;
        this.empty = true;
        return i + 2;
      }
      if (!isDivided || OF_NAME[byte] !== 2) return -1;
      const start = i;
      let hash = byte;
      while (OF_NAME[(byte = bytes[++i]!)]! > 0) hash = (Math.imul(hash, 31) + byte) | 0;
      if (byte === COLON) {
        // Two names with prefixes may be one name: the scanner knows.
        if (hasPrefix || !this.prefixed(start, i) || OF_NAME[bytes[i + 1]!] !== 2) return -1;
        hasPrefix = true;
        hash = ~hash;
        while (OF_NAME[(byte = bytes[++i]!)]! > 0) hash = (Math.imul(hash, 31) + byte) | 0;
      }
      for (let k = 0; k < count; k++) if (this.hashes[k] === hash) return -1;
      this.hashes[count++] = hash;
      const nameEnd = i;
      // A default namespace is declared without a prefix.
      if (byte !== EQUALS || isDeclaring(bytes, start, nameEnd)) return -1;
      const quote = bytes[i + 1];
      if (quote !== 0x22 && quote !== 0x27) return -1;
      const value = i + 2;
      for (i = value; OF_VALUE[bytes[i]!] === 1;) i++;
      if (bytes[i] !== quote) return -1;
      this.keep(start, nameEnd, value, i);
      i++;
    }
  }

  private keep(start: number, nameEnd: number, value: number, end: number): void {
    const first = this.bytes[start];
    const length = nameEnd - start;
    if (length === 1 && first === R) {
      this.r = value;
      this.rEnd = end;
    } else if (length === 1 && first === S) {
      this.s = value;
      this.sEnd = end;
    } else if (length === 1 && first === T) {
      this.t = value;
      this.tEnd = end;
    } else if (length === 2 && first === S && this.bytes[start + 1] === I) {
      this.si = value;
      this.siEnd = end;
    }
  }

  /** Notes a prefix; false for one that declares. */
  private prefixed(start: number, end: number): boolean {
    const { bytes, prefixes } = this;
    const known = prefixes.some((prefix) => {
      if (prefix.end - prefix.start !== end - start) return false;
      for (let i = 0; i < end - start; i++) if (bytes[prefix.start + i] !== bytes[start + i]) return false;
      return true;
    });
    if (!known) prefixes.push({ start, end });
    return prefixes.length <= MOST_PREFIXES && !isDeclaring(bytes, start, end);
  }
}

const XMLNS = [0x78, 0x6d, 0x6c, 0x6e, 0x73];

const isDeclaring = (bytes: Uint8Array, start: number, end: number): boolean =>
  end - start === XMLNS.length && bytes[start] === XMLNS[0] && XMLNS.every((byte, i) => bytes[start + i] === byte);
