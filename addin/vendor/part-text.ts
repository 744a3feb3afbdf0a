/** Parts as text and as bytes again, by the browser's own means. */
import { encodingOf, isPlainEncoding } from '../../core/ooxml/part-encoding.js';
import { UnreadablePart } from '../../core/ooxml/read-part.js';

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const NAMES = new TextDecoder('utf-8');
const ENCODER = new TextEncoder();

/** Names are compared and never used as paths: what is no UTF-8 is read somehow. */
export const nameOf = (bytes: Uint8Array): string => NAMES.decode(bytes);

export const utf8Of = (text: string): Uint8Array => ENCODER.encode(text);

export const decodeUtf8 = (bytes: Uint8Array, start: number, end: number): string =>
  UTF8.decode(bytes.subarray(start, end));

/** Null where the bytes are not UTF-8 by their own word and in fact. */
export function utf8Text(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch {
    return null;
  }
}

/** A part's text. Throws UnreadablePart for what is neither UTF-8 nor UTF-16. */
export function partText(name: string, bytes: Uint8Array): string {
  const encoding = encodingOf(bytes);
  if (encoding === 'utf-16') {
    if (bytes.length % 2 !== 0) throw new UnreadablePart(name, 'character');
    const isBig = bytes[0] === 0xfe || bytes[0] === 0;
    return new TextDecoder(isBig ? 'utf-16be' : 'utf-16le', { ignoreBOM: true }).decode(bytes);
  }
  if (!isPlainEncoding(encoding)) throw new UnreadablePart(name, 'declaration');
  const text = utf8Text(bytes);
  if (text === null) throw new UnreadablePart(name, 'character');
  return text;
}

/** The bytes of a part's new text, in the encoding it came in; `like`: its bytes as they were. */
export function partBytes(text: string, like: Uint8Array): Uint8Array {
  switch (encodingOf(like)) {
    case 'utf-16':
      return utf16(text, like[0] === 0xfe || like[0] === 0);
    case 'us-ascii':
      return utf8Of(text.replace(/[^\0-\x7f]/gu, (char) => `&#${char.codePointAt(0)};`));
    default:
      return utf8Of(text);
  }
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let i = 0; i < text.length; i++) view.setUint16(2 * i, text.charCodeAt(i), !isBig);
  return new Uint8Array(view.buffer);
}
