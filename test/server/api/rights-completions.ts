/** The lines of the rights table that are about reports of completion, and what is sent. */
import type { COMPLETION_ENDPOINTS } from '../../../core/contract/completions.js';

export const COMPLETION_RIGHTS: Readonly<Record<keyof typeof COMPLETION_ENDPOINTS, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  completions: [401, 403, 403, 403, 200, 200, 200, 403, 200],
  completionToSign: [401, 403, 403, 403, 200, 403, 403, 403, 403],
  // The group's day has not passed.
  signCompletion: [401, 403, 403, 403, 422, 403, 403, 403, 403],
  completionFile: [401, 403, 403, 403, 404, 404, 404, 403, 404],
  completionPrint: [401, 403, 403, 403, 404, 404, 404, 403, 404],
};

/** Codes of the 422 above. */
export const COMPLETION_CODES = ['completion-early'];

export const COMPLETION_BODIES = {
  signCompletion: () => ({
    ...{ id: 'b1e1c6ab-7c33-4d3e-9a80-0f6a3b7c1d2e', schoolYear: '2026-2027', group: 'first', number: 1, reasons: {} },
    ...{ certificate: 'a'.repeat(64), signedAt: '2027-06-20T09:00:00+07:00', signature: 'YQ==' },
  }),
};
