/** Which specification a record is written by. */
import type { SchoolYear } from '../law/law-for.js';
import type { Spec } from './spec.js';
import { SPEC_V1 } from './spec-v1.js';

const SPECS: readonly { readonly from: SchoolYear; readonly spec: Spec }[] = [{ from: '2023-2024', spec: SPEC_V1 }];

export const SPEC_VERSIONS: readonly string[] = SPECS.map(({ spec }) => spec.version);

/** The specification with a version. Throws RangeError for one we do not know: nothing is guessed from a neighbour. */
export function specOf(version: string): Spec {
  const found = SPECS.find(({ spec }) => spec.version === version);
  if (!found) throw new RangeError(`unknown specification version ${version}`);
  return found.spec;
}

/** The version records of a school year are written by; null for a year before the first. */
export const specVersionFor = (schoolYear: SchoolYear): string | null =>
  SPECS.findLast(({ from }) => from <= schoolYear)?.spec.version ?? null;

/** The specification records of a school year are written by. Throws RangeError for a year before the first. */
export function specForYear(schoolYear: SchoolYear): Spec {
  const found = SPECS.findLast(({ from }) => from <= schoolYear);
  if (!found) throw new RangeError(`no specification for school year ${schoolYear}`);
  return found.spec;
}
