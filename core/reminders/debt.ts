/** Something of a class that somebody has not done yet: what is counted, reminded of, and disappears by being done. */
import type { SheetPeriod } from '../codes/periods.js';
import type { SubjectCode } from '../fields/subjects.js';

/**
 * - `enter`: cells of a sheet without a value or with a wrong one;
 * - `returned`: pupils whose record came back, and whose part of it she has not signed anew;
 * - `sign-list`: pupils of a subject whose row no signature stands for;
 * - `sign-records`: pupils whose record the homeroom teacher has not signed;
 * - `plan-anew`: pupils of the second group without a plan (what they are to be assessed in is `enter`, of its own sheet);
 * - `confirm-covers`: pupils whose cover she has not confirmed;
 * - of the offices: going up to be decided, records to approve, covers to sign; records and covers to seal.
 */
export const DEBT_KINDS = [
  'enter',
  'returned',
  'sign-list',
  'sign-records',
  'plan-anew',
  'confirm-covers',
  'decide',
  'approve',
  'sign-covers',
  'seal-covers',
  'seal',
] as const;
export type DebtKind = (typeof DEBT_KINDS)[number];

export const OFFICES = ['principal', 'clerk'] as const;
/** Who owes by her hat: her work list has it anyway, and nobody reminds her by name. */
export type Office = (typeof OFFICES)[number];

export interface Debt {
  readonly kind: DebtKind;
  readonly classId: string;
  /** Of `enter` the sheet; null of what is done to the year's records and covers. */
  readonly period: SheetPeriod | null;
  /** Null where the homeroom teacher or an office owes it. */
  readonly subject: SubjectCode | null;
  /** Cells of `enter`, else pupils; at least one. */
  readonly n: number;
  /** Null where nobody answers for it, or an office does. */
  readonly userId: string | null;
  readonly name: string;
  readonly office: Office | null;
}

/** What a debt is about, whoever owes it and however much: she is reminded of it once a day at most. */
export const thingOf = ({ kind, classId, period, subject }: Pick<Debt, 'kind' | 'classId' | 'period' | 'subject'>) =>
  [kind, classId, period ?? '', subject ?? ''].join(' ');
