/** Thử khóa sổ: what a class, or one grade of a combined one (H25), would be like once values close on a day to come. */
import { type Day, endsAt } from '../codes/day.js';
import type { SheetPeriod } from '../codes/periods.js';
import { SUPPLEMENTARY } from '../codes/periods.js';
import type { Grade } from '../law/law.js';
import { groupVerdicts, type GroupVerdicts, ordersFor } from '../locks/group-verdicts.js';
import { type LockGroup, OTHER_GROUPS } from '../locks/lock-groups.js';
import { type LockInForce, type LockScope, takesIn } from '../locks/lock-order.js';
import type { ClosedVerdict, LockFacts, OpenVerdict } from '../locks/lock-table.js';
import { classDebts, type ClassFacts, gradesOf } from '../reminders/class-debts.js';
import type { Debt } from '../reminders/debt.js';
import { type PupilOnSheet, pupilsOn, type SheetContext } from '../sheet/context.js';
import { sheetGroups, type SheetGroups } from './sheet-groups.js';

/** What would close it: the days of the calendar and the law alone, or with them an order for the whole school. */
export const CLOSED_BY = ['order', 'strict-order', 'calendar'] as const;
export type ClosedBy = (typeof CLOSED_BY)[number];

export interface Rehearsed {
  /** It is looked at the first instant after it. */
  readonly day: Day;
  readonly by: ClosedBy;
}

/** Of one class, with its locks as they stand now. */
export interface RehearsalFacts extends ClassFacts {
  readonly locks: LockFacts;
  /** Given, and carried out by nobody yet: they count for nothing. */
  readonly waiting: readonly { readonly scope: LockScope; readonly period: SheetPeriod | null }[];
}

/** Whether values take what is owed: of some pupils alone where it is `partly`. */
export type Openness = 'open' | 'partly' | 'closed';

export interface RehearsedDebt extends Debt {
  /** Of `enter`, now and once it is closed; null of what no lock closes (decision 38). */
  readonly now: Openness | null;
  readonly then: Openness | null;
}

/** Cells of a sheet that stay open for one reason until one instant. */
export interface StaysOpen {
  readonly period: SheetPeriod;
  readonly by: OpenVerdict['by'];
  readonly until: string;
  readonly groups: readonly LockGroup[];
  readonly cells: number;
}

export interface Closes {
  readonly period: SheetPeriod;
  readonly by: ClosedVerdict['by'];
  readonly day: Day | null;
  readonly cells: number;
}

export interface RehearsedRow {
  readonly classId: string;
  readonly className: string;
  /** Of a combined class, which has a row for each; else null. */
  readonly grade: Grade | null;
  readonly pupils: number;
  /** Pupils whose record is signed: their values are closed whatever is ordered, and counted in neither. */
  readonly signed: number;
  readonly open: readonly StaysOpen[];
  readonly closed: readonly Closes[];
  readonly debts: readonly RehearsedDebt[];
  /** Cells without a value or with a wrong one; those that would be refused; those of which only some pupils' would not. */
  readonly missing: number;
  readonly refused: number;
  readonly perhaps: number;
  /** Orders that speak of it and wait to be carried out. */
  readonly waitingOrders: number;
}

/** The rows of a class, by grade. `groups`: one for all classes that are looked at together. */
export function rehearse(facts: RehearsalFacts, rehearsed: Rehearsed, groups = sheetGroups()): RehearsedRow[] {
  const grades = gradesOf(facts.context);
  const of = (grade: Grade | null) => rowOf(facts, grade, { rehearsed, groups });
  return grades.length < 2 ? [of(null)] : grades.map(of);
}

interface Looking {
  readonly rehearsed: Rehearsed;
  readonly groups: SheetGroups;
}

function rowOf(facts: RehearsalFacts, grade: Grade | null, { rehearsed, groups: groupsOf }: Looking): RehearsedRow {
  const { context, locks, periods } = facts;
  const pupils = context.pupils.filter((pupil) => grade === null || pupil.grade === grade);
  const unsigned = pupils.filter(({ id }) => !context.closed.has(id));
  const today = { ...locks, orders: ordersFor(locks, unsigned) };
  const onDay = { ...locks, at: endsAt(rehearsed.day), orders: [...today.orders, ...orderOf(rehearsed)] };
  const told = new Map(
    periods.map((period) => {
      const of = (lockFacts: LockFacts) => verdictsOf({ context, groupsOf }, unsigned, { ...lockFacts, period });
      return [period, { now: of(today), then: of(onDay) }];
    }),
  );
  const debts = classDebts(facts, grade).map((debt): RehearsedDebt => {
    const { kind, classId, period, subject, n, userId, name, office } = debt;
    const verdicts = kind === 'enter' && period !== null ? told.get(period) : undefined;
    const groups = subject === null ? OTHER_GROUPS : [subject];
    const now = verdicts ? opennessOf(verdicts.now, groups) : null;
    const then = verdicts ? opennessOf(verdicts.then, groups) : null;
    return { kind, classId, period, subject, n, userId, name, office, now, then };
  });
  const toEnter = (then?: Openness) =>
    debts.reduce((sum, debt) => sum + (debt.kind === 'enter' && (!then || debt.then === then) ? debt.n : 0), 0);
  const after = [...told].map(([period, { then }]) => [period, then] as const);
  return {
    classId: context.class.id,
    className: context.class.name,
    grade,
    pupils: pupils.length,
    signed: pupils.length - unsigned.length,
    open: after.flatMap(([period, verdicts]) => staysOpen(period, verdicts)),
    closed: after.flatMap(([period, verdicts]) => closes(period, verdicts)),
    debts,
    missing: toEnter(),
    refused: toEnter('closed'),
    perhaps: toEnter('partly'),
    waitingOrders: facts.waiting.filter((order) => speaksOf(order, facts, pupils)).length,
  };
}

/** The order that would be carried out as the day ends; whatever was carried out before is older. */
const orderOf = ({ day, by }: Rehearsed): LockInForce[] =>
  by === 'calendar'
    ? []
    : [
        {
          ...{ id: '~', source: 'order', kind: 'lock', scope: { kind: 'school' }, period: null },
          ...{ strict: by === 'strict-order', from: endsAt(day), until: null },
        },
      ];

function verdictsOf(
  { context, groupsOf }: { readonly context: SheetContext; readonly groupsOf: SheetGroups },
  pupils: readonly PupilOnSheet[],
  facts: LockFacts,
): GroupVerdicts {
  const { period } = facts;
  const sheet = { ...context, period };
  const each = period === SUPPLEMENTARY;
  return groupVerdicts(facts, pupilsOn(period, pupils), {
    groupsOf: (pupil) => groupsOf(sheet, pupil),
    each,
  });
}

function opennessOf(verdicts: GroupVerdicts, groups: readonly LockGroup[]): Openness {
  const all = groups.flatMap((group) => verdicts.get(group) ?? []).map(({ verdict }) => verdict.open);
  if (all.every(Boolean)) return 'open';
  return all.some(Boolean) ? 'partly' : 'closed';
}

function staysOpen(period: SheetPeriod, verdicts: GroupVerdicts): StaysOpen[] {
  const found = new Map<string, StaysOpen>();
  for (const [group, answers] of verdicts) {
    for (const { verdict, cells } of answers) {
      if (!verdict.open) continue;
      const { by, until } = verdict;
      const key = `${by} ${until}`;
      const known = found.get(key);
      found.set(key, {
        ...{ period, by, until },
        groups: [...(known?.groups ?? []), group],
        cells: (known?.cells ?? 0) + cells,
      });
    }
  }
  return [...found.values()];
}

function closes(period: SheetPeriod, verdicts: GroupVerdicts): Closes[] {
  const found = new Map<string, Closes>();
  for (const { verdict, cells } of [...verdicts.values()].flat()) {
    if (verdict.open) continue;
    const { by, day } = verdict;
    const key = `${by} ${day}`;
    found.set(key, { period, by, day, cells: (found.get(key)?.cells ?? 0) + cells });
  }
  return [...found.values()];
}

/** Whether an order speaks of anything of these pupils on these sheets. */
function speaksOf(
  { scope, period }: RehearsalFacts['waiting'][number],
  { context, periods }: RehearsalFacts,
  pupils: readonly PupilOnSheet[],
): boolean {
  if (period !== null && !periods.includes(period)) return false;
  const groups: readonly LockGroup[] =
    scope.kind === 'group' ? [scope.group] : scope.kind === 'part' ? scope.groups : ['traits'];
  return pupils.some(({ id, grade }) =>
    groups.some((group) => takesIn(scope, { classId: context.class.id, grade, pupil: id, group })),
  );
}
