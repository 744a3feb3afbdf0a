import type { Severity } from '../../../../core/rules/issue.js';
import type { RuleCode } from '../../../../core/codes/rules.js';
import type { Params, Refusal } from '../../../../core/codes/refusal.js';
import type { PupilId, Value } from '../../../../core/sheet/values.js';

/** Why a cell was refused: by a rule about its value, or because the act is not allowed. */
export type Reason =
  { readonly refusal: Refusal } | { readonly rule: RuleCode; readonly severity: Severity; readonly params: Params };

export interface RefusedCell {
  readonly pupil: PupilId;
  readonly field: string;
  /** As typed. */
  readonly value: Value;
  readonly reason: Reason;
}

export interface NamedCell {
  readonly pupil: PupilId;
  readonly field: string;
  readonly author: string;
  readonly at: string;
}

export interface ConflictingCell extends NamedCell {
  readonly base: Value;
  readonly mine: Value;
  readonly theirs: Value;
  readonly own: boolean;
}

export interface ChangedCell extends NamedCell {
  readonly value: Value;
}

/**
 * What a push was answered, in codes, to be said again in whatever language is asked. Accepted cells are those of
 * the request that stand in neither list; only where the stored value is not the one typed is it kept here.
 */
export interface StoredAnswer {
  readonly revision: number;
  readonly refused: readonly RefusedCell[];
  readonly conflicts: readonly ConflictingCell[];
  readonly othersChanged: readonly ChangedCell[];
  readonly readAs: readonly { readonly pupil: PupilId; readonly field: string; readonly value: Value }[];
}
