import QRCode from 'qrcode';

/** A QR picture's dark parts as rectangles in a square of side 1: runs of one row are one rectangle. */
export function qrRectangles(text: string): { x: number; y: number; width: number; height: number }[] {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = 1 / modules.size;
  const rectangles: { x: number; y: number; width: number; height: number }[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let from = 0; from < modules.size; from++) {
      if (!modules.get(row, from)) continue;
      let end = from + 1;
      while (end < modules.size && modules.get(row, end)) end++;
      rectangles.push({ x: from * side, y: row * side, width: (end - from) * side, height: side });
      from = end;
    }
  }
  return rectangles;
}
