/** The version of the form that travels with a workbook. */
import { formOf, lawFor, type SchoolYear } from '../law/law-for.js';
import type { Grade } from '../law/law.js';
import { isPeriod, type SheetPeriod, SUPPLEMENTARY } from '../codes/periods.js';

/**
 * Version of the form, e.g. `TT27-9/2026-2027`; the profile and what is assessed anew, which are no forms of the circular,
 * are `TT27-LL/2026-2027` and `TT27-BS/2026-2027`. Throws RangeError for a year without law.
 */
export function formVersion(schoolYear: SchoolYear, grade: Grade, period: SheetPeriod): string {
  const law = lawFor(schoolYear);
  const form = isPeriod(period) ? formOf(law, grade, period).number : period === SUPPLEMENTARY ? 'BS' : 'LL';
  return `${law.id}-${form}/${schoolYear}`;
}
