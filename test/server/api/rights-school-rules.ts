/** Rights around the school's own rules, as rights.test.ts has them. */
import type { SCHOOL_RULES_ENDPOINTS } from '../../../core/contract/school-rules.js';
import { DEFAULT_RULES } from '../../../core/school-rules/school-rules.js';

export const SCHOOL_RULES_RIGHTS: Readonly<Record<keyof typeof SCHOOL_RULES_ENDPOINTS, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  schoolRules: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  decideSchoolRules: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  schoolDocument: [401, 403, 403, 403, 200, 200, 200, 200, 403],
};
export const SCHOOL_RULES_BODIES = {
  // Of a day that has passed.
  decideSchoolRules: () => ({ number: '1', day: '2027-01-01', fromDay: '2027-01-01', rules: DEFAULT_RULES }),
};
/** Of 422. */
export const SCHOOL_RULES_CODES = ['rules-from'];
