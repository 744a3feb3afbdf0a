/** SQL of two school years side by side (H13): the one that is on, and the one before it until its last record is final. */
import { isFinal, statesWhere } from '../../core/record/record-states.js';
import { inForce } from './in-force.js';
import { UNIT_IN_HAND } from './unit-sql.js';

const FINAL = statesWhere(isFinal)
  .map((state) => `'${state}'`)
  .join(', ');

/** SQL: a pupil of a class came to the end of its year and has no record of it that is final. */
const openIn = (classId: string): string =>
  `EXISTS (
    SELECT 1 FROM enrolments o WHERE o.class_id = ${classId} AND o.ended_as IS NULL AND NOT EXISTS (
      SELECT 1 FROM records r JOIN ${UNIT_IN_HAND}
      WHERE r.class_id = o.class_id AND r.pupil_id = o.pupil_id AND u.state IN (${FINAL})))`;

/** SQL: whether another was named to sign in the place of who held this line (H12): from then on it is hers, and takes what it took. */
export const standsAside = (line: string): string =>
  `EXISTS (SELECT 1 FROM assignments z WHERE z.in_place_of = ${line}.id)`;

/**
 * SQL: whether a duty holds on a day. Those held on the last day of a year last after it for supplementary assessment, returns and
 * replacements (H13): in the summer as long as no year has followed, then until every record of the class is final; or until
 * somebody answers for it in her place; who shares one does not answer for it, and her end holds. Before a year begins its first day counts. `holdersOn` (core/duties) says the same of
 * the lines that do not stand aside.
 */
export const dutyInForce = (day: string, line: string): string => {
  const inYear = (said: string): string =>
    `(SELECT ${said} FROM classes k JOIN school_years w ON w.id = k.school_year_id WHERE k.id = ${line}.class_id)`;
  const named = (end: 'begins' | 'ends'): string => `json_extract(w.calendar, '$.${end}')`;
  const last = `CASE WHEN w."current" THEN ${named('ends')} ELSE w.ended_on END`;
  /** The last day of a year that is over. */
  const ended = inYear(`CASE WHEN ${last} < ${day} THEN ${last} END`);
  const counts = inYear(
    `CASE WHEN w."current" AND ${day} < ${named('begins')} THEN ${named('begins')} ELSE ${day} END`,
  );
  const taken = `EXISTS (SELECT 1 FROM assignments n WHERE n.class_id = ${line}.class_id AND n.duty = ${line}.duty
    AND COALESCE(n.subject, '') = COALESCE(${line}.subject, '') AND n.responsible AND n.from_day > ${ended}
    AND ${inForce(day, 'n')} AND NOT ${standsAside('n')})`;
  return `NOT ${standsAside(line)} AND CASE WHEN ${ended} IS NULL THEN ${inForce(counts, line)}
    WHEN ${line}.from_day > ${ended} THEN ${inForce(day, line)}
    ELSE ${inForce(ended, line)} AND CASE WHEN ${line}.responsible THEN NOT ${taken} ELSE ${inForce(day, line)} END END
    AND (${inYear('w.ended_on')} IS NULL OR ${openIn(`${line}.class_id`)})`;
};

/** SQL: whether a year (`y`) is on, or goes on beside it as long as a record of it is not final. */
export const YEAR_LIVES = `(y."current" OR (y.ended_on IS NOT NULL AND EXISTS (
  SELECT 1 FROM classes c WHERE c.school_year_id = y.id AND ${openIn('c.id')})))`;

/** SQL: a class (`c`) as lists of the year that is on name it: one of another year (`y`) says which. */
export const NAME_IN_YEAR = `CASE WHEN y."current" THEN c.name ELSE c.name || ' (' || y.id || ')' END`;
