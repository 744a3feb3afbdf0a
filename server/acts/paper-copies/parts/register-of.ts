/** The register of a calendar year as it stands. */
import type { Copies } from '../../../../core/contract/paper-copies.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

const YEARS = 'SELECT DISTINCT year FROM paper_copies ORDER BY year DESC';
const COPIES = `
  SELECT k.number, k.printed_at AS at, w.name AS by, r.pupil_id AS pupil, COALESCE(p.name, r.pupil_id) AS name,
    c.name AS "className", c.school_year_id AS "schoolYear", u.lookup_code AS code, k.purpose
  FROM paper_copies k JOIN units u ON u.id = k.unit_id JOIN records r ON r.id = u.record_id
    JOIN classes c ON c.id = r.class_id JOIN users w ON w.id = k.printed_by LEFT JOIN pupils p ON p.id = r.pupil_id
  WHERE k.year = $1 ORDER BY k.number DESC`;

export const yearsOfCopies = async (db: Reader): Promise<number[]> =>
  (await select<{ year: number }>(db, YEARS, [])).map(({ year }) => year);

export const registerOf = (db: Reader, year: number): Promise<Copies['copies']> =>
  select<Copies['copies'][number]>(db, COPIES, [year]);
