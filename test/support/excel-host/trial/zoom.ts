/** How large the sheet is drawn, so that its frozen heading leaves room for pupils. */
import type { HostSheet } from '../host-sheet.js';
import { pixels } from './cell-style.js';

export const ZOOMS = [1, 0.85, 0.7, 0.6, 0.5] as const;
/** The part of the window above and below the grid, in pixels. */
const AROUND = 250;
const LEAST_ROOM = 240;
/** What the frozen heading may take of the grid. */
const SHARE = 0.62;

/** The largest at which the heading leaves enough. */
export function zoomFor({ sheet }: HostSheet, windowHeight: number): number {
  const [view] = sheet.views;
  const frozen = view?.state === 'frozen' ? (view.ySplit ?? 0) : 0;
  let points = 0;
  for (let row = 1; row <= frozen; row++) points += sheet.findRow(row)?.height ?? 15;
  const room = Math.max(windowHeight - AROUND, LEAST_ROOM) * SHARE;
  return ZOOMS.find((zoom) => pixels(points, zoom) <= room) ?? ZOOMS.at(-1)!;
}
