/**
 * When a value may change, once more and by itself: written from the founders' sentences (decisions 36 to 40; H6, H8, H25,
 * H26), by going through all that was carried out in its order, so that it shares no step with `core/locks`.
 */

export type Period = 'mid-term-1' | 'term-1' | 'mid-term-2' | 'year-end' | 'supplementary' | 'year';
export type ScopeKind = 'school' | 'grade' | 'class' | 'group' | 'pupil';

/** A scope by its kind and the one it names: '' for the school, a grade, a class, class and group, a pupil. */
export interface Scope {
  readonly kind: ScopeKind;
  readonly of: string;
}

export interface Child {
  readonly id: string;
  readonly classId: string;
  readonly grade: 4 | 5;
}

export interface Cell {
  readonly child: Child;
  readonly period: Period;
  readonly group: string;
}

export type Closed =
  | 'record-signed'
  | 'record-released'
  | 'closed-by-law'
  | 'closed-by-calendar'
  | 'closed-by-order'
  | 'closed-by-strict-order';

/** What was carried out, the earliest first. Instants in ms. */
type Said =
  | { readonly what: 'lock'; readonly scope: Scope; readonly period: Period | null; readonly strict: boolean }
  | { readonly what: 'open'; readonly scope: Scope; readonly period: Period | null; readonly until: number }
  | {
      readonly what: 'return';
      readonly child: string;
      readonly subjects: readonly string[];
      readonly until: number;
    };

/** The last moment of a named day is 24:00 in Viet Nam. */
export const midnightAfter = (day: string): number => Date.parse(`${day}T23:59:59.999+07:00`) + 1;

/** 10/7 for the first group, 25/8 for the second (regulation 4.3). */
export const LAST_OF_LAW = [midnightAfter('2027-07-10'), midnightAfter('2027-08-25')] as const;

/** The school's days, those of lớp 5 (H26), 30/6 and 15/8 where the school names none. */
export const SCHOOL_DAYS: Readonly<Record<string, string>> = {
  'mid-term-1': '2026-11-15',
  'term-1': '2027-01-15',
  'mid-term-2': '2027-03-31',
  'year-end': '2027-06-30',
};
export const DAYS_OF_LOP_5: Readonly<Record<string, string>> = { 'mid-term-2': '2027-03-20', 'year-end': '2027-05-31' };

function windowOf({ child, period }: Cell): number {
  const own = child.grade === 5 ? DAYS_OF_LOP_5[period] : undefined;
  return midnightAfter(own ?? SCHOOL_DAYS[period] ?? (period === 'supplementary' ? '2027-08-15' : '2027-06-30'));
}

/** From the widest to the smallest; pupil before class-group. */
const KINDS: readonly ScopeKind[] = ['school', 'grade', 'class', 'group', 'pupil'];
const nameIn = ({ child, group }: Cell): Readonly<Record<ScopeKind, string>> => ({
  school: '',
  grade: String(child.grade),
  class: child.classId,
  group: `${child.classId} ${group}`,
  pupil: child.id,
});

/** What the homeroom teacher enters is always among what a return opens. */
const HOMEROOM_GROUPS = ['traits', 'homeroom', 'results', 'profile'];

export class LockReference {
  readonly records = new Map<string, 'signed' | 'released'>();
  /** Who is assessed anew. */
  readonly second = new Set<string>();
  readonly #said: Said[] = [];

  carryOut(said: Said): void {
    this.#said.push(said);
  }

  /** Every instant at which something ends by itself. */
  ends(): number[] {
    const days = [...Object.values(SCHOOL_DAYS), ...Object.values(DAYS_OF_LOP_5), '2027-08-15'];
    const openings = this.#said.flatMap((said) => (said.what === 'lock' ? [] : [said.until]));
    return [...days.map(midnightAfter), ...LAST_OF_LAW, ...openings].sort((a, b) => a - b);
  }

  /** Why a cell is closed at an instant; null while it is open. */
  closed(cell: Cell, at: number): Closed | null {
    const record = this.records.get(cell.child.id);
    if (record) return record === 'signed' ? 'record-signed' : 'record-released';
    if (at >= LAST_OF_LAW[this.second.has(cell.child.id) ? 1 : 0]) return 'closed-by-law';
    const names = nameIn(cell);
    /** The last word of each scope, those that are over forgotten. */
    const words = new Map<ScopeKind, 'open' | 'lock' | 'strict lock'>();
    let returned = false;
    for (const kind of KINDS) {
      for (const [n, said] of this.#said.entries()) {
        if (said.what === 'return' || said.scope.kind !== kind || said.scope.of !== names[kind]) continue;
        if (said.period !== null && said.period !== cell.period) continue;
        if (said.what === 'lock') words.set(kind, said.strict ? 'strict lock' : 'lock');
        else if (at < said.until && !this.#endedAfter(n, cell)) words.set(kind, 'open');
      }
    }
    for (const [n, said] of this.#said.entries()) {
      if (said.what !== 'return' || said.child !== cell.child.id || at >= said.until) continue;
      const named =
        cell.period === 'year-end'
          ? [...HOMEROOM_GROUPS, ...said.subjects].includes(cell.group)
          : cell.period === 'year' && cell.group === 'profile';
      if (named && !this.#endedAfter(n, cell)) returned = true;
    }
    const smallest = KINDS.findLast((kind) => words.has(kind));
    const word = smallest && words.get(smallest);
    if (word === 'open') return null;
    const strict = [...words.values()].includes('strict lock');
    if (returned && !strict) return null;
    if (word !== undefined) return strict ? 'closed-by-strict-order' : 'closed-by-order';
    return at < windowOf(cell) ? null : 'closed-by-calendar';
  }

  /** From when a cell that is open will be closed, if nobody does anything. */
  openUntil(cell: Cell, at: number): number | undefined {
    return this.ends().find((end) => end > at && this.closed(cell, end) !== null);
  }

  /** A lock "không ngoại lệ" ends the openings inside it that were there before. */
  #endedAfter(n: number, cell: Cell): boolean {
    const names = nameIn(cell);
    return this.#said
      .slice(n + 1)
      .some(
        (said) =>
          said.what === 'lock' &&
          said.strict &&
          said.scope.of === names[said.scope.kind] &&
          (said.period === null || said.period === cell.period),
      );
  }
}
