/** What holds on a sheet, part by part: which groups of columns of which pupils are open or closed, why and until when. */
import type { Day } from '../codes/day.js';
import type { FieldKey } from '../fields/field-key.js';
import { LOCK_GROUPS, type LockGroup, lockGroupOf } from './lock-groups.js';
import type { LockedPupil, LockTable, LockVerdict } from './lock-table.js';

/** Groups and pupils of whom the same holds; plain data, as it goes over the wire. */
export interface LockPart {
  readonly groups: readonly LockGroup[];
  /** Null where it holds for everybody who has such columns. */
  readonly pupils: readonly string[] | null;
  readonly open: boolean;
  readonly by: LockVerdict['by'];
  /** Instant from which it will be closed; null of what is closed. */
  readonly until: string | null;
  /** The named day that closed it. */
  readonly day: Day | null;
}

/** Which groups a sheet's fields are in, with a field of each: a group has one answer. */
export function groupsIn(fields: readonly FieldKey[]): ReadonlyMap<LockGroup, FieldKey> {
  const found = new Map<LockGroup, FieldKey>();
  for (const field of fields) found.set(lockGroupOf(field), field);
  return found;
}

interface Answer {
  readonly verdict: LockVerdict;
  readonly pupils: string[];
}

/** What is closed comes first; what is open to everybody last. */
export function lockParts<P extends LockedPupil>(
  locks: LockTable,
  pupils: readonly P[],
  groupsOf: (pupil: P) => ReadonlyMap<LockGroup, FieldKey>,
): LockPart[] {
  const answers = new Map<LockGroup, Map<string, Answer>>();
  for (const pupil of pupils) {
    for (const [group, field] of groupsOf(pupil)) {
      const verdict = locks(pupil, field);
      // Which order it was, and what opens until the same moment, is nothing to tell a teacher: two that say the same are one.
      const key = JSON.stringify(verdict.open ? [verdict.until] : [verdict.by, verdict.day]);
      const ofGroup = answers.get(group) ?? new Map<string, Answer>();
      const answer = ofGroup.get(key) ?? { verdict, pupils: [] };
      answer.pupils.push(pupil.id);
      answers.set(group, ofGroup.set(key, answer));
    }
  }
  const parts = new Map<string, { groups: LockGroup[]; part: Omit<LockPart, 'groups'> }>();
  for (const group of LOCK_GROUPS) {
    const ofGroup = answers.get(group) ?? new Map<string, Answer>();
    for (const [key, { verdict, pupils: meant }] of ofGroup) {
      const part = { pupils: ofGroup.size === 1 ? null : meant, ...said(verdict) };
      const whole = `${key}\n${part.pupils?.join('\n') ?? ''}`;
      const known = parts.get(whole);
      if (known) known.groups.push(group);
      else parts.set(whole, { groups: [group], part });
    }
  }
  return [...parts.values()]
    .map(({ groups, part }): LockPart => ({ groups, ...part }))
    .sort((a, b) => orderOf(a) - orderOf(b));
}

/** What holds for all the rest comes last. */
const orderOf = ({ open, pupils }: LockPart): number => (open ? (pupils === null ? 3 : 2) : pupils === null ? 0 : 1);

const said = (verdict: LockVerdict): Pick<LockPart, 'open' | 'by' | 'until' | 'day'> => ({
  open: verdict.open,
  by: verdict.by,
  until: verdict.open ? verdict.until : null,
  day: verdict.open ? null : verdict.day,
});

/** The part a cell is in; undefined where nothing was said of it. */
export function partOfCell<P extends Pick<LockPart, 'groups' | 'pupils'>>(
  parts: readonly P[],
): (pupil: string, field: FieldKey) => P | undefined {
  const known = parts.map((part) => ({ part, pupils: part.pupils && new Set(part.pupils) }));
  return (pupil, field) => {
    const group = lockGroupOf(field);
    return known.find(({ part, pupils }) => part.groups.includes(group) && (pupils === null || pupils.has(pupil)))
      ?.part;
  };
}

/** Whether a cell is closed as far as these parts know. */
export function closedCells(parts: readonly LockPart[]): (pupil: string, field: FieldKey) => boolean {
  const partAt = partOfCell(parts);
  return (pupil, field) => partAt(pupil, field)?.open === false;
}

/** The same parts as far as they are about these groups; those about none of them are left out. */
export const partsAbout = <P extends Pick<LockPart, 'groups'>>(
  parts: readonly P[],
  groups: ReadonlySet<LockGroup>,
): P[] =>
  parts.flatMap((part) => {
    const meant = part.groups.filter((group) => groups.has(group));
    return meant.length === 0 ? [] : [{ ...part, groups: meant }];
  });
