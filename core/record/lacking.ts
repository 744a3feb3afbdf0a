/** What a pupil's sheets lack before anybody signs: no person, no signature and no decision is asked here. */
import type { FieldKey, ProfileField } from '../fields/field-key.js';
import type { Law } from '../law/law.js';
import { RESULTS } from '../codes/levels.js';
import { assess, mayDiffer } from '../results/assess.js';
import { signingIssues } from '../rules/check-sheet.js';
import type { PupilOnSheet, SheetContext } from '../sheet/context.js';
import { type PupilId, type SheetValues, valueAt } from '../sheet/values.js';
import { packageMissing } from './package-missing.js';

export interface Lacking {
  readonly missing: readonly FieldKey[];
  readonly wrong: readonly FieldKey[];
}

/** Field keys of the year-end sheet without a value, and those with a wrong one, pupil by pupil. */
export function lackingFor(context: SheetContext, values: SheetValues): (pupil: PupilOnSheet) => Lacking {
  const findings = findingsOf(context, values);
  return (pupil) => {
    const { missing, wrong } = findings.get(pupil.id) ?? NOTHING;
    return {
      missing: [...missing, ...packageMissing(pupil, values, missing), ...resultMissing(pupil, context, values)],
      wrong,
    };
  };
}

interface Findings {
  readonly missing: FieldKey[];
  readonly wrong: FieldKey[];
}
const NOTHING: Findings = { missing: [], wrong: [] };

/** Per pupil, each field once: what is missing and what is wrong. */
function findingsOf(context: SheetContext, values: SheetValues): ReadonlyMap<PupilId, Findings> {
  const byPupil = new Map<PupilId, Findings>();
  for (const { pupil, field, severity } of signingIssues(context, values)) {
    if (pupil === null || field === null) continue;
    const kind = severity === 'error' ? 'wrong' : 'missing';
    const found = byPupil.get(pupil) ?? { missing: [], wrong: [] };
    byPupil.set(pupil, found);
    if (!found[kind].includes(field)) found[kind].push(field);
  }
  return byPupil;
}

/** Where the teacher may judge otherwise than the values, she has to have judged unless the values say it. */
function resultMissing(pupil: PupilOnSheet, context: SheetContext, values: SheetValues): FieldKey[] {
  if (!mayDiffer(pupil.mode)) return [];
  const [computed] = assess({ ...context, pupils: [pupil] }, values);
  if (computed?.result) return [];
  const ticked = RESULTS.some((result) => valueAt(values, pupil.id, `result.${result}`) !== null);
  return ticked ? [] : ['result.HT'];
}

/** Field keys of the sheet of the year that the package wants and that have no value. */
export function profileMissing(law: Law, pupil: PupilId, profile: SheetValues): FieldKey[] {
  const { needed, oneOf } = law.profile;
  const has = (field: ProfileField): boolean => valueAt(profile, pupil, `profile.${field}`) !== null;
  const missing = needed.filter((field) => !has(field)).map((field): FieldKey => `profile.${field}`);
  return oneOf.some(has) ? missing : [...missing, ...oneOf.slice(0, 1).map((field): FieldKey => `profile.${field}`)];
}
