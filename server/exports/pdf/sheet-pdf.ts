/** Class sheets as PDF, ready to print. */
import { drawPdf } from './draw.js';
import { laySheets, type SheetsToLay } from './layout/sheet.js';
import { loadTypefaces } from './typefaces.js';

export type SheetPdf = SheetsToLay & { readonly madeAt: Date };

export async function sheetPdf({ madeAt, ...sheets }: SheetPdf): Promise<Buffer> {
  const faces = await loadTypefaces();
  return drawPdf(laySheets(sheets, faces), faces, { madeAt });
}
