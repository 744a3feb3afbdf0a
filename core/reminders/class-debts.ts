/** Who owes what of a class, or of one grade of a combined one, by the same facts as its line of the overview. */
import type { SheetPeriod } from '../codes/periods.js';
import { type CoverState, FIRST_COVER_STATE } from '../covers/cover-states.js';
import { coversWaiting } from '../covers/covers-waiting.js';
import type { SubjectCode } from '../fields/subjects.js';
import { SUBJECTS } from '../fields/subjects.js';
import { type Grade, LAST_GRADE } from '../law/law.js';
import { PROFILE_SHEET, RECORD_SHEET } from '../law/record-sheet.js';
import { completes, lawFor } from '../law/law-for.js';
import { isUndecided, type LackingCounts, type Progress } from '../record/progress.js';
import type { PromotionDecision } from '../record/promotion.js';
import type { RecordState } from '../record/record-states.js';
import { countSteps } from '../record/steps.js';
import { caseState } from '../record/supplementary-state.js';
import { type PupilOnSheet, pupilsOn, type SheetContext } from '../sheet/context.js';
import type { PupilId } from '../sheet/values.js';
import type { Debt, DebtKind, Office } from './debt.js';

export interface Responsible {
  readonly userId: string;
  readonly name: string;
  readonly duty: 'homeroom' | 'subject';
  readonly subject: SubjectCode | null;
  readonly responsible: boolean;
}

/** A record that came back, as one person has to look at it again. */
export interface ReturnedTo {
  readonly pupil: PupilId;
  readonly userId: string;
  readonly name: string;
  /** Null for the homeroom teacher. */
  readonly subject: SubjectCode | null;
}

export interface CoverLine {
  readonly grade: Grade;
  /** Null where nobody has begun it. */
  readonly state: CoverState | null;
  readonly n: number;
}

/** What is known of a class; plain data. */
export interface ClassFacts {
  readonly context: SheetContext & { readonly closed: ReadonlyMap<PupilId, RecordState> };
  /** Sheets whose values are asked for; signatures are with the one records are made of. */
  readonly periods: readonly SheetPeriod[];
  readonly progress: (period: SheetPeriod) => Progress;
  readonly asksSubjects: boolean;
  /** In force that day. */
  readonly teachers: readonly Responsible[];
  readonly returned: readonly ReturnedTo[];
  readonly decisions: ReadonlyMap<PupilId, PromotionDecision>;
  /** Whom the principal is not asked to decide on yet, for something of her still waits to be assessed anew. */
  readonly waitsAnew: (pupil: PupilOnSheet) => boolean;
  /** Of the class; empty where nobody asks for covers any more. */
  readonly covers: readonly CoverLine[];
}

/** Grades of a class, the lowest first. */
export const gradesOf = ({ pupils }: Pick<SheetContext, 'pupils'>): Grade[] =>
  [...new Set(pupils.map(({ grade }) => grade))].sort((a, b) => a - b);

/** What a sheet lacks; of one grade where one is named. */
export function lackingIn(
  { context, progress }: Pick<ClassFacts, 'context' | 'progress'>,
  period: SheetPeriod,
  grade: Grade | null,
): LackingCounts {
  const { lacking, byGrade } = progress(period);
  if (grade === null) return lacking;
  if (byGrade) return byGrade[grade] ?? {};
  return pupilsOn(period, context.pupils).some((pupil) => pupil.grade === grade) ? lacking : {};
}

/** By whom in the order things are done; nothing that is done. `grade`: of a combined class, null for the whole of it. */
export function classDebts(facts: ClassFacts, grade: Grade | null): Debt[] {
  const pupils = facts.context.pupils.filter((pupil) => grade === null || pupil.grade === grade);
  const ofRecords = facts.periods.includes(RECORD_SHEET);
  return [
    ...toEnter(facts, grade),
    ...toLookAtAgain(facts, new Set(pupils.map(({ id }) => id))),
    ...(ofRecords ? toSign(facts, pupils) : []),
    ...ofCovers(facts, grade),
  ].filter(({ n }) => n > 0);
}

type Found = Pick<Debt, 'kind' | 'n'> & Partial<Debt>;

/** Written out: a school has thousands of them, and an object made of others is slow to make. */
const debtOf = (
  { context }: ClassFacts,
  { kind, n, period = null, subject = null, userId = null, name = '', office = null }: Found,
): Debt => ({ kind, classId: context.class.id, period, subject, n, userId, name, office });

const answersFor = ({ teachers }: ClassFacts, subject: SubjectCode | null) => {
  const one = teachers.find(
    (each) => each.responsible && (subject ? each.subject === subject : each.duty === 'homeroom'),
  );
  return { userId: one?.userId ?? null, name: one?.name ?? '' };
};

const toEnter = (facts: ClassFacts, grade: Grade | null): Debt[] =>
  facts.periods.flatMap((period) =>
    Object.entries(lackingIn(facts, period, grade)).map(([group, n]) => {
      const subject = group === 'homeroom' ? null : (group as SubjectCode);
      return debtOf(facts, { kind: 'enter', n, period, subject, ...answersFor(facts, subject) });
    }),
  );

function toLookAtAgain(facts: ClassFacts, inside: ReadonlySet<PupilId>): Debt[] {
  const found = new Map<string, Debt>();
  for (const { pupil, userId, name, subject } of facts.returned) {
    if (!inside.has(pupil)) continue;
    const key = `${userId} ${subject}`;
    const n = (found.get(key)?.n ?? 0) + 1;
    found.set(key, debtOf(facts, { kind: 'returned', n, subject, userId, name }));
  }
  return [...found.values()];
}

/** Signatures, plans and decisions of the year's records. */
function toSign(facts: ClassFacts, pupils: readonly PupilOnSheet[]): Debt[] {
  const { context, progress, asksSubjects, decisions, waitsAnew } = facts;
  const { closed } = context;
  const yearEnd = progress(RECORD_SHEET).pupils;
  const profile = progress(PROFILE_SHEET).pupils;
  const steps = countSteps(pupils, { yearEnd, profile, closed, asksSubjects, decisions });
  const open = pupils.filter(({ id }) => !closed.has(id));
  const law = lawFor(context.schoolYear);
  const unsigned = (subject: SubjectCode) => open.filter(({ id }) => yearEnd[id]?.unsigned?.includes(subject)).length;
  const toPlan = open.filter((pupil) => {
    const line = yearEnd[pupil.id];
    if (line?.result === undefined) return false;
    const state = caseState({
      supplementary: pupil.supplementary ?? null,
      completed: completes(law, line.result),
      decided: line.toDecide !== undefined && !isUndecided(line, decisions.get(pupil.id) ?? null),
      lastGrade: pupil.grade === LAST_GRADE,
    });
    return state === 'to-plan';
  });
  const toDecide = open.filter(
    (pupil) => isUndecided(yearEnd[pupil.id], decisions.get(pupil.id) ?? null) && !waitsAnew(pupil),
  );
  const homeroom = answersFor(facts, null);
  const lists = asksSubjects ? SUBJECTS : [];
  return [
    ...lists.map((subject) =>
      debtOf(facts, { kind: 'sign-list', n: unsigned(subject), subject, ...answersFor(facts, subject) }),
    ),
    debtOf(facts, { kind: 'sign-records', n: pupils.length - steps.homeroomSigned, ...homeroom }),
    debtOf(facts, { kind: 'plan-anew', n: toPlan.length, ...homeroom }),
    ofOffice(facts, 'principal', 'decide', toDecide.length),
    ofOffice(facts, 'principal', 'approve', steps.homeroomSigned - steps.approved),
    ofOffice(facts, 'clerk', 'seal', steps.approved - steps.sealed),
  ];
}

const ofOffice = (facts: ClassFacts, office: Office, kind: DebtKind, n: number): Debt =>
  debtOf(facts, { kind, n, office });

function ofCovers(facts: ClassFacts, grade: Grade | null): Debt[] {
  const counts = facts.covers
    .filter((line) => grade === null || line.grade === grade)
    .map(({ state, n }) => ({ state: state ?? FIRST_COVER_STATE, n }));
  return [
    debtOf(facts, { kind: 'confirm-covers', n: coversWaiting('confirm-cover', counts), ...answersFor(facts, null) }),
    ofOffice(facts, 'principal', 'sign-covers', coversWaiting('sign-cover', counts)),
    ofOffice(facts, 'clerk', 'seal-covers', coversWaiting('seal-cover', counts)),
  ];
}
