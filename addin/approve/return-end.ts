/** The end of the opening a return makes, as a box has it and as it is sent. */
import { boxOfMoment, momentOfBox } from '../../core/codes/day.js';
import type { ReturnTerms } from '../../core/contract/locks.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import { OTHER_GROUPS } from '../../core/locks/lock-groups.js';
import { type LockPart, partsAbout } from '../../core/locks/lock-parts.js';

const MINUTE = 60_000;

/** The last minute that is open: 23:59 says more than 00:00 of the day after. */
export const usualBox = ({ until }: Pick<ReturnTerms, 'until'>): string =>
  boxOfMoment(new Date(Date.parse(until) - MINUTE));

export type EndFault = 'missing' | 'past' | 'late';

/** Why an end cannot be sent, or null. */
export function endFault(box: string, { at, latest }: Pick<ReturnTerms, 'at' | 'latest'>): EndFault | null {
  const end = momentOfBox(box).getTime();
  if (Number.isNaN(end)) return 'missing';
  if (end <= Date.parse(at)) return 'past';
  return end > Date.parse(latest) ? 'late' : null;
}

/** What is sent: nothing where the usual end was left as it was, or the law leaves none to choose. */
export const sentEnd = (box: string, terms: ReturnTerms | null): string | undefined =>
  terms === null || isOver(terms) || box === usualBox(terms) ? undefined : momentOfBox(box).toISOString();

/** Values are closed by law: a return opens nothing. */
export const isOver = ({ at, latest }: Pick<ReturnTerms, 'at' | 'latest'>): boolean => latest <= at;

/** What of a return stays closed: what the homeroom teacher enters, and the subjects that are named. */
export const closedParts = ({ closed }: Pick<ReturnTerms, 'closed'>, subjects: readonly SubjectCode[]): LockPart[] =>
  partsAbout(closed, new Set([...OTHER_GROUPS, ...subjects]));
