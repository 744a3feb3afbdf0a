/** The format of cells that are not there, by their columns (ISO/IEC 29500-1, 18.3.1.13). */
import type { OpenTag } from '../xml/scan.js';

export interface ColumnStyle {
  readonly min: number;
  readonly max: number;
  readonly style: number;
}

/** What a `<col>` says; null for one that says nothing of formats. */
export function columnStyleOf(tag: OpenTag): ColumnStyle | null {
  const number = (name: string): number => Number(tag.value(name) ?? 0);
  const style = number('style');
  return style ? { min: number('min'), max: number('max'), style } : null;
}

export const columnStyle = (styles: readonly ColumnStyle[], column: number): number =>
  styles.find(({ min, max }) => column >= min && column <= max)?.style ?? 0;
