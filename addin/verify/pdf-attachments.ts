/** XML files attached to a PDF (PDF 1.7, 7.11.4), as our transcripts carry one for each year. */

/** Bytes of one attachment unpacked: a small file may unpack to a huge one. */
const LARGEST = 5 * 1024 * 1024;
/** Years of a primary school, and repeated ones. */
const MOST = 12;

const FILE = /\/Type\s*\/EmbeddedFile\b[^]*?>>\s*stream\r?\n/g;

/** Texts of the attached XML files, in order; empty where the file has none that can be read. */
export async function xmlAttached(pdf: Uint8Array<ArrayBuffer>): Promise<readonly Uint8Array[]> {
  const text = new TextDecoder('latin1').decode(pdf);
  const found: Uint8Array[] = [];
  for (const match of text.matchAll(FILE)) {
    if (found.length === MOST) break;
    const [head] = match;
    const length = Number(/\/Length\s+(\d+)\b(?!\s+\d+\s+R)/.exec(head)?.[1] ?? -1);
    const start = match.index + head.length;
    if (length < 0 || start + length > pdf.length) continue;
    const raw = pdf.subarray(start, start + length);
    const bytes = head.includes('/FlateDecode') ? await inflated(raw) : raw;
    if (bytes?.[0] === '<'.charCodeAt(0)) found.push(bytes);
  }
  return found;
}

/** Null where it is broken or too large. */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array | null> {
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > LARGEST) {
        await reader.cancel();
        return null;
      }
      parts.push(value);
    }
  } catch {
    return null;
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
