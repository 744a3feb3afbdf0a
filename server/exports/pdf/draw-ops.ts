import type { Op } from './layout/laid.js';
import { qrBits } from './qr.js';

/** pdfkit measures a line for links and underlines, which there are none of. */
const PLAIN = { lineBreak: false, baseline: 'alphabetic', textWidth: 0, wordCount: 1 } as PDFKit.Mixins.TextOptions;
const BLACK = '#000000';
/** Light enough to read through. */
const WATERMARK = '#e9e9e9';

/** Draw ops on the current page. Rules and boxes of one look are one path. */
export function drawOps(doc: PDFKit.PDFDocument, ops: readonly Op[], pageHeight: number): void {
  let open = '';
  const stroke = (): void => {
    if (open !== '') doc.stroke();
    open = '';
  };
  const look = (weight: number, colour: string, dotted: boolean): void => {
    const wanted = `${weight} ${colour} ${dotted}`;
    if (wanted === open) return;
    stroke();
    doc.lineWidth(weight).strokeColor(colour);
    // Round ends of next to no length, as far apart as the dots of a printed form.
    if (dotted) doc.dash(0.01, { space: 2.6 }).lineCap('round');
    else doc.undash().lineCap('butt');
    open = wanted;
  };
  for (const op of ops) {
    switch (op.kind) {
      case 'rule':
        look(op.weight, BLACK, op.dotted ?? false);
        doc.moveTo(op.x1, op.y1).lineTo(op.x2, op.y2);
        break;
      case 'box':
        look(op.weight, op.colour ?? BLACK, false);
        doc.rect(op.x, op.y, op.width, op.height);
        break;
      default:
        stroke();
        drawFilled(doc, op, pageHeight);
    }
  }
  stroke();
}

function drawFilled(
  doc: PDFKit.PDFDocument,
  op: Extract<Op, { kind: 'text' | 'qr' | 'watermark' }>,
  height: number,
): void {
  switch (op.kind) {
    case 'text':
      if (op.upright) doc.save().rotate(-90, { origin: [op.x, op.y] });
      doc
        .fillColor(op.colour ?? BLACK)
        .font(op.face, op.size)
        .text(op.text, op.x, op.y, PLAIN);
      if (op.upright) doc.restore();
      break;
    case 'qr':
      drawPicture(doc, op);
      break;
    case 'watermark': {
      const [x, y] = [doc.page.width / 2, height / 2];
      doc.save().rotate(-54, { origin: [x, y] });
      doc
        .fillColor(WATERMARK)
        .font('bold', op.size)
        .text(op.text, x - op.width / 2, y + op.size / 3, PLAIN);
      doc.restore();
    }
  }
}

/** A page's own images, which pdfkit's types leave out. */
interface WithImages {
  readonly xobjects: Record<string, unknown>;
}

/** A stencil of a bit a module: a code of a hundred rows is one and a half kilobytes, drawn as boxes it is five. */
function drawPicture(doc: PDFKit.PDFDocument, { x, y, size, text }: Extract<Op, { kind: 'qr' }>): void {
  const { size: modules, bits } = qrBits(text);
  const stencil = doc.ref({
    ...{ Type: 'XObject', Subtype: 'Image', Width: modules, Height: modules },
    ...{ ImageMask: true, BitsPerComponent: 1, Decode: [1, 0], Interpolate: false },
  });
  stencil.end(Buffer.from(bits));
  const { xobjects } = doc.page as unknown as WithImages;
  const name = `Qr${Object.keys(xobjects).length}`;
  xobjects[name] = stencil;
  doc
    .save()
    .fillColor(BLACK)
    .transform(size, 0, 0, -size, x, y + size);
  doc.addContent(`/${name} Do`);
  doc.restore();
}
