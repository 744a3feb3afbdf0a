/** How far a form is drawn together so that it fills one page of its paper, as its print in Excel does. */
import type { PlanSheet } from '../../core/workbook/plan.js';

/** Margin on every side, mm. */
export const MARGIN = 10;
const SIZES = { A3: [420, 297], A4: [297, 210] } as const;
/** Below this nobody reads it: rather another page. */
const LEAST = 0.6;
const PX_A_MM = 96 / 25.4;
/** Rounding of printers and of lines' widths, px. */
const SPARE = 6;

type Print = Pick<NonNullable<PlanSheet['print']>, 'paper' | 'orientation' | 'onePage'>;

/** Width and height that are printed on, px. */
export function printable({ paper, orientation }: Print): readonly [number, number] {
  const [long, short] = SIZES[paper].map((mm) => (mm - 2 * MARGIN) * PX_A_MM) as [number, number];
  return orientation === 'landscape' ? [long, short] : [short, long];
}

/** @param heightAt The form's height at a scale, px, as wide as its paper allows. */
export function fitting(print: Print, heightAt: (scale: number) => number): number {
  const [, height] = printable(print);
  if (!print.onePage) return 1;
  for (let scale = 1; scale >= LEAST; scale -= 0.02) if (heightAt(scale) * scale <= height - SPARE) return scale;
  return 1;
}
