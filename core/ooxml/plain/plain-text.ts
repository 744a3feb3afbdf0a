/** Character data of the plain shape, over bytes: text, and the five references that have names. */
import { endOfReference, readText } from '../../xml/references.js';
import { AMPERSAND, bytesOf, DECLINED, ENDS, GT, isAt, OF_TEXT, PLAIN } from './classes.js';
import { type PartBytes, textOf } from './part-bytes.js';

const BRACKET = 0x5d;

/** Names of references with their ends, and what they stand for. */
const [QUOT, AMP, LESS, GREATER, APOS] = (
  [
    ['quot;', '"'],
    ['amp;', '&'],
    ['lt;', '<'],
    ['gt;', '>'],
    ['apos;', "'"],
  ] as const
).map(([name, character]) => ({ name: bytesOf(name), byte: character.charCodeAt(0) }));

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

/** Room for texts whose references are resolved. */
const ROOM = 64 * 1024;

export class PlainText {
  /** Of the text passed last. */
  start = 0;
  end = 0;
  private hasReferences = false;
  private isAscii = true;
  private room = new Uint8Array(0);

  constructor(private readonly part: PartBytes) {}

  /** Passes text up to the next `<`; the place of that, or -1 where it is not plain. */
  pass(at: number): number {
    const { bytes } = this.part;
    this.hasReferences = false;
    let all = 0;
    let i = at;
    for (; i < bytes.length; i++) {
      const byte = bytes[i]!;
      const kind = OF_TEXT[byte]!;
      all |= byte;
      if (kind === PLAIN) continue;
      if (kind === ENDS) {
        this.start = at;
        this.end = i;
        this.isAscii = all < 0x80;
        return i;
      }
      if (kind === DECLINED) return -1;
      if (byte === AMPERSAND) this.hasReferences = true;
      else if (byte === BRACKET) {
        if (bytes[i + 1] === BRACKET && bytes[i + 2] === GT) return -1;
      } else if (bytes[i + 1] === 0xbf && bytes[i + 2]! >= 0xbe) return -1;
    }
    return -1;
  }

  /** The text passed last, its references resolved; null for one with a reference that is none. */
  value(): string | null {
    const { part, start, end, isAscii } = this;
    return this.hasReferences ? this.resolved() : part.decode(part.bytes, start, end, isAscii);
  }

  private resolved(): string | null {
    const { part, start, end, isAscii } = this;
    const { bytes } = part;
    if (this.room.length < end - start) this.room = new Uint8Array(Math.max(ROOM, end - start));
    const { room } = this;
    let length = 0;
    for (let i = start; i < end; i++) {
      const byte = bytes[i]!;
      if (byte !== AMPERSAND) room[length++] = byte;
      else {
        const found = namedAt(bytes, i + 1)!;
        if (!isAt(found.name, bytes, i + 1)) return this.numbered();
        room[length++] = found.byte;
        i += found.name.length;
      }
    }
    return part.decode(room, 0, length, isAscii);
  }

  /** With references by number, as the scanner reads them. */
  private numbered(): string | null {
    const text = textOf(this.part, this.start, this.end);
    for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1))
      if (endOfReference(text, at) < 0) return null;
    return readText(text);
  }
}
