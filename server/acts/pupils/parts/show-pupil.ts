import type { Pupil } from '../../../../core/contract/pupils.js';
import { FACTS } from '../../../../core/import/kinds.js';
import { isReleased, statesWhere } from '../../../../core/record/record-states.js';
import { type Asker, canAmong } from '../../../../core/rights/allow.js';
import { refuse } from '../../../ground/refused.js';
import type { Reader } from '../../../store/reader.js';
import { places, select } from '../../../store/sql.js';

type Time = Omit<Pupil['times'][number], 'repeats'>;

const TIMES = `
  SELECT c.school_year_id AS "schoolYear", e.class_id AS "classId", c.name AS "className", c.campus, e.grade, e.mode,
    e.from_day AS "fromDay", e.to_day AS "toDay", e.ended_as AS "endedAs"
  FROM enrolments e JOIN classes c ON c.id = e.class_id WHERE e.pupil_id = $1 ORDER BY e.from_day, e.id`;

const CORRECTIONS = `
  SELECT i.number, i.decision, i.decided_on AS "decidedOn", u.name AS "by", i.entered_at AS "at", i.before, i.after
  FROM identity_corrections i JOIN users u ON u.id = i.entered_by WHERE i.pupil_id = $1 ORDER BY i.number`;

const RELEASED = statesWhere(isReleased);
const ISSUED = `
  SELECT DISTINCT r.school_year_id AS "schoolYear", c.name AS "className"
  FROM records r JOIN units u ON u.record_id = r.id JOIN classes c ON c.id = r.class_id
  WHERE r.pupil_id = $1 AND u.state IN (${places(2, RELEASED)}) ORDER BY r.school_year_id`;

interface CorrectionLine {
  readonly number: number;
  readonly decision: string;
  readonly decidedOn: string;
  readonly by: string;
  readonly at: string;
  readonly before: string;
  readonly after: string;
}

type Said = Readonly<Partial<Record<string, string | null>>>;

/** One pupil, whole. Refuses with not-found. */
export async function showPupil(
  { db, asker }: { readonly db: Reader; readonly asker: Asker },
  pupilId: string,
): Promise<Pupil> {
  const [row, times, corrections, issued] = await Promise.all([
    db.pupils.findByPk(pupilId, { raw: true }),
    select<Time>(db, TIMES, [pupilId]),
    select<CorrectionLine>(db, CORRECTIONS, [pupilId]),
    select<Pupil['issued'][number]>(db, ISSUED, [pupilId, ...RELEASED]),
  ]);
  if (!row) throw refuse('not-found');
  const { id: code, name, birthDate, sex, personalId, lifelongCode } = row;
  return {
    code,
    name,
    birthDate,
    sex,
    personalId,
    lifelongCode,
    coverVersion: corrections.length + 1,
    times: times.map((time) => ({ ...time, repeats: repeats(time, times) })),
    corrections: corrections.map(({ before, after, ...line }) => ({ ...line, changes: changesIn(before, after) })),
    issued,
    can: canAmong(asker, ['keep-pupils', 'correct-identity']),
  };
}

const repeats = ({ schoolYear, grade }: Time, times: readonly Time[]): boolean => {
  const first = Number(schoolYear.slice(0, 4));
  return times.some((other) => other.schoolYear === `${first - 1}-${first}` && other.grade === grade);
};

function changesIn(before: string, after: string): Pupil['corrections'][number]['changes'] {
  const [old, now] = [JSON.parse(before) as Said, JSON.parse(after) as Said];
  return FACTS.flatMap((fact) => (fact in now ? [{ fact, before: old[fact] ?? null, after: now[fact] ?? '' }] : []));
}
