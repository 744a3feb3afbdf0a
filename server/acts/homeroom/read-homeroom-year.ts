import type { Period } from '../../../core/codes/periods.js';
import type { Day } from '../../../core/codes/day.js';
import type { HomeroomYear, PupilYear } from '../../../core/contract/homeroom.js';
import { concludes, lawFor } from '../../../core/law/law-for.js';
import { isRecordSheet } from '../../../core/law/record-sheet.js';
import { periodsSoFar } from '../../../core/law/school-calendar.js';
import { fieldSpec } from '../../../core/fields/field-key.js';
import { valuesOf } from '../../../core/merge/document.js';
import { mayChangeValues, type RecordState, stateOf } from '../../../core/record/record-states.js';
import { neededFieldsFor } from '../../../core/results/needed-fields.js';
import type { PupilOnSheet } from '../../../core/sheet/context.js';
import { refuse } from '../../ground/refused.js';
import { look, type Looking } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { classSigning, type ClassSigning, homeroomOf } from '../records/signing/class-signing.js';
import { loadClassYear } from '../records/signing/load-class-year.js';
import { calendarOf } from './parts/calendar-of.js';
import { loadSheets } from '../sheets/load-document.js';

/** Every time in the class, whenever it was. $1 class. */
const ENROLLED = `
  SELECT e.pupil_id AS pupil, p.name, e.from_day AS "fromDay", e.to_day AS "toDay"
  FROM enrolments e JOIN pupils p ON p.id = e.pupil_id WHERE e.class_id = $1 ORDER BY e.from_day, e.position, e.id`;
interface EnrolledLine {
  readonly pupil: string;
  readonly name: string;
  readonly fromDay: Day;
  readonly toDay: Day | null;
}

export interface HomeroomYearInput {
  readonly caller: Caller;
  readonly classId: string;
}

/** How many values of each period a pupil lacks or has wrong. */
type ValuesLacking = (pupil: PupilOnSheet) => PupilYear['needs']['values'];

/**
 * A class's year as its homeroom teacher tells the staff meeting of it. Refuses with not-found where the class is none of
 * the caller's. Twenty statements, however many pupils.
 */
export const readHomeroomYear = look({
  act: 'see-profile',
  place: ({ classId }: HomeroomYearInput) => ({ classId }),
  run: async (at, { classId }): Promise<HomeroomYear> => {
    const [year, enrolled] = await Promise.all([
      loadClassYear(at, classId),
      select<EnrolledLine>(at.db, ENROLLED, [classId]),
    ]);
    if (!year) throw refuse('not-found');
    const { context, today, personalIds } = year;
    const signing = classSigning(year);
    const { calendar, lacking } = await valuesLacking(at, signing);
    const joined = new Map(enrolled.map(({ pupil, fromDay }) => [pupil, fromDay]));
    const inClass = new Set(context.pupils.map(({ id }) => id));
    const stateAt = (pupil: string): RecordState => stateOf(year.records.get(pupil));
    return {
      classId,
      className: context.class.name,
      schoolYear: context.schoolYear,
      homeroomTeacher: homeroomOf(year)?.name ?? '',
      today,
      pupils: context.pupils.map((pupil): PupilYear => {
        const { id, name, mode } = pupil;
        const since = joined.get(id);
        const state = stateAt(id);
        return {
          ...{ pupil: id, name, state, assessed: mode !== 'not-assessed' },
          joined: since !== undefined && since > calendar.begins ? since : null,
          needs: mayChangeValues(state)
            ? { personalId: !personalIds.has(id), ...openAt(signing, pupil), values: lacking(pupil) }
            : { personalId: false, facts: [], signatures: [], decision: false, values: [] },
        };
      }),
      left: enrolled.flatMap(({ pupil, name, fromDay, toDay }) =>
        toDay === null || toDay >= today || inClass.has(pupil)
          ? []
          : [{ pupil, name, from: fromDay, to: toDay, state: stateAt(pupil) }],
      ),
    };
  },
});

/** What stands between her and the homeroom teacher's signature besides values. */
function openAt({ gates }: ClassSigning, { id }: PupilOnSheet): Omit<PupilYear['needs'], 'personalId' | 'values'> {
  const { missing, needed, signed, undecided } = gates.get(id)!;
  return {
    facts: missing.filter((field) => fieldSpec(field).ofYear),
    signatures: needed.filter((subject) => !signed.includes(subject)),
    decision: undecided,
  };
}

/** At the year's end what its gates say; at a period that concludes nothing, fields without a value. */
async function valuesLacking(at: Looking, { year, gates }: ClassSigning) {
  const { context, today } = year;
  const law = lawFor(context.schoolYear);
  const calendar = await calendarOf(at.db, context.schoolYear);
  const periods = periodsSoFar(law, calendar, today);
  const early = periods.filter((period) => !concludes(law, period));
  const sheets = await loadSheets(at.db, [context.class.id], early);
  const needed = new Map(
    early.map((period) => {
      const sheet = sheets.find((one) => one.period === period);
      const values = sheet ? valuesOf(sheet.document) : {};
      const fields = neededFieldsFor({ ...context, period }, values);
      return [period, (pupil: PupilOnSheet) => fields(pupil).filter((one) => values[pupil.id]?.[one] === undefined)];
    }),
  );
  const countAt = (period: Period, pupil: PupilOnSheet): number => {
    const open = needed.get(period);
    if (open) return open(pupil).length;
    if (!isRecordSheet(period)) return 0;
    const { missing, wrong } = gates.get(pupil.id)!;
    return missing.filter((field) => !fieldSpec(field).ofYear).length + wrong.length;
  };
  const lacking: ValuesLacking = (pupil) =>
    periods.map((period) => ({ period, n: countAt(period, pupil) })).filter(({ n }) => n > 0);
  return { calendar, lacking };
}
