import type { FieldKey } from '../fields/field-key.js';
import type { RuleCode } from '../codes/rules.js';
import type { Params } from '../codes/refusal.js';
import type { PupilId, Value } from '../sheet/values.js';

export type Severity = 'error' | 'warning';

/** One finding. `pupil` and `field` address the cell; either may be null when the finding is wider than a cell. */
export interface Issue {
  readonly rule: RuleCode;
  readonly severity: Severity;
  readonly pupil: PupilId | null;
  readonly field: FieldKey | null;
  readonly params: Params;
  /** A value that may safely replace the cell's (spelling-type fixes only). */
  readonly fix?: Value;
}
