/** How far pupils are in each group of columns of a sheet: what the map of classes by groups is made of (regulation 6.5, 11.2). */
import { type LockGroup, lockGroupOf } from '../fields/column-groups.js';
import type { FieldKey } from '../fields/field-key.js';
import type { Grade } from '../law/law.js';
import type { PupilId } from '../sheet/values.js';

/**
 * Pupils something is asked of in the group; of those, who lack nothing there, who have a wrong value, who have any value.
 * A tuple, for a school keeps thousands of them.
 */
export type GroupCounts = readonly [asked: number, filled: number, wrong: number, sent: number];
export type CountsByGroup = Readonly<Partial<Record<LockGroup, GroupCounts>>>;
/** By grade: a combined class stands in two rows (H25). */
export type GroupsOfSheet = Readonly<Partial<Record<Grade, CountsByGroup>>>;

/** One pupil, as her sheet is judged. */
export interface CountedPupil {
  readonly grade: Grade;
  readonly needed: readonly FieldKey[];
  readonly missing: readonly FieldKey[];
  readonly wrong: readonly FieldKey[];
  /** Fields she has a value in; none of who is not assessed, for what was entered before is nothing to be signed. */
  readonly sent: readonly FieldKey[];
  /** Her result of the year: null where none is asked, else whether she has one. */
  readonly result: boolean | null;
}

/** Groups something is asked of her in: what her sheet needs, and what she has beside it. */
const askedGroups = ({ needed, missing, wrong, sent, result }: CountedPupil): ReadonlySet<LockGroup> =>
  new Set([
    ...[needed, missing, wrong, sent].flatMap((fields) => [...groupsOf(fields)]),
    ...(result === null ? [] : (['results'] as const)),
  ]);

/** Of groups her grade is asked something in, those who are asked nothing there; a group nobody is left out of has no list. */
export type UnaskedByGroup = Readonly<Partial<Record<LockGroup, readonly PupilId[]>>>;

/** A signature is looked for among the others alone. */
export function unaskedIn(pupils: readonly (CountedPupil & { readonly id: PupilId })[]): UnaskedByGroup {
  const asked = pupils.map((pupil) => [pupil, askedGroups(pupil)] as const);
  const ofGrade = new Map<Grade, Set<LockGroup>>();
  for (const [{ grade }, groups] of asked) ofGrade.set(grade, new Set([...(ofGrade.get(grade) ?? []), ...groups]));
  const unasked: Partial<Record<LockGroup, PupilId[]>> = {};
  for (const [{ id, grade }, groups] of asked) {
    for (const group of ofGrade.get(grade)!) if (!groups.has(group)) (unasked[group] ??= []).push(id);
  }
  return unasked;
}

type Changing = [asked: number, filled: number, wrong: number, sent: number];

export function countGroups(pupils: readonly CountedPupil[]): GroupsOfSheet {
  const grades: Partial<Record<Grade, Partial<Record<LockGroup, Changing>>>> = {};
  for (const pupil of pupils) {
    const groups = (grades[pupil.grade] ??= {});
    const [missing, wrong, sent] = [groupsOf(pupil.missing), groupsOf(pupil.wrong), groupsOf(pupil.sent)];
    for (const group of askedGroups(pupil)) {
      const counts = (groups[group] ??= [0, 0, 0, 0]);
      counts[0] += 1;
      if (!missing.has(group) && (group !== 'results' || pupil.result !== false)) counts[1] += 1;
      if (wrong.has(group)) counts[2] += 1;
      if (sent.has(group)) counts[3] += 1;
    }
  }
  return grades;
}

/** Lists that come again, as those of pupils without a value do, are looked through once. */
const known = new WeakMap<readonly FieldKey[], ReadonlySet<LockGroup>>();

function groupsOf(fields: readonly FieldKey[]): ReadonlySet<LockGroup> {
  let groups = known.get(fields);
  if (!groups) known.set(fields, (groups = new Set(fields.map(lockGroupOf))));
  return groups;
}

/**
 * How far a group of a class is, the least first: nobody has sent anything; sent in part; a value is wrong; complete and free
 * of errors; signed. A wrong value counts before what is missing: it has to be looked at by whoever typed it.
 */
export const STAGES = ['nothing', 'partly', 'wrong', 'filled', 'signed'] as const;
export type Stage = (typeof STAGES)[number];

export function stageOf([asked, filled, wrong, sent]: GroupCounts, signed: number | null): Stage {
  if (wrong > 0) return 'wrong';
  if (signed !== null && signed >= asked) return 'signed';
  if (filled >= asked) return 'filled';
  return sent > 0 ? 'partly' : 'nothing';
}

/** Of several classes, how many cells are at each stage. */
export function sumOfStages(all: readonly Readonly<Record<Stage, number>>[]): Record<Stage, number> {
  const sum = stagesOf([]);
  for (const one of all) for (const stage of STAGES) sum[stage] += one[stage];
  return sum;
}

/** Of several cells, how many are at each stage. */
export function stagesOf(cells: readonly { readonly stage: Stage }[]): Record<Stage, number> {
  const counts: Record<Stage, number> = { nothing: 0, partly: 0, wrong: 0, filled: 0, signed: 0 };
  for (const { stage } of cells) counts[stage] += 1;
  return counts;
}
