/** Who makes papers that leave the school for families: slips of results, the decision on awards, certificates. Order of ROLES. */
import type { EndpointName } from '../../../core/contract/endpoints.js';

export const PAPER_RIGHTS = {
  //                anon subj home other princ vice clerk admin insp
  resultSlips: [401, 403, 200, 404, 403, 403, 200, 404, 403],
  printResultSlips: [401, 403, 404, 404, 403, 403, 404, 404, 403],
  resultSlipFiles: [401, 403, 404, 404, 403, 403, 404, 404, 403],
  yearAwards: [401, 403, 403, 403, 200, 200, 200, 403, 403],
  awardDecision: [401, 403, 403, 403, 200, 200, 200, 403, 403],
  printCertificates: [401, 403, 403, 403, 404, 404, 404, 403, 403],
} satisfies Partial<Record<EndpointName, readonly number[]>>;

const slips = (): object => ({ period: 'year-end', pupils: ['nobody'] });

export const PAPER_BODIES = {
  printResultSlips: slips,
  resultSlipFiles: slips,
  awardDecision: () => ({}),
  printCertificates: () => ({ pupils: ['nobody'] }),
};
