/** Prints: good ones, and each kind of damage. */
import type { PdfKind } from './kinds.js';

const FLIP = 0x15;
/** One byte another, between two places. */
function flipped(pdf: Buffer, from: number, to: number, random: (below: number) => number): Buffer {
  if (from < 0 || to <= from) throw new Error('nowhere');
  const bytes = Buffer.from(pdf);
  const at = from + random(to - from);
  bytes[at] = bytes[at]! ^ FLIP;
  return bytes;
}

/** The room of the seal, the first of the file; what stands behind a long-term seal has its own. */
const contentsOf = (pdf: Buffer): { readonly from: number; readonly to: number } => {
  const from = pdf.toString('latin1').search(/\/Contents <[0-9A-Fa-f]{1000}/) + '/Contents <'.length;
  return { from, to: pdf.indexOf('>', from) };
};
/** Characters of the CMS in its room: its length stands at its start. */
const cmsOf = (pdf: Buffer): { readonly from: number; readonly to: number } => {
  const { from } = contentsOf(pdf);
  return { from, to: from + 2 * (4 + Number.parseInt(pdf.toString('latin1', from + 4, from + 8), 16)) };
};
const streams = (pdf: Buffer): readonly (readonly [number, number])[] =>
  [...pdf.toString('latin1', 0, pdf.indexOf('%%EOF')).matchAll(/stream\r?\n([\s\S]*?)endstream/g)].map((found) => {
    const start = found.index + found[0].indexOf(found[1]!);
    return [start, start + found[1]!.length] as const;
  });
const digit = (byte: number): number => (byte === 0x31 ? 0x32 : 0x31);
function otherDigit(pdf: Buffer, from: number, to: number, random: (below: number) => number): Buffer {
  const bytes = Buffer.from(pdf);
  const at = from + random(to - from);
  bytes[at] = digit(bytes[at]!);
  return bytes;
}

export const PRINT_KINDS: readonly PdfKind[] = [
  { name: 'as it was', breaks: 'valid', make: (pdf) => pdf },
  {
    name: 'a byte of a page, a letter form or an attachment',
    breaks: 'seal',
    make: (pdf, random) => {
      const all = streams(pdf);
      const [from, to] = all[random(all.length)]!;
      return flipped(pdf, from, to, random);
    },
  },
  {
    name: 'the day in what describes it',
    breaks: 'seal',
    make: (pdf, random) => {
      const at = pdf.indexOf('<xmp:CreateDate>20') + '<xmp:CreateDate>20'.length;
      return otherDigit(pdf, at, at + 2, random);
    },
  },
  {
    name: 'a letter of the seal',
    breaks: 'seal',
    make: (pdf, random) => {
      const { from, to } = cmsOf(pdf);
      // Its certificates and what is signed come first; a stamp in it has certificates of its own, which nothing covers.
      return otherDigit(pdf, from + 8, Math.min(to, from + 5000), random);
    },
  },
  {
    name: 'the room behind the seal written over',
    breaks: 'seal',
    make: (pdf, random) => {
      const { to } = cmsOf(pdf);
      return otherDigit(pdf, to, contentsOf(pdf).to, random);
    },
  },
  {
    name: 'the range another',
    breaks: 'seal',
    make: (pdf, random) => {
      const at = pdf.indexOf('/ByteRange');
      const numbers = [...pdf.toString('latin1', at, at + 80).matchAll(/\d+/g)].slice(1, 4);
      const one = numbers[random(3)]!;
      return otherDigit(pdf, at + one.index, at + one.index + 1, random);
    },
  },
  {
    name: 'cut at its end',
    breaks: 'seal',
    make: (pdf, random) => pdf.subarray(0, pdf.length - 1 - random(400)),
  },
  {
    name: 'something written behind',
    breaks: 'seal',
    make: (pdf, random) => Buffer.concat([pdf, Buffer.from(`% ${random(1000)}\n`)]),
  },
  {
    name: "another school's seal in the place",
    breaks: 'seal',
    make: (pdf, _random, other) => {
      const [mine, theirs] = [contentsOf(pdf), contentsOf(other)];
      const room = mine.to - mine.from;
      const cms = other.subarray(theirs.from, theirs.to).toString('latin1').slice(0, room).padEnd(room, '0');
      return Buffer.concat([pdf.subarray(0, mine.from), Buffer.from(cms), pdf.subarray(mine.to)]);
    },
  },
];
