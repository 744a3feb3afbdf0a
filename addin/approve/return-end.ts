/** The end of the opening a return makes, as a box has it and as it is sent. */
import type { ReturnTerms } from '../../core/contract/locks.js';
import type { SubjectCode } from '../../core/fields/subjects.js';
import { OTHER_GROUPS } from '../../core/locks/lock-groups.js';
import { type LockPart, partsAbout } from '../../core/locks/lock-parts.js';

const MINUTE = 60_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** `2027-06-29T23:59` on this computer's clock, as a box for date and time has it. */
export function boxTime(instant: number): string {
  const at = new Date(instant);
  const day = [at.getFullYear(), two(at.getMonth() + 1), two(at.getDate())].join('-');
  return `${day}T${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** The last minute that is open: 23:59 says more than 00:00 of the day after. */
export const usualBox = ({ until }: Pick<ReturnTerms, 'until'>): string => boxTime(Date.parse(until) - MINUTE);

export type EndFault = 'missing' | 'past' | 'late';

/** Why an end cannot be sent, or null. */
export function endFault(box: string, { at, latest }: Pick<ReturnTerms, 'at' | 'latest'>): EndFault | null {
  const end = Date.parse(box);
  if (Number.isNaN(end)) return 'missing';
  if (end <= Date.parse(at)) return 'past';
  return end > Date.parse(latest) ? 'late' : null;
}

/** What is sent: nothing where the usual end was left as it was, or the law leaves none to choose. */
export const sentEnd = (box: string, terms: ReturnTerms | null): string | undefined =>
  terms === null || isOver(terms) || box === usualBox(terms) ? undefined : new Date(box).toISOString();

/** Values are closed by law: a return opens nothing. */
export const isOver = ({ at, latest }: Pick<ReturnTerms, 'at' | 'latest'>): boolean => latest <= at;

/** What of a return stays closed: what the homeroom teacher enters, and the subjects that are named. */
export const closedParts = ({ closed }: Pick<ReturnTerms, 'closed'>, subjects: readonly SubjectCode[]): LockPart[] =>
  partsAbout(closed, new Set([...OTHER_GROUPS, ...subjects]));
