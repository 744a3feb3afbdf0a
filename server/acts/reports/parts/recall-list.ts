/** The list of a request to recall, as the school signs it. */
import { recallItemText } from '../../../../core/record/recall-item.js';
import { recallItemOf } from '../../../../core/record/recall-item-of.js';
import type { YearRecord } from '../../../../core/record/year-record.js';
import type { Reader } from '../../../store/reader.js';
import { select } from '../../../store/sql.js';

const DOCUMENTS = `
  SELECT v.document FROM report_units n
  JOIN record_versions v ON v.record_id = n.record_id AND v.version = n.version
  WHERE n.report_id = $1 ORDER BY n.unit_id`;

/** A text a unit. */
export async function recallTexts(db: Reader, report: string): Promise<string[]> {
  const lines = await select<{ document: string }>(db, DOCUMENTS, [report]);
  return lines.map(({ document }) => recallItemText(recallItemOf(JSON.parse(document) as YearRecord)));
}
