import type { SheetState } from '../sheet/sheet-state.js';

export type NextAct = 'check' | 'push' | 'fill' | null;

/** The act that comes next, the screen's one main button; null where another part of the screen has it, or all is done. */
export function nextAct(
  { book, checked, pushed, previewing }: Pick<SheetState, 'book' | 'checked' | 'pushed' | 'previewing'>,
  openConflicts: number,
): NextAct {
  if (book.kind !== 'ours' || book.cells === 0 || previewing || openConflicts > 0) return null;
  if (book.unsent > 0) return checked && !pushed ? 'push' : 'check';
  if (book.missing.length > 0) return 'fill';
  return checked || pushed ? null : 'check';
}
