/** The lines of the rights table that are about copies on paper, and what is sent. */
import type { COPY_ENDPOINTS } from '../../../core/contract/paper-copies.js';

export const COPY_RIGHTS: Readonly<Record<keyof typeof COPY_ENDPOINTS, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  copies: [401, 403, 403, 403, 200, 200, 200, 403, 200],
  copyRegister: [401, 403, 403, 403, 200, 200, 200, 403, 200],
  // Nobody here has anything finalised.
  printCopy: [401, 403, 403, 403, 403, 403, 422, 403, 403],
};
export const COPY_BODIES = { printCopy: () => ({ purpose: 'Nộp hồ sơ' }) };
export const COPY_CODES = ['copy-not-final'];
