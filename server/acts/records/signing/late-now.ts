import { mayChangeValues, stateOf } from '../../../../core/record/record-states.js';
import { type Late, lateOf } from '../../../../core/record/late.js';
import { notAssessedYet } from '../../../../core/results/assessed-anew.js';
import type { PupilOnSheet } from '../../../../core/sheet/context.js';
import type { ClassSigning } from './class-signing.js';
import { lastChange } from './last-change.js';

/** Whether a pupil's values are late at an instant; of a signed record, whether they were. */
export function lateNow({ year, gates }: ClassSigning, pupil: PupilOnSheet, now: string): Late | null {
  const { context, records } = year;
  const { supplementary } = pupil;
  const isOpen = mayChangeValues(stateOf(records.get(pupil.id)));
  const missing = supplementary ? notAssessedYet(supplementary) : gates.get(pupil.id)!.missing;
  return lateOf({
    ...{ schoolYear: context.schoolYear, calendar: context.locks.calendar, now, second: supplementary !== undefined },
    // What a profile lacks is late by no day.
    lacking: isOpen && missing.some((field) => !field.startsWith('profile.')),
    changedAt: lastChange(year, pupil.id, (field) => !field.startsWith('profile.'))?.at ?? null,
  });
}
