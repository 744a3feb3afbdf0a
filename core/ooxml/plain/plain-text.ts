/** Character data of the plain shape, over bytes: text, and the five references that have names. */
import { impossibleAt } from '../../xml/characters.js';
import { endOfReference, readText } from '../../xml/references.js';
import { AMPERSAND, bytesOf, DECLINED, ENDS, GT, isAt, LT, OF_TEXT } from './classes.js';
import { type PartBytes, textOf } from './part-bytes.js';

const BRACKET = 0x5d;

/** Names of references with their ends, and what they stand for. */
const named = (name: string, character: string) => ({ name: bytesOf(name), byte: character.charCodeAt(0) });
const QUOT = named('quot;', '"');
const AMP = named('amp;', '&');
const LESS = named('lt;', '<');
const GREATER = named('gt;', '>');
const APOS = named('apos;', "'");

/** The one that may stand at a place, by its first letters. */
function namedAt(bytes: Uint8Array, at: number): typeof QUOT {
  switch (bytes[at]) {
    case 0x71:
      return QUOT;
    case 0x61:
      return bytes[at + 1] === 0x6d ? AMP : APOS;
    case 0x6c:
      return LESS;
    default:
      return GREATER;
  }
}

/** Room for texts whose references are resolved, for all parts: nothing stays in it. */
let room = new Uint8Array(0);
const [LEAST_ROOM, MOST_ROOM] = [32 * 1024, 1024 * 1024];

function roomFor(length: number): Uint8Array {
  if (length <= room.length) return room;
  const made = new Uint8Array(Math.max(LEAST_ROOM, length));
  if (length <= MOST_ROOM) room = made;
  return made;
}

export class PlainText {
  /** Of the text passed last. */
  start = 0;
  end = 0;
  private isAscii = true;
  /** With its references resolved; null for a text without any. */
  private resolved: string | null = null;

  constructor(private readonly part: PartBytes) {}

  /** Passes text up to the next `<`; the place of that, or -1 where it is not plain. */
  pass(at: number): number {
    const { bytes } = this.part;
    // The table at hand: a loop that looks an import up at every byte takes twice as long.
    const kinds = OF_TEXT;
    const { length } = bytes;
    this.resolved = null;
    let all = 0;
    for (let i = at; i < length; i++) {
      const byte = bytes[i]!;
      const kind = kinds[byte]!;
      all |= byte;
      if (kind === 0) continue;
      if (kind === ENDS) {
        this.start = at;
        this.end = i;
        this.isAscii = all < 0x80;
        return i;
      }
      if (kind === DECLINED) return -1;
      if (byte === AMPERSAND) return this.resolve(at, i, all);
      if (isNone(bytes, i)) return -1;
    }
    return -1;
  }

  /** The text passed last. */
  value(): string {
    const { part, start, end, isAscii, resolved } = this;
    return resolved ?? part.decode(part.bytes, start, end, isAscii);
  }

  /** The same from a first reference on: what was passed and what follows is copied, references as what they stand for. */
  private resolve(at: number, first: number, passed: number): number {
    const { part } = this;
    const { bytes } = part;
    const end = bytes.indexOf(LT, first);
    if (end < 0) return -1;
    const copy = roomFor(end - at);
    copy.set(bytes.subarray(at, first));
    let length = first - at;
    let all = passed;
    const kinds = OF_TEXT;
    for (let i = first; i < end; i++) {
      let byte = bytes[i]!;
      // Nearly every byte and every reference there is, before anything else is asked: half of the time a text takes.
      if (kinds[byte] !== 0) {
        if (kinds[byte] === DECLINED) return -1;
        if (byte !== AMPERSAND) {
          if (isNone(bytes, i)) return -1;
        } else if (isQuot(bytes, i)) {
          byte = 0x22;
          i += 5;
        } else {
          const found = namedAt(bytes, i + 1);
          if (!isAt(found.name, bytes, i + 1)) return this.numbered(at, end);
          byte = found.byte;
          i += found.name.length;
        }
      }
      copy[length++] = byte;
      all |= byte;
    }
    this.start = at;
    this.end = end;
    this.resolved = part.decode(copy, 0, length, all < 0x80);
    return end;
  }

  /** A text with references by number, or with what is none: as the scanner reads it. */
  private numbered(at: number, end: number): number {
    const text = textOf(this.part, at, end);
    if (impossibleAt(text, 0, text.length) >= 0 || /\r|]]>/.test(text)) return -1;
    for (let i = text.indexOf('&'); i >= 0; i = text.indexOf('&', i + 1)) if (endOfReference(text, i) < 0) return -1;
    this.start = at;
    this.end = end;
    this.resolved = readText(text);
    return end;
  }
}

/** The reference that texts of JSON are full of. */
const isQuot = (bytes: Uint8Array, i: number): boolean =>
  bytes[i + 1] === 0x71 &&
  bytes[i + 2] === 0x75 &&
  bytes[i + 3] === 0x6f &&
  bytes[i + 4] === 0x74 &&
  bytes[i + 5] === 0x3b;

/** Whether what begins at a place that is looked at is nothing text may hold: `]]>`, U+FFFE or U+FFFF. */
const isNone = (bytes: Uint8Array, i: number): boolean =>
  bytes[i] === BRACKET
    ? bytes[i + 1] === BRACKET && bytes[i + 2] === GT
    : bytes[i + 1] === 0xbf && bytes[i + 2]! >= 0xbe;
