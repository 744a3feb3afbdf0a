/** The lock table's answers for a whole sheet, group by group: asked of one pupil where all must be told the same. */
import type { FieldKey } from '../fields/field-key.js';
import { type LockGroup, lockGroupOf } from './lock-groups.js';
import { classOf, pupilsOf } from './lock-order.js';
import { type LockedPupil, type LockFacts, lockTable, type LockVerdict } from './lock-table.js';

/** One answer, and of how many pupils and cells of the group it holds. */
export interface GroupVerdict {
  readonly verdict: LockVerdict;
  readonly pupils: number;
  readonly cells: number;
}

/** Fields by their group. */
export type GroupedFields = ReadonlyMap<LockGroup, readonly FieldKey[]>;

/** What holds for most pupils first; groups no pupil has a field of are not there. */
export type GroupVerdicts = ReadonlyMap<LockGroup, readonly GroupVerdict[]>;

/**
 * Of these pupils, whatever is signed: who is not named by any order, of one grade and group of the law, is told the same.
 * `groupsOf`: the fields of a pupil on this sheet; pupils of one grade have the same, unless `each` says otherwise.
 */
export function groupVerdicts<Pupil extends LockedPupil>(
  { states: _, ...facts }: LockFacts,
  pupils: readonly Pupil[],
  { groupsOf, each = false }: { readonly groupsOf: (pupil: Pupil) => GroupedFields; readonly each?: boolean },
): GroupVerdicts {
  const here = new Set(pupils.map(({ id }) => id));
  const orders = facts.orders.filter(
    ({ scope, period, until }) =>
      (period === null || period === facts.period) &&
      (until === null || facts.at < until) &&
      (classOf(scope) ?? facts.classId) === facts.classId &&
      (pupilsOf(scope)?.some((id) => here.has(id)) ?? true),
  );
  const ofGroups = orders.some(({ scope }) => scope.kind === 'group');
  const decide = lockTable({ ...facts, orders });
  const named = new Set(orders.flatMap(({ scope }) => pupilsOf(scope) ?? []));
  const kinds = new Map<string, { readonly pupil: Pupil; n: number }>();
  for (const pupil of pupils) {
    const own = each || named.has(pupil.id);
    const kind = own ? `pupil ${pupil.id}` : `${pupil.grade}${facts.second?.has(pupil.id) ?? false}`;
    const known = kinds.get(kind);
    if (known) known.n += 1;
    else kinds.set(kind, { pupil, n: 1 });
  }
  const found = new Map<LockGroup, Map<string, { verdict: LockVerdict; pupils: number; cells: number }>>();
  const told = (pupil: Pupil, field: FieldKey) => {
    const verdict = decide(pupil, field);
    return { verdict, key: JSON.stringify(verdict) };
  };
  for (const { pupil, n } of kinds.values()) {
    const apart = ofGroups || named.has(pupil.id);
    let one: ReturnType<typeof told> | null = null;
    for (const [group, fields] of groupsOf(pupil)) {
      // Where no order speaks of one group alone, all are told the same.
      if (one === null || apart) one = told(pupil, fields[0]!);
      const { verdict, key } = one;
      const answers = found.get(group) ?? new Map<string, { verdict: LockVerdict; pupils: number; cells: number }>();
      found.set(group, answers);
      const answer = answers.get(key) ?? { verdict, pupils: 0, cells: 0 };
      answers.set(key, { verdict, pupils: answer.pupils + n, cells: answer.cells + n * fields.length });
    }
  }
  return new Map(
    [...found].map(([group, answers]) => [group, [...answers.values()].sort((a, b) => b.pupils - a.pupils)]),
  );
}

export function byGroup(fields: readonly FieldKey[]): GroupedFields {
  const groups = new Map<LockGroup, FieldKey[]>();
  for (const field of fields) {
    const group = lockGroupOf(field);
    const own = groups.get(group);
    if (own) own.push(field);
    else groups.set(group, [field]);
  }
  return groups;
}
