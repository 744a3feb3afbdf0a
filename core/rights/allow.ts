/** The only maker of permits: an act that takes one cannot be done by who has none. */
import { type PlainRefusalCode, type Refusal, refusal } from '../codes/refusal.js';
import type { SubjectCode } from '../fields/subjects.js';
import type { RecordState } from '../record/record-states.js';
import type { Actor, Covered, Duty, Hat, PracticeClass } from './actor.js';
import { passesState } from './gates.js';
import { type ActName, rightTo } from './rights.js';
import type { Right, Who } from './who.js';

/** Somebody with her duties of the day; `delegated`: a written delegation to her is in force that day. */
export interface Asker extends Actor {
  readonly delegated: boolean;
}

/** What an act is done to: the class of an act in a class, its subject, the owner of an own thing. */
export interface Place {
  readonly classId?: string;
  readonly subject?: SubjectCode;
  readonly owner?: string;
}

declare const permitted: unique symbol;

/** Word of the table that an act may be done here by this person, and in which of her hats; null for being signed in alone. */
export interface Permit<A extends ActName = ActName> {
  readonly act: A;
  readonly hat: Hat | null;
  /** It is a written delegation that lets her. */
  readonly delegated: boolean;
  readonly place: Place;
  readonly [permitted]: true;
}

export type Verdict<A extends ActName = ActName> =
  { readonly permit: Permit<A>; readonly refused: null } | { readonly permit: null; readonly refused: Refusal };

/**
 * Whether somebody may do an act in a place, by the table; states and locks are asked where they are read. Refuses with
 * not-found what is not shown to her, else with what the row bars her for, no-delegation, not-allowed.
 */
export function allow<A extends ActName>(asker: Asker, act: A, place: Place = {}): Verdict<A> {
  const seen = rightTo(act).of !== 'class' || letIn(asker, 'see-class', place) || letIn(asker, act, place);
  return seen ? allowShown(asker, act, place) : no('not-found');
}

/** The same to somebody the class is shown to already. */
export function allowShown<A extends ActName>(asker: Asker, act: A, place: Place = {}): Verdict<A> {
  const right = rightTo(act);
  if (place.owner !== undefined && place.owner !== asker.userId) return no('not-found');
  if (right.barred && asker.hats.includes(right.barred.hat)) return no(right.barred.refusal);
  const who = letIn(asker, act, place);
  if (who) {
    const permit = { act, hat: hatOf(who), delegated: isDelegated(who), place } as Permit<A>;
    return { permit, refused: null };
  }
  if (SHOWS.has(act)) return no('not-found');
  if (practiceAt(asker, place)) return no('practice-class');
  return no(lacksDelegation(asker, right) ? 'no-delegation' : 'not-allowed');
}

const no = (code: PlainRefusalCode) => ({ permit: null, refused: refusal(code) });

/** Seeing is refused as if there were nothing. */
const SHOWS: ReadonlySet<ActName> = new Set(['see-class', 'see-profile', 'see-progress']);

export const may = (asker: Asker, act: ActName, place: Place = {}): boolean => allow(asker, act, place).permit !== null;

/** Which of these acts somebody may do in a place; with a record's state only those it lets pass. */
export const canAmong = <A extends ActName>(
  asker: Asker,
  acts: readonly A[],
  place: Place = {},
  state: RecordState | null = null,
): A[] =>
  acts.filter((act) => {
    const gate = rightTo(act).gate?.state;
    return may(asker, act, place) && (state === null || gate === undefined || passesState(gate, state));
  });

/** The same in each of many classes: the table tells two apart only by what ties her to one of them. */
export function canInClasses<A extends ActName>(asker: Asker, acts: readonly A[]): (classId: string) => A[] {
  const tied = new Set([...asker.duties, ...(asker.over ?? [])].map(({ classId }) => classId));
  let untied: A[] | undefined;
  return (classId) => {
    if (asker.inspects || tied.has(classId)) return canAmong(asker, acts, { classId });
    return (untied ??= canAmong(asker, acts, { classId }));
  };
}

/** Whether somebody may do an act in some class, or at all where it is done in none. */
export const mayAnywhere = (asker: Asker, act: ActName): boolean => {
  if (rightTo(act).of !== 'class') return may(asker, act);
  const named = [...asker.duties, ...(asker.over ?? [])].map(({ classId }) => classId);
  const classes = new Set([...named, ...(asker.inspects?.classes ?? [])]);
  return may(asker, act, { classId: '' }) || [...classes].some((classId) => may(asker, act, { classId }));
};

/** The first of a row's who that somebody is. */
function letIn(asker: Asker, act: ActName, place: Place): Who | undefined {
  if (rightTo(act).of === 'class' && place.classId === undefined) throw new RangeError(`${act} is done in a class`);
  const practice = practiceAt(asker, place);
  if (!practice) return rightTo(act).who.find((who) => isWho(asker, who, place));
  if (!practice.open || !rightTo(act).practice) return undefined;
  return rightTo(act).who.find((who) => isPractising(asker, who, place));
}

/** Whether a class is one to practise in. */
export const isPractice = (asker: Asker, classId: string): boolean => practiceAt(asker, { classId }) !== undefined;

const practiceAt = ({ practice }: Asker, { classId }: Place): PracticeClass | undefined =>
  practice?.find((one) => one.classId === classId);

/** Who teaches has every duty there; who looks in from outside has nothing to look at. */
const isPractising = (asker: Asker, who: Who, place: Place): boolean =>
  typeof who === 'object' && 'duty' in who
    ? asker.hats.includes('teacher')
    : isWho(asker, who, place) && hatOf(who) !== 'inspector';

function isWho(
  { hats, duties, delegated, over = [], deputy = false, inspects }: Asker,
  who: Who,
  { classId, subject }: Place,
): boolean {
  if (who === 'anybody' || who === 'signed-in') return true;
  if (who === 'deputy') return deputy;
  if ('hat' in who) {
    const isSet = over.some((one) => one.classId === classId && (who.over === 'any' || one.by === 'grade'));
    if (who.hat === 'inspector' && inspects && !isCovered(inspects, who, classId)) return false;
    return hats.includes(who.hat) && (!who.delegated || delegated) && (!who.over || isSet);
  }
  const fits = (duty: Duty): boolean =>
    duty.classId === classId &&
    (who.duty === 'any' || duty.kind === who.duty) &&
    !(who.answers && duty.shared) &&
    (duty.kind !== 'subject' || who.duty === 'any' || subject === undefined || duty.subject === subject);
  return duties.some(fits);
}

/** What is done in no class shows more than some classes; `''` stands for some class or other, as in `mayAnywhere`. */
const isCovered = (
  { classes, whole }: Covered,
  who: { readonly whole?: true },
  classId: string | undefined,
): boolean => (classId === undefined ? whole || !who.whole : classId === '' || classes.includes(classId));

const isDelegated = (who: Who): boolean => typeof who === 'object' && 'hat' in who && who.delegated === true;

/** The hat a who is worn as; a deputy wears whichever is hers. */
export const hatOf = (who: Who): Hat | null => (typeof who === 'string' ? null : 'hat' in who ? who.hat : 'teacher');

/** What she lacks has a name. */
const lacksDelegation = ({ hats }: Asker, { who }: Right): boolean =>
  who.some((one) => isDelegated(one) && hats.includes(hatOf(one)!));
