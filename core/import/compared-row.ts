/** A row of a file as it was judged, whatever it lists. */
import { type Refusal, refusal } from '../codes/refusal.js';
import type { RowPlace } from './candidate.js';
import type { ImportFact, RowDoubt, RowKind } from './kinds.js';

/** Pass the row over, take it as somebody new, or as somebody the school has: by her code or her id. */
export type Choice = 'skip' | 'new' | `as:${string}`;

export interface RowChange {
  readonly fact: ImportFact;
  readonly before: string | null;
  readonly after: string;
}

export interface ComparedRow<Candidate> extends RowPlace {
  /** The row's number among what the file lists: what a decision names it by. */
  readonly at: number;
  readonly candidate: Candidate;
  readonly kind: RowKind;
  readonly changes: readonly RowChange[];
  readonly doubt: RowDoubt | null;
  /** What a person may say of a doubtful row. */
  readonly choices: readonly Choice[];
}

/** Decisions on doubtful rows, by `ComparedRow.at`. */
export type Decisions = ReadonlyMap<number, Choice>;

export type RowToDecide = Pick<ComparedRow<unknown>, 'at' | 'kind' | 'choices'>;

/** Rows that nobody has decided on. */
export const undecidedIn = <Row extends Pick<RowToDecide, 'at' | 'kind'>>(
  { rows }: { readonly rows: readonly Row[] },
  decisions: Decisions,
): readonly Row[] => rows.filter(({ at, kind }) => kind === 'doubtful' && !decisions.has(at));

export const sameDecision = (choice: string, { choices }: Pick<RowToDecide, 'choices'>): choice is Choice =>
  choices.some((one) => one === choice);

/** Whom a choice means, or null. */
export const meantBy = (choice: Choice): string | null =>
  choice.startsWith('as:') ? choice.slice('as:'.length) : null;

/**
 * What rows of one file say of each other, by keys that only one of them may have: the same again is one too many, and those
 * that say different things of one key are all refused.
 */
export function refuseDoubled<Candidate extends RowPlace>(
  candidates: readonly Candidate[],
  keysOf: (candidate: Candidate) => readonly string[],
): (at: number) => Refusal | null {
  const byKey = new Map<string, number[]>();
  candidates.forEach((candidate, at) => {
    for (const key of keysOf(candidate)) {
      const there = byKey.get(key);
      if (there) there.push(at);
      else byKey.set(key, [at]);
    }
  });
  const says = ({ sheet: _, row: __, ...said }: Candidate): string => JSON.stringify(said);
  return (at) => {
    const own = candidates[at]!;
    for (const key of keysOf(own)) {
      const rows = byKey.get(key)!;
      const first = candidates[rows[0]!]!;
      const differs = rows.some((one) => says(candidates[one]!) !== says(first));
      const other = candidates[rows.find((one) => one !== at) ?? at]!;
      if (differs) return refusal('import-doubled-differs', { row: other.row, sheet: other.sheet });
      if (rows[0] !== at) return refusal('import-doubled', { row: first.row, sheet: first.sheet });
    }
    return null;
  };
}
