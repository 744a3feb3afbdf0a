/**
 * What explains each column of a table: the events by which it changes (a part is columns that change by the same ones), what
 * it can be made again from, or the events beside which it only passes. What no event explains is not there to be believed.
 */
import type { AuditData, AuditEvent } from '../../../core/audit/event.js';

export type Kind = AuditData['kind'];
type Of<K extends Kind> = Extract<AuditData, { kind: K }>;

/** Which rows an event changes, by one of their subjects; `any`: it does not say, and may have changed each. */
export type Rows = readonly (string | number)[] | 'any';
export type By = { readonly [K in Kind]?: (data: Of<K>, event: Pick<AuditEvent, 'actor'>) => Rows };

export interface Part {
  readonly columns: readonly string[];
  readonly by: By;
  /** Lists of columns an event may know a row by; the table's key where nothing is said. */
  readonly subjects?: readonly (readonly string[])[];
}

export interface ExplainedTable {
  readonly table: string;
  readonly key: readonly string[];
  /** By name. A part that is null in all its columns is as good as no row. */
  readonly parts?: Readonly<Record<string, Part>>;
  /** What a column is made of: it is held against that, or made anew from it. */
  readonly derived?: Readonly<Record<string, string>>;
  /** Columns of what lives shortly and proves nothing, with the events that tell of it. */
  readonly passing?: { readonly columns: readonly string[]; readonly by: readonly Kind[] };
  /** Rows are never changed and never go: the database itself refuses it. */
  readonly history?: true;
  /** Rows begin with no event of their own (`new`), or go without one (`gone`). */
  readonly silent?: readonly ('new' | 'gone')[];
  /** By which rows go. */
  readonly gone?: By;
  /** SQL: which rows are explained at all; others are their owner's own affair. */
  readonly only?: string;
  /** Columns that lead to the records a row is part of. */
  readonly of?: { readonly [K in 'record' | 'unit' | 'pupil' | 'classId']?: string };
}

export const any = (): 'any' => 'any';
/** Whoever did it. */
export const own = (_: unknown, { actor }: Pick<AuditEvent, 'actor'>): Rows => (actor === null ? [] : [actor]);
/** Rows of people. */
export const person = ({ userId }: { readonly userId: string }): Rows => [userId];
export const pupil = ({ pupilId }: { readonly pupilId: string }): Rows => [pupilId];
export const certificate = ({ fingerprint }: { readonly fingerprint: string }): Rows => [fingerprint];
export const recordsOf = ({ records }: { readonly records: readonly { readonly record: number }[] }): Rows =>
  records.map(({ record }) => record);
/** Imports change what their file says: which pupils those are is not on the event. */
export const BY_IMPORT = { 'import.carried-out': any, 'import.undone': any } as const;
