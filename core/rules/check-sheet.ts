import type { SheetContext } from '../sheet/context.js';
import type { SheetValues } from '../sheet/values.js';
import type { RuleCode } from '../codes/rules.js';
import type { Issue } from './issue.js';
import { ruleAwards } from './rule-awards.js';
import { ruleBeyondLaw } from './rule-beyond-law.js';
import { ruleLevelScore } from './rule-level-score.js';
import { ruleMissing } from './rule-missing.js';
import { ruleNotAssessed } from './rule-not-assessed.js';
import { ruleOutOfPlace } from './rule-out-of-place.js';
import { rulePromotion } from './rule-promotion.js';
import { ruleRemarkContradicts } from './rule-remark-contradicts.js';
import { ruleRemarkNames } from './rule-remark-names.js';
import { ruleRemarkNeeded } from './rule-remark-needed.js';
import { ruleRemarkRepeated } from './rule-remark-repeated.js';
import { ruleResult } from './rule-result.js';
import { ruleTyping } from './rule-typing.js';
import { type Rule, type SheetView, viewOf } from './sheet-view.js';

/** The rules among whose findings are errors: what a push asks, which has no time for the others. */
const ERROR_RULES: readonly Rule[] = [ruleOutOfPlace, ruleResult, ruleAwards, rulePromotion, ruleBeyondLaw];

/** Warnings of those rules that say something is missing. */
const NOT_THERE_YET: ReadonlySet<RuleCode> = new Set(['value-missing', 'remark-needed', 'result-missing']);

const RULES: readonly Rule[] = [
  ...ERROR_RULES,
  ruleMissing,
  ruleNotAssessed,
  ruleLevelScore,
  ruleTyping,
  ruleRemarkNeeded,
  ruleRemarkContradicts,
  ruleRemarkNames,
  ruleRemarkRepeated,
];

/**
 * Every finding about the canonical values of one sheet: what crosses cells (a score where no test exists, a result
 * that contradicts, remarks, missing values). Cell-level findings come from `parseCell`. In class order, then in
 * column order, findings about the whole class last. Throws RangeError for a school year without law.
 */
export function checkSheet(context: SheetContext, values: SheetValues): readonly Issue[] {
  const sheet = viewOf(context, values);
  return inOrder(
    sheet,
    RULES.flatMap((rule) => rule(sheet)),
  );
}

/** The errors among the findings of `checkSheet`, in no order. */
export function sheetErrors(context: SheetContext, values: SheetValues): readonly Issue[] {
  const sheet = viewOf(context, values);
  return ERROR_RULES.flatMap((rule) => rule(sheet)).filter(({ severity }) => severity === 'error');
}

/**
 * What stands in the way of a signature: the errors, and the findings that something is not there yet, which only block
 * when somebody signs (decision 5). In the order of the rules.
 */
export function signingIssues(context: SheetContext, values: SheetValues): readonly Issue[] {
  const sheet = viewOf(context, values);
  return [...ERROR_RULES, ruleMissing, ruleRemarkNeeded]
    .flatMap((rule) => rule(sheet))
    .filter(({ severity, rule }) => severity === 'error' || NOT_THERE_YET.has(rule));
}

/** Findings about remarks that whoever approves looks at. */
export const LOOKED_AT: ReadonlySet<RuleCode> = new Set(['remark-contradicts', 'remark-names-other']);

/** The findings of `checkSheet` that are among `LOOKED_AT`, in no order. */
export function remarksToLookAt(context: SheetContext, values: SheetValues): readonly Issue[] {
  const sheet = viewOf(context, values);
  return [ruleRemarkContradicts, ruleRemarkNames]
    .flatMap((rule) => rule(sheet))
    .filter(({ rule }) => LOOKED_AT.has(rule));
}

function inOrder({ context, rows }: SheetView, issues: Issue[]): Issue[] {
  const rowAt = new Map(context.pupils.map(({ id }, at) => [id, at]));
  const columns = [...new Set(rows.map((row) => row.columns))];
  const columnAt = new Map(columns.flatMap(({ fields }) => fields.map((field, at) => [field, at] as const)));
  // Stable: findings about one cell keep the order of the rules. A value without a column comes before the others.
  const row = ({ pupil }: Issue): number => (pupil === null ? rows.length : rowAt.get(pupil)!);
  const column = ({ field }: Issue): number => (field === null ? -2 : (columnAt.get(field) ?? -1));
  return issues.sort((a, b) => row(a) - row(b) || column(a) - column(b));
}
