/** What an order to lock or to open says (regulation 6.3c, 10.2; decisions 38 to 40), and what of it counts for a cell. */
import type { SheetPeriod } from '../codes/periods.js';
import type { Grade } from '../law/law.js';
import type { LockGroup } from './lock-groups.js';

/** From the widest to the smallest: the smallest that says something decides. Groups of named pupils are a return's. */
export const SCOPE_KINDS = ['school', 'grade', 'class', 'group', 'pupil', 'part'] as const;
export type ScopeKind = (typeof SCOPE_KINDS)[number];

export type LockScope =
  | { readonly kind: 'school' }
  /** The pupils of a grade wherever they sit (H25). */
  | { readonly kind: 'grade'; readonly grade: Grade }
  | { readonly kind: 'class'; readonly classId: string }
  | { readonly kind: 'group'; readonly classId: string; readonly group: LockGroup }
  | { readonly kind: 'pupil'; readonly pupil: string }
  | { readonly kind: 'part'; readonly pupils: readonly string[]; readonly groups: readonly LockGroup[] };

/** Where a lock or an opening comes from: the principal's order, her return of a record (H8), a recall that was agreed to. */
export const LOCK_SOURCES = ['order', 'return', 'recall'] as const;
export type LockSource = (typeof LOCK_SOURCES)[number];

/** An order that was carried out. Instants are ISO 8601 in UTC. */
export interface LockInForce {
  readonly id: string;
  readonly source: LockSource;
  readonly kind: 'lock' | 'open';
  readonly scope: LockScope;
  /** Null for every period of the year. */
  readonly period: SheetPeriod | null;
  /** A lock "không ngoại lệ": openings inside it that were there before it end. */
  readonly strict: boolean;
  readonly from: string;
  /** Of an opening, the first instant at which it is over; null for a lock. */
  readonly until: string | null;
}

/** A cell as locks know it. */
export interface LockPlace {
  readonly classId: string;
  readonly grade: Grade;
  readonly pupil: string;
  readonly group: LockGroup;
}

/** Whether a scope takes in a cell. */
export function takesIn(scope: LockScope, place: LockPlace): boolean {
  switch (scope.kind) {
    case 'school':
      return true;
    case 'grade':
      return scope.grade === place.grade;
    case 'class':
      return scope.classId === place.classId;
    case 'group':
      return scope.classId === place.classId && scope.group === place.group;
    case 'pupil':
      return scope.pupil === place.pupil;
    case 'part':
      return scope.pupils.includes(place.pupil) && scope.groups.includes(place.group);
  }
}

export const rankOf = (scope: LockScope): number => SCOPE_KINDS.indexOf(scope.kind);

/** The pupils a scope names; null where it speaks of whoever is there. */
export const pupilsOf = (scope: LockScope): readonly string[] | null =>
  scope.kind === 'pupil' ? [scope.pupil] : scope.kind === 'part' ? scope.pupils : null;

/** The one class a scope lies in; null where it may lie in more. */
export const classOf = (scope: LockScope): string | null =>
  scope.kind === 'class' || scope.kind === 'group' ? scope.classId : null;
