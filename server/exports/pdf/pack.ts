/**
 * A PDF as pdfkit writes it, with its small objects together in one compressed stream (PDF 1.7, 7.5.7): the structure of a
 * tagged transcript is four hundred of them. The seal's dictionary stays outside, where its bytes can be found.
 */
import { deflateSync } from 'node:zlib';

/** Thrown for a file of another form than pdfkit's. */
export class NotPacked extends Error {
  override readonly name = 'NotPacked';
}

/** `open`: catalog and form stay outside, too, for updates to name them again (`core/signing/long-term/print-facts.ts`). */
export function packPdf(pdf: Buffer, open = false): Buffer {
  const { offsets, tableAt, trailer } = readTable(pdf);
  const ends = new Map(
    [...offsets].sort((a, b) => a - b).map((offset, i, sorted) => [offset, sorted[i + 1] ?? tableAt] as const),
  );
  const parts: Buffer[] = [pdf.subarray(0, Math.min(...offsets))];
  let at = parts[0]!.length;
  const size = offsets.length + 3;
  const [streamNumber, xrefNumber] = [offsets.length + 1, offsets.length + 2];
  const entries = Buffer.alloc(size * 6);
  const entry = (number: number, type: number, value: number, index: number): void => {
    entries.writeUInt8(type, number * 6);
    entries.writeUIntBE(value, number * 6 + 1, 3);
    entries.writeUIntBE(index, number * 6 + 4, 2);
  };
  const write = (bytes: Buffer): void => {
    parts.push(bytes);
    at += bytes.length;
  };
  const header: number[] = [];
  const bodies: string[] = [];
  let length = 0;
  offsets.forEach((offset, i) => {
    const whole = pdf.subarray(offset, ends.get(offset));
    const body = smallBody(whole, open);
    if (body === null) {
      entry(i + 1, 1, at, 0);
      write(whole);
      return;
    }
    entry(i + 1, 2, streamNumber, bodies.length);
    header.push(i + 1, length);
    bodies.push(body);
    length += body.length + 1;
  });
  const first = `${header.join(' ')}\n`;
  entry(streamNumber, 1, at, 0);
  const dictionary = `/Type /ObjStm /N ${bodies.length} /First ${first.length}`;
  write(streamObject(streamNumber, dictionary, Buffer.from(first + bodies.join('\n'), 'latin1')));
  entry(xrefNumber, 1, at, 0);
  entries.writeUIntBE(0xffff, 4, 2);
  const start = at;
  write(streamObject(xrefNumber, `/Type /XRef /Size ${size} /W [1 3 2] ${trailer}`, entries));
  write(Buffer.from(`startxref\n${start}\n%%EOF\n`, 'latin1'));
  return Buffer.concat(parts);
}

function readTable(pdf: Buffer): { offsets: number[]; tableAt: number; trailer: string } {
  const end = pdf.toString('latin1', Math.max(0, pdf.length - 1024));
  const tableAt = Number(/startxref\n(\d+)\n%%EOF\n?$/.exec(end)?.[1] ?? NaN);
  const table = Number.isNaN(tableAt) ? '' : pdf.toString('latin1', tableAt);
  const trailer = /trailer\n<<([\s\S]*)>>\nstartxref/.exec(table)?.[1];
  if (!table.startsWith('xref\n0 ') || trailer === undefined) throw new NotPacked('no plain cross-reference table');
  const offsets = [...table.matchAll(/^(\d{10}) 00000 n $/gm)].map(([, offset]) => Number(offset));
  const kept = ['Root', 'Info', 'ID'].map((key) => new RegExp(`/${key} (\\[[^\\]]*\\]|\\d+ 0 R)`).exec(trailer)?.[0]);
  if (kept.includes(undefined)) throw new NotPacked('a trailer of another form');
  return { offsets, tableAt, trailer: kept.join(' ') };
}

/** What stands between `obj` and `endobj`; null for a stream, for the seal and for what is to stay outside. */
function smallBody(whole: Buffer, open: boolean): string | null {
  if (whole.includes('\nstream\n') || whole.includes('/ByteRange [')) return null;
  const text = whole.toString('latin1');
  if (open && (/^\/Type \/Catalog$/m.test(text) || /^\/SigFlags /m.test(text))) return null;
  return text.slice(text.indexOf('obj\n') + 4, text.lastIndexOf('\nendobj'));
}

function streamObject(number: number, dictionary: string, data: Buffer): Buffer {
  const packed = deflateSync(data);
  return Buffer.concat([
    Buffer.from(
      `${number} 0 obj\n<< ${dictionary} /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`,
      'latin1',
    ),
    packed,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}
