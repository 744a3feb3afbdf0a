import { RECORD_SHEET } from '../../../../core/law/record-sheet.js';
import type { FieldKey } from '../../../../core/fields/field-key.js';
import type { SchoolYear } from '../../../../core/law/law-for.js';
import { type Result, RESULTS } from '../../../../core/codes/levels.js';
import type { PupilId } from '../../../../core/sheet/values.js';
import type { Reader } from '../../../store/reader.js';
import { loadDocuments } from '../../sheets/load-document.js';

const SHEETS = `
  s.period = '${RECORD_SHEET}' AND s.class_id IN (
    SELECT e.class_id FROM enrolments own
    JOIN enrolments e ON e.pupil_id = own.pupil_id
    JOIN classes c ON c.id = e.class_id
    WHERE own.class_id = $1 AND c.school_year_id = $2)`;

/** Last year's results of a class's pupils at this school, as the sheets of that year were ticked. One statement. */
export async function loadLastResults(
  db: Reader,
  classId: string,
  schoolYear: SchoolYear,
): Promise<ReadonlyMap<PupilId, Result>> {
  const first = Number(schoolYear.slice(0, 4));
  const sheets = await loadDocuments(db, SHEETS, [classId, `${first - 1}-${first}`]);
  const results = new Map<PupilId, Result>();
  for (const { document } of sheets) {
    for (const [pupil, cells] of Object.entries(document.cells)) {
      const [only, ...more] = RESULTS.filter((result) => (cells[`result.${result}` as FieldKey]?.[0] ?? null) !== null);
      if (only && more.length === 0) results.set(pupil, only);
    }
  }
  return results;
}
