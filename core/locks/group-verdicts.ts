/** The lock table's answers for a whole sheet, group by group: asked of one pupil where all must be told the same. */
import type { FieldKey } from '../fields/field-key.js';
import { type LockGroup, lockGroupOf } from './lock-groups.js';
import { pupilsOf } from './lock-order.js';
import { type LockedPupil, type LockFacts, lockTable, type LockVerdict } from './lock-table.js';

/** One answer, and of how many pupils and cells of the group it holds. */
export interface GroupVerdict {
  readonly verdict: LockVerdict;
  readonly pupils: number;
  readonly cells: number;
}

/** What holds for most pupils first; groups no pupil has a field of are not there. */
export type GroupVerdicts = ReadonlyMap<LockGroup, readonly GroupVerdict[]>;

/**
 * Of these pupils, whatever is signed: who is not named by any order, of one grade and group of the law, is told the same.
 * @param fieldsOf The fields of a pupil on this sheet; pupils of one grade have the same, unless `each` says otherwise.
 */
export function groupVerdicts<Pupil extends LockedPupil>(
  { states: _, ...facts }: LockFacts,
  pupils: readonly Pupil[],
  { fieldsOf, each = false }: { readonly fieldsOf: (pupil: Pupil) => readonly FieldKey[]; readonly each?: boolean },
): GroupVerdicts {
  const decide = lockTable(facts);
  const named = new Set(facts.orders.flatMap(({ scope }) => pupilsOf(scope) ?? []));
  const kinds = new Map<string, { readonly pupil: Pupil; n: number }>();
  for (const pupil of pupils) {
    const own = each || named.has(pupil.id);
    const kind = own ? `pupil ${pupil.id}` : `${pupil.grade}${facts.second?.has(pupil.id) ?? false}`;
    const known = kinds.get(kind);
    if (known) known.n += 1;
    else kinds.set(kind, { pupil, n: 1 });
  }
  const found = new Map<LockGroup, Map<string, { verdict: LockVerdict; pupils: number; cells: number }>>();
  for (const { pupil, n } of kinds.values()) {
    for (const [group, fields] of byGroup(fieldsOf(pupil))) {
      const verdict = decide(pupil, fields[0]!);
      const answers = found.get(group) ?? new Map<string, { verdict: LockVerdict; pupils: number; cells: number }>();
      found.set(group, answers);
      const key = JSON.stringify(verdict);
      const answer = answers.get(key) ?? { verdict, pupils: 0, cells: 0 };
      answers.set(key, { verdict, pupils: answer.pupils + n, cells: answer.cells + n * fields.length });
    }
  }
  return new Map(
    [...found].map(([group, answers]) => [group, [...answers.values()].sort((a, b) => b.pupils - a.pupils)]),
  );
}

function byGroup(fields: readonly FieldKey[]): ReadonlyMap<LockGroup, readonly FieldKey[]> {
  const groups = new Map<LockGroup, FieldKey[]>();
  for (const field of fields) {
    const group = lockGroupOf(field);
    const own = groups.get(group);
    if (own) own.push(field);
    else groups.set(group, [field]);
  }
  return groups;
}
