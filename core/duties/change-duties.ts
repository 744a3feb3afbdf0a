/** Changes to who holds which duty: carried out on what stands, and judged. */
import { addDays, type Day, shownDay } from '../codes/day.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import type { SubjectCode } from '../fields/subjects.js';
import { type DutyLine, earliestEnd, meet, samePlace } from './duty-line.js';

export type DutyChange =
  | { readonly kind: 'end'; readonly id: number; readonly lastDay: Day }
  | ({ readonly kind: 'give' } & Omit<DutyLine, 'id'>);

export interface DutyClass {
  readonly id: string;
  readonly name: string;
  /** Taught in it, in the order of the transcript. */
  readonly subjects: readonly SubjectCode[];
}

export interface DutyPerson {
  readonly userId: string;
  readonly name: string;
  /** False for who has left. */
  readonly active: boolean;
}

/** One school year with its people and who holds what. */
export interface DutyWorld {
  readonly today: Day;
  readonly begins: Day;
  readonly ends: Day;
  readonly classes: readonly DutyClass[];
  readonly people: readonly DutyPerson[];
  readonly lines: readonly DutyLine[];
}

export interface JudgedChanges {
  readonly lines: readonly DutyLine[];
  /** By the place of the change among those given. */
  readonly refused: readonly { readonly at: number; readonly refusal: Refusal }[];
}

/** How far from the year a day may lie: people prepare before it, and sign after it. */
const AROUND = 92;

export const earliestDay = ({ begins }: Pick<DutyWorld, 'begins'>): Day => addDays(begins, -AROUND);
export const latestDay = ({ ends }: Pick<DutyWorld, 'ends'>): Day => addDays(ends, AROUND);

/**
 * The duties with all changes carried out, and which of these cannot be. Refuses, each change by itself, with duty-moved-on,
 * duty-ended-before, duty-class-ended, duty-not-taught, duty-person-gone, duty-days, duty-doubled, duty-repeated.
 */
export function changeDuties(world: DutyWorld, changes: readonly DutyChange[]): JudgedChanges {
  const refused: { at: number; refusal: Refusal }[] = [];
  const refuse = (at: number, found: Refusal | null): void => void (found && refused.push({ at, refusal: found }));
  const lines = new Map(world.lines.map((line) => [line.id, line]));
  changes.forEach((change, at) => {
    if (change.kind === 'end') {
      const line = lines.get(change.id);
      refuse(at, refuseEnd(world, line, change.lastDay));
      if (line) lines.set(line.id, { ...line, toDay: change.lastDay });
    } else {
      refuse(at, refuseGiving(world, change));
      const { kind: _, ...given } = change;
      lines.set(idOf(at), { id: idOf(at), ...given });
    }
  });
  const after = [...lines.values()];
  changes.forEach((change, at) => {
    if (change.kind === 'give') refuse(at, refuseMeeting(world, lines.get(idOf(at))!, after));
  });
  return { lines: after, refused };
}

/** What is not stored yet has the place of its change for an id. */
const idOf = (at: number): number => -1 - at;

function refuseEnd({ today }: DutyWorld, line: DutyLine | undefined, lastDay: Day): Refusal | null {
  if (!line || (line.toDay !== null && line.toDay <= lastDay)) return refusal('duty-moved-on');
  return lastDay < earliestEnd(line, today) ? refusal('duty-ended-before', { today: shownDay(today) }) : null;
}

function refuseGiving(world: DutyWorld, line: Omit<DutyLine, 'id'>): Refusal | null {
  const klass = world.classes.find(({ id }) => id === line.classId);
  if (!klass) return refusal('duty-class-ended', { class: line.classId });
  if (line.subject !== null && !klass.subjects.includes(line.subject))
    return refusal('duty-not-taught', { class: klass.name });
  const person = world.people.find(({ userId }) => userId === line.userId);
  if (!person?.active) return refusal('duty-person-gone', { name: person?.name ?? line.userId });
  const [from, to] = [earliestDay(world), latestDay(world)];
  const days = [line.fromDay, line.toDay ?? line.fromDay];
  const wrong = days.some((day) => day < from || day > to) || (line.toDay !== null && line.toDay < line.fromDay);
  return wrong ? refusal('duty-days', { from: shownDay(from), to: shownDay(to) }) : null;
}

/** Of several who do the same on a day one answers for it, and nobody does it twice. */
function refuseMeeting(world: DutyWorld, line: DutyLine, after: readonly DutyLine[]): Refusal | null {
  const beside = after.filter((one) => one.id !== line.id && samePlace(one, line) && meet(one, line));
  const klass = world.classes.find(({ id }) => id === line.classId)?.name ?? line.classId;
  const nameOf = (userId: string) => world.people.find((one) => one.userId === userId)?.name ?? userId;
  if (beside.some(({ userId }) => userId === line.userId))
    return refusal('duty-repeated', { class: klass, name: nameOf(line.userId) });
  const other = line.responsible ? beside.find(({ responsible }) => responsible) : undefined;
  return other
    ? refusal('duty-doubled', { class: klass, name: nameOf(other.userId), from: shownDay(other.fromDay) })
    : null;
}

/**
 * Changes as they are carried out on the day they were confirmed: nothing begins or ends before the principal's word but
 * what was entered as past already. In the year's summer, after `ends`, nothing at all: what was signed under its duties stays, and
 * what was entered before is taken over from that day.
 */
export function changesFrom(
  changes: readonly DutyChange[],
  madeOn: Day,
  { today, ends }: Pick<DutyWorld, 'today' | 'ends'>,
): DutyChange[] {
  if (today <= madeOn) return [...changes];
  const later = (day: Day, first: Day): Day => (day < first ? first : day);
  return changes.flatMap((change): DutyChange[] => {
    if (change.kind === 'end') return [{ ...change, lastDay: later(change.lastDay, addDays(today, -1)) }];
    const stays = change.fromDay < madeOn && today <= ends;
    const fromDay = stays ? change.fromDay : later(change.fromDay, today);
    return change.toDay !== null && change.toDay < fromDay ? [] : [{ ...change, fromDay }];
  });
}
