/** Rights around the practice class, as rights.test.ts has them; it is made by the principal, taken away by her, and made again. */
import type { PRACTICE_ENDPOINTS } from '../../../core/contract/practice.js';

export const PRACTICE_RIGHTS: Readonly<Record<keyof typeof PRACTICE_ENDPOINTS, readonly number[]>> = {
  //             anon subj home other princ vice clerk admin insp
  practice: [401, 403, 403, 403, 200, 200, 403, 200, 403],
  makePractice: [401, 403, 403, 403, 200, 403, 403, 200, 403],
  endPractice: [401, 403, 403, 403, 200, 403, 403, 422, 403],
};
export const PRACTICE_BODIES = { makePractice: () => ({ grade: 4 }), endPractice: () => ({}) };
export const PRACTICE_CODES = ['practice-none'];
