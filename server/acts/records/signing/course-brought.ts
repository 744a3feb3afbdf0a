/** Lines of the course of study that a class's pupils bring along: of whole years that count, where their sources say all of a line. */
import { broughtLine } from '../../../../core/record/brought-course.js';
import { isRecordSheet } from '../../../../core/law/record-sheet.js';
import type { CourseLine } from '../../../../core/record/year-record.js';
import type { Reader } from '../../../store/reader.js';
import { broughtInClass, countsAmong } from '../../../store/brought-of-class.js';

/** By pupil. One statement. */
export async function courseBrought(db: Reader, classId: string): Promise<ReadonlyMap<string, readonly CourseLine[]>> {
  const lines = new Map<string, CourseLine[]>();
  for (const one of countsAmong(await broughtInClass(db, classId))) {
    const line = isRecordSheet(one.period) ? broughtLine(one) : null;
    if (line) lines.set(one.pupil, [...(lines.get(one.pupil) ?? []), line]);
  }
  return lines;
}
