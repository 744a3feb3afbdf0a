/** Whether a unit is final for recalls: pressed or not (H31), and by the dates the regulation names. */
import { endOfDay } from '../../../core/codes/day.js';
import { lawfulDay } from '../../../core/law/lawful-days.js';
import { lawFor } from '../../../core/law/law-for.js';

export interface Accepted {
  readonly schoolYear: string;
  readonly acceptedAt: string;
  readonly finalisedAt: string | null;
  /** Whether the portal held no unit of the pupil's year before it. */
  readonly first: number;
}

/**
 * Accepted by 30/6: final when that day ends. Later: a replacement is final at its acceptance; the first of a pupil's year is taken for
 * one of the second group, whose day is 15/8, for the package does not tell groups.
 */
export function isFinal({ schoolYear, acceptedAt, finalisedAt, first }: Accepted, now: Date): boolean {
  if (finalisedAt !== null) return true;
  const end = (act: 'closing' | 'supplementaryClosing'): number =>
    endOfDay(lawfulDay(lawFor(schoolYear), schoolYear, act)).getTime();
  const accepted = Date.parse(acceptedAt);
  if (accepted < end('closing')) return now.getTime() >= end('closing');
  return first === 0 || now.getTime() >= end('supplementaryClosing');
}
