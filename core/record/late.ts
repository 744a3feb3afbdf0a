/**
 * Who is late (trễ): values that were there, or are still missing, after the day on which the ordinary window ended by law (H2,
 * decision 38). Late is not failing: the pupil is judged as at year end, awards included; it is said, and nothing follows of it.
 */
import { type Day, endsAt } from '../codes/day.js';
import type { SchoolYear } from '../law/law-for.js';
import type { SchoolCalendar } from '../law/school-calendar.js';
import { lawfulDayNow } from '../law/lawful-day-now.js';

/** `lacking`: something has no value yet; `entered`: it came afterwards. */
export const LATE_KINDS = ['lacking', 'entered'] as const;
export interface Late {
  readonly kind: (typeof LATE_KINDS)[number];
  /** The named day. */
  readonly day: Day;
}

export interface LateInput {
  readonly schoolYear: SchoolYear;
  readonly calendar: SchoolCalendar;
  /** Her case has been opened: her day is in August. */
  readonly second: boolean;
  readonly lacking: boolean;
  /** Instant of receipt of the newest of her values; null where there is none. */
  readonly changedAt: string | null;
  /** Instant. */
  readonly now: string;
}

export function lateOf({ schoolYear, calendar, second, lacking, changedAt, now }: LateInput): Late | null {
  const day = lawfulDayNow(schoolYear, calendar, second ? 'supplementaryClosing' : 'closing');
  const end = endsAt(day);
  if (now < end) return null;
  if (lacking) return { kind: 'lacking', day };
  return changedAt !== null && changedAt >= end ? { kind: 'entered', day } : null;
}
