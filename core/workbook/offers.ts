/** What an entry cell offers while one types: a drop-down list or a range of whole numbers. */
import { listName } from './hidden-sheet.js';
import type { PlanCell } from './plan.js';

export type OfferingCell = Pick<PlanCell, 'row' | 'column' | 'list' | 'whole'>;

/** Words are those of ISO/IEC 29500-1, 18.3.1.33; blank is always allowed, an error always shown. */
export interface Offer {
  readonly type: 'list' | 'whole';
  readonly formulas: readonly string[];
  readonly errorStyle: 'warning' | 'stop';
  readonly errorTitle: string;
  readonly error: string;
}

const LIST_ERRORS = {
  'subject-level': 'Chọn T, H hoặc C.',
  'trait-level': 'Chọn T, Đ hoặc C.',
  tick: 'Ghi X hoặc để trống.',
} as const;

/** Null for a cell that offers nothing. */
export function offerOf({ list, whole }: Pick<OfferingCell, 'list' | 'whole'>): Offer | null {
  if (list) {
    // A warning only: whole words and lower case are understood, and what is not is explained when it is checked.
    return {
      type: 'list',
      formulas: [listName(list)],
      errorStyle: 'warning',
      errorTitle: 'Giá trị lạ',
      error: LIST_ERRORS[list],
    };
  }
  if (!whole) return null;
  const [min, max] = whole;
  return {
    type: 'whole',
    formulas: [String(min), String(max)],
    errorStyle: 'stop',
    errorTitle: 'Không phải số hợp lệ',
    error: `Nhập số nguyên từ ${min} đến ${max}.`,
  };
}
