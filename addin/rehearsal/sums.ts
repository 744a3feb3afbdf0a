/** Sums of a rehearsal, and the same debts by person. */
import type { RehearsedDebt, RehearsedRow } from '../../core/contract/rehearsal.js';
import type { DebtKind } from '../../core/reminders/debt.js';

/** What a class is told by at the staff meeting. */
export const FIGURES = ['missing', 'refused', 'lists', 'records', 'returned', 'covers', 'anew', 'waiting'] as const;
export type Figure = (typeof FIGURES)[number];
export type Figures = Readonly<Record<Figure, number>>;

const COVERS: readonly DebtKind[] = ['confirm-covers', 'sign-covers', 'seal-covers'];

export function figuresOf({ debts, missing, refused, waitingOrders }: RehearsedRow): Figures {
  const of = (kinds: readonly DebtKind[]) => debts.filter(({ kind }) => kinds.includes(kind));
  const pupils = (found: readonly RehearsedDebt[]) => found.reduce((sum, { n }) => sum + n, 0);
  // A record came back once, whoever has to look at it again: its homeroom teacher always has.
  const returned = of(['returned']).filter(({ subject }) => subject === null);
  const anew = [...of(['plan-anew']), ...of(['enter']).filter(({ period }) => period === 'supplementary')];
  return {
    missing,
    refused,
    lists: of(['sign-list']).length,
    records: pupils(of(['sign-records'])),
    returned: pupils(returned),
    covers: pupils(of(COVERS)),
    anew: pupils(anew),
    waiting: waitingOrders,
  };
}

/** Of all rows; an order may speak of many of them, and a combined class's list stands in two: neither is a sum. */
export function totalOf(rows: readonly RehearsedRow[]): Omit<Figures, 'waiting'> {
  const all = rows.map(figuresOf);
  const sum = (one: Figure): number => all.reduce((total, row) => total + row[one], 0);
  const lists = rows.flatMap(({ debts }) => debts.filter(({ kind }) => kind === 'sign-list'));
  return {
    ...{ missing: sum('missing'), refused: sum('refused'), records: sum('records'), returned: sum('returned') },
    ...{ covers: sum('covers'), anew: sum('anew') },
    lists: new Set(lists.map(({ classId, subject }) => `${classId} ${subject}`)).size,
  };
}

export interface OwingPerson {
  readonly userId: string;
  readonly name: string;
  readonly debts: readonly (RehearsedDebt & { readonly row: RehearsedRow })[];
}

/** Whoever owes something by name, in the order of names. */
export function byPerson(rows: readonly RehearsedRow[]): OwingPerson[] {
  const found = new Map<string, { userId: string; name: string; debts: (RehearsedDebt & { row: RehearsedRow })[] }>();
  for (const row of rows) {
    for (const debt of row.debts) {
      if (debt.userId === null) continue;
      const person = found.get(debt.userId) ?? { userId: debt.userId, name: debt.name, debts: [] };
      found.set(debt.userId, person);
      person.debts.push({ ...debt, row });
    }
  }
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}
