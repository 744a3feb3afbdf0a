/** A case of the second group as a class list carries it. */
import type { FieldKey } from '../../../core/fields/field-key.js';
import { lawFor, type SchoolYear } from '../../../core/law/law-for.js';
import type { PupilOnSheet, SupplementaryOnSheet } from '../../../core/sheet/context.js';

/** Of `supplementary_cases k`, as texts; all empty where there is no case. JSON holds no bare tab or line break. */
export const CASE_PARTS = [
  "COALESCE(k.fields, '')",
  "COALESCE(k.assessed, '')",
  "COALESCE(k.assessed_at, '')",
  "CASE WHEN k.unlimited THEN '1' ELSE '' END",
];

/** Nothing where there is no case. A value of a field that is not assessed anew any more does not count. */
export function supplementaryOf(
  [caseFields = '', assessed = '', assessedAt = '', unlimited = '']: readonly string[],
  schoolYear: SchoolYear,
): Pick<PupilOnSheet, 'supplementary'> {
  if (caseFields === '') return {};
  const fields = JSON.parse(caseFields) as FieldKey[];
  const stored = JSON.parse(assessed || '{}') as SupplementaryOnSheet['values'];
  const values = Object.fromEntries(
    fields.flatMap((field) => (stored[field] === undefined ? [] : [[field, stored[field]]])),
  ) as SupplementaryOnSheet['values'];
  const most = unlimited !== '' ? null : lawFor(schoolYear).supplementary.most;
  return { supplementary: { fields, values, most, at: assessedAt === '' ? null : assessedAt } };
}
