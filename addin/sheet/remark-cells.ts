/** A column of remarks with what decides which phrases fit: each pupil's grade and levels, as the workbook has them. */
import { checkPart } from '../../core/check/check-part.js';
import type { ReadWorkbook } from '../../core/workbook/read-types.js';
import type { IsClosed } from '../shading/renew-shading.js';
import { entryCells, openPart, sameColumn } from './open-book.js';
import type { EntryCell, RemarkEntry } from './sheet-state.js';

/** The column of a cell on its tab, from the top; cells of pupils who are not in the class list are left out. */
export function remarkColumn(workbook: ReadWorkbook, cell: EntryCell, isClosed: IsClosed): readonly RemarkEntry[] {
  const part = workbook.parts.find((one) => {
    const { classId, period } = openPart(one);
    return classId === cell.part.classId && period === cell.part.period;
  });
  if (!part) return [];
  const pupils = new Map(part.context.pupils.map((pupil) => [pupil.id, pupil]));
  const { values } = checkPart(part);
  return sameColumn(entryCells({ ...workbook, parts: [part] }, isClosed), cell).flatMap((one): RemarkEntry[] => {
    const pupil = pupils.get(one.pupil);
    return pupil ? [{ ...one, grade: pupil.grade, row: values[one.pupil] ?? {} }] : [];
  });
}
