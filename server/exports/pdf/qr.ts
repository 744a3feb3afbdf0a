import QRCode from 'qrcode';

/** What a picture's dense letters are (ISO/IEC 18004 table 5). Said of a whole text, nothing need be tried for its parts. */
const DENSE = /^[0-9A-Z $%*+./:-]+$/;

const codeOf = (text: string) =>
  QRCode.create(DENSE.test(text) ? [{ data: text, mode: 'alphanumeric' }] : text, { errorCorrectionLevel: 'M' })
    .modules;

/** Modules of a picture's side, without the white around it. */
export const qrSize = (text: string): number => codeOf(text).size;

/** A QR picture, a bit a module from the upper left corner, dark where it is 1; each row begins with a byte of its own. */
export function qrBits(text: string): { readonly size: number; readonly bits: Uint8Array } {
  const modules = codeOf(text);
  const { size } = modules;
  const width = Math.ceil(size / 8);
  const bits = new Uint8Array(width * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if (modules.get(y, x)) bits[y * width + (x >> 3)]! |= 0x80 >> (x & 7);
  }
  return { size, bits };
}

/** A QR picture's dark parts, runs of modules in one row, in a square of side 1. */
export function qrRectangles(text: string): { x: number; y: number; width: number; height: number }[] {
  const modules = codeOf(text);
  const { size } = modules;
  const parts: { x: number; y: number; width: number; height: number }[] = [];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!modules.get(y, x)) continue;
      let end = x + 1;
      while (end < size && modules.get(y, end)) end++;
      parts.push({ x: x / size, y: y / size, width: (end - x) / size, height: 1 / size });
      x = end;
    }
  }
  return parts;
}
