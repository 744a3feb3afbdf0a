/** Is this field open at this moment, and why not: the one answer of server, pane, file and dashboard (decisions 36 to 40). */
import type { Day } from '../codes/day.js';
import type { SheetPeriod } from '../codes/periods.js';
import type { FieldKey } from '../fields/field-key.js';
import type { SchoolYear } from '../law/law-for.js';
import type { SchoolCalendar } from '../law/school-calendar.js';
import type { Grade } from '../law/law.js';
import { isReleased, mayChangeValues, type RecordState } from '../record/record-states.js';
import type { LawGroup } from './closing-days.js';
import { valuesClosing, windowClosing } from './closing-ends.js';
import { type LockGroup, lockGroupOf } from './lock-groups.js';
import {
  type LockInForce,
  type LockPlace,
  type LockSource,
  pupilsOf,
  rankOf,
  type ScopeKind,
  takesIn,
} from './lock-order.js';

/** What is known of one class and period at one instant; plain data. */
export interface LockFacts {
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly schoolYear: SchoolYear;
  readonly calendar: SchoolCalendar;
  readonly classId: string;
  readonly period: SheetPeriod;
  /** Carried out, of this year; those of other classes and periods may be among them. */
  readonly orders: readonly LockInForce[];
  /** Pupils of the second group. */
  readonly second?: ReadonlySet<string>;
  /** Records of pupils that have one. */
  readonly states?: ReadonlyMap<string, RecordState>;
}

export interface LockedPupil {
  readonly id: string;
  readonly grade: Grade;
}

export type LockVerdict = OpenVerdict | ClosedVerdict;

export interface OpenVerdict {
  readonly open: true;
  /** The instant from which it will be closed. */
  readonly until: string;
  readonly by: 'window' | LockSource;
  /** Of what opened it. */
  readonly order: string | null;
}

export interface ClosedVerdict {
  readonly open: false;
  /** Signed or released; the law's day, the school's day, an order. */
  readonly by: 'signed' | 'released' | 'law' | 'window' | 'order' | 'strict-order';
  /** The named day that ended it. */
  readonly day: Day | null;
  readonly order: string | null;
}

export type LockTable = (pupil: LockedPupil, field: FieldKey) => LockVerdict;

const closed = (by: ClosedVerdict['by'], more: Partial<Pick<ClosedVerdict, 'day' | 'order'>> = {}): ClosedVerdict => ({
  open: false,
  by,
  day: null,
  order: null,
  ...more,
});

/** The answers for all pupils of whom the same holds, field by field and group by group. */
interface Answers {
  readonly byField: Map<FieldKey, LockVerdict>;
  readonly byGroup: Map<LockGroup, LockVerdict>;
}

/** A pupil as the table knows her: what her record closes, or the answers she shares. */
interface Known {
  readonly closed: ClosedVerdict | null;
  readonly answers: Answers;
}

/**
 * Decides for every cell of a sheet at the facts' instant. An answer is worked out once for a grade and group of
 * columns; once more for a pupil of whom an order speaks. A push asks for two thousand cells: each costs a look-up or two.
 */
export function lockTable(facts: LockFacts): LockTable {
  const { at } = facts;
  // What has been carried out counts, whatever a clock says that was set back since.
  const orders = facts.orders.filter(
    ({ period, until }) => (period === null || period === facts.period) && (until === null || at < until),
  );
  const named = new Set(orders.flatMap(({ scope }) => pupilsOf(scope) ?? []));
  const wide = orders.filter(({ scope }) => pupilsOf(scope) === null);
  const kinds = new Map<string, Answers>();
  const pupils = new Map<string, Known>();

  const lawGroupOf = (id: string): LawGroup => (facts.second?.has(id) ? 'second' : 'first');
  const know = ({ id, grade }: LockedPupil): Known => {
    const state = facts.states?.get(id);
    const kind = named.has(id) ? `pupil ${id} ${grade}` : `${grade} ${lawGroupOf(id)}`;
    let answers = kinds.get(kind);
    if (!answers) kinds.set(kind, (answers = { byField: new Map(), byGroup: new Map() }));
    const known = { closed: state === undefined ? null : closedBy(state), answers };
    pupils.set(id, known);
    return known;
  };

  let asked: { readonly pupil: LockedPupil; readonly known: Known } | null = null;
  return (pupil, field) => {
    // Sheets and pushes go pupil by pupil.
    if (asked?.pupil !== pupil) asked = { pupil, known: pupils.get(pupil.id) ?? know(pupil) };
    const { known } = asked;
    if (known.closed) return known.closed;
    const { byField, byGroup } = known.answers;
    let verdict = byField.get(field);
    if (verdict) return verdict;
    const group = lockGroupOf(field);
    verdict = byGroup.get(group);
    if (!verdict) {
      const place = { classId: facts.classId, grade: pupil.grade, pupil: pupil.id, group };
      const lawGroup = lawGroupOf(pupil.id);
      byGroup.set(group, (verdict = decide({ facts, place, lawGroup }, named.has(pupil.id) ? orders : wide)));
    }
    byField.set(field, verdict);
    return verdict;
  };
}

/** A signature closes whatever is open, the record an agreed recall has begun anew too: it is another recall's to open. */
const closedBy = (state: RecordState): ClosedVerdict | null =>
  mayChangeValues(state) ? null : closed(isReleased(state) ? 'released' : 'signed');

interface Question {
  readonly facts: LockFacts;
  readonly place: LockPlace;
  readonly lawGroup: LawGroup;
}

const newer = (a: LockInForce, b: LockInForce): boolean => a.from > b.from || (a.from === b.from && a.id > b.id);

/** What is open by an opening is so until an end of one leaves it closed: others, or the window, may go on. */
function decide(question: Question, orders: readonly LockInForce[]): LockVerdict {
  const here = orders.filter(({ scope }) => takesIn(scope, question.place));
  const verdict = decideNow(question, here);
  if (!verdict.open || verdict.by === 'window' || verdict.by === 'recall') return verdict;
  const at = here.reduce((end, { until }) => (until === null ? end : earlier(end, until)), verdict.until);
  const left = here.filter(({ until }) => until === null || at < until);
  const then = decide({ ...question, facts: { ...question.facts, at } }, left);
  return { ...verdict, until: then.open ? then.until : at };
}

function decideNow({ facts, place, lawGroup }: Question, here: readonly LockInForce[]): LockVerdict {
  const { at } = facts;
  const recall = here.find(({ kind, source }) => kind === 'open' && source === 'recall');
  if (recall) return openBy(recall, recall.until!);

  const { day: lawDay, end: lawEnd } = valuesClosing(facts, lawGroup);
  if (at >= lawEnd) return closed('law', { day: lawDay });

  const strict = here.filter((order) => order.strict);
  const live = here.filter((order) => order.kind === 'lock' || !strict.some((lock) => newer(lock, order)));
  const last = lastOfEachScope(live.filter(({ source }) => source === 'order'));
  const decisive = smallest(last);
  if (decisive?.kind === 'open') return openBy(decisive, earlier(decisive.until!, lawEnd));
  // The principal's return is part of her review: the school's own window and an ordinary lock give way to it (H8).
  // What a later order said in its own scope has taken a strict lock's place; the openings it ended stay ended.
  const standing = last.find((order) => order.strict);
  const returned = standing ? undefined : live.find(({ source }) => source === 'return');
  if (returned) return openBy(returned, earlier(returned.until!, lawEnd));
  if (decisive) return closed(standing ? 'strict-order' : 'order', { order: (standing ?? decisive).id });

  const { grade } = place;
  const { day, end: windowEnd } = windowClosing(facts, { period: facts.period, grade });
  const end = earlier(windowEnd, lawEnd);
  return at < end ? { open: true, until: end, by: 'window', order: null } : closed('window', { day });
}

const openBy = ({ id, source }: LockInForce, until: string): OpenVerdict => ({
  open: true,
  until,
  by: source,
  order: id,
});

const earlier = (a: string, b: string): string => (a < b ? a : b);

/** Within one scope the later execution. */
function lastOfEachScope(orders: readonly LockInForce[]): LockInForce[] {
  const last = new Map<ScopeKind, LockInForce>();
  for (const order of orders) {
    const before = last.get(order.scope.kind);
    if (!before || newer(order, before)) last.set(order.scope.kind, order);
  }
  return [...last.values()];
}

/** The smallest scope decides. */
const smallest = (orders: readonly LockInForce[]): LockInForce | undefined =>
  orders.toSorted((a, b) => rankOf(b.scope) - rankOf(a.scope))[0];
