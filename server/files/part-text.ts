/** Bytes of a part as text and back, in the encoding they came in (XML 1.0, 4.3.3: UTF-8 or UTF-16). */

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

function encodingOf(bytes: Buffer): Encoding {
  const [first, second] = [bytes[0], bytes[1]];
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Throws where the bytes are not of their encoding. A byte order mark stays the first character. */
export const textOfPart = (bytes: Buffer): string =>
  new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);

/** `like`: the bytes the text came from. */
export function bytesOfPart(text: string, like: Buffer): Buffer {
  const encoding = encodingOf(like);
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}
