/** Rights of supplementary assessment and tests sat again, as rights.test.ts has them; there is no pupil of that code in 4A. */
import { randomUUID } from 'node:crypto';
import type { RETEST_ENDPOINTS } from '../../../core/contract/retests.js';
import type { SUPPLEMENTARY_ENDPOINTS } from '../../../core/contract/supplementary.js';

type Name = keyof typeof SUPPLEMENTARY_ENDPOINTS | keyof typeof RETEST_ENDPOINTS;

export const SUPPLEMENTARY_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //              anon subj home other princ vice clerk admin insp
  supplementary: [401, 200, 200, 404, 200, 200, 200, 404, 200],
  planSupplementary: [401, 403, 422, 404, 403, 403, 403, 403, 403],
  withdrawSupplementary: [401, 403, 422, 404, 403, 403, 403, 403, 403],
  // A vice principal without a delegation.
  limitSupplementary: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  retests: [401, 200, 200, 404, 200, 200, 200, 404, 200],
  // The homeroom teacher does not teach it.
  proposeRetest: [401, 422, 403, 404, 403, 403, 403, 403, 403],
  // There is no such proposal.
  decideRetest: [401, 403, 403, 403, 404, 403, 403, 403, 403],
  sitRetest: [401, 404, 403, 404, 403, 403, 403, 403, 403],
};

/** Codes of the 422s above. */
export const SUPPLEMENTARY_CODES: readonly string[] = ['pupil-not-in-class'];

const reason = 'Ghi nhầm mức của môn Toán';
export const SUPPLEMENTARY_BODIES: Readonly<Partial<Record<Name, () => object>>> = {
  planSupplementary: () => ({ pupil: '0', plan: 'Ôn phép nhân mỗi sáng thứ Ba', seen: [] }),
  withdrawSupplementary: () => ({ pupil: '0', reason }),
  limitSupplementary: () => ({ pupil: '0', unlimited: true, reason }),
  proposeRetest: () => ({ pupil: '0', subject: 'AN', period: 'year-end', reason }),
  decideRetest: () => ({ retest: randomUUID(), agreed: true, answer: reason }),
  sitRetest: () => ({ retest: randomUUID(), subject: 'AN', number: 1, score: 8, satOn: '2027-06-20' }),
};
