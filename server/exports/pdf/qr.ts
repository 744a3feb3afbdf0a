import QRCode from 'qrcode';

/** What a picture's dense letters are (ISO/IEC 18004 table 5). Said of a whole text, nothing need be tried for its parts. */
const DENSE = /^[0-9A-Z $%*+./:-]+$/;

const codeOf = (text: string) =>
  QRCode.create(DENSE.test(text) ? [{ data: text, mode: 'alphanumeric' }] : text, { errorCorrectionLevel: 'M' })
    .modules;

/** Modules of a picture's side, without the white around it. */
export const qrSize = (text: string): number => codeOf(text).size;

/** A run of dark modules in one row, by whole modules from the upper left corner. */
export interface DarkRun {
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

/** A QR picture's dark parts, and how many modules its side has. */
export function qrRuns(text: string): { readonly size: number; readonly runs: readonly DarkRun[] } {
  const modules = codeOf(text);
  const runs: DarkRun[] = [];
  for (let y = 0; y < modules.size; y++) {
    for (let x = 0; x < modules.size; x++) {
      if (!modules.get(y, x)) continue;
      let end = x + 1;
      while (end < modules.size && modules.get(y, end)) end++;
      runs.push({ x, y, width: end - x });
      x = end;
    }
  }
  return { size: modules.size, runs };
}

/** The same in a square of side 1. */
export function qrRectangles(text: string): { x: number; y: number; width: number; height: number }[] {
  const { size, runs } = qrRuns(text);
  return runs.map(({ x, y, width }) => ({ x: x / size, y: y / size, width: width / size, height: 1 / size }));
}
