import type { z } from 'zod';
import { broughtState, type BroughtState } from '../../../core/brought-years/brought-states.js';
import { periodsOf, readBrought } from '../../../core/brought-years/read-brought.js';
import { canonicalJson } from '../../../core/audit/event.js';
import { type Day, dayInVietnam, shownDay } from '../../../core/codes/day.js';
import type { enterBroughtYearSchema } from '../../../core/contract/brought-years.js';
import { isSchoolYear } from '../../../core/law/law-for.js';
import { isRecordSheet } from '../../../core/law/record-sheet.js';
import { isRecalled, isReleased, type RecordState } from '../../../core/record/record-states.js';
import { LONGEST_CLASS, readBirthDate } from '../../../core/import/read-facts.js';
import { fold, tidy } from '../../../core/text/normalise.js';
import { sha256, sha256Base64 } from '../../ground/digests.js';
import { refuse, Refused } from '../../ground/refused.js';
import { act, type Acting } from '../../runner/act.js';
import type { Caller } from '../../runner/caller.js';
import { select } from '../../store/sql.js';
import { classNow } from '../handover/parts/pupils-between.js';
import { broughtOf } from '../../store/brought-of-class.js';
import { type Said, whatItSays } from './parts/what-it-says.js';

interface EnterInput extends z.output<typeof enterBroughtYearSchema> {
  readonly caller: Caller;
  readonly classId: string;
}

interface Pupil {
  readonly name: string;
  readonly birthDate: string;
  readonly grade: number;
}

/** $1 class, $2 pupil. The last place she has in it. */
const PUPIL = `
  SELECT p.name, p.birth_date AS "birthDate", e.grade FROM enrolments e JOIN pupils p ON p.id = e.pupil_id
  WHERE e.class_id = $1 AND e.pupil_id = $2 ORDER BY e.from_day DESC LIMIT 1`;

const OWN =
  'SELECT u.state FROM records r JOIN units u ON u.record_id = r.id WHERE r.pupil_id = $1 AND r.school_year_id = $2';

/**
 * A year a pupil brings along, with its source: what paper says counts after a second person's look, a signed file that is
 * found right at once, each for reading only (G4). Refuses with not-found, brought-year-…
 */
export const enterBroughtYear = act({
  act: 'enter-brought-year',
  place: ({ classId }: EnterInput) => ({ classId }),
  prepare: whatItSays,
  run: async (
    at,
    { classId, pupil, period, caller, fileName },
    { prepared },
  ): Promise<{ id: string; state: BroughtState }> => {
    const klass = await classNow(at, classId);
    const [known] = await select<Pupil>(at.db, PUPIL, [classId, pupil]);
    if (!klass || !known) throw refuse('not-found');
    requireHers(prepared, known);
    const { kind, schoolYear, grade, school, source, verdict, bytes } = prepared;
    const course = readCourse(prepared, dayInVietnam(at.clock()));
    if (!isSchoolYear(schoolYear) || schoolYear > klass.schoolYear) {
      throw refuse('brought-year-year', { year: klass.schoolYear });
    }
    const isOfYear = prepared.pupil === null || isRecordSheet(period);
    // A record says a year's end, and is no word on what came before it.
    if (!isOfYear || !periodsOf(schoolYear, klass.schoolYear).includes(period)) {
      throw refuse('brought-year-period', { year: klass.schoolYear });
    }
    if (grade > known.grade) throw refuse('brought-year-grade', { grade: known.grade });
    const read = readBrought(prepared.values);
    if (!read.ok) throw new Refused(read.refusal);
    await requireNew(at, { pupil, schoolYear, period });
    const row = {
      ...{
        id: at.newId(),
        pupilId: pupil,
        classId,
        schoolYear,
        period,
        grade,
        school,
        kind,
        source,
        verdict,
        fileName,
        ...course,
      },
      ...{ content: canonicalJson(read.values), file: bytes, fileDigest: sha256Base64(bytes) },
      ...{ enteredBy: caller.userId, enteredAt: at.clock().toISOString() },
    };
    await at.db.broughtYears.create(row);
    await at.note(
      {
        kind: 'brought-year.entered',
        ...{ broughtId: row.id, pupilId: pupil, classId, schoolYear, period, source: kind, verdict },
        ...{ valuesDigest: sha256(row.content), fileDigest: row.fileDigest },
      },
      { at: row.enteredAt },
    );
    return { id: row.id, state: broughtState(verdict, null) };
  },
});

/**
 * Class and day for the course of study. Of a person they are asked to be right: refuses with brought-year-since; what a file writes
 * otherwise is nothing anybody here can change. A name longer than a class has is none: cut, it would be signed as another's.
 */
function readCourse({ typed, className, since, schoolYear }: Said, today: Day) {
  const day = readBirthDate(since);
  const isOf = typeof day === 'string' && day <= today && day <= `${schoolYear.slice(5)}-08-31`;
  if (typed && since !== '' && !isOf) throw refuse('brought-year-since', { year: schoolYear });
  const name = tidy(className);
  return { className: name !== '' && name.length <= LONGEST_CLASS ? name : null, since: isOf ? day : null };
}

/** Refuses with brought-year-other-pupil: a file is held against who she is as people write it, without case and tones. */
function requireHers({ pupil }: Said, { name, birthDate }: Pupil): void {
  if (pupil === null) return;
  if (fold(pupil.name) !== fold(name) || pupil.birthDate !== shownDay(birthDate))
    throw refuse('brought-year-other-pupil', { name: pupil.name.slice(0, 100), day: pupil.birthDate.slice(0, 20) });
}

interface Place {
  readonly pupil: string;
  readonly schoolYear: string;
  readonly period: string;
}

/**
 * Refuses with brought-year-own where the school has issued that year itself, also where it took that back: its old file would come in
 * again by this door; and brought-year-waiting.
 */
async function requireNew({ db }: Acting, { pupil, schoolYear, period }: Place): Promise<void> {
  const own = await select<{ readonly state: RecordState }>(db, OWN, [pupil, schoolYear]);
  if (own.some(({ state }) => isReleased(state) || isRecalled(state)))
    throw refuse('brought-year-own', { year: schoolYear });
  const waits = (await broughtOf(db, [pupil])).some(
    (one) => one.schoolYear === schoolYear && one.period === period && one.state === 'waiting',
  );
  if (waits) throw refuse('brought-year-waiting', { year: schoolYear });
}
