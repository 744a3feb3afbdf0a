/** The bytes a seal covers, and putting the CMS between them (PDF 1.7, 12.8.1). */
import { createHash } from 'node:crypto';

const RANGE = /\/ByteRange \[0 \d+ \d+ \d+ *\]/;
const OPEN = '/Contents <';

/** Thrown for a file without exactly one place for a seal. */
export class NoSealPlace extends Error {
  override readonly name = 'NoSealPlace';
}
/** Thrown for a CMS longer than the place left for it. */
export class SealTooLong extends Error {
  override readonly name = 'SealTooLong';
}

interface Place {
  /** Of `<` and of what comes after `>`. */
  readonly from: number;
  readonly to: number;
}

function findPlace(pdf: Buffer): Place {
  const range = pdf.indexOf('/ByteRange [');
  if (range === -1 || pdf.indexOf('/ByteRange [', range + 1) !== -1)
    throw new NoSealPlace('not exactly one signature field');
  const open = pdf.indexOf(OPEN, range);
  const from = open + OPEN.length - 1;
  const to = pdf.indexOf('>', from) + 1;
  if (open === -1 || to === 0) throw new NoSealPlace('a signature field without contents');
  return { from, to };
}

/** The file with its byte range written in; nothing moves. Throws NoSealPlace. */
export function withByteRange(pdf: Buffer): Buffer {
  const { from, to } = findPlace(pdf);
  const at = pdf.indexOf('/ByteRange [');
  const old = RANGE.exec(pdf.toString('latin1', at, at + 80));
  if (!old) throw new NoSealPlace('a byte range of another form');
  const range = `/ByteRange [0 ${from} ${to} ${pdf.length - to}`;
  const whole = Buffer.from(pdf);
  whole.write(`${range.padEnd(old[0].length - 1)}]`, at, 'latin1');
  return whole;
}

/** SHA-256 of everything but the seal's own place, Base64. Throws NoSealPlace. */
export function pdfDigest(pdf: Buffer): string {
  const { from, to } = findPlace(pdf);
  return createHash('sha256').update(pdf.subarray(0, from)).update(pdf.subarray(to)).digest('base64');
}

/** The file with a CMS (DER) in the place left for it. Throws NoSealPlace and SealTooLong. */
export function embedSeal(pdf: Buffer, cms: Uint8Array): Buffer {
  const { from, to } = findPlace(pdf);
  const hex = Buffer.from(cms.buffer, cms.byteOffset, cms.byteLength).toString('hex');
  const room = to - from - 2;
  if (hex.length > room) throw new SealTooLong(`${hex.length / 2} bytes, room for ${room / 2}`);
  const sealed = Buffer.from(pdf);
  sealed.write(hex.padEnd(room, '0'), from + 1, 'latin1');
  return sealed;
}

/** A sealed file without what was put behind its seal. Throws NoSealPlace. */
export function sealedPart(pdf: Buffer): Buffer {
  const at = pdf.indexOf('/ByteRange [');
  const [, from, length] = /^\/ByteRange \[0 \d+ (\d+) (\d+) *\]/.exec(pdf.toString('latin1', at, at + 80)) ?? [];
  if (at === -1 || from === undefined) throw new NoSealPlace('no byte range');
  return pdf.subarray(0, Number(from) + Number(length));
}

/** What stands in the place left for the seal, its empty rest included. Throws NoSealPlace. */
export function sealIn(pdf: Buffer): Buffer {
  const { from, to } = findPlace(pdf);
  const hex = pdf.toString('latin1', from + 1, to - 1);
  if (hex.length % 2 !== 0 || !/^[0-9a-f]*$/.test(hex)) throw new NoSealPlace('a seal of another form');
  return Buffer.from(hex, 'hex');
}
