/** A case of the second group as a class list carries it. */
import type { FieldKey } from '../../../core/fields/field-key.js';
import { lawFor, type SchoolYear } from '../../../core/law/law-for.js';
import type { PupilOnSheet, SupplementaryOnSheet } from '../../../core/sheet/context.js';

/** Of `supplementary_cases k`. */
export const CASE_FIELDS = `k.fields AS "caseFields", k.assessed, k.assessed_at AS "assessedAt", k.unlimited`;
export interface CaseLine {
  readonly caseFields: string | null;
  readonly assessed: string | null;
  readonly assessedAt: string | null;
  readonly unlimited: boolean | number | null;
}

/** Nothing where there is no case. A value of a field that is not assessed anew any more does not count. */
export function supplementaryOf(
  { caseFields, assessed, assessedAt, unlimited }: Partial<CaseLine>,
  schoolYear: SchoolYear,
): Pick<PupilOnSheet, 'supplementary'> {
  if (!caseFields) return {};
  const fields = JSON.parse(caseFields) as FieldKey[];
  const stored = JSON.parse(assessed ?? '{}') as SupplementaryOnSheet['values'];
  const values = Object.fromEntries(
    fields.flatMap((field) => (stored[field] === undefined ? [] : [[field, stored[field]]])),
  ) as SupplementaryOnSheet['values'];
  const most = unlimited ? null : lawFor(schoolYear).supplementary.most;
  return { supplementary: { fields, values, most, at: assessedAt ?? null } };
}
