/** How a part says it is written (ECMA-376 part 2, 6.2.5: UTF-8 or UTF-16). */

/** A declaration is shorter. */
export const HEAD = 200;

const UTF16 = /^(?:\u00ff\u00fe|\u00fe\u00ff|<\u0000|\u0000<)/;
const ENCODING = /^(?:\u00ef\u00bb\u00bf)?<\?xml[^>]{0,80}?\sencoding\s*=\s*["']([^"']*)/;

/** What a part is written in, as far as its first bytes say; in lower case. */
export function encodingOf(bytes: Uint8Array): string {
  const first = bytes.subarray(0, HEAD);
  // A declaration ends at the first `>`: what stands behind is not made into a text.
  const end = first.indexOf(0x3e);
  const head = String.fromCharCode(...(end < 0 ? first : first.subarray(0, end)));
  return UTF16.test(head) ? 'utf-16' : (ENCODING.exec(head)?.[1]?.toLowerCase() ?? 'utf-8');
}

export const isPlainEncoding = (encoding: string): boolean => ['utf-8', 'utf8', 'us-ascii'].includes(encoding);
