/** What was assessed of a pupil this year until now, period by period, with its source. */
import { SHEET_PERIODS } from '../../../../core/codes/periods.js';
import type { TransferFacts } from '../../../../core/contract/transfers.js';
import { valuesOf } from '../../../../core/merge/document.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';
import { loadSheets } from '../../sheets/load-document.js';

const CLASSES = `
  SELECT DISTINCT c.id, c.name FROM enrolments e JOIN classes c ON c.id = e.class_id
  WHERE e.pupil_id = $1 AND c.school_year_id = $2 ORDER BY c.id`;

interface Asked {
  readonly pupilId: string;
  readonly schoolYear: string;
  readonly school: string;
}

/** Of every class of the year she was in; periods nothing stands in are left out. Two statements. */
export async function resultsToDate(
  db: Reader,
  { pupilId, schoolYear, school }: Asked,
): Promise<TransferFacts['results']> {
  const classes = await select<{ id: string; name: string }>(db, CLASSES, [pupilId, schoolYear]);
  const nameOf = new Map(classes.map(({ id, name }) => [id, name]));
  const sheets = await loadSheets(db, [...nameOf.keys()], SHEET_PERIODS);
  return sheets.flatMap(({ classId, period, document }) => {
    const values = Object.fromEntries(
      Object.entries(valuesOf(document)[pupilId] ?? {}).flatMap(([field, value]) => (value ? [[field, value]] : [])),
    );
    const own = { school, className: nameOf.get(classId)!, schoolYear, period, values };
    return Object.keys(values).length === 0 ? [] : [own];
  });
}
