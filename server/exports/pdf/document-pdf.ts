/** A document of plain content as PDF: what it says, laid out, drawn. */
import type { Content } from '../../../core/record/print/content.js';
import { drawPdf } from './draw.js';
import { layOut } from './layout/lay-out.js';
import { loadTypefaces } from './typefaces.js';

export interface DocumentPdf {
  readonly content: Content;
  readonly madeAt: Date;
}

export async function documentPdf({ content, madeAt }: DocumentPdf): Promise<Buffer> {
  const faces = await loadTypefaces();
  return drawPdf(layOut(content, faces), faces, { madeAt });
}
