/** Fields of sheets by the groups that are locked together: classes alike have the same, so that a school has few different ones. */
import { SUPPLEMENTARY } from '../codes/periods.js';
import { byGroup, type GroupedFields } from '../locks/group-verdicts.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import { fieldsOf, fieldsOfPupil } from '../sheet/sheet-fields.js';

/** Remembered for as long as it is kept: for one look at a school. What is assessed anew is each pupil's own. */
export type SheetGroups = (sheet: SheetContext, pupil: PupilOnSheet) => GroupedFields;

export function sheetGroups(): SheetGroups {
  const known = new Map<string, GroupedFields>();
  return (sheet, pupil) => {
    const { schoolYear, period } = sheet;
    if (period === SUPPLEMENTARY) return byGroup(fieldsOfPupil(sheet, pupil));
    const key = `${schoolYear} ${period} ${pupil.grade} ${sheet.class.optionalSubjects.join()}`;
    let groups = known.get(key);
    if (!groups) known.set(key, (groups = byGroup(fieldsOf(sheet, pupil.grade))));
    return groups;
  };
}
