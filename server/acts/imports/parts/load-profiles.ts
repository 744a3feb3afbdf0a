import type { KnownProfiles, ProfileFacts } from '../../../../core/import/compare-profiles.js';
import { PROFILE_FIELDS } from '../../../../core/fields/field-key.js';
import { PROFILE_SHEET } from '../../../../core/law/record-sheet.js';
import { valueAt } from '../../../../core/sheet/values.js';
import { valuesOf } from '../../../../core/merge/document.js';
import type { Reader } from '../../../store/reader.js';
import { loadSheets } from '../../sheets/load-document.js';
import { loadKnown } from './load-known.js';

/** The school's pupils with what the year's profiles say of those who are in a class on that day. Five statements. */
export async function loadProfiles(db: Reader, schoolYear: string, day: string): Promise<KnownProfiles> {
  const known = await loadKnown(db, schoolYear, day);
  const sheets = await loadSheets(
    db,
    known.classes.map(({ id }) => id),
    [PROFILE_SHEET],
  );
  const byClass = new Map(sheets.map(({ classId, document }) => [classId, valuesOf(document)]));
  const profiles: Record<string, ProfileFacts> = {};
  for (const { code, place } of known.pupils) {
    const values = place && byClass.get(place.classId);
    if (!values) continue;
    const facts = PROFILE_FIELDS.flatMap((field) => {
      const value = valueAt(values, code, `profile.${field}`);
      return value === null ? [] : [[field, value] as const];
    });
    if (facts.length > 0) profiles[code] = Object.fromEntries(facts);
  }
  return { ...known, profiles };
}
