/** Rights around the school's own facts, as rights.test.ts has them: the same facts again change nothing. */
import type { SCHOOL_ENDPOINTS } from '../../../core/contract/school.js';

type Name = keyof typeof SCHOOL_ENDPOINTS;

export const SCHOOL_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                  anon subj home other princ vice clerk admin insp
  school: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  tellSchool: [401, 403, 403, 403, 422, 403, 403, 422, 403],
  changeSchool: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  withdrawSchoolChange: [401, 403, 403, 403, 404, 403, 403, 403, 403],
};

/** Codes of the 422s above. */
export const SCHOOL_CODES: readonly string[] = ['school-name-odd'];

const nothing = { name: '', code: '', authority: '', place: '' };
const facts = { ...nothing, departmentCode: '', departmentName: '', province: '', commune: '' };
const from = '2027-06-21';

export const SCHOOL_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  tellSchool: () => ({ facts }),
  changeSchool: () => ({ facts, from, decision: { number: '1', day: from } }),
  withdrawSchoolChange: () => ({ from }),
};
