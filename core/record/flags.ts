/** What a leader looks at first in a class (screens 6). Nothing here is wrong; each is worth a look. */
import type { FieldKey } from '../fields/field-key.js';
import type { SubjectCode } from '../fields/subjects.js';
import { fieldSpec } from '../fields/field-key.js';
import { lawFor } from '../law/law-for.js';
import type { Result } from '../codes/levels.js';
import { allowedResult, rankOf } from '../results/allowed-result.js';
import { requirementsFor } from '../results/requirements.js';
import { LOOKED_AT } from '../rules/check-sheet.js';
import type { Issue } from '../rules/issue.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import { type SheetValues, valueAt } from '../sheet/values.js';
import { promotedBySilence, proposesNotPromoted } from './promotion.js';
import { type RecordFact, recordChanges } from './record-changes.js';
import type { YearRecord } from './year-record.js';

export interface TestScore {
  readonly subject: SubjectCode;
  readonly score: number;
}

export type FoundFlag =
  /**
   * One mark more or less in one of these tests alone would have made another result; which is not said, for nobody is
   * asked to find that mark.
   */
  | { readonly flag: 'near-threshold'; readonly tests: readonly TestScore[] }
  /** What differs from the version signed before, or from what the homeroom teacher signed. */
  | { readonly flag: 'changed-since-signed'; readonly facts: readonly RecordFact[] }
  /** What the principal decided on going up, and the homeroom teacher's tick says otherwise. */
  | { readonly flag: 'tick-differs'; readonly promoted: boolean }
  /** Signed as going up without completion and without a decision, as an older version did where nothing was ticked. */
  | { readonly flag: 'promoted-undecided' }
  | { readonly flag: 'unlike-last-year'; readonly last: Result; readonly now: Result }
  | { readonly flag: 'flagged-remark'; readonly issue: Issue & { readonly field: FieldKey } }
  | { readonly flag: 'returned-before'; readonly by: string; readonly at: string; readonly reason: string };

export interface FlagInput {
  readonly pupil: PupilOnSheet;
  /** The record as signed, or as it would be signed now. */
  readonly record: YearRecord;
  /** Other content to hold against it: the version signed before, and what the values say today. */
  readonly others: readonly YearRecord[];
  readonly lastResult: Result | null;
  /** Findings of the year-end sheet about this pupil. */
  readonly issues: readonly Issue[];
  readonly returned: { readonly by: string; readonly at: string; readonly reason: string } | null;
  /** What was decided on going up and stands; null without a decision. */
  readonly decided: boolean | null;
  /** Signed, so that what it says is no longer worked out. */
  readonly signed: boolean;
}

/** Levels of the overall result; two apart is from Xuất sắc to Hoàn thành, or from Tốt to Chưa hoàn thành. */
const FAR = 2;
export const farApart = (last: Result, now: Result): boolean => Math.abs(rankOf(last) - rankOf(now)) >= FAR;

/** The flags of the pupils of one sheet. Throws RangeError for a school year without law. */
export function flagsFor(context: SheetContext, values: SheetValues): (input: FlagInput) => readonly FoundFlag[] {
  const near = nearThresholds(context, values);
  return ({ pupil, record, others, lastResult, issues, returned, decided, signed }) => {
    const flags: FoundFlag[] = [];
    const tests = record.result === null ? [] : near(pupil);
    if (tests.length > 0) flags.push({ flag: 'near-threshold', tests });
    const facts = [...new Set(others.flatMap((other) => recordChanges(other, record)))];
    if (facts.length > 0) flags.push({ flag: 'changed-since-signed', facts });
    if (decided !== null && proposesNotPromoted(values[pupil.id] ?? {}) === decided) {
      flags.push({ flag: 'tick-differs', promoted: decided });
    }
    if (signed && decided === null && promotedBySilence(record)) flags.push({ flag: 'promoted-undecided' });
    if (lastResult !== null && record.result !== null && farApart(lastResult, record.result)) {
      flags.push({ flag: 'unlike-last-year', last: lastResult, now: record.result });
    }
    for (const issue of issues) {
      if (issue.field !== null && LOOKED_AT.has(issue.rule)) {
        flags.push({ flag: 'flagged-remark', issue: { ...issue, field: issue.field } });
      }
    }
    if (returned) flags.push({ flag: 'returned-before', ...returned });
    return flags;
  };
}

/**
 * Tests where one mark alone decides: a score beside a threshold of Article 9 that another value outweighs is left out,
 * or nearly every pupil would be listed.
 */
export function nearThresholds(context: SheetContext, values: SheetValues) {
  const law = lawFor(context.schoolYear);
  const requirements = requirementsFor(context);
  return (pupil: PupilOnSheet): readonly TestScore[] => {
    const ranks = requirements(pupil.grade, pupil.mode).flatMap(({ field, kind }) => {
      const value = valueAt(values, pupil.id, field);
      const allowed = value === null ? undefined : allowedResult(law, kind, value);
      return value === null || allowed === undefined ? [] : [{ field, kind, value, rank: rankOf(allowed) }];
    });
    // What decides beside a value: the worst of the others, found once for all.
    const [worst = 0, second = 0] = ranks.map(({ rank }) => rank).sort((a, b) => b - a);
    return ranks.flatMap(({ field, kind, value, rank }): TestScore[] => {
      if (kind !== 'score') return [];
      const rest = rank === worst ? second : worst;
      const score = Number(value);
      const others = [score + 1, score - 1].flatMap((moved) => {
        const allowed = allowedResult(law, 'score', String(moved));
        return allowed === undefined ? [] : [Math.max(rest, rankOf(allowed))];
      });
      if (others.every((rank) => rank === worst)) return [];
      return [{ subject: fieldSpec(field).subject!, score }];
    });
  };
}
