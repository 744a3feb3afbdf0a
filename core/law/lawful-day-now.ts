import type { Day } from '../codes/day.js';
import { lawFor, type SchoolYear } from './law-for.js';
import { type LawfulAct, lawfulDay } from './lawful-days.js';
import type { SchoolCalendar } from './school-calendar.js';

/** A lawful day as the office above has moved it (H4), else as the regulation names it. */
export const lawfulDayNow = (year: SchoolYear, { lawful }: Pick<SchoolCalendar, 'lawful'>, act: LawfulAct): Day =>
  lawful?.[act] ?? lawfulDay(lawFor(year), year, act);
