/**
 * The shared texts of a part, most of which are plain: one `t` and nothing else. Those are read over the bytes. What is left
 * with them cut out goes through the strict scanner: the part is what XML allows when both are, for texts are whole elements.
 */
import { isSpreadsheet } from '../namespaces.js';
import { readPart, type Rule, UnreadablePart } from '../read-part.js';
import { richText } from '../shared-strings.js';
import { cellText } from '../text.js';
import { behindSpace, bytesOf, GT, isAt, LT, prefixed, SLASH } from './classes.js';
import { type PartBytes, textOf } from './part-bytes.js';
import { PlainTag } from './plain-tag.js';
import { PlainText } from './plain-text.js';

/** Null for a part that is not plain, or in doubt. */
export function readPlainStrings(source: PartBytes): string[] | null {
  const { bytes } = source;
  const from = findFirst(bytes);
  if (from < 0) return null;
  const reader = new StringReader(source, from);
  const to = reader.pass(from);
  if (to < 0 || reader.tag.prefixes.some(({ start, end }) => !isXml(bytes, start, end))) return null;
  const [head, tail] = [textOf(source, 0, from), textOf(source, to, bytes.length)];
  return reader.isSurrounded(head, tail) ? reader.strings : null;
}

class StringReader {
  readonly strings: string[] = [];
  readonly tag: PlainTag;
  private readonly text: PlainText;
  private readonly si: Uint8Array;
  private readonly t: Uint8Array;
  /** Texts that are not plain, as written, and their places among all. */
  private readonly others: { readonly index: number; readonly written: string }[] = [];

  /** `from`: the place of the first text's tag, whose prefix all have. */
  constructor(
    private readonly source: PartBytes,
    from: number,
  ) {
    const { bytes } = source;
    this.tag = new PlainTag(bytes);
    this.text = new PlainText(source);
    let local = from + 1;
    while (!isAt(SI, bytes, local)) local++;
    const prefix = bytes.subarray(from + 1, local);
    this.si = prefixed(prefix, 'si');
    this.t = prefixed(prefix, 't');
  }

  /** All texts from a place on; the place behind them, or -1. */
  pass(at: number): number {
    const { bytes } = this.source;
    for (let i = at; ; i = behindSpace(bytes, i)) {
      if (bytes[i] !== LT || !isAt(this.si, bytes, i + 1)) return i;
      const end = this.plain(i + 1 + this.si.length);
      i = end < 0 ? this.other(i) : end;
      if (i < 0) return -1;
    }
  }

  /** From behind the name to behind the end tag; -1 for a text that is not plain. */
  private plain(at: number): number {
    const { tag, text, t, si } = this;
    const { bytes } = this.source;
    if (bytes[at] === SLASH && bytes[at + 1] === GT) {
      this.strings.push('');
      return at + 2;
    }
    if (bytes[at] !== GT || bytes[at + 1] !== LT || !isAt(t, bytes, at + 2)) return -1;
    let i = tag.read(at + 2 + t.length);
    if (i < 0) return -1;
    const { empty } = tag;
    if (!empty) {
      const end = text.pass(i);
      i = end < 0 ? -1 : this.closed(t, end);
      if (i < 0) return -1;
    }
    i = this.closed(si, i);
    if (i >= 0) this.strings.push(empty ? '' : cellText(text.value()));
    return i;
  }

  /** A text that goes to the scanner, as far as its end tag seems to be. */
  private other(start: number): number {
    const { bytes } = this.source;
    for (let i = start; i < bytes.length; i++) {
      if (bytes[i] !== LT) continue;
      const end = this.closed(this.si, i);
      if (end < 0) continue;
      this.others.push({ index: this.strings.length, written: textOf(this.source, start, end) });
      this.strings.push('');
      return end;
    }
    return -1;
  }

  private closed(name: Uint8Array, at: number): number {
    const { bytes } = this.source;
    if (bytes[at] !== LT || bytes[at + 1] !== SLASH || !isAt(name, bytes, at + 2)) return -1;
    const end = behindSpace(bytes, at + 2 + name.length);
    return bytes[end] === GT ? end + 1 : -1;
  }

  /** Whether what surrounds the plain texts is a part of texts, in which the others stand each where it was taken from. */
  isSurrounded(head: string, tail: string): boolean {
    const probe = `<${this.source.decode(this.si, 0, this.si.length, false)}/>`;
    const whole = [probe, ...this.others.map(({ written }) => written)];
    const starts: number[] = [head.length];
    for (const { length } of whole) starts.push(starts.at(-1)! + length);
    let next = 0;
    let isSo = true;
    let gathered = '';
    const si: Rule = {
      open: ({ start }) => {
        isSo &&= next < whole.length && start === starts[next];
        gathered = '';
      },
      close: (end) => {
        isSo &&= end === starts[next + 1];
        if (isSo && next > 0) this.strings[this.others[next - 1]!.index] = cellText(gathered);
        next++;
      },
      inside: richText((piece) => {
        gathered += piece;
      }),
    };
    try {
      const text = head + whole.join('') + tail;
      readPart('', text, isSpreadsheet, new Map([['sst', { inside: new Map([['si', si]]), isCounted: true }]]));
    } catch (error) {
      if (error instanceof UnreadablePart) return false;
      throw error;
    }
    return isSo && next === whole.length;
  }
}

const SI = bytesOf('si>');
const LONGEST_PREFIX = 40;

/** The first start tag that seems to open a text, without attributes; -1 where there is none. */
function findFirst(bytes: Uint8Array): number {
  for (let i = 1; i < bytes.length; i++) {
    if (bytes[i] !== SI[0] || !isAt(SI, bytes, i)) continue;
    let start = i;
    while (start > 0 && i - start < LONGEST_PREFIX && bytes[start - 1] !== LT && bytes[start - 1] !== GT) start--;
    if (bytes[start - 1] === LT) return start - 1;
  }
  return -1;
}

const XML = bytesOf('xml');

const isXml = (bytes: Uint8Array, start: number, end: number): boolean => end - start === 3 && isAt(XML, bytes, start);
