import type { CheckedPart } from '../../core/check/check-part.js';
import type { SheetContext } from '../../core/sheet/context.js';
import type { SheetValues } from '../../core/sheet/values.js';
import type { ReadPart } from '../../core/workbook/read-types.js';
import type { Refusal } from '../../core/codes/refusal.js';
import { withLimits } from './with-limits.js';

export interface ToCheck {
  readonly part: ReadPart;
  readonly context: SheetContext;
  readonly stored: SheetValues;
}

export type CheckedInWorker =
  { readonly ok: true; readonly checked: CheckedPart } | { readonly ok: false; readonly refusal: Refusal };

/** `checkPart` where what a stranger brought keeps nobody else waiting. Refuses `file-slow`, `file-bomb`. */
export const checkInWorker = (task: ToCheck): Promise<CheckedInWorker> => withLimits<CheckedInWorker>('check', task);
