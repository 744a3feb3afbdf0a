/** The lock table's answers for a whole sheet, group by group: asked of one pupil where all must be told the same. */
import type { FieldKey } from '../fields/field-key.js';
import { type LockGroup, lockGroupOf } from './lock-groups.js';
import { classOf, type LockInForce, pupilsOf } from './lock-order.js';
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
  const orders = ordersFor(facts, pupils).filter(
    ({ period, until }) => (period === null || period === facts.period) && (until === null || facts.at < until),
  );
  const decide = lockTable({ ...facts, orders });
  const named = new Set(orders.flatMap(({ scope }) => pupilsOf(scope) ?? []));
  const spoken = new Set(orders.flatMap(({ scope }) => groupsIn(scope)));
  // Asked of every pupil of a school: a kind's number, and a pupil's own code where something speaks of her.
  const kinds = new Map<string | number, { readonly pupil: Pupil; n: number }>();
  for (const pupil of pupils) {
    const own = each || (named.size > 0 && named.has(pupil.id));
    const kind = own ? pupil.id : 2 * pupil.grade + (facts.second?.has(pupil.id) ? 1 : 0);
    const known = kinds.get(kind);
    if (known) known.n += 1;
    else kinds.set(kind, { pupil, n: 1 });
  }
  const found = new Map<LockGroup, Answer[]>();
  const same = sameVerdicts();
  for (const { pupil, n } of kinds.values()) {
    let rest: LockVerdict | null = null;
    for (const [group, fields] of groupsOf(pupil)) {
      // Groups no order speaks of are told the same.
      const verdict: LockVerdict = spoken.has(group)
        ? same(decide(pupil, fields[0]!))
        : (rest ??= same(decide(pupil, fields[0]!)));
      let answers = found.get(group);
      if (!answers) found.set(group, (answers = []));
      const answer = answers.find((one) => one.verdict === verdict);
      if (answer) {
        answer.pupils += n;
        answer.cells += n * fields.length;
      } else answers.push({ verdict, pupils: n, cells: n * fields.length });
    }
  }
  for (const answers of found.values()) if (answers.length > 1) answers.sort((a, b) => b.pupils - a.pupils);
  return found;
}

interface Answer {
  readonly verdict: LockVerdict;
  pupils: number;
  cells: number;
}

/** Groups a scope names, of all there are. */
const groupsIn = (scope: LockInForce['scope']): readonly LockGroup[] =>
  scope.kind === 'group' ? [scope.group] : scope.kind === 'part' ? scope.groups : [];

/** Orders that may speak of these pupils of the facts' class, whatever the period: of a school's, a few. */
export function ordersFor(
  { orders, classId }: Pick<LockFacts, 'orders' | 'classId'>,
  pupils: readonly Pick<LockedPupil, 'id'>[],
): readonly LockInForce[] {
  const here = new Set(pupils.map(({ id }) => id));
  return orders.filter(
    ({ scope }) => (classOf(scope) ?? classId) === classId && (pupilsOf(scope)?.some((id) => here.has(id)) ?? true),
  );
}

/** One object for all verdicts that say the same. */
function sameVerdicts(): (verdict: LockVerdict) => LockVerdict {
  const known = new Map<string, LockVerdict>();
  return (verdict) => {
    const key = JSON.stringify(verdict);
    const before = known.get(key);
    if (!before) known.set(key, verdict);
    return before ?? verdict;
  };
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
