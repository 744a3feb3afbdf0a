import type { SheetActs, SheetState } from '../sheet/sheet-state.js';
import type { FastFillParts } from './fast-fill.js';

export interface FillProps {
  readonly state: SheetState;
  readonly acts: FastFillParts['acts'] & Pick<SheetActs, 'columnOf'>;
}
