/**
 * SQL of the practice class (G17). It is in a year of its own that is never current and never ended, so that whatever asks for
 * the classes of a year, or of those that live, has it only where it names that year; models leave it out by themselves.
 */

/** SQL: whether a practice year (`y`) is there to practise in: not taken away, and of the year that is on. */
export const PRACTICE_OPEN = `(y.practice_ended IS NULL
  AND y.practice_of = (SELECT n.id FROM school_years n WHERE n."current"))`;

/** SQL: a year (`y`) of the school, not one to practise in. */
export const REAL_YEAR = 'y.practice_of IS NULL';

/** SQL: a pupil (`p`) of the school, not one to practise with. */
export const REAL_PUPIL = 'NOT p.practice';

/** SQL: whether the class of that id (`classId`, an expression) is one to practise in. */
export const inPractice = (classId: string): string => `EXISTS (
  SELECT 1 FROM classes pc JOIN school_years py ON py.id = pc.school_year_id
  WHERE pc.id = ${classId} AND py.practice_of IS NOT NULL)`;
