/** The lines of the rights table that are about duties, hats and waiting changes, and what is sent. */
import type { DUTY_ENDPOINTS } from '../../../core/contract/duties.js';
import type { COMMITTEE_ENDPOINTS } from '../../../core/contract/committee.js';
import type { HAT_ENDPOINTS } from '../../../core/contract/hats.js';
import type { PROPOSAL_ENDPOINTS } from '../../../core/contract/proposals.js';

type Name =
  | keyof typeof DUTY_ENDPOINTS
  | keyof typeof HAT_ENDPOINTS
  | keyof typeof COMMITTEE_ENDPOINTS
  | keyof typeof PROPOSAL_ENDPOINTS;

export const DUTY_RIGHTS: Readonly<Record<Name, readonly number[]>> = {
  //                anon subj home other princ vice clerk admin insp
  duties: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  changeDuties: [401, 403, 403, 403, 409, 403, 403, 409, 403],
  confirmDuties: [401, 403, 403, 403, 200, 403, 403, 403, 403],
  hats: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  changeHats: [401, 403, 403, 403, 409, 403, 403, 409, 403],
  committee: [401, 403, 403, 403, 200, 200, 200, 200, 403],
  enterCommittee: [401, 403, 403, 403, 422, 403, 403, 422, 403],
  proposals: [401, 403, 403, 403, 200, 403, 403, 200, 403],
  decideProposal: [401, 403, 403, 403, 404, 403, 403, 403, 403],
};
export const DUTY_CODES = ['duty-moved-on', 'hat-moved-on'];
export const DUTY_BODIES = {
  // Of a duty that is not there.
  changeDuties: () => ({ changes: [{ kind: 'end', id: 0, lastDay: '2027-06-30' }] }),
  // Of a hat nobody wears.
  changeHats: () => ({ changes: [{ kind: 'end', userId: 'none', hat: 'clerk', lastDay: '2027-06-30' }] }),
  // Of somebody who is not there.
  enterCommittee: () => ({
    number: '1',
    day: '2027-06-20',
    members: [{ userId: 'none', task: 'Thư ký', deputy: true }],
  }),
  confirmDuties: () => ({}),
  decideProposal: () => ({ accept: true }),
};
/** Of 422. */
export const COMMITTEE_CODES = ['hat-person-gone'];
