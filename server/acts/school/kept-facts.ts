import type { TypedFacts } from '../../../core/contract/school.js';
import type { PlainRefusalCode } from '../../../core/codes/refusal.js';
import type { SchoolFacts } from '../../../core/record/school-facts.js';
import { tidy } from '../../../core/text/normalise.js';
import { refuse } from '../../ground/refused.js';
import type { SchoolProfile, SchoolRow } from '../../store/models/school.js';

const CODE = /^[0-9A-Za-z]{3,20}$/;
const DEPARTMENT_CODE = /^[0-9A-Za-z.]{0,20}$/;

/** One line of text with letters in it. */
function line(typed: string, limit: number, code: PlainRefusalCode): string {
  const text = tidy(typed).replace(/\s+/g, ' ');
  if (text.length > limit || !/\p{L}/u.test(text)) throw refuse(code);
  return text;
}

/** What may be told later. */
const lineOrNone = (typed: string, code: PlainRefusalCode): string =>
  tidy(typed) === '' ? '' : line(typed, 200, code);

/**
 * Typed facts as they are kept. Refuses with school-name-odd, school-code-odd, authority-odd, place-odd,
 * department-code-odd.
 */
export function keptFacts(typed: TypedFacts, { district }: Pick<SchoolFacts, 'district'>): SchoolFacts {
  const code = tidy(typed.code);
  const departmentCode = tidy(typed.departmentCode);
  const name = line(typed.name, 200, 'school-name-odd');
  if (!CODE.test(code)) throw refuse('school-code-odd');
  if (!DEPARTMENT_CODE.test(departmentCode)) throw refuse('department-code-odd');
  return {
    name,
    code,
    authority: line(typed.authority, 200, 'authority-odd'),
    place: line(typed.place, 100, 'place-odd'),
    departmentCode,
    departmentName: lineOrNone(typed.departmentName, 'authority-odd'),
    province: lineOrNone(typed.province, 'place-odd'),
    district,
    commune: lineOrNone(typed.commune, 'place-odd'),
  };
}

/** The columns that keep them; what else stands in the profile stays. */
export function columnsOf(
  facts: SchoolFacts,
  profile = '{}',
): Pick<SchoolRow, 'code' | 'name' | 'authority' | 'place' | 'profile'> {
  const { code, name, authority, place, ...named } = facts;
  const other = JSON.parse(profile) as SchoolProfile;
  return { code, name, authority, place, profile: JSON.stringify({ ...other, ...named } satisfies SchoolProfile) };
}
