import type { AWARD_PAPER_ENDPOINTS } from '../../core/contract/award-papers.js';
import { makeAwardDecision } from '../acts/awards/make-award-decision.js';
import { printCertificates } from '../acts/awards/print-certificates.js';
import { readYearAwards } from '../acts/awards/read-year-awards.js';
import type { Handlers } from './call.js';

/** Papers of awards: one use case each. */
export const AWARD_PAPER_HANDLERS: Pick<Handlers, keyof typeof AWARD_PAPER_ENDPOINTS> = {
  yearAwards: ({ deps, who }) => readYearAwards(deps, { caller: who }),
  awardDecision: ({ deps, who }) => makeAwardDecision(deps, { caller: who }),
  printCertificates: ({ deps, who, body }) => printCertificates(deps, { caller: who, ...body }),
};
