import type { FieldKey } from '../fields/field-key.js';
import type { Result } from '../levels.js';
import type { SheetContext } from '../sheet/context.js';
import type { PupilId, SheetValues } from '../sheet/values.js';

/** Something that decided a result: the value at a field, e.g. H at subject.AN.level. */
export interface Cause {
  readonly field: FieldKey;
  readonly value: string;
}

/** Result, completion, promotion and awards of one pupil as separate facts (TT27 articles 9, 11, 13). */
export interface Assessment {
  readonly pupil: PupilId;
  /** Null while data are missing or when the pupil is not assessed; never CHT for lack of data. */
  readonly result: Result | null;
  readonly missing: readonly FieldKey[];
  /** What kept the result from the next better one; empty for HTXS. */
  readonly because: readonly Cause[];
  /** Confirmed completion of the class programme (article 11); null while unknown. */
  readonly completed: boolean | null;
  /** Awards of article 13 the values allow: 'HSXS' certain, 'TIEU_BIEU' a shortlist only. */
  readonly awards: readonly ('HSXS' | 'TIEU_BIEU')[];
}

/** Assess every pupil of a year-end sheet in class order; an empty list at other periods. */
export function assess(_context: SheetContext, _values: SheetValues): readonly Assessment[] {
  return [];
}
