/** A part's text as bytes again, in the encoding the part came in (ECMA-376 part 2, 6.2.5: UTF-8 or UTF-16). */

/** A part that says it is ASCII stays so. */
const ASCII = /^<\?xml[^>]{0,80}?\sencoding\s*=\s*["']us-ascii["']/i;

/** `like`: how the bytes began that the text came from; a byte order mark is the text's first character. */
export function bytesOfPart(text: string, like: Buffer): Buffer {
  const [first, second] = [like[0], like[1]];
  if ((first === 0xff && second === 0xfe) || second === 0) return Buffer.from(text, 'utf16le');
  if ((first === 0xfe && second === 0xff) || first === 0) return Buffer.from(text, 'utf16le').swap16();
  if (!ASCII.test(like.toString('latin1', 0, 200))) return Buffer.from(text, 'utf8');
  const escaped = text.replace(/[^\0-\x7f]/gu, (char) => `&#${char.codePointAt(0)};`);
  return Buffer.from(escaped, 'latin1');
}
