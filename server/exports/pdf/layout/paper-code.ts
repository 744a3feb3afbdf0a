import type { PaperCode } from '../../../../core/record/print/content.js';
import { qrSize } from '../qr.js';
import type { Flow, Prepared } from './flow.js';
import { breakLines, LINE } from './lines.js';
import { textOps } from './text-ops.js';

/** Half a millimetre, which any camera and a scan of 150 dpi can tell apart. */
const MODULE = (0.5 * 72) / 25.4;
/** White around a picture, in modules (ISO/IEC 18004). */
const QUIET = 4;
const SIZE = 10;
const TITLE = 12;

/** The signed code, its picture on the left: the address's own stands on the right, so that a camera takes one of them. */
export function preparePaperCode(block: PaperCode, { width, faces }: Pick<Flow, 'width' | 'faces'>): Prepared {
  const { before, title, note, text } = block;
  const side = qrSize(text) * MODULE;
  const quiet = QUIET * MODULE;
  const wide = width - side - 2 * quiet - 10;
  const titleLines = breakLines([{ text: title, face: 'bold' }], wide, TITLE, faces);
  const noteLines = breakLines([{ text: note }], wide, SIZE, faces);
  const textHeight = titleLines.length * TITLE * LINE + noteLines.length * SIZE * LINE;
  const height = Math.max(side + 2 * quiet, textHeight);
  return {
    keep: false,
    lead: before + height,
    place(flow, parent) {
      if (flow.room < before + height) flow.newPage();
      else flow.y += before;
      const x = flow.left + side + 2 * quiet + 10;
      const top = flow.y + (height - textHeight) / 2;
      flow.mark(flow.node({ type: 'Figure', parent, alt: block.alt }), [
        { kind: 'qr', x: flow.left + quiet, y: flow.y + (height - side) / 2, size: side, text },
      ]);
      const at = { x, width: wide, align: 'left' } as const;
      flow.mark(flow.node({ type: 'P', parent }), [
        ...textOps(titleLines, { ...at, top, size: TITLE }),
        ...textOps(noteLines, { ...at, top: top + titleLines.length * TITLE * LINE, size: SIZE }),
      ]);
      flow.y += height;
    },
  };
}
