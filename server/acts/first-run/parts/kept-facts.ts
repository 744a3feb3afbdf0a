import type { BeginSchool } from '../../../../core/contract/first-run.js';
import type { PlainRefusalCode } from '../../../../core/codes/refusal.js';
import { tidy } from '../../../../core/text/normalise.js';
import { refuse } from '../../../ground/refused.js';
import type { SchoolProfile } from '../../../store/models/school.js';

const CODE = /^[0-9A-Za-z]{3,20}$/;

/** One line of text with letters in it. */
function line(typed: string, limit: number, code: PlainRefusalCode): string {
  const text = tidy(typed).replace(/\s+/g, ' ');
  if (text.length > limit || !/\p{L}/u.test(text)) throw refuse(code);
  return text;
}

/** What may be told later. */
const lineOrNone = (typed: string, code: PlainRefusalCode): string =>
  tidy(typed) === '' ? '' : line(typed, 200, code);

/** Each once, in the order they were typed; empty lines are none. */
const campusesOf = (typed: readonly string[]): string[] => [
  ...new Set(typed.filter((one) => tidy(one) !== '').map((one) => line(one, 100, 'place-odd'))),
];

export interface KeptFacts {
  readonly name: string;
  readonly code: string;
  readonly authority: string;
  readonly place: string;
  readonly profile: SchoolProfile;
}

/** The school as it is kept. Refuses with school-name-odd, school-code-odd, authority-odd, place-odd. */
export function keptFacts(school: BeginSchool['school']): KeptFacts {
  const code = tidy(school.code);
  const name = line(school.name, 200, 'school-name-odd');
  if (!CODE.test(code)) throw refuse('school-code-odd');
  return {
    name,
    code,
    authority: line(school.authority, 200, 'authority-odd'),
    place: line(school.place, 100, 'place-odd'),
    profile: {
      departmentCode: '',
      departmentName: lineOrNone(school.departmentName, 'authority-odd'),
      province: lineOrNone(school.province, 'place-odd'),
      district: '',
      commune: lineOrNone(school.commune, 'place-odd'),
      campuses: campusesOf(school.campuses),
    },
  };
}
