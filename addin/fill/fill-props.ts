import type { SheetActs, SheetState } from '../sheet/sheet-state.js';

export interface FillProps {
  readonly state: SheetState;
  readonly acts: Pick<SheetActs, 'fill' | 'moveDown' | 'columnOf'>;
}
