/** The facts of the school's row by day. The columns are the newest facts; earlier ones stand in `former`. */
import type { Day } from '../../../core/codes/day.js';
import { factsOn, type FormerFacts, type SchoolFacts } from '../../../core/record/school-facts.js';
import type { SchoolProfile, SchoolRow } from '../../store/models/school.js';

/** The columns that say them, in a statement: `SCHOOL_COLUMNS` of the table named `s`. */
export type KeptSchool = Pick<SchoolRow, 'code' | 'name' | 'authority' | 'place' | 'profile' | 'former'>;

export const formerOf = ({ former }: Pick<KeptSchool, 'former'>): FormerFacts[] => JSON.parse(former) as FormerFacts[];

/** Of whatever day they begin on. */
export function newestFacts({ code, name, authority, place, profile }: Omit<KeptSchool, 'former'>): SchoolFacts {
  const told = JSON.parse(profile) as Partial<SchoolProfile>;
  const { departmentCode = '', departmentName = '', province = '', district = '', commune = '' } = told;
  return { code, name, authority, place, departmentCode, departmentName, province, district, commune };
}

export const schoolOn = (kept: KeptSchool, day: Day): SchoolFacts => factsOn(newestFacts(kept), formerOf(kept), day);

/** Every code the school has had and has decided to have, oldest first: files that bear one of them are its own. */
export const codesOf = (kept: Pick<KeptSchool, 'code' | 'former'>): string[] => [
  ...new Set([...formerOf(kept).map(({ facts }) => facts.code), kept.code]),
];

/** Every name the school has had and has decided to have: what bears one of them in earlier years is its own. */
export const namesOf = (kept: Pick<KeptSchool, 'name' | 'former'>): string[] => [
  ...new Set([...formerOf(kept).map(({ facts }) => facts.name), kept.name]),
];
