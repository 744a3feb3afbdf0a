/** Changes to who wears which hat: carried out on what stands, and judged. */
import { addDays, type Day, shownDay } from '../codes/day.js';
import type { Hat } from '../codes/hats.js';
import { type Refusal, refusal } from '../codes/refusal.js';
import type { HatScope } from './hat-scope.js';
import type { DutyPerson } from './change-duties.js';

/** A hat on somebody's head, days both included; one of before days were kept holds since ever. */
export interface HatLine {
  readonly userId: string;
  readonly hat: Hat;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  /** Of a head of tổ alone. */
  readonly scope: HatScope | null;
}

export type HatChange =
  | {
      readonly kind: 'give';
      readonly userId: string;
      readonly hat: Hat;
      readonly fromDay: Day;
      readonly toDay: Day | null;
      readonly scope: HatScope | null;
    }
  | { readonly kind: 'end'; readonly userId: string; readonly hat: Hat; readonly lastDay: Day };

export interface HatWorld {
  readonly today: Day;
  readonly people: readonly DutyPerson[];
  readonly lines: readonly HatLine[];
}

/** The longest the principal alone may give the administrator's hat, days (decision 39). */
export const LENT_AT_MOST = 7;
/** How far ahead a hat may be given, days. */
const AHEAD = 400;

/**
 * The hats with all changes carried out, and which of these cannot be. `alone`: nobody but the principal gives her word.
 * Refuses with hat-moved-on, hat-days, hat-person-gone, hat-scope, hat-worn, hat-principal-held, hat-lent-too-long,
 * hat-last-administrator, hat-last-principal.
 */
export function changeHats(
  world: HatWorld,
  changes: readonly HatChange[],
  { alone }: { readonly alone: boolean },
): { readonly lines: readonly HatLine[]; readonly refused: readonly Refusal[] } {
  const refused: Refusal[] = [];
  let lines = world.lines;
  const sorted = [...changes].sort((a, b) => Number(a.kind === 'give') - Number(b.kind === 'give'));
  for (const change of sorted) {
    const worn = lines.find((line) => isOf(line, change) && isOn(line, world.today));
    const found =
      change.kind === 'end' ? refuseEnd(world, worn, change.lastDay) : refuseGiving(world, lines, change, alone);
    if (found) refused.push(found);
    else lines = [...lines.filter((line) => !isOf(line, change)), after(change, worn)];
  }
  const isLast = (ended: Hat): boolean =>
    changes.some(({ kind, hat }) => kind === 'end' && hat === ended) &&
    !lines.some((line) => line.hat === ended && stays(world, line));
  if (isLast('administrator')) refused.push(refusal('hat-last-administrator'));
  // Without a principal nobody's word would be waited for.
  if (refused.length === 0 && isLast('principal')) refused.push(refusal('hat-last-principal'));
  return { lines, refused };
}

type Given = Extract<HatChange, { kind: 'give' }>;

const isOf = (line: HatLine, { userId, hat }: Pick<HatLine, 'userId' | 'hat'>): boolean =>
  line.userId === userId && line.hat === hat;

/** It is worn today or will be. */
const isOn = ({ toDay }: HatLine, today: Day): boolean => toDay === null || toDay >= today;

const after = (change: HatChange, worn: HatLine | undefined): HatLine => {
  const { userId, hat } = change;
  if (change.kind === 'end') return { ...worn!, toDay: change.lastDay };
  return { userId, hat, fromDay: change.fromDay, toDay: change.toDay, scope: change.scope };
};

function refuseEnd({ today }: HatWorld, worn: HatLine | undefined, lastDay: Day): Refusal | null {
  if (!worn || (worn.toDay !== null && worn.toDay <= lastDay)) return refusal('hat-moved-on');
  return lastDay < addDays(today, -1) ? refusal('hat-days', { today: shownDay(today) }) : null;
}

function refuseGiving(world: HatWorld, lines: readonly HatLine[], given: Given, alone: boolean): Refusal | null {
  const { today, people } = world;
  const { userId, hat, fromDay, toDay } = given;
  const person = people.find((one) => one.userId === userId);
  if (!person?.active) return refusal('hat-person-gone', { name: person?.name ?? userId });
  const wrong = fromDay < today || fromDay > addDays(today, AHEAD) || (toDay !== null && toDay < fromDay);
  if (wrong) return refusal('hat-days', { today: shownDay(today) });
  if ((hat === 'head') !== isSomething(given.scope)) return refusal('hat-scope');
  const on = lines.filter((line) => isOn(line, today));
  if (on.some((line) => isOf(line, given))) return refusal('hat-worn', { name: person.name });
  const other = hat === 'principal' ? on.find((line) => line.hat === hat && meets(line, given)) : undefined;
  if (other)
    return refusal('hat-principal-held', { name: people.find((one) => one.userId === other.userId)?.name ?? '' });
  const tooLong = toDay === null || toDay > addDays(fromDay, LENT_AT_MOST - 1);
  return alone && hat === 'administrator' && tooLong ? refusal('hat-lent-too-long', { days: LENT_AT_MOST }) : null;
}

/** A head of tổ is one of something, and nobody else is. */
const isSomething = (scope: HatScope | null): boolean =>
  scope !== null && scope.grades.length + scope.subjects.length > 0;

const meets = (line: HatLine, given: Given): boolean =>
  (line.toDay === null || given.fromDay <= line.toDay) &&
  (given.toDay === null || line.fromDay === null || line.fromDay <= given.toDay);

/** Worn without a last day by somebody who has not left. */
const stays = ({ people }: HatWorld, { userId, toDay }: HatLine): boolean =>
  toDay === null && people.some((one) => one.userId === userId && one.active);

/** Changes as they are carried out on the day they were confirmed. */
export function hatChangesFrom(changes: readonly HatChange[], today: Day): HatChange[] {
  return changes.flatMap((change): HatChange[] => {
    if (change.kind === 'end') return [{ ...change, lastDay: later(change.lastDay, addDays(today, -1)) }];
    const fromDay = later(change.fromDay, today);
    return change.toDay !== null && change.toDay < fromDay ? [] : [{ ...change, fromDay }];
  });
}

const later = (a: Day, b: Day): Day => (a < b ? b : a);
