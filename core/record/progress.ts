/**
 * What one sheet says of a class's way to the seal, worked out of its values and class list alone: it is stored beside the
 * sheet, so that an overview reads no values. Who owes what, which signatures stand and what was decided is joined to it.
 */
import type { Result } from '../codes/levels.js';
import { RESULTS } from '../codes/levels.js';
import { type FieldKey, fieldSpec } from '../fields/field-key.js';
import type { SubjectCode } from '../fields/subjects.js';
import { concludes, lawFor } from '../law/law-for.js';
import type { Grade } from '../law/law.js';
import { assess } from '../results/assess.js';
import { givenResult } from '../results/given-result.js';
import { neededFieldsFor } from '../results/needed-fields.js';
import { remarksToLookAt, sheetErrors } from '../rules/check-sheet.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import type { PupilId, SheetValues } from '../sheet/values.js';
import { nearThresholds } from './flags.js';
import { type CountedPupil, countGroups, type GroupsOfSheet, type UnaskedByGroup, unaskedIn } from './group-counts.js';
import { lackingFor, profileMissing } from './lacking.js';
import { neededSubjectsFor } from './needed-subjects.js';
import { basisOf, promotionCase, type PromotionDecision, proposesNotPromoted } from './promotion.js';
import { subjectRowText } from './subject-row.js';
import { subjectValues } from './subject-values.js';

/** Fields that lack a value or have a wrong one, by who answers for them: a subject's teacher, or the homeroom teacher. */
export type LackingCounts = Readonly<Partial<Record<SubjectCode | 'homeroom', number>>>;

/** What there is nothing to say of is left out: a school's overview reads one for every pupil. */
export interface PupilProgress {
  /** Nothing of this sheet is missing or wrong. */
  readonly entered?: true;
  /** Subjects her record needs a signature in and whose signature does not stand, whether the year asks for them or not. */
  readonly unsigned?: readonly SubjectCode[];
  readonly result?: Result;
  /** Why a decision on going up is needed. */
  readonly toDecide?: string;
  /** In the last grade: a decision closes her case, and promotes nobody. */
  readonly closes?: true;
  readonly proposesNot?: true;
  /** Her values alone are worth a look (`flagsFor`): a mark that decides alone, a remark that does not fit. */
  readonly look?: true;
}

export interface Progress {
  readonly lacking: LackingCounts;
  /** Of a combined class: of each of its grades, for it counts as two rows (H25). */
  readonly byGrade?: Readonly<Partial<Record<Grade, LackingCounts>>>;
  /** Pupils by groups of columns, always by grade. */
  readonly groups: GroupsOfSheet;
  /** Whom a group asks nothing of; of the sheet of records alone, where signatures are looked for, and where there is one. */
  readonly unasked?: UnaskedByGroup;
  /** By pupil; empty at a period that concludes nothing. */
  readonly pupils: Readonly<Record<PupilId, PupilProgress>>;
  /** The one result ticked of each pupil the sheet has values of, for the overview of the year after. */
  readonly ticked: Readonly<Record<PupilId, Result>>;
}

/** Nobody has decided yet whether she goes up, and nothing else says it; a decision stands on what it was made upon. */
export const isUndecided = (
  line: Pick<PupilProgress, 'toDecide'> | undefined,
  decision: PromotionDecision | null,
): boolean => typeof line?.toDecide === 'string' && decision?.basis !== line.toDecide;

/** The newest signed row of each pupil and subject that no return has ended, as a digest of its canonical text. */
export type SignedRows = Readonly<Record<PupilId, Readonly<Partial<Record<SubjectCode, string>>>>>;

export interface ProgressInput {
  readonly context: SheetContext;
  readonly values: SheetValues;
  readonly signed: SignedRows;
  /** The digest of a row's text that `signed` is made with. */
  readonly digest: (text: string) => string;
}

/** Throws RangeError for a school year without law. */
export function progressOf(input: ProgressInput): Progress {
  const { context, values } = input;
  if (context.period === 'year') return profileProgress(context, values);
  if (!concludes(lawFor(context.schoolYear), context.period)) {
    const needed = neededFieldsFor(context, values);
    const open = (pupil: PupilOnSheet): readonly FieldKey[] => {
      const cells = values[pupil.id];
      return cells ? needed(pupil).filter((field) => cells[field] === undefined) : needed(pupil);
    };
    const missing = context.pupils.map(open);
    const wrong = wrongIn(context, values);
    const groups = countGroups(
      context.pupils.map((pupil, at) => ({
        ...{ grade: pupil.grade, needed: needed(pupil), missing: missing[at]!, wrong: wrong(pupil.id) },
        ...{ sent: sentOf(values, pupil), result: null },
      })),
    );
    const byGrade = context.pupils.map(({ grade }, at): Open => [grade, missing[at]!]);
    return { ...counted(byGrade), groups, pupils: {}, ticked: {} };
  }
  return yearEndProgress(input);
}

function profileProgress({ schoolYear, pupils }: SheetContext, values: SheetValues): Progress {
  const law = lawFor(schoolYear);
  const missing = pupils.map(({ id }) => profileMissing(law, id, values));
  const lines = pupils.map(({ id }, at) => [id, missing[at]!.length === 0 ? { entered: true as const } : {}] as const);
  const open = pupils.map(({ grade }, at): Open => [grade, missing[at]!]);
  const groups = countGroups(
    pupils.map(({ id, grade }, at) => ({
      ...{ grade, needed: PROFILE, missing: missing[at]!, wrong: NONE, sent: filledIn(values, id), result: null },
    })),
  );
  return { ...counted(open), groups, pupils: Object.fromEntries(lines), ticked: {} };
}

/** Something of every pupil's profile is asked. */
const PROFILE: readonly FieldKey[] = ['profile.address'];
const NONE: readonly FieldKey[] = [];

/** What was entered before somebody is no longer assessed asks nothing of her. */
const sentOf = (values: SheetValues, { id, mode }: PupilOnSheet): readonly FieldKey[] =>
  mode === 'not-assessed' ? NONE : filledIn(values, id);

const filledIn = (values: SheetValues, pupil: PupilId): readonly FieldKey[] => {
  const cells = values[pupil];
  return cells ? (Object.keys(cells) as FieldKey[]).filter((field) => cells[field] !== undefined) : NONE;
};

/** Fields with a wrong value, pupil by pupil: what was right when it was sent may not be beside what came after. */
function wrongIn(context: SheetContext, values: SheetValues): (pupil: PupilId) => readonly FieldKey[] {
  const found = new Map<PupilId, FieldKey[]>();
  for (const { pupil, field } of sheetErrors(context, values)) {
    if (pupil !== null && field !== null) found.set(pupil, [...(found.get(pupil) ?? []), field]);
  }
  return (pupil) => found.get(pupil) ?? NONE;
}

function yearEndProgress(input: ProgressInput): Progress {
  const { context, values } = input;
  const law = lawFor(context.schoolYear);
  const lacking = lackingFor(context, values);
  const needed = neededSubjectsFor(context, values);
  const near = nearThresholds(context, values);
  const remarks = new Set(remarksToLookAt(context, values).map(({ pupil }) => pupil));
  const assessments = assess(context, values);
  const open: Open[] = [];
  const asked = neededFieldsFor(context, values);
  const grouped: (CountedPupil & { readonly id: PupilId })[] = [];
  const pupils = context.pupils.map((pupil, at): readonly [PupilId, PupilProgress] => {
    const cells = values[pupil.id] ?? {};
    const { missing, wrong } = lacking(pupil);
    open.push([pupil.grade, missing], [pupil.grade, wrong]);
    const result = givenResult(pupil, cells, assessments[at]!.result);
    grouped.push({
      ...{ id: pupil.id, grade: pupil.grade, needed: asked(pupil), missing, wrong, sent: sentOf(values, pupil) },
      result: pupil.mode === 'not-assessed' ? null : result !== null,
    });
    const promotion = promotionCase(law, pupil, assessments[at]!, cells);
    const unsigned = needed(pupil).filter((subject) => !stands(input, pupil.id, subject));
    const line: PupilProgress = {
      ...(missing.length === 0 && wrong.length === 0 && { entered: true }),
      ...(unsigned.length > 0 && { unsigned }),
      ...(result !== null && { result }),
      ...(basisOf(promotion) !== null && { toDecide: basisOf(promotion)! }),
      ...(promotion.kind === 'to-close' && { closes: true }),
      ...(proposesNotPromoted(cells) && { proposesNot: true }),
      ...((remarks.has(pupil.id) || (result !== null && near(pupil).length > 0)) && { look: true }),
    };
    return [pupil.id, line];
  });
  const [groups, unasked] = [countGroups(grouped), unaskedIn(grouped)];
  return {
    ...{ ...counted(open), groups, ...(Object.keys(unasked).length > 0 && { unasked }) },
    ...{ pupils: Object.fromEntries(pupils), ticked: tickedOf(values) },
  };
}

/** As `standingOf` says: who corrects a value back has what was signed. */
function stands({ values, signed, digest }: ProgressInput, pupil: PupilId, subject: SubjectCode): boolean {
  const row = signed[pupil]?.[subject];
  return row !== undefined && row === digest(subjectRowText(subjectValues(values, pupil, subject)));
}

/** A pupil ticked twice has no result. */
export function tickedOf(values: SheetValues): Progress['ticked'] {
  return Object.fromEntries(
    Object.entries(values).flatMap(([pupil, cells]) => {
      const [only, ...more] = RESULTS.filter((result) => cells[`result.${result}`] !== undefined);
      return only && more.length === 0 ? [[pupil, only]] : [];
    }),
  );
}

/** Fields of one pupil, with her grade. */
type Open = readonly [grade: Grade, fields: readonly FieldKey[]];

function counted(open: readonly Open[]): Pick<Progress, 'lacking' | 'byGrade'> {
  const lacking = countBy(open.map(([, fields]) => fields));
  const grades = [...new Set(open.map(([grade]) => grade))];
  if (grades.length < 2) return { lacking };
  const of = (grade: Grade) => countBy(open.flatMap(([one, fields]) => (one === grade ? [fields] : [])));
  return { lacking, byGrade: Object.fromEntries(grades.map((grade) => [grade, of(grade)])) };
}

/** Lists that come again, as those of pupils without a value do, are counted once. */
function countBy(lists: readonly (readonly FieldKey[])[]): LackingCounts {
  const times = new Map<readonly FieldKey[], number>();
  for (const list of lists) times.set(list, (times.get(list) ?? 0) + 1);
  const counts: Partial<Record<SubjectCode | 'homeroom', number>> = {};
  for (const [fields, n] of times) {
    for (const field of fields) {
      const group = fieldSpec(field).subject ?? 'homeroom';
      counts[group] = (counts[group] ?? 0) + n;
    }
  }
  return counts;
}
