/** When a pupil's group ends: by law, or as the office above has moved it. */
import { type Day, endsAt } from '../../../../core/codes/day.js';
import { lawfulDayNow } from '../../../../core/law/lawful-day-now.js';
import type { SchoolYear } from '../../../../core/law/law-for.js';
import type { SchoolCalendar } from '../../../../core/law/school-calendar.js';
import type { LawGroup } from '../../../../core/locks/closing-days.js';

export const LAW_GROUPS = ['first', 'second'] as const satisfies readonly LawGroup[];
const ENDS = { first: 'closing', second: 'supplementaryClosing' } as const;

export const groupDay = (year: SchoolYear, calendar: SchoolCalendar, group: LawGroup): Day =>
  lawfulDayNow(year, calendar, ENDS[group]);

/** The instant at which it is over. */
export const groupEnds = (year: SchoolYear, calendar: SchoolCalendar, group: LawGroup): string =>
  endsAt(groupDay(year, calendar, group));
