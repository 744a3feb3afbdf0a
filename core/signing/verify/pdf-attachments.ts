/** XML files attached to a PDF (PDF 1.7, 7.11.4), as our transcripts carry one for each year. */

import { binaryText } from './pdf-seal.js';

/** Bytes of one attachment unpacked: a small file may unpack to a huge one. */
const LARGEST = 5 * 1024 * 1024;
/** Years of a primary school, and repeated ones. */
const MOST = 12;

const FILE = /\/Type\s*\/EmbeddedFile\b[^]*?>>\s*stream\r?\n/g;

/** Unpack zlib's format up to so many bytes; null where it is broken or larger. Browsers and Node each have their own. */
export type Inflate = (bytes: Uint8Array, largest: number) => Promise<Uint8Array | null>;

/** Bytes of the attached XML files, in order; empty where the file has none that can be read. */
export async function xmlAttached(pdf: Uint8Array, inflate: Inflate): Promise<readonly Uint8Array[]> {
  const text = binaryText(pdf);
  const found: Uint8Array[] = [];
  for (const match of text.matchAll(FILE)) {
    if (found.length === MOST) break;
    const [head] = match;
    const length = Number(/\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(head)?.[1] ?? -1);
    const start = match.index + head.length;
    if (length < 0 || start + length > pdf.length) continue;
    const raw = pdf.subarray(start, start + length);
    const bytes = head.includes('/FlateDecode') ? await inflate(raw, LARGEST) : raw;
    if (bytes?.[0] === '<'.charCodeAt(0)) found.push(bytes);
  }
  return found;
}
