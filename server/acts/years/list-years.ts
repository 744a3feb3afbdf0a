import type { z } from 'zod';
import type { yearsSchema } from '../../../core/contract/years.js';
import { type Day, dayInVietnam } from '../../../core/codes/day.js';
import type { SchoolYear } from '../../../core/law/law-for.js';
import { nextYear, schoolYearOn } from '../../../core/law/school-year.js';
import { canAmong } from '../../../core/rights/allow.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { shownYear } from './parts/kept-calendar.js';

/** The year that can be opened: the one after the newest, no further than the one after today's. */
export function yearToOpen(years: readonly SchoolYear[], today: Day): SchoolYear | null {
  const [newest, now] = [years.toSorted().at(-1), schoolYearOn(today)];
  if (newest === undefined || now === null) return null;
  const next = nextYear(newest);
  return next <= nextYear(now) ? next : null;
}

/** One statement besides her rights. */
export const listYears = look({
  act: 'read-years',
  run: async (at, _input: { readonly caller: Caller }): Promise<z.input<typeof yearsSchema>> => {
    const rows = await at.db.schoolYears.findAll({ order: [['id', 'ASC']], raw: true });
    const today = dayInVietnam(at.clock());
    const ids = rows.map(({ id }) => id);
    return {
      today,
      years: rows.map(shownYear),
      next: yearToOpen(ids, today),
      can: canAmong(at.asker, ['set-calendar', 'begin-year']),
    };
  },
});
