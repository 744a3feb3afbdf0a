/** The conflicts of the last push of the open workbook; what is chosen also goes into its cells. */
import { useLayoutEffect } from 'react';
import { conflictsOf } from '../push/choices.js';
import { type Conflicts, useConflicts } from '../push/use-conflicts.js';
import type { SheetActs, SheetState } from './sheet-state.js';

export function useSheetConflicts(
  { pushed }: Pick<SheetState, 'pushed'>,
  { settle }: Pick<SheetActs, 'settle'>,
): Conflicts {
  const conflicts = useConflicts(settle);
  const { open } = conflicts;
  useLayoutEffect(() => open(pushed ? conflictsOf(pushed.parts) : []), [pushed, open]);
  return conflicts;
}
