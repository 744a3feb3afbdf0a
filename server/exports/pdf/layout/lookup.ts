import type { Lookup } from '../../../../core/record/print/content.js';
import type { Flow, Prepared } from './flow.js';
import { breakLines, LINE } from './lines.js';
import { textOps } from './text-ops.js';

const PICTURE = 62;
const SIZE = 12;
const SMALL = 10;

/** The lookup code beside its picture, never torn apart. */
export function prepareLookup(block: Lookup, { width, faces }: Pick<Flow, 'width' | 'faces'>): Prepared {
  const { before, code, address, note } = block;
  const wide = width - PICTURE - 14;
  const codeLines = breakLines([{ text: 'Mã số tra cứu học bạ: ' }, { text: code, face: 'bold' }], wide, SIZE, faces);
  const noteLines = breakLines([{ text: note, face: 'italic' }], wide, SMALL, faces);
  const addressLines =
    address === code ? [] : breakLines([{ text: address.slice(0, address.indexOf('?')) }], wide, SMALL, faces);
  const textHeight = codeLines.length * SIZE * LINE + (noteLines.length + addressLines.length) * SMALL * LINE + 3;
  const height = Math.max(PICTURE, textHeight);
  return {
    keep: false,
    lead: before + height,
    place(flow, parent) {
      if (flow.room < before + height) flow.newPage();
      else flow.y += before;
      const top = flow.y + (height - textHeight) / 2;
      const noteTop = top + codeLines.length * SIZE * LINE + 3;
      flow.mark(flow.node({ type: 'P', parent }), [
        ...textOps(codeLines, { x: flow.left, top, width: wide, size: SIZE, align: 'left' }),
        ...textOps([...noteLines, ...addressLines], {
          x: flow.left,
          top: noteTop,
          width: wide,
          size: SMALL,
          align: 'left',
        }),
      ]);
      flow.mark(flow.node({ type: 'Figure', parent, alt: `Mã QR tra cứu học bạ: ${address}` }), [
        { kind: 'qr', x: flow.left + flow.width - PICTURE, y: flow.y, size: PICTURE, text: address },
      ]);
      flow.y += height;
    },
  };
}
