/** A text as the bytes of a part, for readers over bytes. */
import type { PartBytes } from '../../core/ooxml/plain/part-bytes.js';

/** Null where the text has half characters, which no UTF-8 holds. */
export function partBytes(text: string): (PartBytes & { readonly text: string }) | null {
  const bytes = Buffer.from(text, 'utf8');
  if (bytes.toString('utf8') !== text) return null;
  const decode: PartBytes['decode'] = (from, start, end) => Buffer.from(from.subarray(start, end)).toString('utf8');
  return { bytes, text, decode };
}
