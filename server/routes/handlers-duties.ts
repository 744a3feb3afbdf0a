import type { DUTY_ENDPOINTS } from '../../core/contract/duties.js';
import type { COMMITTEE_ENDPOINTS } from '../../core/contract/committee.js';
import type { HAT_ENDPOINTS } from '../../core/contract/hats.js';
import type { PROPOSAL_ENDPOINTS } from '../../core/contract/proposals.js';
import { enterCommittee } from '../acts/committee/enter-committee.js';
import { readCommittee } from '../acts/committee/read-committee.js';
import { changeSchoolDuties } from '../acts/duties/change-duties.js';
import { confirmDuties } from '../acts/duties/confirm-duties.js';
import { listDuties } from '../acts/duties/list-duties.js';
import { changeSchoolHats } from '../acts/hats/change-hats.js';
import { listHats } from '../acts/hats/list-hats.js';
import { decideProposal } from '../acts/proposals/decide-proposal.js';
import { listProposals } from '../acts/proposals/list-proposals.js';
import type { Handlers } from './call.js';

/** Duties, hats and changes that wait for the principal's word: one use case each. */
export const DUTY_HANDLERS: Pick<
  Handlers,
  | keyof typeof DUTY_ENDPOINTS
  | keyof typeof HAT_ENDPOINTS
  | keyof typeof COMMITTEE_ENDPOINTS
  | keyof typeof PROPOSAL_ENDPOINTS
> = {
  duties: ({ deps, who, query }) => listDuties(deps, { caller: who, ...query }),
  changeDuties: ({ deps, who, body }) => changeSchoolDuties(deps, { caller: who, ...body }),
  confirmDuties: ({ deps, who }) => confirmDuties(deps, { caller: who }),
  hats: ({ deps, who }) => listHats(deps, { caller: who }),
  changeHats: ({ deps, who, body }) => changeSchoolHats(deps, { caller: who, ...body }),
  committee: ({ deps, who }) => readCommittee(deps, { caller: who }),
  enterCommittee: ({ deps, who, body }) => enterCommittee(deps, { caller: who, ...body }),
  proposals: ({ deps, who }) => listProposals(deps, { caller: who }),
  decideProposal: ({ deps, who, params, body }) => decideProposal(deps, { caller: who, ...params, ...body }),
};
