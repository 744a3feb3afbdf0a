/** A sheet's columns and rows brought to a paper: as wide as it, rows squeezed before letters get smaller. */
import type { PlanSheet } from '../../../../core/workbook/plan.js';

export type Paper = 'A3' | 'A4';

export interface PaperSize {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Kept free at the foot. */
  readonly foot: number;
}

/** Lengthwise, points. */
export const PAPERS: Readonly<Record<Paper, PaperSize>> = {
  A3: { width: 1190.55, height: 841.89, margin: 30, foot: 16 },
  A4: { width: 841.89, height: 595.28, margin: 24, foot: 14 },
};

/** Excel's width of a column in characters, as points. */
const points = (characters: number): number => characters * 5.25 + 3.75;
const ROW = 15.75;
/** The least a row of letters of 12 points needs. */
const LEAST_ROW = 15;
/** One page is worth letters this much smaller, not more. */
const LEAST_SHRINK = 0.85;

export interface ScaledSheet {
  readonly scale: number;
  /** Left edges of columns and the right one of the last, scaled; index 0 is column 1. */
  readonly edges: readonly number[];
  /** Scaled height of a row. */
  heightOf(row: number): number;
  readonly lastRow: number;
  /** Rows of the table's head and of its pupils, ends included. */
  readonly head: readonly [number, number];
  readonly body: readonly [number, number];
}

export function scaleSheet(sheet: PlanSheet, paper: PaperSize): ScaledSheet {
  const lastRow = Math.max(...sheet.cells.map(({ row }) => row));
  const [headTop, headEnd] = sheet.print!.titleRows;
  const ends = sheet.cells.filter(({ style, row }) => style === 'hidden' && row > headEnd).map(({ row }) => row);
  const bodyEnd = Math.min(lastRow + 1, ...ends) - 1;
  const widths = sheet.columns.map(({ width, hidden }) => (hidden ? 0 : points(width)));
  const total = widths.reduce((sum, width) => sum + width, 0);
  const natural = (row: number): number => sheet.rowHeights[row] ?? ROW;
  const isBody = (row: number): boolean => row > headEnd && row <= bodyEnd;
  let fixed = 0;
  let flexible = 0;
  for (let row = 1; row <= lastRow; row++) {
    if (isBody(row)) flexible += natural(row);
    else fixed += natural(row);
  }
  const usable = { width: paper.width - 2 * paper.margin, height: paper.height - 2 * paper.margin - paper.foot };
  const wide = usable.width / total;
  const rows = bodyEnd - headEnd;
  const least = rows * LEAST_ROW;
  let scale = wide;
  let squeeze = 1;
  if ((fixed + flexible) * wide > usable.height && rows > 0) {
    const onePage = usable.height / (fixed + least);
    if (onePage >= wide) squeeze = (usable.height / wide - fixed) / flexible;
    else if (onePage >= wide * LEAST_SHRINK) {
      scale = onePage;
      squeeze = least / flexible;
    }
  }
  const edges = [paper.margin + (usable.width - total * scale) / 2];
  for (const width of widths) edges.push(edges.at(-1)! + width * scale);
  return {
    scale,
    edges,
    lastRow,
    head: [headTop, headEnd],
    body: [headEnd + 1, bodyEnd],
    heightOf: (row) => natural(row) * scale * (isBody(row) ? squeeze : 1),
  };
}
