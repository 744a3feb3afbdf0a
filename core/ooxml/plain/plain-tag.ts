/** Attributes of one start tag of the plain shape, over bytes. */
import { COLON, EQUALS, GT, isSpace, OF_NAME, OF_VALUE, SLASH } from './classes.js';

const R = 0x72;
const S = 0x73;
const T = 0x74;
const I = 0x69;
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

  /** Of the longer names of the tag at hand, to find doubles. */
  private readonly hashes: number[] = [];
  private count = 0;
  private hasPrefix = false;

  constructor(private readonly bytes: Uint8Array) {}

  /** `at` behind the element's name. The place behind `>`, or -1 for a tag that is not plain. */
  read(at: number): number {
    const { bytes } = this;
    // Tables at hand: a loop that looks an import up at every byte takes twice as long.
    const [names, values] = [OF_NAME, OF_VALUE];
    this.r = this.s = this.t = this.si = -1;
    this.count = 0;
    this.hasPrefix = false;
    let letters = 0;
    for (let i = at; ;) {
      let byte = bytes[i]!;
      const isDivided = isSpace(byte);
      while (isSpace(byte)) byte = bytes[++i]!;
      if (byte === GT) {
        this.empty = false;
        return i + 1;
      }
      if (byte === SLASH) {
        this.empty = true;
        return bytes[i + 1] === GT ? i + 2 : -1;
      }
      if (!isDivided || names[byte] !== 2) return -1;
      const start = i;
      if (bytes[i + 1] === EQUALS) {
        // Doubles among names of one letter, capitals taken for small ones: those are declined together.
        const letter = 1 << (byte & 31);
        if ((letters & letter) !== 0) return -1;
        letters |= letter;
        i++;
      } else {
        i = this.longName(i);
        if (i < 0 || bytes[i] !== EQUALS) return -1;
      }
      const nameEnd = i;
      const quote = bytes[i + 1];
      if (quote !== 0x22 && quote !== 0x27) return -1;
      const value = i + 2;
      for (i = value; values[bytes[i]!] === 1;) i++;
      if (bytes[i] !== quote) return -1;
      if (nameEnd === start + 1) this.keep(byte, value, i);
      else if (nameEnd === start + 2 && byte === S && bytes[start + 1] === I) {
        this.si = value;
        this.siEnd = i;
      }
      i++;
    }
  }

  private keep(letter: number, value: number, end: number): void {
    if (letter === R) {
      this.r = value;
      this.rEnd = end;
    } else if (letter === S) {
      this.s = value;
      this.sEnd = end;
    } else if (letter === T) {
      this.t = value;
      this.tEnd = end;
    }
  }

  /** The place behind a name of more than one letter, or with a prefix; -1 for a second one, and for a declaration. */
  private longName(start: number): number {
    const { bytes, hashes } = this;
    const names = OF_NAME;
    let i = start;
    let byte = bytes[i]!;
    let hash = byte;
    while (names[(byte = bytes[++i]!)]! > 0) hash = (Math.imul(hash, 31) + byte) | 0;
    if (byte === COLON) {
      // Two names with prefixes may be one name: the scanner knows.
      if (this.hasPrefix || !this.prefixed(start, i) || OF_NAME[bytes[i + 1]!] !== 2) return -1;
      this.hasPrefix = true;
      hash = ~hash;
      while (names[(byte = bytes[++i]!)]! > 0) hash = (Math.imul(hash, 31) + byte) | 0;
    } else if (isDeclaring(bytes, start, i)) return -1;
    for (let k = 0; k < this.count; k++) if (hashes[k] === hash) return -1;
    hashes[this.count++] = hash;
    return i;
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
