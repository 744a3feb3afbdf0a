import type { Recallable } from '../../../core/contract/reports.js';
import { isFinalForRecalls } from '../../../core/record/final-day.js';
import { allows } from '../../../core/record/record-states.js';
import { look } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { groupEnds } from './parts/group-days.js';
import { calendars, releasedUnits } from './parts/released-units.js';

export interface ReadRecallableInput {
  readonly caller: Caller;
}

/** Released units of every year, by class, and by whom each would be taken back. */
export const readRecallable = look({
  act: 'recall',
  run: async ({ db, clock }, _: ReadRecallableInput): Promise<Recallable> => {
    const now = clock().toISOString();
    const calendarOf = await calendars(db);
    const units = await releasedUnits(db);
    return {
      units: units.map((unit) => ({
        ...{ unit: unit.unit, name: unit.name, classId: unit.classId, className: unit.className },
        ...{ schoolYear: unit.schoolYear, code: unit.code, state: unit.state },
        possible: allows(unit.state, 'recall'),
        byOffice: isFinalForRecalls(
          unit,
          groupEnds(unit.schoolYear, calendarOf.get(unit.schoolYear)!, unit.group),
          now,
        ),
      })),
    };
  },
});
