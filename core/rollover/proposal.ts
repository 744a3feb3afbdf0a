/**
 * Kết chuyển: where each pupil of a year goes in the next (decision 42, H13). Everybody is in exactly one place: in her class's
 * line of her grade (a combined class has two, H25), among those in no class, who need a choice, or among those who left.
 */
import type { Day } from '../codes/day.js';
import { LAST_GRADE, type Grade } from '../law/law.js';
import { classNameFor } from './class-names.js';
import type { Standing } from './standing.js';

/** `finishes`: primary school is over; `left`: she goes to no class here, as somebody said. */
export type Destination =
  | { readonly kind: 'class'; readonly className: string; readonly grade: Grade }
  | { readonly kind: 'finishes' }
  | { readonly kind: 'left' };

/** A time of hers in a class of the year that ends. */
export interface TimeInYear {
  readonly classId: string;
  readonly grade: Grade;
  /** Place in the class list. */
  readonly position: number;
  readonly fromDay: Day;
  readonly toDay: Day | null;
  readonly endedAs: 'moved' | 'left' | null;
}

/** Where she is in the next year already; the class is null where she is in none. */
export interface PlacedPupil {
  readonly className: string | null;
  readonly grade: Grade | null;
  /** Dự kiến: what she is there for is not decided yet. */
  readonly provisional: boolean;
  /** The part it was done in; null where she came another way. */
  readonly part: string | null;
}

export interface PupilFacts {
  readonly id: string;
  readonly name: string;
  readonly birthDate: Day;
  /** In the order of their days; none where she was in no class that year. */
  readonly times: readonly TimeInYear[];
  readonly standing: Standing;
  readonly placed: PlacedPupil | null;
  /** What somebody chose for her. */
  readonly chosen: Destination | null;
}

export interface ClassFacts {
  readonly id: string;
  readonly name: string;
  readonly grades: readonly Grade[];
}

/** Classes somebody chose for a line: of those who go up, and of those who stay. */
export interface LineChoice {
  readonly classId: string;
  readonly grade: Grade;
  readonly goes: 'up' | 'stays';
  readonly className: string;
}

export interface YearFacts {
  /** The last day of the year that ends. */
  readonly ends: Day;
  readonly classes: readonly ClassFacts[];
  readonly pupils: readonly PupilFacts[];
  readonly choices: readonly LineChoice[];
}

export interface PlacedLine {
  readonly id: string;
  readonly name: string;
  readonly birthDate: Day;
  readonly standing: Standing;
  /** Null where somebody has to choose first. */
  readonly to: Destination | null;
  readonly provisional: boolean;
  /** It is somebody's choice for her alone. */
  readonly isChosen: boolean;
  /** Null where it has not been carried out. */
  readonly placed: PlacedPupil | null;
}

/** Pupils of one grade of a class. */
export interface ClassLine {
  readonly classId: string;
  readonly className: string;
  readonly grade: Grade;
  /** Classes of the next year; null where somebody has to name one, `up` also in the last grade. */
  readonly up: string | null;
  readonly stays: string | null;
  readonly pupils: readonly PlacedLine[];
}

export interface Proposal {
  /** In the order of classes, then of grades. */
  readonly lines: readonly ClassLine[];
  /** In no class on the last day, and not said to have left. */
  readonly loose: readonly PlacedLine[];
  /** Who left the school before the year was over. */
  readonly left: readonly Pick<PupilFacts, 'id' | 'name'>[];
}

/** Where a pupil is on the year's last day; the later of two. */
export function lastTime({ times }: Pick<PupilFacts, 'times'>, ends: Day): TimeInYear | null {
  return times.findLast(({ fromDay, toDay }) => fromDay <= ends && (toDay === null || toDay >= ends)) ?? null;
}

export function propose(facts: YearFacts): Proposal {
  const [loose, left]: [PlacedLine[], PupilFacts[]] = [[], []];
  const inLine = new Map<string, { readonly pupil: PupilFacts; readonly time: TimeInYear }[]>();
  for (const pupil of facts.pupils) {
    const time = lastTime(pupil, facts.ends);
    if (time) {
      const key = keyOf(time.classId, time.grade);
      inLine.set(key, [...(inLine.get(key) ?? []), { pupil, time }]);
    } else if (pupil.times.at(-1)?.endedAs === 'left' && pupil.placed === null && pupil.chosen === null) {
      left.push(pupil);
    } else loose.push(placed(pupil, pupil.chosen, false));
  }
  const lines = facts.classes.flatMap((klass) =>
    klass.grades.flatMap((grade): ClassLine[] => {
      const own = inLine.get(keyOf(klass.id, grade)) ?? [];
      if (own.length === 0) return [];
      const line = { classId: klass.id, className: klass.name, grade };
      const names = namesOf(facts, klass, grade);
      const pupils = own
        .sort((a, b) => a.time.position - b.time.position)
        .map(({ pupil }) => lineOf(pupil, grade, names));
      return [{ ...line, ...names, pupils }];
    }),
  );
  return { lines, loose, left: left.map(({ id, name }) => ({ id, name })) };
}

const keyOf = (classId: string, grade: Grade): string => `${grade} ${classId}`;

type Names = Pick<ClassLine, 'up' | 'stays'>;

function namesOf({ choices }: YearFacts, klass: ClassFacts, grade: Grade): Names {
  const chosen = (goes: LineChoice['goes']): string | undefined =>
    choices.find((one) => one.classId === klass.id && one.grade === grade && one.goes === goes)?.className;
  const next = gradeAfter(grade);
  return {
    up: next === null ? null : (chosen('up') ?? classNameFor(klass, grade, next)),
    stays: chosen('stays') ?? classNameFor(klass, grade, grade),
  };
}

/** Null after the last. */
export const gradeAfter = (grade: Grade): Grade | null => (grade === LAST_GRADE ? null : ((grade + 1) as Grade));

/**
 * Grades somebody may choose a class of for a pupil: never another than she has come to; of whom nothing is decided both, as
 * dự kiến. Who was in no class is known by nobody here: any.
 */
export function gradesOpen(standing: Standing, grade: Grade | null): (to: Grade) => boolean {
  if (grade === null) return () => true;
  const next = gradeAfter(grade);
  if (standing === 'up') return (to) => to === next;
  if (standing === 'finishes') return () => false;
  if (standing === 'stays') return (to) => to === grade;
  return (to) => to === grade || to === next;
}

function lineOf(pupil: PupilFacts, grade: Grade, names: Names): PlacedLine {
  const { standing, chosen } = pupil;
  // A choice made before the principal decided otherwise is none any more.
  const holds = chosen !== null && (chosen.kind === 'left' || isOpen(pupil, grade, chosen));
  const to = holds ? chosen : proposedFor(standing, grade, names);
  return placed(pupil, to, standing === 'open' && to?.kind !== 'left', holds);
}

const isOpen = ({ standing }: PupilFacts, grade: Grade, to: Destination): boolean =>
  to.kind === 'class' && gradesOpen(standing, grade)(to.grade);

/** Of whom nothing is decided, the place she has if all goes well: dự kiến, and never more than that. */
function proposedFor(standing: Standing, grade: Grade, { up, stays }: Names): Destination | null {
  const next = gradeAfter(grade);
  if (standing === 'finishes' || (standing === 'open' && next === null)) return { kind: 'finishes' };
  const [className, to] = standing === 'stays' ? [stays, grade] : [up, next];
  return className === null || to === null ? null : { kind: 'class', className, grade: to };
}

const placed = (
  { id, name, birthDate, standing, placed: there }: PupilFacts,
  to: Destination | null,
  provisional: boolean,
  isChosen = to !== null,
): PlacedLine => ({ id, name, birthDate, standing, to, provisional, isChosen, placed: there });

/** Not carried out yet. */
export const waits = ({ placed: there }: PlacedLine): boolean => there === null;

/** Numbers of a line or of several, as they are shown before it is carried out. */
export interface Numbers {
  readonly up: number;
  readonly stays: number;
  readonly finishes: number;
  readonly left: number;
  /** Of those above, without a decision: dự kiến. */
  readonly provisional: number;
  /** Without a class to go to. */
  readonly toChoose: number;
  readonly done: number;
}

export function numbersOf(grade: Grade | null, pupils: readonly PlacedLine[]): Numbers {
  const waiting = pupils.filter(waits);
  const count = (holds: (one: PlacedLine) => boolean): number => waiting.filter(holds).length;
  const toGrade = ({ to }: PlacedLine): Grade | null => (to?.kind === 'class' ? to.grade : null);
  return {
    up: count((one) => toGrade(one) !== null && toGrade(one) !== grade),
    stays: count((one) => toGrade(one) !== null && toGrade(one) === grade),
    finishes: count(({ to }) => to?.kind === 'finishes'),
    left: count(({ to }) => to?.kind === 'left'),
    provisional: count(({ provisional }) => provisional),
    toChoose: count(({ to }) => to === null),
    done: pupils.length - waiting.length,
  };
}

/** What becomes of a place that was dự kiến once the principal has decided: it stays, or she goes to another grade. */
export function settles(
  standing: Standing,
  from: Grade,
  there: Grade | null,
): { readonly kind: 'waits' | 'stays' } | { readonly kind: 'moves'; readonly to: Grade | null } {
  if (standing === 'open') return { kind: 'waits' };
  const wanted = standing === 'finishes' ? null : standing === 'stays' ? from : gradeAfter(from);
  return wanted === there ? { kind: 'stays' } : { kind: 'moves', to: wanted };
}
