import type { DUTY_ENDPOINTS } from '../../core/contract/duties.js';
import type { HAT_ENDPOINTS } from '../../core/contract/hats.js';
import type { PROPOSAL_ENDPOINTS } from '../../core/contract/proposals.js';
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
  keyof typeof DUTY_ENDPOINTS | keyof typeof HAT_ENDPOINTS | keyof typeof PROPOSAL_ENDPOINTS
> = {
  duties: ({ deps, who }) => listDuties(deps, { caller: who }),
  changeDuties: ({ deps, who, body }) => changeSchoolDuties(deps, { caller: who, ...body }),
  confirmDuties: ({ deps, who }) => confirmDuties(deps, { caller: who }),
  hats: ({ deps, who }) => listHats(deps, { caller: who }),
  changeHats: ({ deps, who, body }) => changeSchoolHats(deps, { caller: who, ...body }),
  proposals: ({ deps, who }) => listProposals(deps, { caller: who }),
  decideProposal: ({ deps, who, params, body }) => decideProposal(deps, { caller: who, ...params, ...body }),
};
